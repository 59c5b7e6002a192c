package org.convene.io.ical.lines;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;

/** What may stand on a content line, and the words for what may not (RFC 5545 section 3.1). */
public final class LineRules {

  /** Characters of names. */
  static final int NAME = 1;

  /** Characters of values that need no quotes. */
  static final int TOKEN = 2;

  private static final byte[] KINDS = kinds();

  private LineRules() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[0x80];
    Arrays.fill(kinds, '0', '9' + 1, (byte) (NAME | TOKEN));
    Arrays.fill(kinds, 'A', 'Z' + 1, (byte) (NAME | TOKEN));
    Arrays.fill(kinds, 'a', 'z' + 1, (byte) (NAME | TOKEN));
    kinds['-'] = NAME | TOKEN;
    for (char c : "+/._@ ".toCharArray()) {
      kinds[c] = TOKEN;
    }
    return kinds;
  }

  /** Refuses a tree that holds anything a content line cannot carry. */
  public static void check(RawComponent root) {
    Deque<Iterator<RawComponent>> open = new ArrayDeque<>();
    checkAlone(root);
    open.push(root.components().iterator());
    while (!open.isEmpty()) {
      if (open.getFirst().hasNext()) {
        RawComponent next = open.getFirst().next();
        checkAlone(next);
        open.push(next.components().iterator());
      } else {
        open.pop();
      }
    }
  }

  private static void checkAlone(RawComponent component) {
    checkComponentName(component.name());
    component.properties().forEach(LineRules::check);
  }

  /** Refuses a property that holds anything a content line cannot carry. */
  public static void check(RawProperty property) {
    String name = property.name();
    checkName("property name", name);
    if (isDelimiter(name)) {
      throw new UnwritableException("property name", "BEGIN and END for components only", name);
    }
    for (RawParameter parameter : property.parameters()) {
      checkName("parameter name of " + name, parameter.name());
      String where = name + ";" + parameter.name();
      if (parameter.values().isEmpty()) {
        throw new UnwritableException(where, "a value", "none");
      }
      for (String value : parameter.values()) {
        checkText(where, value, true);
      }
    }
    checkText(name, property.value(), false);
  }

  /** Refuses a component name that is none. */
  static void checkComponentName(String name) {
    checkName("component name", name);
  }

  private static void checkName(String where, String name) {
    if (isName(name)) {
      return;
    }
    String found = name.isEmpty() ? "nothing" : found(name, countOf(NAME, name));
    throw new UnwritableException(where, "letters, digits and hyphens only", found);
  }

  private static void checkText(String where, String text, boolean lineFeedAllowed) {
    int at = 0;
    while (at < text.length()) {
      int width = width(text, at);
      if (width == 0 && !(lineFeedAllowed && text.charAt(at) == '\n')) {
        throw new UnwritableException(
            where,
            "no control character but tab, no half of a surrogate pair, no U+FFFE or U+FFFF",
            found(text, at));
      }
      at += width == 4 ? 2 : 1;
    }
  }

  private static String found(String text, int at) {
    return String.format(Locale.ROOT, "U+%04X at index %d", (int) text.charAt(at), at);
  }

  /**
   * How many octets the character that begins at an index takes in UTF-8; 0 if no content line can
   * carry it.
   */
  static int width(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80) {
      return (c >= ' ' && c != 0x7F) || c == '\t' ? 1 : 0;
    }
    if (c < 0x800) {
      return 2;
    }
    if (!Character.isSurrogate(c)) {
      return c < 0xFFFE ? 3 : 0;
    }
    boolean pair =
        Character.isHighSurrogate(c)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    return pair ? 4 : 0;
  }

  /** Whether a character of ASCII is of a kind: {@link #NAME} or {@link #TOKEN}. */
  static boolean isOf(int kind, char c) {
    return c < 0x80 && (KINDS[c] & kind) != 0;
  }

  private static int countOf(int kind, String text) {
    int count = 0;
    while (count < text.length() && isOf(kind, text.charAt(count))) {
      count++;
    }
    return count;
  }

  /** Whether a text is a name: one or more letters, digits and hyphens of ASCII. */
  public static boolean isName(String text) {
    return !text.isEmpty() && countOf(NAME, text) == text.length();
  }

  /** Whether a property's name, which is in upper case, is that of the lines around a component. */
  static boolean isDelimiter(String name) {
    return name.equals("BEGIN") || name.equals("END");
  }

  /**
   * Whether a parameter value needs no quotes for any reader. Quotes are allowed round every value,
   * but calcurse misreads a quoted {@code TZID}; without them, several readers stumble over more
   * characters than the three RFC 5545 names.
   */
  static boolean isToken(String value) {
    return !isSpacedAround(value) && countOf(TOKEN, value) == value.length();
  }

  /**
   * Whether a value is empty or has a space at an end, which some readers cut off outside quotes.
   */
  static boolean isSpacedAround(String value) {
    int last = value.length() - 1;
    return last < 0 || value.charAt(0) == ' ' || value.charAt(last) == ' ';
  }
}
