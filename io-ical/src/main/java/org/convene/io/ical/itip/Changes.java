package org.convene.io.ical.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.io.ical.itip.Audience.Share;
import org.convene.recurrence.EventTime;

/** What a change is to each of those who are or were invited. */
final class Changes {

  private final Event sent;
  private final Event revised;
  private final boolean everybody;
  private final Audience before;
  private final Audience after;
  private final ItipInstances earlier;
  private final ItipInstances later;
  private final CallingOff ofAll;
  private final Delivery.Round requests = new Delivery.Round();
  private final CallingOff calling;

  /**
   * Begins with two versions.
   *
   * @param everybody whether all are told, also those for whom nothing changed
   */
  Changes(Event sent, Event revised, boolean everybody) {
    this.sent = sent;
    this.revised = revised;
    this.everybody = everybody;
    this.before = new Audience(sent);
    this.after = new Audience(revised);
    this.earlier = new ItipInstances(before.event());
    this.later = new ItipInstances(after.event());
    this.ofAll = new CallingOff(revised);
    this.calling = new CallingOff(revised);
  }

  /** What is sent. Who falls from a series to instances of it loses the series first. */
  List<Delivery> deliveries() {
    Map<String, CalendarAddress> people = new LinkedHashMap<>(after.people());
    before.people().forEach(people::putIfAbsent);
    people.values().forEach(it -> tell(it, before.of(it), after.of(it)));
    List<Delivery> all = new ArrayList<>(ofAll.deliveries());
    all.addAll(requests.all());
    all.addAll(calling.deliveries());
    return all;
  }

  private void tell(CalendarAddress person, Share was, Share is) {
    boolean wasWhole = was.isWhole(sent);
    if (is.isEmpty()) {
      boolean isOff = !wasWhole && isOff(was.parts());
      calling.add(wasWhole ? List.of(sent) : was.parts(), isOff, person);
    } else if (was.isEmpty()) {
      requests.add(ItipMethod.REQUEST, is.parts(), person);
    } else if (is.isWhole(revised)) {
      tellOfAll(person, was, is);
    } else if (wasWhole) {
      ofAll.add(List.of(sent), false, person);
      requests.add(ItipMethod.REQUEST, is.parts(), person);
    } else {
      tellOfInstances(person, was, is);
    }
  }

  /** A cancellation where only instances are lost; a request names them as excluded. */
  private void tellOfAll(CalendarAddress person, Share was, Share is) {
    List<Event> lost = lost(was, is);
    if (!lost.isEmpty() && isSame(was, is, lost)) {
      calling.add(lost, false, person);
    } else if (everybody || !lost.isEmpty() || !isSame(was, is, List.of())) {
      requests.add(ItipMethod.REQUEST, is.parts(), person);
    }
  }

  /** A request about instances takes away none. */
  private void tellOfInstances(CalendarAddress person, Share was, Share is) {
    Schedule series = sent.schedule();
    Set<Instant> kept = instants(revised.schedule(), is.parts());
    List<Event> lost =
        was.parts().stream()
            .filter(it -> !kept.containsAll(instants(series, List.of(it))))
            .toList();
    if (!lost.isEmpty()) {
      calling.add(lost, isOff(lost), person);
    }
    if (everybody || !isSame(was, is, lost)) {
      requests.add(ItipMethod.REQUEST, is.parts(), person);
    }
  }

  /** Whether the instances that somebody was invited to take place for nobody any more. */
  private boolean isOff(List<Event> instances) {
    return instances.stream().allMatch(it -> it.recurrenceId().flatMap(later::find).isEmpty());
  }

  /** The instances that somebody was invited to, and that now take place without them. */
  private List<Event> lost(Share was, Share is) {
    List<Event> lost = new ArrayList<>();
    for (RecurrenceId id : is.without()) {
      if (was.isWhole(sent) && !was.without().contains(id)) {
        earlier.find(id).ifPresent(it -> lost.add(alone(it, id)));
      }
    }
    return lost;
  }

  private Event alone(Event instance, RecurrenceId id) {
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
}
