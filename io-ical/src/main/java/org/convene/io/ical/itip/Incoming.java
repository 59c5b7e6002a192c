package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.io.ical.itip.Fate.What;
import org.convene.text.Expected;

/** Takes what an organizer sends into what an attendee keeps, in any order and again. */
public final class Incoming {

  private final CalendarAddress me;
  private final Kept kept;
  private final List<Fate> fates = new ArrayList<>(1);
  private boolean asks;

  /**
   * Begins with what is kept.
   *
   * @param me the attendee
   * @param kept of the uid of the message
   */
  public Incoming(CalendarAddress me, List<Event> kept) {
    this.me = me;
    this.kept = new Kept(kept);
  }

  /** What is kept now. */
  public List<Event> events() {
    return kept.events();
  }

  /** What became of the parts of the message. */
  public List<Fate> fates() {
    return fates;
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
          case "CANCEL" -> cancel(part);
          case "ADD" -> add(part);
          case "DECLINECOUNTER" -> declined(part);
          default ->
              tell(
                  What.NOT_FOR_ME,
                  part,
                  Expected.foundInstead("a message to an attendee", "METHOD:" + method));
        }
      }
    }
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
    Optional<CalendarAddress> known = kept.any().flatMap(Incoming::organizer);
    Optional<CalendarAddress> named = organizer(part);
    if (known.isPresent() && named.isPresent() && !Attendees.same(known.get(), named.get())) {
      tell(
          What.ORGANIZER_DIFFERS,
          part,
          Expected.foundInstead("the organizer " + known.get(), named.get().toString()));
      return false;
    }
    if (named.or(() -> known).filter(it -> Attendees.same(it, me)).isPresent()) {
      tell(
          What.OWN_EVENT,
          part,
          Expected.foundInstead("the event of another organizer", "one of " + me));
      return false;
    }
    return true;
  }

  private static Optional<CalendarAddress> organizer(Event event) {
    return event.meeting().organizer().map(CalendarUser::address);
  }

  private void tell(What what, Event part, String message) {
    fates.add(new Fate(what, organizer(part), part, message));
  }

  private void applied(Event part) {
    tell(What.APPLIED, part, "");
  }

  /** Tells whether a part is newer than what is kept; says what it is where it is not. */
  private boolean isNewer(Event part, Event known) {
    int order = Event.versionOrder().compare(part, known);
    if (order > 0) {
      return true;
    }
    tell(
        order == 0 ? What.REPEATED : What.OUTDATED,
        part,
        Expected.foundInstead("a version later than " + version(known), version(part)));
    return false;
  }

  private static String version(Event event) {
    return event.sequence() + event.stamp().or(event::updated).map(it -> " of " + it).orElse("");
  }

  private void request(Event part, boolean isPublished) {
    if (part.recurrenceId().isPresent()) {
      instance(part, isPublished);
      return;
    }
    Event known = kept.whole();
    if (known != null && !isNewer(part, known)) {
      part.recurrence().overrides().forEach(it -> laterInstance(it, isPublished));
      return;
    }
    kept.replace(known == null ? part : withAnswers(part, known, isPublished));
    applied(part);
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
    if (!kept.has(id)) {
      unknownInstance(part);
      return;
    }
    Optional<Event> version = kept.version(id);
    if (version.isPresent() && !isNewer(part, version.get())) {
      return;
    }
    Event before = kept.instance(id);
    kept.put(before == null ? part : withAnswers(part, before, isPublished));
    applied(part);
  }

  private void unknownInstance(Event part) {
    tell(
        What.UNKNOWN_INSTANCE,
        part,
        Expected.foundInstead(
            "an instance of the series", "" + part.recurrenceId().orElseThrow().instance()));
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

  private void cancel(Event part) {
    if (kept.isEmpty()) {
      unknownEvent(part);
    } else if (part.recurrenceId().isPresent()) {
      cancelInstance(part, part.recurrenceId().get());
    } else {
      cancelWhole(part);
    }
    part.recurrence().overrides().forEach(this::cancel);
  }

  private void unknownEvent(Event part) {
    tell(
        What.UNKNOWN_EVENT,
        part,
        Expected.foundInstead(
            "a message about an event that is kept",
            "one about " + Expected.quoted(part.uid().value())));
  }

  /** Without STATUS, it is off for those whom the message names (RFC 5546 section 3.2.5). */
  private boolean concernsMe(Event part) {
    List<Attendee> named = part.meeting().attendees();
    if (Outgoing.isCancelled(part)
        || named.isEmpty()
        || Attendees.find(part.meeting(), me).isPresent()) {
      return true;
    }
    tell(
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
    if (known == null) { // of the series, only instances are known
      boolean isAny = false;
      for (Event each : kept.events()) {
        if (Event.versionOrder().compare(part, each) > 0) {
          kept.put(Kept.cancelled(each, part));
          isAny = true;
        }
      }
      tell(isAny ? What.APPLIED : What.OUTDATED, part, "");
    } else if (isNewer(part, known)) {
      kept.change(Kept.cancelled(known, part));
      applied(part);
    }
  }

  private void cancelInstance(Event part, RecurrenceId id) {
    Event before = kept.has(id) ? kept.instance(id) : null;
    if (before == null) {
      unknownInstance(part);
      return;
    }
    Optional<Event> version = kept.version(id);
    if (concernsMe(part) && (version.isEmpty() || isNewer(part, version.get()))) {
      Event named = before.toBuilder().recurrenceId(id).recurrence(Recurrence.none()).build();
      kept.put(Kept.cancelled(named, part));
      if (id.thisAndFuture()) {
        kept.cancelFrom(id, part);
      }
      applied(part);
    }
  }

  /** What ADD adds to is asked for: the organizer's REQUEST says all of it (RFC 5546 3.2.4). */
  private void add(Event part) {
    if (kept.isEmpty()) {
      unknownEvent(part);
      return;
    }
    Event known = kept.any().orElseThrow();
    if (isNewer(part, known)) {
      asks = true;
      applied(part);
    }
  }

  private void declined(Event part) {
    if (kept.isEmpty()) {
      unknownEvent(part);
    } else {
      tell(What.DECLINED, part, "");
    }
  }
}
