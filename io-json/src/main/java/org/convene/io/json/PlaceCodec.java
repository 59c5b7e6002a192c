package org.convene.io.json;

import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Venue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A place; the member {@code online} tells a place on the network from a venue. */
record PlaceCodec(JsonCodec<Venue> venue, JsonCodec<OnlineVenue> online)
    implements JsonCodec<Place> {

  @Override
  public @Nullable Place read(Node node, JsonContext in) {
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
