package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.RecurrenceId;
import org.convene.recurrence.EventTime;

/**
 * What concerns each of those who are invited to an event (RFC 6638 section 3.2.6): the series
 * without the instances that are not theirs, or single instances and nothing of the series.
 */
final class Audience {

  /**
   * What concerns one person.
   *
   * @param parts the series with its overrides, or instances that stand alone
   * @param without the instances of the series that take place without that person
   */
  record Share(List<Event> parts, List<RecurrenceId> without) {

    private static final Share NOTHING = new Share(List.of(), List.of());

    boolean isEmpty() {
      return parts.isEmpty();
    }

    /** Whether it is the event itself, or a whole series. */
    boolean isWhole(Event event) {
      return !isEmpty()
          && parts.get(0).recurrenceId().isPresent() == event.recurrenceId().isPresent();
    }
  }

  private final Event event;
  private final Map<String, CalendarAddress> people = new LinkedHashMap<>();

  /** Who is invited to the series and to each override: each person is looked for in all. */
  private final Set<String> ofSeries;

  private final List<Set<String>> ofOverrides;

  /**
   * Takes an event.
   *
   * @param event as it is kept
   */
  Audience(Event event) {
    this.event = Outgoing.whole(event);
    this.ofSeries = keys(this.event);
    this.ofOverrides = this.event.recurrence().overrides().stream().map(Audience::keys).toList();
    for (Attendee each : Attendees.everybody(this.event)) {
      if (!Attendees.isOrganizer(event.meeting(), each.address()) && !isToldOtherwise(each)) {
        people.put(Attendees.key(each.address()), each.address());
      }
    }
  }

  private static Set<String> keys(Event event) {
    return event.meeting().attendees().stream()
        .map(it -> Attendees.key(it.address()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whom the organizer tells by other ways: SCHEDULE-AGENT=NONE (RFC 6638 section 7.1). */
  private static boolean isToldOtherwise(Attendee attendee) {
    return attendee.user().parameters().stream()
        .anyMatch(
            it ->
                it.name().equalsIgnoreCase("SCHEDULE-AGENT")
                    && it.values().stream().anyMatch("NONE"::equalsIgnoreCase));
  }

  /** Returns the event as it is sent. */
  Event event() {
    return event;
  }

  /** Returns those to be told, by the keys of their addresses, in order. */
  Map<String, CalendarAddress> people() {
    return people;
  }

  /** Returns what concerns somebody. */
  Share of(CalendarAddress person) {
    String key = Attendees.key(person);
    boolean isOfSeries = ofSeries.contains(key);
    List<Event> own = new ArrayList<>();
    List<RecurrenceId> others = new ArrayList<>();
    for (int i = 0; i < ofOverrides.size(); i++) {
      Event override = event.recurrence().overrides().get(i);
      RecurrenceId id = override.recurrenceId().orElseThrow();
      if (ofOverrides.get(i).contains(key) || (isOfSeries && id.thisAndFuture())) {
        own.add(override);
      } else {
        others.add(id);
      }
    }
    if (!isOfSeries) {
      List<Event> alone =
          own.stream().map(it -> ItipInstances.alone(it, event.schedule())).toList();
      return alone.isEmpty() ? Share.NOTHING : new Share(alone, List.of());
    }
    EventTime[] excluded = others.stream().map(RecurrenceId::instance).toArray(EventTime[]::new);
    Event part =
        event.recurrence().isEmpty()
            ? event
            : event.toBuilder()
                .recurrence(event.recurrence().withOverrides(own).excluding(excluded))
                .build();
    return new Share(List.of(part), others);
  }
}
