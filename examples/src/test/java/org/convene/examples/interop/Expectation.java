package org.convene.examples.interop;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Place;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.recurrence.EventTime;
import org.convene.series.Occurrences;

/**
 * What a reader is to find in a file, from the model and its occurrences, as the readers say it: a
 * day 2026-03-10, an instant 2026-03-10T08:30:00Z, a floating time 2026-03-10T08:30:00.
 */
final class Expectation {

  /** As many as the readers list. */
  private static final int INSTANCES = 40;

  /** RFC 5546 sections 3.2.6 and 3.2.8. */
  private static final Set<String> WITHOUT_TIMES = Set.of("REFRESH", "DECLINECOUNTER");

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private Expectation() {}

  static Map<String, Object> of(InteropFile file) {
    List<Object> events = new ArrayList<>();
    for (Event event : file.events()) {
      events.add(component(file, event, event.schedule()));
      for (Event override : event.recurrence().overrides()) {
        events.add(component(file, override, event.schedule()));
      }
    }
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("file", file.name() + ".ics");
    file.method().ifPresent(method -> expected.put("method", method));
    expected.put("events", events);
    return expected;
  }

  /**
   * What is to be found in one VEVENT.
   *
   * @param series the schedule of the series, which says in what zone an instance is named
   */
  private static Map<String, Object> component(InteropFile file, Event event, Schedule series) {
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("uid", event.uid().value());
    Optional<String> id =
        event.recurrenceId().map(RecurrenceId::instance).map(it -> time(it, series));
    expected.put("rid", id.orElse(null));
    organizer(file, event, expected);
    if (file.method().filter(WITHOUT_TIMES::contains).isPresent()) {
      return expected;
    }
    expected.put("sequence", event.sequence());
    event.title().map(Text::value).ifPresent(title -> expected.put("summary", title));
    times(event.schedule(), expected);
    event
        .status()
        .filter(it -> it != EventStatus.POSTPONED)
        .ifPresent(status -> expected.put("status", status.name()));
    if (!event.recurrence().rules().isEmpty() || !event.recurrence().dates().isEmpty()) {
      expected.put("starts", starts(event));
    }
    if (file.method().isEmpty()) {
      ofFeed(event, expected);
    }
    return expected;
  }

  private static void organizer(InteropFile file, Event event, Map<String, Object> expected) {
    Optional<CalendarUser> organizer = event.meeting().organizer();
    organizer
        .flatMap(it -> it.address().email())
        .ifPresent(address -> expected.put("organizer", address));
    organizer
        .flatMap(CalendarUser::name)
        .map(name -> file.method().isEmpty() ? name : name.replace('"', '\''))
        .ifPresent(name -> expected.put("organizer_cn", name));
  }

  /** A message has other words, people and reminders than the event; a feed has the same. */
  private static void ofFeed(Event event, Map<String, Object> expected) {
    event.description().map(Text::value).ifPresent(text -> expected.put("description", text));
    List<Place> places = event.places();
    if (places.size() == 1 && places.get(0) instanceof Venue venue && venue.room().isEmpty()) {
      expected.put("location", venue.name().value());
    }
    expected.put("attendees", event.meeting().attendees().size());
    expected.put("alarms", event.reminders().size());
  }

  private static void times(Schedule schedule, Map<String, Object> expected) {
    if (schedule instanceof Schedule.AllDay days) {
      expected.put("start", days.first().toString());
      expected.put("end", days.last().plusDays(1).toString());
    } else if (schedule instanceof Schedule.Floating floating) {
      expected.put("start", SECONDS.format(floating.start()));
    } else if (schedule instanceof Schedule.Zoned zoned) {
      expected.put("start", instant(zoned.startInstant()));
      // without an end it is a moment: RFC 5545 section 3.6.1
      expected.put("end", instant(zoned.endInstant().orElse(zoned.startInstant())));
    }
  }

  /** The starts of the series as such: another VEVENT says what is changed of an instance. */
  private static List<String> starts(Event event) {
    Event alone = event.toBuilder().recurrence(event.recurrence().withOverrides(List.of())).build();
    Occurrences occurrences = Occurrences.of(alone);
    return occurrences.first(INSTANCES).value().stream()
        .map(it -> like(event.schedule(), it.startInstant()))
        .toList();
  }

  private static String like(Schedule schedule, Instant instant) {
    if (schedule instanceof Schedule.Zoned) {
      return instant(instant);
    }
    LocalDateTime local = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return schedule instanceof Schedule.AllDay
        ? local.toLocalDate().toString()
        : SECONDS.format(local);
  }

  private static String time(EventTime time, Schedule series) {
    if (time instanceof EventTime.Day day) {
      return day.date().toString();
    }
    if (time instanceof EventTime.Zoned zoned) {
      return instant(zoned.dateTime().atZone(zoned.zone()).toInstant());
    }
    LocalDateTime local = ((EventTime.Local) time).dateTime();
    Optional<ZoneId> zone =
        series instanceof Schedule.Zoned it ? Optional.of(it.zone()) : Optional.empty();
    return zone.map(it -> instant(local.atZone(it).toInstant())).orElse(SECONDS.format(local));
  }

  private static String instant(Instant instant) {
    return SECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
  }
}
