package org.convene.io.json;

import org.convene.event.Geo;
import org.convene.event.Kinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A position, as [latitude, longitude]. */
record GeoCodec(JsonCodec<Geo> object) implements JsonCodec<Geo> {

  private static final JsonCodec<Double> DEGREES = new JsonWordCodec<>(Kinds.DOUBLE);

  @Override
  public @Nullable Geo read(Node node, JsonContext in) {
    if (node.is(Node.Kind.ARRAY) && node.values.size() == 2) {
      Double latitude = in.read("0", node.values.get(0), DEGREES);
      Double longitude = in.read("1", node.values.get(1), DEGREES);
      return latitude == null || longitude == null ? null : new Geo(latitude, longitude);
    }
    return node.is(Node.Kind.OBJECT)
        ? object.read(node, in)
        : in.expected("[latitude, longitude]", node);
  }

  @Override
  public void write(Geo geo, JsonGenerator out) {
    out.writeStartArray();
    out.writeNumber(geo.latitude());
    out.writeNumber(geo.longitude());
    out.writeEndArray();
  }
}
