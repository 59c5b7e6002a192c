package org.convene.io.ical.itip;

import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.io.ical.itip.Fate.What;
import org.convene.text.Expected;

/** Takes what an organizer calls off out of what an attendee keeps, now or when it is known. */
final class Cancellations {

  private final CalendarAddress me;
  private final Kept kept;
  private final HeldCancels held;
  private final Fates fates;

  Cancellations(CalendarAddress me, Kept kept, HeldCancels held, Fates fates) {
    this.me = me;
    this.kept = kept;
    this.held = held;
    this.fates = fates;
  }

  /** Takes a part of a message of method CANCEL. */
  void take(Event part) {
    if (kept.isEmpty()) {
      hold(part);
    } else if (part.recurrenceId().isPresent()) {
      cancelInstance(part, part.recurrenceId().get());
    } else {
      cancelWhole(part);
    }
    part.recurrence().overrides().forEach(this::take);
  }

  /** Takes those that wait for what has come now. */
  void settle() {
    Optional<Event> known = kept.any();
    if (known.isEmpty()) {
      return;
    }
    Optional<CalendarAddress> by = held.stead().flatMap(Fates::organizer);
    Optional<CalendarAddress> organizer = Fates.organizer(known.get());
    if (by.isPresent() && organizer.isPresent() && !Attendees.same(by.get(), organizer.get())) {
      held.clear(); // somebody else called off what is not theirs
    }
    for (Event each : held.takeOut(known.get())) {
      if (!isSettled(each)) {
        held.add(each);
      }
    }
  }

  private boolean isSettled(Event part) {
    Optional<RecurrenceId> id = part.recurrenceId();
    Event whole = kept.whole();
    if (id.isEmpty()) {
      if (whole == null) {
        cancelAlone(part);
      } else if (isLater(part, whole)) {
        kept.cancel(whole, part);
      }
      return whole != null;
    }
    Event before = kept.instance(id.get());
    if (before == null) {
      return whole != null && !isLater(part, whole);
    }
    Optional<Event> version = kept.version(id.get());
    if (version.isEmpty() || isLater(part, version.get())) {
      off(before, part, id.get());
    }
    return true;
  }

  private static boolean isLater(Event part, Event known) {
    return Event.versionOrder().compare(part, known) > 0;
  }

  /** Keeps one until what it is about is known. */
  private void hold(Event part) {
    if (!fates.isOf(held.stead().flatMap(Fates::organizer), part) || !concernsMe(part)) {
      return;
    }
    What unknown = kept.isEmpty() ? What.UNKNOWN_EVENT : What.UNKNOWN_INSTANCE;
    if (held.has(part)) {
      fates.unknown(What.REPEATED, part);
    } else {
      fates.unknown(held.add(part) ? What.HELD : unknown, part);
    }
  }

  /** Without STATUS, it is off for those whom the message names (RFC 5546 section 3.2.5). */
  private boolean concernsMe(Event part) {
    List<Attendee> named = part.meeting().attendees();
    if (Outgoing.isCancelled(part)
        || named.isEmpty()
        || Attendees.find(part.meeting(), me).isPresent()) {
      return true;
    }
    fates.tell(
        What.NOT_FOR_ME,
        part,
        Expected.foundInstead(me + " among those who are told", "others alone"));
    return false;
  }

  private void cancelWhole(Event part) {
    Event known = kept.whole();
    if (!concernsMe(part)) {
      return;
    }
    if (known == null) {
      boolean isAny = cancelAlone(part);
      boolean isNew = !held.has(part) && held.add(part);
      fates.tell(isAny ? What.APPLIED : isNew ? What.HELD : What.REPEATED, part, "");
    } else if (fates.isNewer(part, known)) {
      kept.cancel(known, part);
      fates.applied(part);
    }
  }

  /** Of a series of which only instances are known. */
  private boolean cancelAlone(Event part) {
    boolean isAny = false;
    for (Event each : kept.events()) {
      if (isLater(part, each)) {
        kept.put(Kept.cancelled(each, part));
        isAny = true;
      }
    }
    return isAny;
  }

  private void cancelInstance(Event part, RecurrenceId id) {
    Event before = kept.instance(id);
    if (before == null) {
      Event whole = kept.whole();
      if (whole == null || fates.isNewer(part, whole)) {
        hold(part);
      }
      return;
    }
    Optional<Event> version = kept.version(id);
    if (concernsMe(part) && (version.isEmpty() || fates.isNewer(part, version.get()))) {
      off(before, part, id);
      fates.applied(part);
    }
  }

  private void off(Event before, Event part, RecurrenceId id) {
    Event named = before.toBuilder().recurrenceId(id).recurrence(Recurrence.none()).build();
    kept.put(Kept.cancelled(named, part));
    if (id.thisAndFuture()) {
      kept.cancelFrom(id, part);
    }
  }
}
