package org.convene.io.csv.cells;

import java.util.function.Function;

/**
 * How a value is spelled in a cell, both ways.
 *
 * @param <T> the type of the value
 */
public interface Spelling<T> {

  /** Never empty. */
  String write(T value);

  /**
   * Reads what is not empty.
   *
   * @throws UnreadableCellException where it has another form
   */
  T read(String text);

  /** Reads one entry of a cell. */
  default T read(Item item) {
    return read(item.toString());
  }

  /** A spelling by a factory that throws where a text has another form. */
  static <T> Spelling<T> of(
      String expected, Function<T, String> write, Function<String, ? extends T> read) {
    return new Spelling<>() {
      @Override
      public String write(T value) {
        return write.apply(value);
      }

      @Override
      public T read(String text) {
        try {
          return read.apply(text);
        } catch (UnreadableCellException e) {
          throw e;
        } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException e) {
          throw new UnreadableCellException(expected, text, e);
        }
      }
    };
  }
}
