package org.convene.io.csv.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Address;
import org.convene.event.Place;
import org.convene.event.Venue;
import org.convene.io.csv.table.Draft;
import org.jspecify.annotations.Nullable;

/** What cells of their own say of a place: its name, room and address. */
final class Where implements Draft.Part {

  private final List<Place> places = new ArrayList<>(1);

  @Nullable String room;
  @Nullable String street;
  @Nullable String city;
  @Nullable String postalCode;

  /** What a row says of its places so far. */
  static Where of(Draft draft) {
    return draft.part(Where.class, Where::new);
  }

  void add(Place place) {
    places.add(place);
  }

  /** Tells the draft its places; the address is that of the first that is no link. */
  @Override
  public void settle(Draft draft) {
    String name =
        Stream.of(room, street, city, postalCode).filter(Objects::nonNull).findFirst().orElse(null);
    if (name != null) {
      boolean hasVenue = places.stream().anyMatch(Venue.class::isInstance);
      if (!hasVenue) {
        places.add(0, Venue.named(name));
      }
      int index = places.indexOf(places.stream().filter(Venue.class::isInstance).findFirst().get());
      places.set(index, complete((Venue) places.get(index), hasVenue));
    }
    List<Place> all = new ArrayList<>(draft.places);
    all.addAll(places);
    draft.places = all;
  }

  private Venue complete(Venue venue, boolean named) {
    Venue whole = room == null || !named ? venue : venue.withRoom(room);
    return street == null && city == null && postalCode == null
        ? whole
        : whole.withAddress(
            new Address(
                Optional.ofNullable(street),
                Optional.ofNullable(city),
                Optional.empty(),
                Optional.ofNullable(postalCode),
                Optional.empty()));
  }
}
