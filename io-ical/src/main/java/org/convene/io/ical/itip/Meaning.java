package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.convene.description.Field;
import org.convene.event.Attendee;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.recurrence.EventTime;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;

/**
 * Whether two versions of an event say the same to those invited, in whatever form: an end or a
 * duration, another order of people, dates or parts of a rule, the same instants of a one-off in
 * another zone.
 */
final class Meaning {

  /** So many instances of a new rule are looked for among those of the old one. */
  private static final int MOST_COMPARED = 1_000;

  private static final Set<String> DEFAULT_PARTS = Set.of("INTERVAL=1", "WKST=MO");

  /** What others are not told, or is compared by itself. */
  private static final Set<String> APART =
      Set.of(
          "schemaVersion",
          "uid",
          "recurrenceId",
          "sequence",
          "stamp",
          "created",
          "updated",
          "schedule",
          "recurrence",
          "meeting",
          "reminders",
          "extensions");

  private Meaning() {}

  /** Whether two versions of an event, without overrides, say the same. */
  static boolean isSame(Event before, Event after) {
    return isSameTime(before, after)
        && isSameSet(before, after)
        && people(before.meeting()).equals(people(after.meeting()))
        && isSameApart(before, after);
  }

  /** Whether all but times and people is the same. */
  static boolean isSameApart(Event before, Event after) {
    for (Field<Event, EventBuilder, ?> field : EventModel.all()) {
      if (!APART.contains(field.name()) && !Objects.equals(field.get(before), field.get(after))) {
        return false;
      }
    }
    return true;
  }

  /** Who is invited and as what, without their answers. */
  private static Set<List<Object>> people(Meeting meeting) {
    Set<List<Object>> people =
        meeting.attendees().stream().map(Meaning::person).collect(Collectors.toSet());
    meeting.organizer().ifPresent(it -> people.add(List.of(Attendees.key(it.address()))));
    return people;
  }

  private static List<Object> person(Attendee it) {
    return List.of(Attendees.key(it.address()), it.user().name(), it.kind(), it.role());
  }

  /** Whether start and end are the same: those of the first instance of a series. */
  static boolean isSameTime(Event before, Event after) {
    if (before.schedule().equals(after.schedule())) {
      return true;
    }
    if (!(before.schedule() instanceof Schedule.Zoned one)
        || !(after.schedule() instanceof Schedule.Zoned other)) {
      return isSameFloating(before.schedule(), after.schedule());
    }
    boolean repeats = !before.recurrence().isEmpty() || !after.recurrence().isEmpty();
    return one.startInstant().equals(other.startInstant())
        && one.endInstant().equals(other.endInstant())
        && (!repeats || one.zone().equals(other.zone()));
  }

  private static boolean isSameFloating(Schedule before, Schedule after) {
    return before instanceof Schedule.Floating one
        && after instanceof Schedule.Floating other
        && one.start().equals(other.start())
        && one.end().map(it -> local(it, one)).equals(other.end().map(it -> local(it, other)));
  }

  private static Object local(End end, Schedule.Floating schedule) {
    return end.local(schedule.start(), Optional.empty());
  }

  /** Whether the rules, dates and exclusions of a series are the same. */
  static boolean isSameSet(Event before, Event after) {
    Recurrence one = before.recurrence();
    Recurrence other = after.recurrence();
    return rules(one, false).equals(rules(other, false))
        && dates(before).equals(dates(after))
        && instants(before, one.excluded()).equals(instants(after, other.excluded()));
  }

  private static Set<Object> dates(Event event) {
    return event.recurrence().dates().stream()
        .map(it -> List.of(instant(event, it.start()), it.end()))
        .collect(Collectors.toSet());
  }

  private static Set<Object> instants(Event event, List<EventTime> times) {
    return times.stream().map(it -> instant(event, it)).collect(Collectors.toSet());
  }

  private static Object instant(Event event, EventTime time) {
    return ItipInstances.instant(event.schedule(), time);
  }

  /** Rules with their parts and values in one order, without parts that say what is so anyway. */
  private static Set<String> rules(Recurrence recurrence, boolean endless) {
    return recurrence.rules().stream()
        .map(it -> rule(it.toString(), endless))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String rule(String text, boolean endless) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      int at = part.indexOf('=') + 1;
      boolean isEnd = part.startsWith("COUNT=") || part.startsWith("UNTIL=");
      if (!DEFAULT_PARTS.contains(part) && !(isEnd && endless)) {
        String[] values = part.substring(at).split(",", -1);
        Arrays.sort(values);
        parts.add(part.substring(0, at) + String.join(",", values));
      }
    }
    parts.sort(null);
    return String.join(";", parts);
  }

  /**
   * Whether a series has instances then that it did not have: by a rule, a date or an exclusion.
   */
  static boolean hasMore(Event before, Event after) {
    if (isSameSet(before, after)) {
      return false;
    }
    Occurrences old = Occurrences.of(plain(before));
    List<Occurrence> now = Occurrences.of(plain(after)).first(MOST_COMPARED).value();
    for (Occurrence each : now) {
      if (!old.contains(name(each)).value()) {
        return true;
      }
    }
    return now.size() == MOST_COMPARED && !isCut(before, after, old);
  }

  /** Whether nothing but the end of the rules is another one, and none came behind the old. */
  private static boolean isCut(Event before, Event after, Occurrences old) {
    return rules(before.recurrence(), true).equals(rules(after.recurrence(), true))
        && (!old.isFinite() || Occurrences.of(plain(after)).isFinite());
  }

  private static EventTime name(Occurrence each) {
    return each.recurrenceId().orElseGet(each::start);
  }

  private static Event plain(Event series) {
    Recurrence recurrence = series.recurrence().withOverrides(List.of());
    return series.toBuilder().recurrence(recurrence).build();
  }
}
