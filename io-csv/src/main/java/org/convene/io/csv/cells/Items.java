package org.convene.io.csv.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.convene.dates.Remarks;
import org.convene.dates.UnreadableTextException;

/** Takes the entries of a cell apart, and puts them together. */
public final class Items {

  private static final String SEPARATOR = "; ";

  private final String cell;
  private int at;

  private Items(String cell) {
    this.cell = cell;
  }

  /** The entries of a cell; blank ones are left out. */
  public static List<Item> of(String cell) {
    Items items = new Items(cell);
    List<Item> all = new ArrayList<>(2);
    do {
      Item item = items.next();
      if (!item.spelled().isEmpty() || !item.names().isEmpty()) {
        all.add(item);
      }
    } while (items.at++ < cell.length());
    return all;
  }

  /** The one entry of a text. */
  public static Item one(String text) {
    List<Item> all = of(text);
    if (all.size() != 1) {
      throw new UnreadableTextException("one entry", text);
    }
    return all.get(0);
  }

  /** A cell of many values of a kind. */
  public static <T> Spelling<List<T>> listOf(Spelling<T> spelling) {
    return new Spelling<>() {
      @Override
      public String write(List<T> values) {
        return join(values, spelling::write);
      }

      @Override
      public List<T> read(String text) {
        return read(text, (path, remark) -> {});
      }

      @Override
      public List<T> read(String text, Remarks remarks) {
        List<T> values = new ArrayList<>(2);
        addAll(values, text, spelling, remarks);
        return values;
      }
    };
  }

  /** The same of a cell whose line breaks stand between entries too. */
  public static <T> Spelling<List<T>> linesOf(Spelling<T> spelling) {
    return new Spelling<>() {
      @Override
      public String write(List<T> values) {
        return Item.escapeLines(join(values, spelling::write));
      }

      @Override
      public List<T> read(String text) {
        return read(text, (path, remark) -> {});
      }

      @Override
      public List<T> read(String text, Remarks remarks) {
        List<T> values = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
          if (i == text.length() || text.charAt(i) == '\n') {
            addAll(values, text.substring(from, i), spelling, remarks);
            from = i + 1;
          } else if (Item.isEscape(text, i)) {
            i++;
          }
        }
        return values;
      }
    };
  }

  private static <T> void addAll(
      List<T> values, String text, Spelling<T> spelling, Remarks remarks) {
    for (Item item : of(text)) {
      int index = values.size();
      values.add(
          UnreadableTextException.within(index, () -> spelling.read(item, remarks.within(index))));
    }
  }

  public static <T> String join(Iterable<T> values, Function<? super T, String> spelling) {
    StringBuilder cell = new StringBuilder();
    for (T value : values) {
      if (cell.length() > 0) {
        cell.append(SEPARATOR);
      }
      cell.append(spelling.apply(value));
    }
    return cell.toString();
  }

  /** Reads up to a semicolon or the end. */
  private Item next() {
    int from = at;
    int attributes = -1;
    while (at < cell.length() && cell.charAt(at) != ';') {
      if (Item.isEscape(cell, at)) {
        at++;
      } else if (cell.charAt(at) == '[' && attribute(at) > 0) {
        attributes = attributes < 0 ? at : attributes;
        at = attribute(at) - 1;
      } else if (attributes >= 0 && !Item.isBlank(cell.charAt(at))) {
        attributes = -1;
      }
      at++;
    }
    int end = Math.min(at, cell.length());
    Item item = Item.ofSpelled(trimmed(from, attributes < 0 ? end : attributes));
    for (int i = attributes; i >= 0 && i < end; ) {
      if (cell.charAt(i) == '[') {
        int close = attribute(i) - 1;
        int equals = cell.indexOf('=', i);
        item.with(cell.substring(i + 1, equals), Item.unescape(cell.substring(equals + 1, close)));
        i = close;
      }
      i++;
    }
    return item;
  }

  /** The index behind the bracket that closes an attribute; -1 where none begins. */
  private int attribute(int open) {
    int i = open + 1;
    while (i < cell.length() && isName(cell.charAt(i))) {
      i++;
    }
    if (i == open + 1 || i == cell.length() || cell.charAt(i) != '=') {
      return -1;
    }
    for (i++; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Item.isEscape(cell, i)) {
        i++;
      } else if (c == ']') {
        return i + 1;
      } else if (c == ';' || c == '[') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == ':';
  }

  /** Without the blanks at the ends that have no backslash. */
  private String trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Item.isBlank(cell.charAt(start))) {
      start++;
    }
    while (end > start && Item.isBlank(cell.charAt(end - 1)) && !isEscaped(start, end - 1)) {
      end--;
    }
    return cell.substring(start, end);
  }

  private boolean isEscaped(int start, int index) {
    int backslashes = 0;
    for (int i = index - 1; i >= start && cell.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
