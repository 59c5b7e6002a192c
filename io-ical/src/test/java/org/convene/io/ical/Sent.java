package org.convene.io.ical;

import java.time.Clock;
import java.util.List;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.recurrence.EventTime;

/** The one message of a step, for tests that look at messages. */
public final class Sent {

  private static final CalendarAddress NOBODY = CalendarAddress.of("nobody@example.org");

  private Sent() {}

  /** The invitation that everybody gets. */
  public static Invitation request(Event event, Clock clock) {
    return only(organizer(event, clock).invite(event));
  }

  /** The invitations of all who are invited to any of it. */
  public static List<Invitation> requests(Event event, Clock clock) {
    return organizer(event, clock).invite(event).messages();
  }

  /** What becomes of an event that is changed, and who is told. */
  public static Outbox updated(Event sent, Event changed, Clock clock) {
    return organizer(changed, clock).update(sent, changed);
  }

  /** What those who are still invited get. */
  public static Invitation update(Event sent, Event changed, Clock clock) {
    return of("REQUEST", updated(sent, changed, clock));
  }

  /** What those who are no longer invited to something get. */
  public static List<Invitation> uninvite(Event sent, Event changed, Clock clock) {
    return updated(sent, changed, clock).messages().stream()
        .filter(it -> it.method().equals("CANCEL"))
        .toList();
  }

  public static List<Invitation> cancels(Event event, Clock clock) {
    return organizer(event, clock).cancel(event).messages();
  }

  public static Invitation cancel(Event event, Clock clock) {
    return only(organizer(event, clock).cancel(event));
  }

  public static Invitation cancel(Event series, EventTime instance, Clock clock) {
    return only(organizer(series, clock).cancel(series, instance));
  }

  public static Invitation reply(
      Event event, CalendarAddress attendee, Attendee.Status status, Clock clock) {
    return only(Scheduling.of(attendee, clock).reply(event, status));
  }

  public static Invitation counter(
      Event event, Event proposed, CalendarAddress attendee, Clock clock) {
    return only(Scheduling.of(attendee, clock).counter(event, proposed));
  }

  /** What the organizer has once an answer came. */
  public static Received answered(Event event, Invitations.Message reply) {
    return organizer(event, Samples.CLOCK).receive(List.of(event), reply);
  }

  private static Scheduling organizer(Event event, Clock clock) {
    CalendarAddress address = event.meeting().organizer().map(CalendarUser::address).orElse(NOBODY);
    return Scheduling.of(address, clock);
  }

  private static Invitation only(Outbox outbox) {
    if (outbox.messages().size() != 1) {
      throw new AssertionError(outbox.messages().size() + " messages");
    }
    return outbox.messages().get(0);
  }

  private static Invitation of(String method, Outbox outbox) {
    return outbox.messages().stream()
        .filter(it -> it.method().equals(method))
        .findFirst()
        .orElseThrow();
  }
}
