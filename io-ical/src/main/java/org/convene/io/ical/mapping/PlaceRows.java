package org.convene.io.ical.mapping;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Address;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.Geo;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.RawComponent;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the places of an event. A venue is a VLOCATION (RFC 9073) and an online venue a
 * CONFERENCE (RFC 7986), or a line of a meeting program's own that says the same; X-CONVENE-ORDER
 * counts both. LOCATION and GEO repeat the first venue, with its room and address, for clients that
 * know only these; where they say all there is, there is no VLOCATION, whose UID and NAME some
 * clients take for those of the event.
 */
final class PlaceRows {

  static final String ORDER = "X-CONVENE-ORDER";
  private static final String MODE = "X-CONVENE-ATTENDANCE-MODE";

  private static final Set<String> CONFERENCE =
      Set.of("VALUE", "FEATURE", "LABEL", Sink.LANGUAGE, "X-CONVENE-PASSCODE", ORDER);

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.of(
                  "/places", PlaceRows::read, PlaceRows::write, "LOCATION", "GEO", "CONFERENCE")
              .readingToo("VLOCATION")
              .readingToo(ConferenceNames.ALL.stream().sorted().toArray(String[]::new)),
          PropertyRow.word("attendanceMode", MODE));

  private PlaceRows() {}

  private static void write(Event event, Sink sink) {
    first(event, sink);
    places(event, sink);
  }

  /** A place and where it stands among the others. */
  private record Placed(int order, Place place) {}

  private static void read(ComponentSource source, EventBuilder event) {
    List<Placed> placed = new ArrayList<>(0);
    for (ParsedComponent location : source.components("VLOCATION", PlaceRows::isOwn)) {
      Venue venue = venue(source.inner(location));
      if (venue == null) {
        source.leave(location);
      } else {
        placed.add(new Placed(order(location.property(ORDER)), venue));
      }
    }
    List<ContentLine> conferences = source.all("CONFERENCE", CONFERENCE);
    first(source, placed, conferences);
    int last = 0;
    for (Placed each : placed) {
      last = Math.max(last, each.order());
    }
    for (ContentLine line : conferences) {
      int order = source.parameter(line, ORDER, Integer::valueOf).orElse(last + 1);
      last = Math.max(last, order);
      OnlineVenue venue = online(source, line, order);
      if (venue != null) {
        placed.add(new Placed(order, venue));
      }
    }
    for (URI link : ConferenceLinks.read(source)) {
      if (placed.stream()
          .noneMatch(it -> it.place() instanceof OnlineVenue known && known.uri().equals(link))) {
        placed.add(new Placed(++last, OnlineVenue.at(link)));
      }
    }
    placed.sort(Comparator.comparingInt(Placed::order));
    List<Place> places = new ArrayList<>(placed.size());
    for (Placed each : placed) {
      places.add(each.place());
    }
    event.places(places);
  }

  private static boolean isOwn(ParsedComponent location) {
    return !location.property(ORDER).isEmpty() && !location.property("NAME").isEmpty();
  }

  private static int order(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  /**
   * LOCATION and GEO: what the first venue says too, or else the first venue, because programs that
   * know only these change only these.
   */
  private static void first(
      ComponentSource source, List<Placed> placed, List<ContentLine> conferences) {
    ContentLine position = source.one("GEO", ComponentSource.NONE);
    Geo geo = position == null ? null : geo(source, position);
    ContentLine line = source.one("LOCATION", SourceTexts.KNOWN);
    String name = line == null ? null : source.string(line);
    if (line == null || name == null) {
      if (position != null) {
        source.leave(position);
      }
      return;
    }
    Text text = new Text(name, SourceTexts.language(source, line, Sink.LANGUAGE), Map.of());
    placed.sort(Comparator.comparingInt(Placed::order));
    if (placed.isEmpty() && isRepeated(name, conferences)) {
      return;
    }
    if (placed.isEmpty()) {
      Venue venue = Venue.named(text);
      placed.add(new Placed(0, geo == null ? venue : venue.withGeo(geo)));
      return;
    }
    Venue own = (Venue) placed.get(0).place();
    boolean same =
        own.oneLine().equals(name)
            && own.name().language().equals(text.language())
            && own.geo().equals(Optional.ofNullable(geo));
    if (!same) {
      source.warn(
          line.line(),
          "ical.place-changed",
          Expected.found("the place of the VLOCATION, " + Expected.quoted(own.oneLine()), name)
              + ", which is read");
      Venue venue = Venue.named(text);
      placed.set(0, new Placed(placed.get(0).order(), geo == null ? venue : venue.withGeo(geo)));
    }
  }

  /** Whether LOCATION is there for those who do not know CONFERENCE; see {@code ItipMessage}. */
  private static boolean isRepeated(String location, List<ContentLine> conferences) {
    return !conferences.isEmpty()
        && conferences.get(0).property().parameter(ORDER).isPresent()
        && conferences.get(0).property().value().equals(location);
  }

  private static @Nullable Geo geo(ComponentSource source, ContentLine line) {
    return source.value(line, "latitude;longitude such as 46.2;6.1", PlaceRows::geo);
  }

  private static @Nullable Geo geo(String value) {
    int middle = value.indexOf(';');
    if (middle < 0 || value.length() > 100) {
      return null;
    }
    double latitude = Double.parseDouble(value.substring(0, middle));
    double longitude = Double.parseDouble(value.substring(middle + 1));
    boolean onGlobe = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return onGlobe ? new Geo(latitude, longitude) : null;
  }

  /** A venue that this table wrote; null where it holds more or other things. */
  private static @Nullable Venue venue(ComponentSource location) {
    location.string("UID");
    location.one(ORDER, ComponentSource.NONE);
    Text name = SourceTexts.read(location, "NAME");
    Optional<String> room = location.string("X-CONVENE-ROOM");
    ContentLine address = location.one("X-CONVENE-ADDRESS", ComponentSource.NONE);
    ContentLine position = location.one("GEO", ComponentSource.NONE);
    Geo geo = position == null ? null : geo(location, position);
    URI uri = location.value("URL", "an absolute URI", IcalValues::uri);
    if (name == null || !location.rest().isEmpty()) {
      return null;
    }
    return new Venue(
        name,
        room,
        address == null ? Optional.empty() : address(address),
        Optional.ofNullable(geo),
        Optional.ofNullable(uri));
  }

  private static Optional<Address> address(ContentLine line) {
    List<Optional<String>> parts = new ArrayList<>(5);
    String value = line.property().value();
    boolean isText = IcalText.split(value, ';').size() == 1;
    for (String part : IcalText.split(isText ? IcalText.unescape(value) : value, ';')) {
      parts.add(part.isEmpty() ? Optional.empty() : Optional.of(part));
    }
    while (parts.size() < 5) {
      parts.add(Optional.empty());
    }
    return Optional.of(
        new Address(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4)));
  }

  private static @Nullable OnlineVenue online(
      ComponentSource source, ContentLine line, int position) {
    URI uri = source.value(line, "an absolute URI such as https://example.org", IcalValues::uri);
    if (uri == null) {
      return null;
    }
    Set<OnlineVenue.Feature> features = EnumSet.noneOf(OnlineVenue.Feature.class);
    for (String feature : line.property().values("FEATURE")) {
      try {
        features.add(OnlineVenue.Feature.valueOf(feature.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        source.keep(line);
      }
    }
    Optional<Text> name =
        source
            .parameter(line, "LABEL")
            .map(
                label ->
                    SourceTexts.of(
                        source,
                        label,
                        SourceTexts.language(source, line, Sink.LANGUAGE),
                        "CONFERENCE",
                        position));
    if (name.isEmpty() && SourceTexts.language(source, line, Sink.LANGUAGE).isPresent()) {
      source.keep(line);
    }
    return new OnlineVenue(uri, name, features, source.parameter(line, "X-CONVENE-PASSCODE"));
  }

  private static void first(Event event, Sink sink) {
    for (Place place : event.places()) {
      if (place instanceof Venue venue) {
        sink.text("LOCATION", Sink.language(venue.name()), venue.oneLine());
        geo(venue.geo(), sink);
        return;
      }
    }
  }

  private static void places(Event event, Sink sink) {
    boolean plain = isPlain(event.places());
    int position = 0;
    for (Place place : event.places()) {
      position++;
      if (place instanceof OnlineVenue online) {
        online(online, position, plain && !sink.isMessage(), sink);
      } else if (!plain) {
        sink.add(venue(event, (Venue) place, position, sink));
      }
    }
  }

  /** Whether LOCATION, GEO and CONFERENCE in the order of the places say all there is of them. */
  private static boolean isPlain(List<Place> places) {
    for (int i = 0; i < places.size(); i++) {
      boolean plain =
          places.get(i) instanceof Venue venue
              ? i == 0 && isLocation(venue, places)
              : ((OnlineVenue) places.get(i))
                  .name()
                  .map(Text::translations)
                  .filter(it -> !it.isEmpty())
                  .isEmpty();
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Whether LOCATION and GEO say all of a venue, and do not look like the link behind it. */
  private static boolean isLocation(Venue venue, List<Place> places) {
    boolean isLink =
        places.size() > 1
            && places.get(1) instanceof OnlineVenue online
            && online.uri().toString().equals(venue.name().value());
    return !isLink
        && venue.room().isEmpty()
        && venue.address().isEmpty()
        && venue.uri().isEmpty()
        && venue.name().translations().isEmpty();
  }

  private static RawComponent venue(Event event, Venue venue, int position, Sink sink) {
    Sink location = sink.inner("VLOCATION");
    location.text("UID", event.uid().value() + "-place-" + position);
    location.value(ORDER, Integer.toString(position));
    location.text("NAME", venue.name());
    location.text("X-CONVENE-ROOM", venue.room());
    if (venue.address().isPresent()) {
      location.text("X-CONVENE-ADDRESS", address(venue.address().get()));
    }
    geo(venue.geo(), location);
    location.value("URL", venue.uri());
    return location.component();
  }

  /**
   * Street, locality, region, postal code, country; separated by semicolons. Some servers escape
   * the semicolons of what they take for a text, so it is written as one.
   */
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

  private static void online(OnlineVenue venue, int position, boolean isInOrder, Sink sink) {
    Params parameters = Params.of("VALUE", "URI");
    parameters.with("FEATURE", List.copyOf(venue.features()));
    if (venue.name().isPresent()) {
      parameters.with("LABEL", venue.name().get().value());
      parameters.with(Sink.LANGUAGE, venue.name().get().language());
    }
    parameters.with("X-CONVENE-PASSCODE", venue.passcode());
    if (!isInOrder) {
      parameters.with(ORDER, Integer.toString(position));
    }
    sink.value("CONFERENCE", parameters, venue.uri().toString());
    if (venue.name().isPresent()) {
      sink.translations("CONFERENCE", venue.name().get(), position);
    }
  }
}
