package org.convene.io.ical.scheduling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.convene.event.Attendee;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Schedule;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ical.IcalFormat;
import org.convene.recurrence.EventTime;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;

/** What a party keeps, as scenarios look at it. */
record State(List<Event> events) {

  static final String MASTER = "master";

  static State of(List<String> lines) throws IOException {
    return read(String.join("\r\n", lines).concat("\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static State read(byte[] file) throws IOException {
    List<Event> events = new ArrayList<>();
    try (EventReader reader = new IcalFormat().reader(new ByteArrayInputStream(file))) {
      events.addAll(reader.readAll(problem -> {}));
    }
    return new State(List.copyOf(events));
  }

  /** What is left of it after it was stored. */
  State stored() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new IcalFormat().writer(out)) {
      for (Event event : events) {
        writer.write(event);
      }
    }
    return read(out.toByteArray());
  }

  /** A cancellation that waits for its event is a note of the library. */
  boolean isEmpty() {
    return events.stream()
            .flatMap(it -> it.extensions().properties().stream())
            .anyMatch(it -> it.name().equals("X-CONVENE-CANCELLED") && it.value().equals("UNKNOWN"))
        || events.isEmpty();
  }

  Event event() {
    return events.get(0);
  }

  /** All components by their names; those of instances that are off too. */
  Map<String, Event> components() {
    Map<String, Event> components = new TreeMap<>();
    for (Event event : events) {
      components.put(name(event, event.schedule()), event);
      for (Event override : event.recurrence().overrides()) {
        components.put(name(override, event.schedule()), override);
      }
    }
    return components;
  }

  private static String name(Event event, Schedule series) {
    return event.recurrenceId().map(it -> name(it.instance(), series)).orElse(MASTER);
  }

  static String name(EventTime time, Schedule series) {
    return time.match(
        day -> day.date().toString(),
        local ->
            (series instanceof Schedule.Zoned zoned
                    ? local.dateTime().atZone(zoned.zone()).toInstant()
                    : local.dateTime().toInstant(ZoneOffset.UTC))
                .toString(),
        zoned -> zoned.dateTime().atZone(zoned.zone()).toInstant().toString());
  }

  /** A component, or that of the series for an instance without one. */
  Event component(String name) {
    Map<String, Event> components = components();
    return Optional.ofNullable(components.get(name)).orElseGet(() -> event());
  }

  /** What happens at an instance; empty where nothing does. */
  Optional<Event> at(String name) {
    Event own = components().get(name);
    if (own != null && !name.equals(MASTER) && events.contains(own)) {
      return isOff(own) ? Optional.empty() : Optional.of(own);
    }
    for (Event event : events) {
      if (event.recurrenceId().isEmpty() && !isOff(event)) {
        try (var all = Occurrences.of(event).stream(why -> {})) {
          Optional<Occurrence> found =
              all.limit(1_000)
                  .filter(
                      it ->
                          it.recurrenceId()
                              .map(id -> name(id, event.schedule()))
                              .filter(name::equals)
                              .isPresent())
                  .findFirst();
          if (found.isPresent()) {
            return isOff(found.get().source()) ? Optional.empty() : found.map(Occurrence::event);
          }
        }
      }
    }
    return Optional.empty();
  }

  static boolean isOff(Event event) {
    return event.status().filter(EventStatus.CANCELLED::equals).isPresent();
  }

  boolean takesPlace() {
    return events.stream().anyMatch(it -> !isOff(it));
  }

  Set<String> overrides() {
    Set<String> names = new TreeSet<>();
    components()
        .forEach(
            (name, event) -> {
              if (!name.equals(MASTER) && !isOff(event)) {
                names.add(name);
              }
            });
    return names;
  }

  /** Who is invited to a component, and what they said. */
  Map<String, String> people(String name) {
    Event own = component(name);
    Event from = own.meeting().isEmpty() ? event() : own;
    Map<String, String> people = new TreeMap<>();
    for (Attendee attendee : from.meeting().attendees()) {
      people.put(
          attendee.address().email().orElseThrow().toLowerCase(Locale.ROOT),
          attendee.status().name().replace('_', '-'));
    }
    return people;
  }

  /** Start and end: instants, or dates of which the last is exclusive. */
  static Map<String, String> times(Event event) {
    Map<String, String> times = new TreeMap<>();
    if (event.schedule() instanceof Schedule.AllDay days) {
      times.put("start", days.first().toString());
      times.put("end", days.last().plusDays(1).toString());
    } else if (event.schedule() instanceof Schedule.Zoned zoned) {
      times.put("start", zoned.startInstant().toString());
      zoned.endInstant().ifPresent(it -> times.put("end", it.toString()));
    }
    return times;
  }

  /** A time as scenarios write it. */
  static EventTime time(String name) {
    return name.length() == 10
        ? EventTime.of(LocalDate.parse(name))
        : EventTime.of(Instant.parse(name));
  }
}
