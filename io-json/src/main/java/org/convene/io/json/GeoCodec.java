package org.convene.io.json;

import java.util.Map;
import org.convene.event.EventModel;
import org.convene.event.Geo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A position, as [latitude, longitude]. */
final class GeoCodec implements Codec<Geo> {
  private static final Codec<Geo> OBJECT = new ObjectCodec<>(EventModel.GEO, Map.of());

  @Override
  public @Nullable Geo read(Node node, Context in) {
    if (node.is(Node.Kind.ARRAY) && node.values.size() == 2) {
      Double latitude = in.read("0", node.values.get(0), Scalars.DOUBLE);
      Double longitude = in.read("1", node.values.get(1), Scalars.DOUBLE);
      return latitude == null || longitude == null ? null : new Geo(latitude, longitude);
    }
    return node.is(Node.Kind.OBJECT)
        ? OBJECT.read(node, in)
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
