package org.convene.io.json;

import java.util.Map;
import org.convene.description.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What is at an address, or its bytes: exactly one of the two, asked for before all else. */
final class ContentCodec<T> implements Codec<T> {

  private final String what;
  private final Codec<T> object;

  ContentCodec(Shape<T, ?> shape) {
    this.what = shape.what() + " with either \"uri\" or \"data\"";
    this.object = new ObjectCodec<>(shape, Map.of());
  }

  @Override
  public @Nullable T read(Node node, Context in) {
    boolean remote = node.get("uri") != null;
    boolean inline = node.get("data") != null;
    if (!node.is(Node.Kind.OBJECT) || remote != inline) {
      return object.read(node, in);
    }
    return remote
        ? in.error(node, "json.value", "expected " + what + ", found both")
        : in.missing(what, node);
  }

  @Override
  public void write(T value, JsonGenerator out) {
    object.write(value, out);
  }
}
