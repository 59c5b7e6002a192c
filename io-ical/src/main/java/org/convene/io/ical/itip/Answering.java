package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Violation;
import org.convene.recurrence.EventTime;
import org.convene.series.Series;

/** What an attendee answers, and how the event is for them then. */
public final class Answering {

  private final Event kept;

  /** The event, or the instance that is answered. */
  private final Event part;

  private final CalendarAddress me;
  private final Attendee before;
  private Attendee after;
  private List<Attendee> others = List.of();

  private Answering(Event kept, Event part, CalendarAddress me) {
    InvitationRules.refuse(InvitationRules.toAnswer(part, me));
    this.kept = kept;
    this.part = part;
    this.me = me;
    this.before = Attendees.find(part.meeting(), me).orElseThrow();
    this.after = before;
  }

  /**
   * Begins with an event.
   *
   * @param kept as it was received
   */
  public static Answering of(Event kept, CalendarAddress me) {
    return new Answering(kept, kept, me);
  }

  /** Begins with an instance of a series; one that is kept alone is itself. */
  public static Answering of(Event kept, EventTime instance, CalendarAddress me) {
    if (kept.recurrenceId().isPresent()) {
      return of(kept, me);
    }
    List<Violation> violations = new ArrayList<>(0);
    InvitationRules.isOn(kept, violations);
    InvitationRules.refuse(violations);
    Event one = Series.of(kept).instance(instance);
    return new Answering(kept, Outgoing.invited(one, kept.meeting()), me);
  }

  /** An answer in person. */
  public Answering answering(Attendee.Status status) {
    after = before.withStatus(status).withRsvp(false).withDelegatedTo(List.of());
    return this;
  }

  /** Somebody else is sent. */
  public Answering delegating(CalendarAddress delegate) {
    InvitationRules.delegate(part, delegate, me);
    after =
        before
            .withStatus(Attendee.Status.DELEGATED)
            .withRsvp(false)
            .withDelegatedTo(List.of(delegate));
    others = List.of(Attendees.delegate(delegate, before));
    return this;
  }

  /** The event with the answer. */
  public Event event() {
    if (part.equals(kept)) {
      return followed(answered(kept));
    }
    RecurrenceId id = part.recurrenceId().orElseThrow();
    Meeting meeting = answered(part).meeting();
    return Series.of(kept).change(id.instance(), it -> it.meeting(meeting)).event();
  }

  private Event answered(Event event) {
    return event.toBuilder()
        .meeting(
            Attendees.map(event.meeting(), it -> Attendees.same(it.address(), me) ? as(it) : it))
        .recurrence(event.recurrence())
        .build();
  }

  private Attendee as(Attendee it) {
    return it.withStatus(after.status())
        .withRsvp(after.rsvp())
        .withDelegatedTo(after.delegatedTo());
  }

  /** Instances that were not answered by themselves are answered with their series. */
  private Event followed(Event answered) {
    Recurrence recurrence = answered.recurrence();
    if (recurrence.overrides().isEmpty()) {
      return answered;
    }
    List<Event> overrides =
        recurrence.overrides().stream().map(it -> isOpen(it) ? answered(it) : it).toList();
    return answered.toBuilder().recurrence(recurrence.withOverrides(overrides)).build();
  }

  private boolean isOpen(Event override) {
    return Attendees.find(override.meeting(), me)
        .filter(it -> it.status() == Attendee.Status.NEEDS_ACTION || it.status() == before.status())
        .isPresent();
  }

  /** The answer to the organizer, and the invitation of a delegate. */
  public List<Delivery> deliveries() {
    CalendarUser organizer = part.meeting().organizer().orElseThrow();
    List<Attendee> told = new ArrayList<>(List.of(after));
    told.addAll(others);
    List<Delivery> deliveries = new ArrayList<>(2);
    deliveries.add(
        new Delivery(
            ItipMethod.REPLY,
            List.of(ItipInstances.alone(Outgoing.answer(part, told), kept.schedule())),
            List.of(organizer.address())));
    for (Attendee delegate : others) {
      List<Attendee> people = new ArrayList<>(answered(part).meeting().attendees());
      people.removeIf(it -> Attendees.same(it.address(), delegate.address()));
      people.add(delegate);
      Event request =
          Outgoing.whole(
              part.toBuilder()
                  .meeting(new Meeting(Optional.of(organizer), people))
                  .recurrence(part.recurrence().withOverrides(List.of()))
                  .build());
      deliveries.add(
          new Delivery(
              ItipMethod.REQUEST,
              List.of(ItipInstances.alone(request, kept.schedule())),
              List.of(delegate.address())));
    }
    return deliveries;
  }

  /** How an attendee would have an event; the organizer is asked. */
  public static List<Delivery> proposing(Event event, Event proposed, CalendarAddress me) {
    List<Violation> violations = InvitationRules.toSend(proposed, true);
    InvitationRules.sameEvent(event, proposed, violations);
    InvitationRules.invited(event, me, violations);
    InvitationRules.refuse(violations);
    Event counter = Outgoing.whole(Outgoing.proposal(event, proposed, me));
    CalendarUser organizer = counter.meeting().organizer().orElseThrow();
    return List.of(
        new Delivery(ItipMethod.COUNTER, List.of(counter), List.of(organizer.address())));
  }

  /** The question for the newest version. */
  public static List<Delivery> asking(Event event, CalendarAddress me) {
    InvitationRules.refuse(InvitationRules.toAsk(event));
    CalendarUser organizer = event.meeting().organizer().orElseThrow();
    Attendee attendee =
        Attendees.find(event.meeting(), me).orElseGet(() -> Attendee.of(CalendarUser.of(me)));
    Event message = Outgoing.named(event, List.of(attendee)).build();
    return List.of(
        new Delivery(
            ItipMethod.REFRESH,
            List.of(ItipInstances.alone(message, event.schedule())),
            List.of(organizer.address())));
  }

  /** The answer to a proposal that is declined. */
  public static List<Delivery> declining(Event event, Event proposal) {
    List<Violation> violations = InvitationRules.toAsk(event);
    InvitationRules.sameEvent(event, proposal, violations);
    List<Attendee> proposing = proposal.meeting().attendees();
    if (proposing.isEmpty()) {
      InvitationRules.somebody(violations);
    }
    InvitationRules.refuse(violations);
    Event message =
        Outgoing.named(event, List.of(proposing.get(0)))
            .recurrenceId(proposal.recurrenceId().orElse(null))
            .sequence(proposal.sequence())
            .build();
    return List.of(
        new Delivery(
            ItipMethod.DECLINECOUNTER,
            List.of(ItipInstances.alone(message, event.schedule())),
            List.of(proposing.get(0).address())));
  }
}
