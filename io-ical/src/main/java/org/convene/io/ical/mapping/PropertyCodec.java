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
 * @param <T> the type of the value
 */
interface PropertyCodec<T> {

  /** Reads a line that holds one value; null where it holds none, and is left. */
  interface Reading<T> {
    @Nullable T read(ComponentSource source, ContentLine line, int position);
  }

  /** Writes one property. */
  interface Writing<T> {
    void write(Sink sink, String name, T value, int position);
  }

  /** The parameters that are read; a line with another is an extension too. */
  Set<String> parameters();

  /** The values of a line; none where it holds none, and is left. */
  List<T> read(ComponentSource source, ContentLine line, int position);

  /** Writes a value as a property of a name. */
  void write(Sink sink, String name, T value, int position);

  /** A property of one value. */
  static <T> PropertyCodec<T> of(Set<String> parameters, Reading<T> reading, Writing<T> writing) {
    return new PropertyCodec<>() {
      @Override
      public Set<String> parameters() {
        return parameters;
      }

      @Override
      public List<T> read(ComponentSource source, ContentLine line, int position) {
        T value = reading.read(source, line, position);
        return value == null ? List.of() : List.of(value);
      }

      @Override
      public void write(Sink sink, String name, T value, int position) {
        writing.write(sink, name, value, position);
      }
    };
  }
}
