package org.convene.io.json;

import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A file at an address or as bytes: exactly one of the two, which is checked before all else. */
record ContentCodec<T>(ObjectCodec<T, ?> object) implements JsonCodec<T> {

  @Override
  public @Nullable T read(Node node, JsonContext in) {
    boolean remote = node.get("uri") != null;
    boolean inline = node.get("data") != null;
    if (!node.is(Node.Kind.OBJECT) || remote != inline) {
      return object.read(node, in);
    }
    String what = object.what() + " with either \"uri\" or \"data\"";
    return remote
        ? in.error(node, "json.value", Expected.foundInstead(what, "both"))
        : in.missing(what, node);
  }

  @Override
  public void write(T value, JsonGenerator out) {
    object.write(value, out);
  }
}
