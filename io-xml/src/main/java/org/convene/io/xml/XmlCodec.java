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

  /** An element that could not be read, as {@link Markup} takes it down. */
  default String markup(String name, X from) {
    throw new IllegalStateException("no entry of a lenient list: " + from.getClass());
  }

  /** A list of values as a list of elements. */
  static <X, T> XmlCodec<List<X>, List<T>> listOf(XmlCodec<X, T> element) {
    return listOf(element, "");
  }

  /**
   * A list of values as a list of elements.
   *
   * @param lenient the name of the elements where one that cannot be read costs only itself; else
   *     empty
   */
  static <X, T> XmlCodec<List<X>, List<T>> listOf(XmlCodec<X, T> element, String lenient) {
    return new XmlCodec<>() {
      @Override
      public List<T> read(List<X> from, XmlContext in) {
        List<T> list = new ArrayList<>(from.size());
        for (int i = 0; i < from.size(); i++) {
          int before = in.enter(i);
          X each = from.get(i);
          T value = lenient.isEmpty() ? element.read(each, in) : in.entry(lenient, each, element);
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
