package org.convene.io.json;

import java.util.Map;
import org.convene.event.EventModel;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Venue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A place; an online one is told by its address. */
final class PlaceCodec implements Codec<Place> {
  private final Codec<Venue> venue = new ObjectCodec<>(EventModel.VENUE, Map.of());
  private final Codec<OnlineVenue> online =
      new ObjectCodec<>(EventModel.ONLINE_VENUE, Map.of("uri", "online"));

  @Override
  public @Nullable Place read(Node node, Context in) {
    return node.get("online") == null ? venue.read(node, in) : online.read(node, in);
  }

  @Override
  public void write(Place place, JsonGenerator out) {
    if (place instanceof Venue it) {
      venue.write(it, out);
    } else if (place instanceof OnlineVenue it) {
      online.write(it, out);
    }
  }
}
