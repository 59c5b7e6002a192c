package org.convene.io.ical.mapping;

import java.util.List;
import java.util.Set;
import org.convene.io.ical.lines.ContentLine;
import org.jspecify.annotations.Nullable;

/**
 * How a property holds a value, in both directions.
 *
 * <p>A position counts the values of a field from 1, for what belongs to one of them but stands on
 * another line, such as a translation; it is 0 for a standard property that occurs once.
 *
 * @param parameters those that are read; a line with another is an extension too
 * @param reading reads a line
 * @param writing writes a value
 * @param <T> the type of the value
 */
record PropertyCodec<T>(Set<String> parameters, Reading<T> reading, Writing<T> writing) {

  /** Reads a line; no values where it holds none, and is left. */
  interface Reading<T> {
    List<T> read(ComponentSource source, ContentLine line, int position);
  }

  /** Reads a line that holds one value; null where it holds none, and is left. */
  interface ReadingOne<T> {
    @Nullable T read(ComponentSource source, ContentLine line, int position);
  }

  /** Writes a value as a property of a name. */
  interface Writing<T> {
    void write(Sink sink, String name, T value, int position);
  }

  /** A property of one value. */
  static <T> PropertyCodec<T> of(
      Set<String> parameters, ReadingOne<T> reading, Writing<T> writing) {
    return new PropertyCodec<>(
        parameters,
        (source, line, position) -> {
          T value = reading.read(source, line, position);
          return value == null ? List.of() : List.of(value);
        },
        writing);
  }
}
