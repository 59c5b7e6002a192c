package org.convene.io.ical;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Address;
import org.convene.event.Event;
import org.convene.event.Geo;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.RawComponent;
import org.convene.event.Venue;

/**
 * Where. Every venue is a VLOCATION (RFC 9073) and every online venue a CONFERENCE (RFC 7986);
 * X-CONVENE-ORDER counts both. LOCATION and GEO repeat the first venue for clients that know only
 * these.
 */
final class PlaceRows {

  static final String ORDER = "X-CONVENE-ORDER";
  private static final String MODE = "X-CONVENE-ATTENDANCE-MODE";

  static final List<Row> ROWS =
      List.of(
          Row.of(PlaceRows::first, "LOCATION", "GEO"),
          Row.of(PlaceRows::places, "CONFERENCE"),
          Row.of((event, sink) -> sink.value(MODE, event.attendanceMode()), MODE));

  private PlaceRows() {}

  private static void first(Event event, Sink sink) {
    for (Place place : event.places()) {
      if (place instanceof Venue venue) {
        sink.text("LOCATION", Sink.language(venue.name()), venue.name().value());
        geo(venue.geo(), sink);
        return;
      }
    }
  }

  private static void places(Event event, Sink sink) {
    int position = 0;
    for (Place place : event.places()) {
      position++;
      if (place instanceof Venue venue) {
        sink.add(venue(event, venue, position, sink));
      } else {
        online((OnlineVenue) place, position, sink);
      }
    }
  }

  private static RawComponent venue(Event event, Venue venue, int position, Sink sink) {
    Sink location = sink.inner("VLOCATION");
    location.text("UID", event.uid().value() + "-place-" + position);
    location.value(ORDER, Integer.toString(position));
    location.text("NAME", venue.name());
    location.text("X-CONVENE-ROOM", venue.room());
    if (venue.address().isPresent()) {
      location.value("X-CONVENE-ADDRESS", address(venue.address().get()));
    }
    geo(venue.geo(), location);
    location.value("URL", venue.uri());
    return location.component();
  }

  /** Street, locality, region, postal code, country; separated by semicolons. */
  private static String address(Address address) {
    List<String> parts = new ArrayList<>(5);
    for (Optional<String> part :
        List.of(
            address.street(),
            address.locality(),
            address.region(),
            address.postalCode(),
            address.country())) {
      parts.add(IcalText.escape(part.orElse("")));
    }
    return String.join(";", parts);
  }

  private static void geo(Optional<Geo> geo, Sink sink) {
    if (geo.isPresent()) {
      sink.value("GEO", number(geo.get().latitude()) + ";" + number(geo.get().longitude()));
    }
  }

  private static String number(double number) {
    String text = Double.toString(number);
    return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
  }

  private static void online(OnlineVenue venue, int position, Sink sink) {
    Params parameters = Params.of("VALUE", "URI");
    parameters.with("FEATURE", List.copyOf(venue.features()));
    if (venue.name().isPresent()) {
      parameters.with("LABEL", venue.name().get().value());
      parameters.with(Sink.LANGUAGE, venue.name().get().language());
    }
    parameters.with("X-CONVENE-PASSCODE", venue.passcode());
    parameters.with(ORDER, Integer.toString(position));
    sink.value("CONFERENCE", parameters, venue.uri().toString());
    if (venue.name().isPresent()) {
      sink.translations("CONFERENCE", venue.name().get(), position);
    }
  }
}
