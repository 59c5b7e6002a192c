package org.convene.io.ical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Address;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Venue;

/** Where to go, in the one line that every client shows: LOCATION. */
final class Whereabouts {

  private Whereabouts() {}

  /** Room, name and address of a venue; what the name has in it is not said again. */
  static String of(Venue venue) {
    String name = venue.name().value();
    if (venue.room().isEmpty() && venue.address().isEmpty()) {
      return name;
    }
    List<String> said = Arrays.stream(name.split(",", -1)).map(String::strip).toList();
    List<String> parts = new ArrayList<>();
    venue.room().map(Whereabouts::line).filter(it -> !said.contains(it)).ifPresent(parts::add);
    parts.add(name);
    venue.address().stream()
        .flatMap(Whereabouts::parts)
        .filter(it -> !said.contains(it))
        .forEach(parts::add);
    return String.join(", ", parts);
  }

  private static Stream<String> parts(Address address) {
    return Stream.of(
            address.street(),
            address.locality(),
            address.region(),
            address.postalCode(),
            address.country())
        .flatMap(Optional::stream)
        .map(Whereabouts::line);
  }

  private static String line(String text) {
    return text.replace("\n", ", ");
  }

  /** The same event, in which the link to an event that is only online is its LOCATION too. */
  static RawComponent withLink(RawComponent event) {
    List<RawProperty> properties = new ArrayList<>(event.properties());
    for (int i = 0; i < properties.size(); i++) {
      RawProperty property = properties.get(i);
      if (property.name().equals("LOCATION")) {
        return event;
      }
      if (property.name().equals("CONFERENCE")) {
        properties.add(i, RawProperty.of("LOCATION", IcalText.escape(property.value())));
        return new RawComponent(event.name(), properties, event.components());
      }
    }
    return event;
  }
}
