package org.convene.io.ical.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.io.ical.itip.Audience.Share;
import org.convene.recurrence.EventTime;

/** Which messages the organizer sends to whom: each gets what concerns them, once. */
public final class Deliveries {

  private Deliveries() {}

  /** The invitations of an event. */
  public static List<Delivery> invitations(Event event) {
    Audience audience = new Audience(event);
    Delivery.Round round = new Delivery.Round();
    audience
        .people()
        .values()
        .forEach(it -> round.add(ItipMethod.REQUEST, audience.of(it).parts(), it));
    return round.all();
  }

  /** The invitation of one person, for one who asks for it again; nothing for a stranger. */
  public static List<Delivery> invitation(Event event, CalendarAddress person) {
    Share share = new Audience(event).of(person);
    return share.isEmpty()
        ? List.of()
        : List.of(new Delivery(ItipMethod.REQUEST, share.parts(), List.of(person)));
  }

  /**
   * What those who are or were invited must know of another version.
   *
   * @param sent as it was sent
   * @param revised as it is now, with its numbers
   * @param everybody whether all are told, also those for whom nothing changed
   */
  public static List<Delivery> changes(Event sent, Event revised, boolean everybody) {
    Audience before = new Audience(sent);
    Audience after = new Audience(revised);
    Map<String, CalendarAddress> people = new LinkedHashMap<>(after.people());
    before.people().forEach(people::putIfAbsent);
    Delivery.Round requests = new Delivery.Round();
    Calling calling = new Calling(revised);
    ItipInstances earlier = new ItipInstances(before.event());
    ItipInstances later = new ItipInstances(after.event());
    for (CalendarAddress person : people.values()) {
      Share was = before.of(person);
      Share is = after.of(person);
      List<Event> lost = is.isEmpty() ? List.of() : lost(before, earlier, was, is);
      if (is.isEmpty()) {
        boolean isWhole = was.isWhole(sent);
        boolean isOff = !isWhole && isOff(was.parts(), later);
        calling.add(isWhole ? List.of(sent) : was.parts(), isOff, person);
      } else if (!lost.isEmpty() && isSame(was, is, lost)) {
        calling.add(lost, false, person);
      } else if (everybody || !lost.isEmpty() || !isSame(was, is, List.of())) {
        requests.add(ItipMethod.REQUEST, is.parts(), person);
      }
    }
    List<Delivery> all = new ArrayList<>(requests.all());
    all.addAll(calling.deliveries());
    return all;
  }

  /** Whether the instances that somebody was invited to take place for nobody any more. */
  private static boolean isOff(List<Event> instances, ItipInstances now) {
    return instances.stream().allMatch(it -> it.recurrenceId().flatMap(now::find).isEmpty());
  }

  /** The instances that somebody was invited to, and that now take place without them. */
  private static List<Event> lost(Audience before, ItipInstances instances, Share was, Share is) {
    if (was.isEmpty()) {
      return List.of();
    }
    List<Event> lost = new ArrayList<>();
    for (RecurrenceId id : is.without()) {
      if (!was.without().contains(id)) {
        Optional<Event> instance = instances.find(id);
        instance.ifPresent(it -> lost.add(alone(before, it, id)));
      }
    }
    return lost;
  }

  private static Event alone(Audience before, Event instance, RecurrenceId id) {
    Event named = Outgoing.invited(instance, before.event().meeting());
    return ItipInstances.alone(
        named.toBuilder().recurrenceId(id).build(), before.event().schedule());
  }

  /** Whether somebody is told the same, but for the instances that are lost. */
  private static boolean isSame(Share was, Share is, List<Event> lost) {
    List<Event> before = parts(was);
    List<Event> after = parts(is);
    if (!lost.isEmpty()) {
      Schedule series = was.parts().get(0).schedule();
      Set<Instant> instants = instants(series, lost);
      before.removeIf(it -> instants.containsAll(instants(series, List.of(it))));
    }
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      Event one = after.get(i);
      Event other = lost.isEmpty() ? one : including(one, lost);
      if (!before.get(i).recurrenceId().equals(one.recurrenceId())
          || !Meaning.isSame(before.get(i), other)) {
        return false;
      }
    }
    return true;
  }

  /** A series that does not exclude some instances. */
  private static Event including(Event series, List<Event> instances) {
    Recurrence recurrence = series.recurrence();
    Set<Instant> included = instants(series.schedule(), instances);
    List<EventTime> excluded =
        recurrence.excluded().stream()
            .filter(it -> !included.contains(ItipInstances.instant(series.schedule(), it)))
            .toList();
    return series.toBuilder()
        .recurrence(new Recurrence(recurrence.rules(), recurrence.dates(), excluded, List.of()))
        .build();
  }

  /** The starts that name instances of a series; that of a series itself is none. */
  private static Set<Instant> instants(Schedule series, List<Event> instances) {
    Set<Instant> instants = new HashSet<>();
    for (Event each : instances) {
      instants.add(
          each.recurrenceId()
              .map(it -> ItipInstances.instant(series, it.instance()))
              .orElse(Instant.MIN));
    }
    return instants;
  }

  /** The series and its overrides, each by itself. */
  private static List<Event> parts(Share share) {
    List<Event> parts = new ArrayList<>();
    for (Event part : share.parts()) {
      parts.add(part);
      parts.addAll(part.recurrence().overrides());
    }
    return parts;
  }

  /** The cancellations of all of an event, for everybody who was invited to any of it. */
  public static List<Delivery> cancellations(Event sent, Event cancelled) {
    Audience audience = new Audience(sent);
    Calling calling = new Calling(cancelled);
    for (CalendarAddress person : audience.people().values()) {
      Share share = audience.of(person);
      calling.add(share.isWhole(sent) ? List.of(sent) : share.parts(), true, person);
    }
    return calling.deliveries();
  }

  /** The cancellation of one instance, for those who were invited to it. */
  public static List<Delivery> cancellation(Event instance) {
    Audience audience = new Audience(instance);
    Calling calling = new Calling(instance);
    audience.people().values().forEach(it -> calling.add(List.of(instance), true, it));
    return calling.deliveries();
  }

  /** Cancellations, each for all who lose the same and naming nobody else. */
  private static final class Calling {

    private record Lost(List<Event> parts, boolean isOff) {}

    private final Event revised;
    private final Map<Lost, List<CalendarAddress>> lost = new LinkedHashMap<>();

    Calling(Event revised) {
      this.revised = revised;
    }

    void add(List<Event> parts, boolean isOff, CalendarAddress person) {
      lost.computeIfAbsent(new Lost(parts, isOff), it -> new ArrayList<>(1)).add(person);
    }

    List<Delivery> deliveries() {
      return lost.entrySet().stream()
          .map(
              it ->
                  new Delivery(
                      ItipMethod.CANCEL,
                      it.getKey().parts().stream()
                          .map(part -> cancelled(part, it.getKey().isOff(), it.getValue()))
                          .toList(),
                      it.getValue()))
          .toList();
    }

    /** RFC 5546 section 3.2.5: no STATUS where the event itself is not cancelled. */
    private Event cancelled(Event part, boolean isOff, List<CalendarAddress> told) {
      List<Attendee> attendees =
          Attendees.everybody(part).stream()
              .filter(it -> told.stream().anyMatch(to -> Attendees.same(to, it.address())))
              .toList();
      Event message = Outgoing.cancellation(part, attendees);
      return message.toBuilder()
          .meeting(new Meeting(revised.meeting().organizer(), message.meeting().attendees()))
          .status(isOff ? EventStatus.CANCELLED : null)
          .sequence(Math.max(revised.sequence(), part.sequence() + 1))
          .build();
    }
  }
}
