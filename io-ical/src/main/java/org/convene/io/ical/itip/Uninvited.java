package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convene.event.Attendee;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;

/**
 * Those who are no longer invited to what takes place without them.
 *
 * @param event what they were invited to: the event as it was sent, or an instance at its new time
 * @param attendees of that event, in order
 */
public record Uninvited(Event event, List<Attendee> attendees) {

  /**
   * Returns those whom the next version of an event leaves out. Who is invited to nothing of it any
   * more is of the event itself, once; who still gets the next version, of each instance with
   * people of its own, by the name that it has there.
   */
  public static List<Uninvited> of(Event sent, Event changed) {
    Event moved = moved(sent, changed);
    Event before = Outgoing.whole(moved);
    Event after = Outgoing.whole(changed);
    List<Uninvited> uninvited = new ArrayList<>(0);
    List<Attendee> all = Attendees.missing(Attendees.everybody(before), Attendees.everybody(after));
    add(sent, all, uninvited);
    ItipInstances earlier = new ItipInstances(before);
    ItipInstances later = new ItipInstances(after);
    for (RecurrenceId id : overridden(before, after)) {
      Optional<Event> was = earlier.find(id);
      Optional<Event> is = later.find(id);
      if (was.isPresent() && is.isPresent()) {
        List<Attendee> missing =
            Attendees.missing(was.get().meeting().attendees(), is.get().meeting().attendees());
        Event instance = was.get().toBuilder().recurrenceId(id).build();
        add(
            ItipInstances.alone(instance, moved.schedule()),
            Attendees.missing(missing, all),
            uninvited);
      }
    }
    return uninvited;
  }

  /**
   * Returns what was sent, with its instances at the times that they have now: the n-th stays the
   * n-th. Where an edit leaves no such order, instances are known by their times alone.
   */
  private static Event moved(Event sent, Event changed) {
    if (sent.schedule().equals(changed.schedule())) {
      return sent;
    }
    Recurrence old = sent.recurrence();
    Recurrence now = changed.recurrence();
    try {
      return sent.toBuilder()
          .schedule(changed.schedule())
          .recurrence(new Recurrence(now.rules(), now.dates(), old.excluded(), old.overrides()))
          .build();
    } catch (InvalidEventException e) {
      return sent;
    }
  }

  private static void add(Event event, List<Attendee> attendees, List<Uninvited> uninvited) {
    if (!attendees.isEmpty()) {
      uninvited.add(new Uninvited(event, attendees));
    }
  }

  private static Set<RecurrenceId> overridden(Event before, Event after) {
    Set<RecurrenceId> ids = new LinkedHashSet<>();
    Stream.of(before, after)
        .flatMap(it -> it.recurrence().overrides().stream())
        .flatMap(it -> it.recurrenceId().stream())
        .forEach(ids::add);
    return ids;
  }
}
