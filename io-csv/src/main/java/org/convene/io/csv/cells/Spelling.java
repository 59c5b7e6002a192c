package org.convene.io.csv.cells;

import java.time.DateTimeException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.convene.dates.Remarks;
import org.convene.dates.UnreadableTextException;
import org.convene.description.Kind;
import org.jspecify.annotations.Nullable;

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
   * @throws UnreadableTextException where it has another form
   */
  T read(String text);

  /**
   * What is to be said of a text that was read as another value than it spells; null is nothing.
   */
  default Kind.@Nullable Remark remark(String text, T value) {
    return null;
  }

  /** Reads what is not empty, and says what there is to say of it. */
  default T read(String text, Remarks remarks) {
    T value = read(text);
    Kind.Remark remark = remark(text, value);
    if (remark != null) {
      remarks.say("", remark);
    }
    return value;
  }

  /** Reads one entry of a cell, and says what there is to say of it. */
  default T read(Item item, Remarks remarks) {
    return read(item.toString(), remarks);
  }

  /** A spelling by a factory that throws where a text has another form. */
  static <T> Spelling<T> of(
      String expected, Function<T, String> write, Function<String, ? extends T> read) {
    return of(expected, write, read, (text, value) -> null);
  }

  /** The same with what is to be said of a text that was read as another value. */
  static <T> Spelling<T> of(
      String expected,
      Function<T, String> write,
      Function<String, ? extends T> read,
      BiFunction<String, T, Kind.@Nullable Remark> remarks) {
    return new Spelling<>() {
      @Override
      public String write(T value) {
        return write.apply(value);
      }

      @Override
      public T read(String text) {
        try {
          return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
          throw new UnreadableTextException(expected, text, e);
        }
      }

      @Override
      public Kind.@Nullable Remark remark(String text, T value) {
        return remarks.apply(text, value);
      }
    };
  }
}
