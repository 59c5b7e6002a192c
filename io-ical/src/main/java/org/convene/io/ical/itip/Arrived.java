package org.convene.io.ical.itip;

import java.util.List;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.Venue;

/** An event of a message without what a message says twice for its clients. */
public final class Arrived {

  private Arrived() {}

  /** The event and its overrides. */
  public static Event of(Event event) {
    Recurrence recurrence = event.recurrence();
    List<Event> overrides = recurrence.overrides().stream().map(Arrived::one).toList();
    return one(event).toBuilder().recurrence(recurrence.withOverrides(overrides)).build();
  }

  private static Event one(Event event) {
    List<Place> places = event.places();
    List<RawProperty> properties = event.extensions().properties();
    List<RawProperty> outlook = OutlookLines.of(event);
    return event.toBuilder()
        .places(places.stream().filter(it -> !isRepeated(it, places)).toList())
        .extensions(
            new Extensions(
                properties.stream().filter(it -> !outlook.contains(it)).toList(),
                event.extensions().components()))
        .build();
  }

  /** Whether LOCATION is the link: an event that is only online has no other. */
  private static boolean isRepeated(Place place, List<Place> places) {
    return place instanceof Venue venue
        && venue.equals(Venue.named(venue.name().value()))
        && places.stream()
            .anyMatch(
                it ->
                    it instanceof OnlineVenue online
                        && online.uri().toString().equals(venue.name().value()));
  }
}
