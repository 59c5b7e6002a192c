package org.convene.io.ical;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.InvalidEventException;
import org.convene.event.Violation;
import org.convene.io.ical.itip.Answering;
import org.convene.io.ical.itip.CancelledInstance;
import org.convene.io.ical.itip.Deliveries;
import org.convene.io.ical.itip.Delivery;
import org.convene.io.ical.itip.Extras;
import org.convene.io.ical.itip.InvitationRules;
import org.convene.io.ical.itip.ItipMethod;
import org.convene.io.ical.itip.Outgoing;
import org.convene.io.ical.itip.Revision;
import org.convene.recurrence.EventTime;
import org.convene.series.NoSuchInstanceException;
import org.convene.series.Series;

/**
 * One party of a meeting, the organizer or an attendee: makes the messages that it sends, each for
 * those whom it concerns, and takes in those that come (RFC 5546). It sends and stores nothing;
 * what it keeps is in the event, in every format.
 *
 * <pre>{@code
 * Scheduling olga = Scheduling.of(CalendarAddress.of("olga@example.org"), Clock.systemUTC());
 * Outbox outbox = olga.invite(event);
 * outbox.messages().forEach(mailer::send);
 * store(outbox.event());
 * }</pre>
 *
 * <p>Messages may be received in any order, and again: what is kept in the end is the same.
 * Immutable; threads may share it.
 */
public final class Scheduling {

  private final CalendarAddress me;
  private final Clock clock;
  private final Extras extras;

  private Scheduling(CalendarAddress me, Clock clock, Extras extras) {
    this.me = me;
    this.clock = clock;
    this.extras = extras;
  }

  /**
   * Returns a party.
   *
   * @param me its address, in whatever case
   * @param clock tells when messages are made
   * @return the party
   */
  public static Scheduling of(CalendarAddress me, Clock clock) {
    Objects.requireNonNull(me, "me");
    Objects.requireNonNull(clock, "clock");
    return new Scheduling(me, clock, Extras.NONE);
  }

  /**
   * Returns the same party, which says why: its messages have the text as COMMENT.
   *
   * @param comment for those who get the message; empty for nothing
   * @return the party
   */
  public Scheduling withComment(String comment) {
    Objects.requireNonNull(comment, "comment");
    return new Scheduling(me, clock, extras.saying(comment));
  }

  /**
   * Invites the attendees of an event. Who is invited to single instances gets these alone; who is
   * not invited to some gets the series without them. An attendee with SCHEDULE-AGENT=NONE is told
   * by other ways.
   *
   * @param event dated, not cancelled, with a title, this party as organizer, and an attendee
   * @return the invitations
   * @throws InvalidEventException if the event lacks any of this; it names all that is missing
   */
  public Outbox invite(Event event) {
    Objects.requireNonNull(event, "event");
    List<Violation> violations = InvitationRules.toSend(event, true);
    InvitationRules.isOrganizer(event, me, violations);
    InvitationRules.refuse(violations);
    List<Delivery> deliveries = Deliveries.invitations(event);
    if (deliveries.isEmpty()) {
      InvitationRules.somebody(violations);
      InvitationRules.refuse(violations);
    }
    return outbox(event, deliveries);
  }

  /**
   * Tells those whom it concerns that an event is no longer as it was sent: who is invited now gets
   * the event, who is not any more a cancellation, and who sees no difference nothing. Another form
   * of the same is no difference. A status of cancelled is {@link #cancel(Event)}.
   *
   * <p>Another time, or instances that were not there, ask everybody anew; other changes keep the
   * answers, and accept those to the version before. A higher number in the changed event is kept,
   * and tells everybody.
   *
   * @param sent as it was last sent
   * @param changed as it is now, with the same uid and organizer
   * @return the messages, and the event with its next number
   * @throws InvalidEventException if the changed event could not be sent, or is another one
   */
  public Outbox update(Event sent, Event changed) {
    Objects.requireNonNull(sent, "sent");
    Objects.requireNonNull(changed, "changed");
    if (Outgoing.isCancelled(changed) && !Outgoing.isCancelled(sent)) {
      List<Violation> violations = new ArrayList<>();
      InvitationRules.sameEvent(sent, changed, violations);
      InvitationRules.refuse(violations);
      return cancel(sent);
    }
    List<Violation> violations = InvitationRules.toUpdate(sent, changed, false);
    InvitationRules.isOrganizer(changed, me, violations);
    InvitationRules.refuse(violations);
    Event revised = Revision.of(sent, changed);
    boolean everybody = changed.sequence() > sent.sequence();
    return outbox(revised, Deliveries.changes(sent, revised, everybody));
  }

  /**
   * Calls off an event, or a whole series, for all who were invited to any of it.
   *
   * @param sent as it was last sent
   * @return the cancellations, and the event as cancelled
   * @throws InvalidEventException if the event could not have been sent to attendees
   */
  public Outbox cancel(Event sent) {
    Objects.requireNonNull(sent, "sent");
    InvitationRules.refuse(toCancel(sent));
    Event cancelled =
        sent.toBuilder()
            .status(EventStatus.CANCELLED)
            .sequence(Revision.next(sent))
            .recurrence(sent.recurrence())
            .build();
    return outbox(cancelled, Deliveries.cancellations(sent, cancelled));
  }

  private List<Violation> toCancel(Event sent) {
    List<Violation> violations = InvitationRules.toCancel(sent);
    InvitationRules.isOrganizer(sent, me, violations);
    return violations;
  }

  /**
   * Calls off one instance of a series that goes on, for those who were invited to it.
   *
   * @param series as it was last sent
   * @param instance the start that the series gives for it, or the time that it was moved to, in
   *     any zone; a date is that day
   * @return the cancellations, and the series without the instance
   * @throws InvalidEventException if the series could not have been sent to attendees
   * @throws NoSuchInstanceException if it has no such instance, or does not repeat
   */
  public Outbox cancel(Event series, EventTime instance) {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(instance, "instance");
    CancelledInstance cancelled = CancelledInstance.of(series, instance, toCancel(series));
    return outbox(cancelled.series(), Deliveries.cancellation(cancelled.instance()));
  }

  /**
   * Ends a series before an instance: that one and all that follow are called off. Those invited to
   * the series get it as it is then, its rules ending by UNTIL; guests of later instances their
   * cancellation.
   *
   * @param series as it was last sent
   * @param instance the first that is called off, not the first of all
   * @return the messages, and the series until then
   * @throws InvalidEventException if the series could not have been sent to attendees
   * @throws NoSuchInstanceException if it has no such instance, or does not repeat
   * @throws IllegalArgumentException if it is the first: {@link #cancel(Event)} the series
   */
  public Outbox cancelFrom(Event series, EventTime instance) {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(instance, "instance");
    InvitationRules.refuse(toCancel(series));
    return update(series, Series.of(series).endBefore(instance).event());
  }

  /**
   * Declines an attendee's proposal; to accept it, {@linkplain #update update} the event.
   *
   * @param event as it is kept
   * @param proposal as {@link #receive} has told it
   * @return the message to that attendee alone; the event is as it was
   * @throws InvalidEventException if the proposal is of somebody who is not invited
   */
  public Outbox declineCounter(Event event, Event proposal) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(proposal, "proposal");
    return outbox(event, Answering.declining(event, proposal));
  }

  /**
   * Answers an invitation to an event, or to a whole series: to every instance that was not
   * answered by itself.
   *
   * @param event as it was received
   * @param status the answer; DELEGATED is {@link #delegate}
   * @return the answer to the organizer, and the event with it
   * @throws InvalidEventException if the event is no invitation of this party, or is cancelled
   */
  public Outbox reply(Event event, Attendee.Status status) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(status, "status");
    return answer(Answering.of(event, me).answering(status));
  }

  /**
   * Answers an invitation to one instance of a series.
   *
   * @param series as it was received
   * @param instance the start that the series gives for it, or the time that it was moved to, in
   *     any zone; a date is that day
   * @param status the answer
   * @return the answer to the organizer, and the series with it
   * @throws InvalidEventException if it is no invitation of this party, or is cancelled
   * @throws NoSuchInstanceException if the series has no such instance
   */
  public Outbox reply(Event series, EventTime instance, Attendee.Status status) {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(status, "status");
    return answer(Answering.of(series, instance, me).answering(status));
  }

  /**
   * Sends somebody else: tells the organizer, and hands the invitation on, in the organizer's name.
   *
   * @param event as it was received
   * @param delegate who goes; neither the organizer nor this party
   * @return the answer and the invitation, and the event with it
   * @throws InvalidEventException if the event is no invitation of this party, or the delegate
   *     cannot be one
   */
  public Outbox delegate(Event event, CalendarAddress delegate) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(delegate, "delegate");
    return answer(Answering.of(event, me).delegating(delegate));
  }

  private Outbox answer(Answering answering) {
    return outbox(answering.event(), answering.deliveries());
  }

  /**
   * Proposes to the organizer how the event should be. Nothing changes until an update comes.
   *
   * @param event as it was received
   * @param proposed as this party would have it, with the same uid and organizer
   * @return the proposal; the event is as it was
   * @throws InvalidEventException if the proposed event could not be sent, or is another one; or
   *     this party is not invited
   */
  public Outbox counter(Event event, Event proposed) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(proposed, "proposed");
    return outbox(event, Answering.proposing(event, proposed, me));
  }

  /**
   * Asks the organizer for the newest version.
   *
   * @param event as it is kept; an instance that stands alone has its recurrence id
   * @return the question; the event is as it was
   * @throws InvalidEventException if the event has no organizer
   */
  public Outbox refresh(Event event) {
    Objects.requireNonNull(event, "event");
    return outbox(event, Answering.asking(event, me));
  }

  /**
   * Takes in a message of a mail, as organizer or as attendee, where it speaks in the name of who
   * sent it: of the organizer, or of the attendee who answers, proposes or asks; an assistant who
   * is kept as SENT-BY may do it for them. A part that somebody else speaks in changes nothing
   * ({@link Received.Result#SENDER_DIFFERS}), and neither does a message of another method than the
   * mail says ({@link Received.Result#METHOD_DIFFERS}). A message without METHOD has that of the
   * mail. To take one in all the same, receive it without the envelope.
   *
   * @param kept what is kept of the uid of the message, in any order; empty for nothing
   * @param message what came
   * @param envelope what the mail says of it
   * @return what is kept from now on, what to send, and what happened
   */
  public Received receive(List<Event> kept, Invitations.Message message, Envelope envelope) {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(envelope, "envelope");
    return new Receiving(this, me, Invitations.copy(kept, "kept")).receive(message, envelope);
  }

  /**
   * Takes in a message, as organizer or as attendee, whoever sent it: anybody can write one in
   * anybody's name. What came by mail is {@linkplain #receive(List, Invitations.Message, Envelope)
   * received with its envelope}.
   *
   * @param kept what is kept of the uid of the message, in any order; empty for nothing
   * @param message what came
   * @return what is kept from now on, what to send, and what happened
   */
  public Received receive(List<Event> kept, Invitations.Message message) {
    Objects.requireNonNull(message, "message");
    return new Receiving(this, me, Invitations.copy(kept, "kept")).receive(message);
  }

  Outbox outbox(Event event, List<Delivery> deliveries) {
    List<Invitation> messages = new ArrayList<>(deliveries.size());
    for (Delivery each : deliveries) {
      boolean isComment = each.method() != ItipMethod.REQUEST;
      messages.add(
          new Invitation(
              each.method(),
              event,
              each.parts(),
              me,
              each.recipients(),
              clock.instant(),
              isComment ? extras : extras.saying("")));
    }
    return new Outbox(event, messages);
  }
}
