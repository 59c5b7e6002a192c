package org.convene.io.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One type as XML, both ways.
 *
 * @param <X> the type of the binding class, a string for plain text
 * @param <T> the type
 */
interface XmlCodec<X, T> {

  /** Reads a value; null when it could not be read, which is then reported. */
  @Nullable T read(X from, XmlContext in);

  X write(T value);

  /** A list of values as a list of elements. */
  static <X, T> XmlCodec<List<X>, List<T>> listOf(XmlCodec<X, T> element) {
    return new XmlCodec<>() {
      @Override
      public List<T> read(List<X> from, XmlContext in) {
        List<T> list = new ArrayList<>(from.size());
        for (int i = 0; i < from.size(); i++) {
          int before = in.enter(i);
          T value = element.read(from.get(i), in);
          in.leave(before);
          if (value != null) {
            list.add(value);
          }
        }
        return list;
      }

      @Override
      public List<X> write(List<T> values) {
        List<X> list = new ArrayList<>(values.size());
        for (T value : values) {
          list.add(element.write(value));
        }
        return list;
      }
    };
  }
}
