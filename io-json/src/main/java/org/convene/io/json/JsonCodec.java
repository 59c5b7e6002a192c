package org.convene.io.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One type as JSON, both ways.
 *
 * @param <T> the type
 */
interface JsonCodec<T> {

  /** Reads a value; null when it could not be read, which is then reported. */
  @Nullable T read(Node node, JsonContext in);

  void write(T value, JsonGenerator out);

  /** A list of values as an array. */
  static <T> JsonCodec<List<T>> listOf(JsonCodec<T> element) {
    return listOf(element, false);
  }

  /**
   * A list of values as an array.
   *
   * @param isLenient whether an element that cannot be read costs only itself
   */
  static <T> JsonCodec<List<T>> listOf(JsonCodec<T> element, boolean isLenient) {
    return new JsonCodec<>() {
      @Override
      public @Nullable List<T> read(Node node, JsonContext in) {
        if (!node.is(Node.Kind.ARRAY)) {
          return in.expected("an array", node);
        }
        List<T> list = new ArrayList<>(node.values.size());
        for (int i = 0; i < node.values.size(); i++) {
          int before = in.enter(i);
          Node each = node.values.get(i);
          T value = isLenient ? in.entry(each, element) : element.read(each, in);
          in.leave(before);
          if (value != null) {
            list.add(value);
          }
        }
        return list;
      }

      @Override
      public void write(List<T> values, JsonGenerator out) {
        out.writeStartArray();
        for (T value : values) {
          element.write(value, out);
        }
        out.writeEndArray();
      }
    };
  }
}
