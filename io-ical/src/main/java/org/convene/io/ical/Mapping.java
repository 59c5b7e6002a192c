package org.convene.io.ical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.RawComponent;
import org.convene.event.Schedule;

/** The one table between an event and its component. */
final class Mapping {

  static final List<Row> ROWS =
      Stream.of(
              IdentityRows.ROWS,
              TimeRows.ROWS,
              TextRows.ROWS,
              PlaceRows.ROWS,
              PeopleRows.ROWS,
              ClassificationRows.ROWS,
              StateRows.ROWS,
              PracticalRows.ROWS)
          .flatMap(List::stream)
          .toList();

  /** Names that an extension cannot have and stay one. */
  private static final Set<String> TAKEN = taken();

  private Mapping() {}

  private static Set<String> taken() {
    Set<String> names = new TreeSet<>(List.of("DTSTAMP", "METHOD"));
    ROWS.forEach(row -> names.addAll(row.names()));
    return Set.copyOf(names);
  }

  /**
   * An event and its overrides.
   *
   * @param event any event
   * @param stamp DTSTAMP
   * @param zones takes the zones that the components name
   * @return the event's component first
   */
  static List<RawComponent> components(Event event, Stamp stamp, ZoneUse zones) {
    RawComponent component = component(event, stamp, zones);
    List<Event> overrides = event.recurrence().overrides();
    if (overrides.isEmpty()) {
      return List.of(component);
    }
    List<RawComponent> components = new ArrayList<>(overrides.size() + 1);
    components.add(component);
    for (Event override : overrides) {
      components.add(component(override, stamp, zones));
    }
    return components;
  }

  private static RawComponent component(Event event, Stamp stamp, ZoneUse zones) {
    boolean undated = event.schedule() instanceof Schedule.Undated;
    Sink sink = new Sink(undated ? "VJOURNAL" : "VEVENT", zones);
    sink.value("DTSTAMP", IcalValues.utc(stamp.of(event)));
    for (Row row : ROWS) {
      row.writing().write(event, sink);
    }
    Foreign.write(event.extensions(), TAKEN, sink);
    return sink.component();
  }

  /** When a component was made (RFC 5545 section 3.8.7.2). */
  interface Stamp {
    Instant of(Event event);
  }
}
