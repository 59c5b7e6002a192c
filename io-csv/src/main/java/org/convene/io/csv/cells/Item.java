package org.convene.io.csv.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convene.dates.Remarks;
import org.convene.dates.UnreadableTextException;

/**
 * One entry of a cell: what it is, and what else is to say of it in brackets, as in {@code Room 12
 * [room=S-12] [geo=46.2,6.1]}. Entries are separated by semicolons.
 *
 * <p>A backslash stands before a semicolon, bracket, backslash or angle bracket that means itself,
 * and before a blank at an end. What is in brackets without a name and an equals sign is text.
 */
public final class Item {

  /** Begins the name of a translation, which any entry may have. */
  public static final String TRANSLATION = "text:";

  private final String main;
  private final List<String> names = new ArrayList<>(0);
  private final List<String> values = new ArrayList<>(0);
  private Remarks remarks = (path, remark) -> {};

  /**
   * An entry.
   *
   * @param main with its escapes
   */
  private Item(String main) {
    this.main = main;
  }

  /** An entry for what it is. */
  public static Item of(String text) {
    return new Item(escape(text));
  }

  /** An entry for what it is, already spelled. */
  public static Item ofSpelled(String text) {
    return new Item(text);
  }

  public Item with(String name, String value) {
    names.add(name);
    values.add(value);
    return this;
  }

  public <T> Item with(String name, Optional<T> value, Function<T, String> spelling) {
    value.ifPresent(it -> with(name, spelling.apply(it)));
    return this;
  }

  public Item with(String name, Optional<String> value) {
    value.ifPresent(it -> with(name, it));
    return this;
  }

  public <T> Item with(String name, List<T> all, Function<T, String> spelling) {
    all.forEach(it -> with(name, spelling.apply(it)));
    return this;
  }

  /** What it is, without escapes. */
  public String text() {
    return unescape(main);
  }

  /** The value of what it is. */
  public <T> T read(Spelling<T> spelling) {
    return spelling.read(text(), remarks);
  }

  /** The value of what it is, in a field of what the entry says. */
  public <T> T read(String field, Spelling<T> spelling) {
    return read(field, text(), spelling);
  }

  /** The value of a part of it, in a field of what the entry says. */
  public <T> T read(String field, String part, Spelling<T> spelling) {
    return read(field, part, spelling, remarks);
  }

  private static <T> T read(Object token, String text, Spelling<T> spelling, Remarks remarks) {
    return UnreadableTextException.within(token, () -> spelling.read(text, remarks.within(token)));
  }

  /** Whom to tell what there is to say of the words that are read. */
  Item remarkedBy(Remarks told) {
    remarks = told;
    return this;
  }

  /** What it is, with its escapes. */
  public String spelled() {
    return main;
  }

  /** The value in brackets of a name. */
  public Optional<String> get(String name) {
    int at = names.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(values.get(at));
  }

  /** The value in brackets of a name, in the field with that name in camel case. */
  public <T> Optional<T> get(String name, Spelling<T> spelling) {
    return get(name).map(value -> read(camel(name), value, spelling));
  }

  /** The values in brackets of a name, in a field that is a list. */
  public <T> List<T> all(String name, String field, Spelling<T> spelling) {
    return UnreadableTextException.within(field, () -> all(name, spelling, remarks.within(field)));
  }

  private <T> List<T> all(String name, Spelling<T> spelling, Remarks told) {
    List<T> all = new ArrayList<>(0);
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        all.add(read(all.size(), values.get(i), spelling, told));
      }
    }
    return all;
  }

  public List<String> names() {
    return names;
  }

  public String value(int index) {
    return values.get(index);
  }

  /** Refuses names that the column has no field for, so that nothing is lost. */
  public Item only(String... known) {
    for (String name : names) {
      boolean found = name.startsWith(TRANSLATION);
      for (int i = 0; i < known.length && !found; i++) {
        found = known[i].equals(name);
      }
      if (!found) {
        throw new UnreadableTextException("one of " + String.join(", ", known), "[" + name + "=");
      }
    }
    return this;
  }

  @Override
  public String toString() {
    if (names.isEmpty()) {
      return main;
    }
    StringBuilder text = new StringBuilder(main);
    for (int i = 0; i < names.size(); i++) {
      text.append(text.length() == 0 ? "[" : " [").append(names.get(i)).append('=');
      text.append(escape(values.get(i))).append(']');
    }
    return text.toString();
  }

  /** Escapes what would mean something else. */
  public static String escape(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int last = text.length() - 1;
    StringBuilder escaped = null;
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      boolean special = isSpecial(c) || ((i == 0 || i == last) && isBlank(c));
      if (special && escaped == null) {
        escaped = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (escaped != null) {
        if (special) {
          escaped.append('\\');
        }
        escaped.append(c);
      }
    }
    return escaped == null ? text : escaped.toString();
  }

  /** The name of a field of the model: {@code sentBy} of {@code sent_by}. */
  public static String camel(String name) {
    StringBuilder camel = new StringBuilder(name);
    for (int at = camel.indexOf("_"); at >= 0; at = camel.indexOf("_")) {
      camel.deleteCharAt(at).setCharAt(at, Character.toUpperCase(camel.charAt(at)));
    }
    return camel.toString();
  }

  /** Undoes {@link #escape}; a backslash before anything else is one. */
  public static String unescape(String text) {
    int at = text.indexOf('\\');
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isEscape(text, i)) {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }

  /** What is spelled, with a backslash before each line break that has none. */
  static String escapeLines(String spelled) {
    if (spelled.indexOf('\n') < 0) {
      return spelled;
    }
    StringBuilder escaped = new StringBuilder(spelled.length() + 8);
    for (int i = 0; i < spelled.length(); i++) {
      if (isEscape(spelled, i)) {
        escaped.append(spelled.charAt(i++));
      } else if (spelled.charAt(i) == '\n') {
        escaped.append('\\');
      }
      escaped.append(spelled.charAt(i));
    }
    return escaped.toString();
  }

  public static boolean isEscape(String text, int at) {
    if (text.charAt(at) != '\\' || at + 1 == text.length()) {
      return false;
    }
    char next = text.charAt(at + 1);
    return isSpecial(next) || isBlank(next);
  }

  private static boolean isSpecial(char c) {
    return c == ';' || c == '<' || c == '>' || (c >= '[' && c <= ']');
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0';
  }
}
