package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Attendee;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Meeting;

/**
 * The next version of an event that was sent (RFC 5546 section 2.1.4).
 *
 * <p>SEQUENCE grows where the time, the instances, the status, the title or the place is another
 * one, whatever its form, see {@link Meaning}; and where somebody is no longer invited, who is told
 * so with that number. It is then higher than that of any instance, too: one may have been
 * cancelled with a number of its own, and a client takes it back for a higher one only. Where it is
 * the time, or there are instances that were not there, the answers are not about this event, and
 * each attendee is asked anew; {@link Asked} remembers since which version.
 */
public final class Revision {

  private final Event sent;
  private final Event changed;
  private final ItipInstances sentInstances;
  private final boolean moved;

  private Revision(Event sent, Event changed) {
    this.sent = sent;
    this.changed = changed;
    this.sentInstances = new ItipInstances(sent);
    this.moved = isMoved(sent, changed);
  }

  public static Event of(Event sent, Event changed) {
    return new Revision(sent, changed).event();
  }

  /** Returns the first number that is higher than any that was sent of a series. */
  public static int next(Event sent) {
    int highest = sent.sequence();
    for (Event override : sent.recurrence().overrides()) {
      highest = Math.max(highest, override.sequence());
    }
    return highest + 1;
  }

  private Event event() {
    boolean grows = moved || isOther(sent, changed) || !sameOverrides() || uninvites();
    int sequence = Math.max(changed.sequence(), grows ? next(sent) : sent.sequence());
    List<Event> overrides = new ArrayList<>();
    for (Event override : changed.recurrence().overrides()) {
      overrides.add(override(override, grows ? sequence : 0));
    }
    Event asked = moved ? askedAnew(changed) : changed;
    Event numbered =
        asked.toBuilder()
            .sequence(sequence)
            .recurrence(changed.recurrence().withOverrides(overrides))
            .build();
    return Asked.in(numbered, moved ? sequence : Asked.of(sent));
  }

  /** Whether somebody is no longer invited to all of it, or to an instance. */
  private boolean uninvites() {
    Event before = Outgoing.whole(sent);
    Event after = Outgoing.whole(changed);
    if (isLeftOut(before, after)
        || !Attendees.missing(Attendees.everybody(before), Attendees.everybody(after)).isEmpty()) {
      return true;
    }
    ItipInstances earlier = new ItipInstances(before);
    ItipInstances later = new ItipInstances(after);
    return Stream.of(before, after)
        .flatMap(it -> it.recurrence().overrides().stream())
        .flatMap(it -> it.recurrenceId().stream())
        .anyMatch(
            id ->
                earlier
                    .find(id)
                    .filter(was -> later.find(id).filter(is -> isLeftOut(was, is)).isPresent())
                    .isPresent());
  }

  private static boolean isLeftOut(Event before, Event after) {
    return !Attendees.missing(before.meeting().attendees(), after.meeting().attendees()).isEmpty();
  }

  private Event override(Event override, int least) {
    Optional<Event> before = before(override);
    boolean movedToo = moved || before.filter(it -> Meaning.isSameTime(it, override)).isEmpty();
    int sequence =
        Math.max(Math.max(override.sequence(), least), before.map(Event::sequence).orElse(0));
    Event numbered =
        sequence == override.sequence()
            ? override
            : override.toBuilder().sequence(sequence).build();
    return Asked.in(
        movedToo ? askedAnew(numbered) : numbered,
        movedToo ? sequence : before.map(this::asked).orElse(sequence));
  }

  /** An instance without an override is asked about as its series is. */
  private int asked(Event before) {
    return sent.recurrence().overrides().contains(before) ? Asked.of(before) : Asked.of(sent);
  }

  /** What was sent of the instance that an override is about. */
  private Optional<Event> before(Event override) {
    return override.recurrenceId().flatMap(sentInstances::find);
  }

  private boolean sameOverrides() {
    return areAsIn(sentInstances, changed.recurrence().overrides())
        && areAsIn(new ItipInstances(changed), sent.recurrence().overrides());
  }

  private static boolean areAsIn(ItipInstances series, List<Event> overrides) {
    for (Event override : overrides) {
      Optional<Event> other = override.recurrenceId().flatMap(series::find);
      if (other.filter(it -> !isMoved(it, override) && !isOther(it, override)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether those who answered were asked about other times. */
  private static boolean isMoved(Event before, Event after) {
    return !Meaning.isSameTime(before, after)
        || Meaning.hasMore(Outgoing.whole(before), Outgoing.whole(after));
  }

  private static boolean isOther(Event before, Event after) {
    return !before.title().equals(after.title())
        || !before.places().equals(after.places())
        || !status(before).equals(status(after))
        || !Meaning.isSameSet(before, after);
  }

  private static EventStatus status(Event event) {
    return event.status().orElse(EventStatus.CONFIRMED);
  }

  /** Everybody but the organizer, and those who send somebody. */
  private static Event askedAnew(Event event) {
    Meeting meeting = event.meeting();
    return event.toBuilder()
        .meeting(
            Attendees.map(
                meeting,
                it ->
                    it.status() == Attendee.Status.DELEGATED
                            || Attendees.isOrganizer(meeting, it.address())
                        ? it
                        : it.withStatus(Attendee.Status.NEEDS_ACTION)))
        .build();
  }
}
