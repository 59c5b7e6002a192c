package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventStatus;
import org.convene.event.FreeBusy;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.recurrence.EventTime;

/** Events as messages have them. */
public final class Outgoing {

  private Outgoing() {}

  /** A series with its overrides, each for those invited to the series if it says nothing else. */
  public static Event whole(Event event) {
    Event plain = alone(event);
    if (event.recurrence().overrides().isEmpty()) {
      return plain;
    }
    Recurrence recurrence = withoutCancelled(named(event));
    Meeting meeting = plain.meeting();
    List<Event> overrides =
        recurrence.overrides().stream().map(it -> alone(invited(it, meeting))).toList();
    return plain.toBuilder().recurrence(recurrence.withOverrides(overrides)).build();
  }

  /**
   * An event, whatever its overrides say. Its stamp is left out: a message has the time at which it
   * was made.
   */
  public static Event alone(Event event) {
    return event.toBuilder()
        .status(event.status().orElse(EventStatus.CONFIRMED))
        .freeBusy(event.freeBusy().orElse(FreeBusy.BUSY))
        .meeting(people(event.meeting()))
        .stamp(null)
        .build();
  }

  /** What a cancellation says of an event, to some of those invited. */
  public static Event cancellation(Event event, List<Attendee> attendees) {
    return alone(event).toBuilder()
        .meeting(people(new Meeting(event.meeting().organizer(), attendees)))
        .recurrence(event.recurrence().withOverrides(List.of()))
        .build();
  }

  /** What tells the organizer which event an attendee answers to; another who is sent, too. */
  static Event answer(Event event, List<Attendee> people) {
    return named(event, people).title(event.title().orElse(null)).build();
  }

  /** What names an event or instance, and no more of it. */
  static EventBuilder named(Event event, List<Attendee> people) {
    return Event.builder()
        .uid(event.uid())
        .recurrenceId(event.recurrenceId().orElse(null))
        .sequence(event.sequence())
        .schedule(event.schedule())
        .meeting(people(new Meeting(event.meeting().organizer(), people)));
  }

  /** An event as an attendee would have it, as a version of the one received. */
  public static Event proposal(Event event, Event proposed, CalendarAddress attendee) {
    Attendee answer =
        Attendees.find(event.meeting(), attendee)
            .orElseThrow()
            .withStatus(Attendee.Status.TENTATIVE)
            .withRsvp(false);
    return unattended(proposed).toBuilder()
        .recurrenceId(event.recurrenceId().orElse(null))
        .sequence(event.sequence())
        .meeting(new Meeting(event.meeting().organizer(), List.of(answer)))
        .build();
  }

  /** People without what is nobody else's business, and names that every client reads. */
  public static Meeting people(Meeting meeting) {
    return Attendees.map(
        new Meeting(meeting.organizer().map(Outgoing::unquoted), meeting.attendees()),
        it -> Answered.without(it.withUser(unquoted(it.user()))));
  }

  /** A series without any attendee. */
  public static Event unattended(Event event) {
    Recurrence recurrence = event.recurrence();
    List<Event> overrides =
        recurrence.overrides().stream().map(Outgoing::withoutAttendees).toList();
    return withoutAttendees(event).toBuilder()
        .recurrence(recurrence.withOverrides(overrides))
        .build();
  }

  private static Event withoutAttendees(Event event) {
    return event.toBuilder().meeting(new Meeting(event.meeting().organizer(), List.of())).build();
  }

  /** What is sent names instances in the kind of DTSTART (RFC 5545 section 3.8.4.4). */
  private static Recurrence named(Event series) {
    ItipInstances instances = new ItipInstances(series);
    List<Event> overrides =
        series.recurrence().overrides().stream()
            .map(
                it -> {
                  RecurrenceId id = it.recurrenceId().orElseThrow();
                  RecurrenceId own = instances.named(id);
                  return own.equals(id) ? it : it.toBuilder().recurrenceId(own).build();
                })
            .toList();
    return series.recurrence().withOverrides(overrides);
  }

  /**
   * A cancelled instance is left out by EXDATE: a request says tentative or confirmed (RFC 5546
   * section 3.2.2), and clients keep an instance that it calls cancelled.
   */
  private static Recurrence withoutCancelled(Recurrence recurrence) {
    List<Event> kept = new ArrayList<>();
    List<EventTime> cancelled = new ArrayList<>();
    for (Event override : recurrence.overrides()) {
      Optional<RecurrenceId> one = override.recurrenceId().filter(it -> !it.thisAndFuture());
      if (one.isPresent() && isCancelled(override)) {
        cancelled.add(one.get().instance());
      } else {
        kept.add(override);
      }
    }
    return recurrence.withOverrides(kept).excluding(cancelled.toArray(new EventTime[0]));
  }

  public static boolean isCancelled(Event event) {
    return event.status().filter(EventStatus.CANCELLED::equals).isPresent();
  }

  /** An override that does not say who is invited is for those invited to the series. */
  public static Event invited(Event override, Meeting series) {
    return override.meeting().isEmpty() ? override.toBuilder().meeting(series).build() : override;
  }

  private static CalendarUser unquoted(CalendarUser user) {
    Optional<String> name = user.name().filter(it -> it.indexOf('"') >= 0);
    return name.isEmpty() ? user : user.withName(name.get().replace('"', '\''));
  }
}
