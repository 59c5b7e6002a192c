package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.RecurrenceId;
import org.convene.io.ical.itip.Fate.What;
import org.convene.text.Expected;

/** Takes what an organizer sends into what an attendee keeps, in any order and again. */
public final class Incoming {

  private final CalendarAddress me;
  private final Kept kept;
  private final HeldCancels held;
  private final Cancellations cancellations;
  private final Fates fates = new Fates();
  private boolean asks;

  /**
   * Begins with what is kept.
   *
   * @param me the attendee
   * @param kept of the uid of the message
   */
  public Incoming(CalendarAddress me, List<Event> kept) {
    this.me = me;
    this.held = new HeldCancels(kept);
    this.kept = new Kept(held.without(kept));
    this.cancellations = new Cancellations(me, this.kept, held, fates);
  }

  /** What is kept now. */
  public List<Event> events() {
    return held.in(kept.events());
  }

  /** What became of the parts of the message. */
  public List<Fate> fates() {
    return fates.all();
  }

  /** Whether the organizer is to be asked for the newest version. */
  public boolean asks() {
    return asks;
  }

  /** Takes the parts of a message: the event or series first. */
  public void take(String method, List<Event> message) {
    List<Event> parts = new ArrayList<>(message);
    parts.sort(Comparator.comparing(it -> it.recurrenceId().isPresent()));
    parts.removeIf(it -> isReplaced(it, message));
    for (Event part : parts) {
      if (isByOrganizer(part)) {
        switch (method) {
          case "REQUEST" -> request(part, false);
          case "PUBLISH" -> request(part, true);
          case "CANCEL" -> cancellations.take(part);
          case "ADD" -> add(part);
          case "DECLINECOUNTER" -> declined(part);
          default ->
              fates.tell(
                  What.NOT_FOR_ME,
                  part,
                  Expected.foundInstead("a message to an attendee", "METHOD:" + method));
        }
      }
    }
    cancellations.settle();
  }

  /** Of two of one instance in a message the newer one counts; the reader keeps the other apart. */
  private static boolean isReplaced(Event part, List<Event> message) {
    Optional<RecurrenceId> id = part.recurrenceId();
    return id.isPresent()
        && message.stream()
            .filter(it -> it.recurrenceId().isEmpty() && it.uid().equals(part.uid()))
            .flatMap(
                series ->
                    series.recurrence().overrides().stream()
                        .filter(it -> Event.versionOrder().compare(it, part) >= 0)
                        .map(it -> it.recurrenceId().orElseThrow())
                        .filter(it -> isSame(it, id.get(), series)))
            .findAny()
            .isPresent();
  }

  private static boolean isSame(RecurrenceId one, RecurrenceId other, Event series) {
    return ItipInstances.instant(series.schedule(), one.instance())
        .equals(ItipInstances.instant(series.schedule(), other.instance()));
  }

  private boolean isByOrganizer(Event part) {
    Optional<CalendarAddress> known = kept.any().flatMap(Fates::organizer);
    Optional<CalendarAddress> named = Fates.organizer(part);
    if (!fates.isOf(known, part)) {
      return false;
    }
    if (named.or(() -> known).filter(it -> Attendees.same(it, me)).isPresent()) {
      fates.tell(
          What.OWN_EVENT,
          part,
          Expected.foundInstead("the event of another organizer", "one of " + me));
      return false;
    }
    return true;
  }

  private void request(Event part, boolean isPublished) {
    if (part.recurrenceId().isPresent()) {
      instance(part, isPublished);
      return;
    }
    Event known = kept.whole();
    if (known != null && !fates.isNewer(part, known)) {
      part.recurrence().overrides().forEach(it -> laterInstance(it, isPublished));
      return;
    }
    kept.replace(known == null ? part : withAnswers(part, known, isPublished));
    fates.applied(part);
  }

  /** A message about an older series may hold an instance that is newer. */
  private void laterInstance(Event override, boolean isPublished) {
    RecurrenceId id = override.recurrenceId().orElseThrow();
    boolean isLater =
        kept.has(id)
            && kept.version(id)
                .filter(it -> Event.versionOrder().compare(override, it) > 0)
                .isPresent();
    if (isLater) {
      instance(override, isPublished);
    }
  }

  private void instance(Event part, boolean isPublished) {
    RecurrenceId id = part.recurrenceId().orElseThrow();
    Optional<Event> version = kept.version(id);
    if (version.isPresent()
        && !isLeftOfSeries(part, version.get())
        && !fates.isNewer(part, version.get())) {
      return;
    }
    Event before = kept.instance(id);
    if (before == null && !kept.has(id)) { // the series is older, and may move so that it has it
      kept.add(id);
      fates.tell(What.APPLIED, part, Fates.unknown(part) + "; it is kept as an extra date");
    } else {
      fates.applied(part);
    }
    kept.put(before == null ? part : withAnswers(part, before, isPublished));
  }

  /** Whether a series was called off and an instance of it sent in one step. */
  private boolean isLeftOfSeries(Event part, Event known) {
    return known.equals(kept.whole())
        && Outgoing.isCancelled(known)
        && Event.versionOrder().compare(part, known) == 0;
  }

  /**
   * A publication takes nobody away. One's own answer stays where the number does: the organizer
   * need not have had it yet.
   */
  private Event withAnswers(Event part, Event known, boolean isPublished) {
    if (isPublished && part.meeting().attendees().isEmpty()) {
      return withPeople(part, known.meeting());
    }
    Optional<Attendee> own = Attendees.find(known.meeting(), me);
    boolean isNewTime = part.sequence() > known.sequence();
    if (own.isEmpty() || isNewTime || own.get().status() == Attendee.Status.NEEDS_ACTION) {
      return part;
    }
    return withPeople(
        part,
        Attendees.map(
            part.meeting(),
            it ->
                Attendees.same(it.address(), me)
                    ? it.withStatus(own.get().status())
                        .withRsvp(own.get().rsvp())
                        .withDelegatedTo(own.get().delegatedTo())
                    : it));
  }

  private static Event withPeople(Event event, Meeting meeting) {
    return event.toBuilder().meeting(meeting).recurrence(event.recurrence()).build();
  }

  /** What ADD adds to is asked for: the organizer's REQUEST says all of it (RFC 5546 3.2.4). */
  private void add(Event part) {
    if (kept.isEmpty()) {
      fates.unknown(What.UNKNOWN_EVENT, part);
      return;
    }
    Event known = kept.any().orElseThrow();
    if (fates.isNewer(part, known)) {
      asks = true;
      fates.applied(part);
    }
  }

  private void declined(Event part) {
    if (kept.isEmpty()) {
      fates.unknown(What.UNKNOWN_EVENT, part);
    } else {
      fates.tell(What.DECLINED, part, "");
    }
  }
}
