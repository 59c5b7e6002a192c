package org.convene.io.xml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines and columns where the elements of an event begin, so that a path can be told as line
 * and column.
 */
final class Marks {

  private int size;
  private @Nullable String[] names = new String[64];
  private int[] parents = new int[64];
  private int[] lines = new int[64];
  private int[] columns = new int[64];

  void clear() {
    size = 0;
  }

  /** Takes down an element; gives what its children name as their parent. */
  int add(int parent, String name, int line, int column) {
    if (size == lines.length) {
      names = Arrays.copyOf(names, size * 2);
      parents = Arrays.copyOf(parents, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
      columns = Arrays.copyOf(columns, size * 2);
    }
    names[size] = name;
    parents[size] = parent;
    lines[size] = line;
    columns[size] = column;
    return size++;
  }

  int line(int mark) {
    return lines[mark];
  }

  int column(int mark) {
    return columns[mark];
  }

  /** The element that a path leads to from the first one, or the last one on the way. */
  int at(String path) {
    int mark = 0;
    for (String token : path.isEmpty() ? new String[0] : path.substring(1).split("/", -1)) {
      int child = child(mark, token);
      if (child < 0) {
        return mark;
      }
      mark = child;
    }
    return mark;
  }

  /** Says whether a path leads to an element. */
  boolean has(String path, String name) {
    return child(at(path), name) >= 0;
  }

  private int child(int parent, String token) {
    boolean isIndex =
        !token.isEmpty() && token.length() < 7 && token.chars().allMatch(Marks::isDigit);
    int index = isIndex ? Integer.parseInt(token) : -1;
    int position = 0;
    for (int i = parent + 1; i < size; i++) {
      if (parents[i] == parent && (isIndex ? position++ == index : token.equals(names[i]))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
