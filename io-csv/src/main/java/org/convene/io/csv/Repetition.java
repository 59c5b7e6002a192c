package org.convene.io.csv;

import java.util.IdentityHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Spares reading a cell that says what the one above it said: a table names the same zone, room and
 * host over and over. Values never change, so rows may share them.
 */
final class Repetition {

  /** Longer cells are texts, which are not repeated. */
  private static final int LONGEST = 256;

  private final IdentityHashMap<Object, Above> columns = new IdentityHashMap<>();

  /** The last cell of a column that was read. */
  private static final class Above {
    private String text = "";
    private @Nullable Object value;
  }

  /**
   * Reads a cell.
   *
   * @param column what takes the value, another for each column
   */
  @SuppressWarnings("unchecked") // what a column was given is of its type
  <T> T read(BiConsumer<Draft, T> column, Spelling<T> spelling, String text) {
    if (text.length() > LONGEST) {
      return spelling.read(text);
    }
    Above above = columns.computeIfAbsent(column, it -> new Above());
    Object before = above.value;
    if (before != null && above.text.equals(text)) {
      return (T) before;
    }
    T value = spelling.read(text);
    above.text = text;
    above.value = value;
    return value;
  }
}
