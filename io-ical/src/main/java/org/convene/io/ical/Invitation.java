package org.convene.io.ical;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Violation;
import org.convene.io.ical.itip.Attendees;
import org.convene.io.ical.itip.CancelledInstance;
import org.convene.io.ical.itip.Extras;
import org.convene.io.ical.itip.InvitationRules;
import org.convene.io.ical.itip.ItipMessage;
import org.convene.io.ical.itip.ItipMethod;
import org.convene.io.ical.itip.Outgoing;
import org.convene.io.ical.itip.Revision;
import org.convene.io.ical.itip.Uninvited;
import org.convene.recurrence.EventTime;
import org.convene.series.NoSuchInstanceException;

/**
 * Makes a message about an event (RFC 5546), such as the invitation of its attendees: the file, and
 * what a mail has to say of it. The file holds what others may see and clients understand; what is
 * the sender's own, such as alarms and extensions, is in {@link #event()} alone.
 *
 * <pre>{@code
 * Invitation invitation = Invitation.request(event, Clock.systemUTC());
 * Files.write(Path.of(invitation.fileName()), invitation.bytes());
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. It holds the whole file in memory; there is
 * nothing to close.
 */
public final class Invitation {

  private final ItipMethod method;
  private final Event event;
  private final List<Event> parts;
  private final CalendarAddress sender;
  private final List<CalendarAddress> recipients;
  private final Instant made;
  private final Extras extras;
  private final byte[] bytes;

  Invitation(
      ItipMethod method,
      Event event,
      List<Event> parts,
      CalendarAddress sender,
      List<CalendarAddress> recipients,
      Instant made,
      Extras extras) {
    this.method = method;
    this.event = event;
    this.parts = parts;
    this.sender = sender;
    this.recipients = recipients;
    this.made = made;
    this.extras = extras;
    this.bytes = ItipMessage.write(method, parts, made, extras);
  }

  Invitation with(Extras others) {
    return new Invitation(method, event, parts, sender, recipients, made, others);
  }

  /**
   * Returns the invitation of an event's attendees by its organizer.
   *
   * <p>An event that says nothing else is confirmed and takes up time. A quotation mark in the name
   * of a person is written as an apostrophe, because many clients lose the name otherwise.
   *
   * @param event dated, not cancelled, with a title, and a meeting with an organizer who has an
   *     e-mail address and at least one attendee
   * @param clock tells when the invitation is made
   * @return the invitation
   * @throws InvalidEventException if the event lacks any of this; it names all that is missing
   */
  public static Invitation request(Event event, Clock clock) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(clock, "clock");
    InvitationRules.refuse(InvitationRules.toSend(event, true));
    return of(ItipMethod.REQUEST, event, Outgoing.whole(event), clock);
  }

  /**
   * Returns the invitation again, to an event that is no longer as it was sent.
   *
   * <p>It has the next sequence number if the time, the status, the title or a place is another
   * one, more or other instances differ, or somebody is {@linkplain #uninvite no longer invited}.
   * If it is the time, the attendees are asked anew: their answers were about the old one. Anything
   * else keeps the sequence number and the answers, as RFC 5546 section 2.1.4 has it; some clients
   * then show the old event on, so that a caller who wants every client to look sets a higher
   * number in the changed event, which is kept.
   *
   * <pre>{@code
   * Invitation update = Invitation.update(sent, sent.toBuilder().title("Moved").build(), clock);
   * Event current = update.event(); // with its sequence number; keep it for the next update
   * }</pre>
   *
   * @param sent as it was last sent
   * @param changed as it is now, with the same uid and organizer
   * @param clock tells when the update is made
   * @return the update, for the attendees of the changed event
   * @throws InvalidEventException if the changed event could not be sent, or is another one
   */
  public static Invitation update(Event sent, Event changed, Clock clock) {
    Objects.requireNonNull(sent, "sent");
    Objects.requireNonNull(changed, "changed");
    Objects.requireNonNull(clock, "clock");
    InvitationRules.refuse(InvitationRules.toUpdate(sent, changed, true));
    Event revised = Revision.of(sent, changed);
    return of(ItipMethod.REQUEST, revised, Outgoing.whole(revised), clock);
  }

  /**
   * Returns the cancellation of an event, or of a whole series, for those who were invited to it or
   * to any instance.
   *
   * <p>It has the uid of the invitation and the next sequence number, higher than that of any
   * instance; clients ignore a lower one.
   *
   * @param event as it was last sent
   * @param clock tells when it is cancelled
   * @return the cancellation
   * @throws InvalidEventException if the event could not have been sent to attendees
   */
  public static Invitation cancel(Event event, Clock clock) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(clock, "clock");
    InvitationRules.refuse(InvitationRules.toCancel(event));
    Event cancelled =
        event.toBuilder().status(EventStatus.CANCELLED).sequence(Revision.next(event)).build();
    return of(ItipMethod.CANCEL, cancelled, Outgoing.cancellation(cancelled), clock);
  }

  /**
   * Returns the cancellation of one instance of a series that goes on.
   *
   * @param series as it was last sent
   * @param instance the start that the series gives for it, or the time that it was moved to, in
   *     any zone; a date is that day. The message names it by the former
   * @param clock tells when it is cancelled
   * @return the cancellation; its {@link #event()} is the series with the cancelled instance
   * @throws InvalidEventException if the series could not have been sent to attendees
   * @throws NoSuchInstanceException if it has no such instance, or does not repeat
   */
  public static Invitation cancel(Event series, EventTime instance, Clock clock) {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(clock, "clock");
    CancelledInstance cancelled =
        CancelledInstance.of(series, instance, InvitationRules.toCancel(series));
    Event message = Outgoing.cancellation(cancelled.instance());
    return of(ItipMethod.CANCEL, cancelled.series(), message, clock);
  }

  /**
   * Returns the cancellations for those who are no longer invited to what takes place without them.
   *
   * <p>Who is invited to no part of the event any more gets that of the event, or of its series.
   * Who still gets the {@link #update} gets one for each instance with attendees of its own that
   * leaves them out; one who stays in a single instance is told of the others by the update alone.
   * Each has the sequence number of the update; send it before these.
   *
   * <pre>{@code
   * send(Invitation.update(sent, changed, clock));
   * Invitation.uninvite(sent, changed, clock).forEach(this::send);
   * }</pre>
   *
   * @param sent as it was last sent
   * @param changed as it is now, with the same uid and organizer
   * @param clock tells when it is cancelled
   * @return a cancellation for those alone whom it leaves out, first that of the event, then those
   *     of instances; empty where everybody is still invited
   * @throws InvalidEventException if the event could not have been sent to attendees, or is another
   *     one
   */
  public static List<Invitation> uninvite(Event sent, Event changed, Clock clock) {
    Objects.requireNonNull(sent, "sent");
    Objects.requireNonNull(changed, "changed");
    Objects.requireNonNull(clock, "clock");
    List<Violation> violations = InvitationRules.toCancel(sent);
    InvitationRules.sameEvent(sent, changed, violations);
    InvitationRules.refuse(violations);
    Event revised = Revision.of(sent, changed);
    return Uninvited.of(sent, changed).stream()
        .map(
            it -> { // RFC 5546 section 3.2.5: no STATUS, since the event itself is not cancelled
              Event told = Outgoing.cancellation(it.event(), it.attendees());
              Event message = told.toBuilder().status(null).sequence(revised.sequence()).build();
              return of(ItipMethod.CANCEL, revised, message, clock);
            })
        .toList();
  }

  /**
   * Returns the answer of an attendee to the organizer.
   *
   * <p>It holds what tells the organizer which event and who: uid, instance, sequence, date, title,
   * and no other attendee.
   *
   * @param event as it was received; an instance of a series has its recurrence id
   * @param attendee the address under which the attendee was invited
   * @param status the answer
   * @param clock tells when it is given
   * @return the answer
   * @throws InvalidEventException if the event is no invitation, or not of that attendee
   */
  public static Invitation reply(
      Event event, CalendarAddress attendee, Attendee.Status status, Clock clock) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(attendee, "attendee");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(clock, "clock");
    List<Violation> violations = InvitationRules.violations(event, true);
    InvitationRules.invited(event, attendee, violations);
    InvitationRules.refuse(violations);
    Event reply = Outgoing.answer(event, attendee, status);
    Meeting answered =
        Attendees.map(
            event.meeting(),
            it -> Attendees.same(it.address(), attendee) ? it.withStatus(status) : it);
    return of(ItipMethod.REPLY, event.toBuilder().meeting(answered).build(), reply, clock);
  }

  /**
   * Returns the proposal of an attendee to the organizer: another time, say. Nothing changes until
   * the organizer sends an update.
   *
   * <pre>{@code
   * Event proposed = received.toBuilder().schedule(later).build();
   * Invitation counter = Invitation.counter(received, proposed, attendee, clock);
   * }</pre>
   *
   * @param event as it was received
   * @param proposed as the attendee would have it, with the same uid and organizer
   * @param attendee the address under which the attendee was invited
   * @param clock tells when it is proposed
   * @return the proposal, with the sequence number of the received event, and as attendee only the
   *     one who proposes, tentative
   * @throws InvalidEventException if the proposed event could not be sent, or is another one; or
   *     the attendee is not invited
   */
  public static Invitation counter(
      Event event, Event proposed, CalendarAddress attendee, Clock clock) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(proposed, "proposed");
    Objects.requireNonNull(attendee, "attendee");
    Objects.requireNonNull(clock, "clock");
    List<Violation> violations = InvitationRules.toSend(proposed, true);
    InvitationRules.sameEvent(event, proposed, violations);
    InvitationRules.invited(event, attendee, violations);
    InvitationRules.refuse(violations);
    Event counter = Outgoing.proposal(event, proposed, attendee);
    return of(ItipMethod.COUNTER, event, Outgoing.whole(counter), clock);
  }

  /**
   * Returns an event for anybody to add to a calendar: a file to download or attach, not to answer.
   *
   * <p>The attendees are left out, as RFC 5546 demands.
   *
   * @param event dated, with a title, and a meeting with an organizer who has an e-mail address
   * @param clock tells when it is published
   * @return the publication
   * @throws InvalidEventException if the event lacks any of this; it names all that is missing
   */
  public static Invitation publish(Event event, Clock clock) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(clock, "clock");
    List<Violation> violations = InvitationRules.violations(event, false);
    InvitationRules.instances(event, violations);
    InvitationRules.refuse(violations);
    return of(ItipMethod.PUBLISH, event, Outgoing.whole(Outgoing.unattended(event)), clock);
  }

  private static Invitation of(ItipMethod method, Event event, Event message, Clock clock) {
    return new Invitation(
        method,
        event,
        List.of(message),
        method.sender(message),
        method.recipients(message),
        clock.instant(),
        Extras.NONE);
  }

  /**
   * Returns this message with the first reminder of the event that shows a text, for those who do
   * not mind one that somebody else sets. By default a message has none; a reply, a proposal and a
   * cancellation never have any.
   *
   * @return a message with at most one reminder
   */
  public Invitation withReminder() {
    return with(extras.ringing());
  }

  /**
   * Returns this message with properties that it leaves out otherwise, such as an extension of
   * yours or {@code CATEGORIES}, where the event has them.
   *
   * @param names of properties, in any case
   * @return a message with these too
   * @throws IllegalArgumentException if one is no name, or that of a property that every message
   *     has or none may have, such as {@code X-CONVENE-TOPIC}
   */
  public Invitation withProperties(String... names) {
    Objects.requireNonNull(names, "names");
    for (String name : names) {
      Objects.requireNonNull(name, "names");
    }
    return with(extras.and(names));
  }

  /**
   * Returns the event as it is for the sender from now on, to be kept for the next message: with
   * the sequence number of an update or a cancellation, or the attendee's own answer. A proposal
   * changes nothing.
   *
   * @return the event, with everything that was not sent too
   */
  public Event event() {
    return event;
  }

  /**
   * Returns what the recipients are told about: the event or series as it is for them, or the
   * instances alone that they are invited to. What is not for others, such as alarms, notes and
   * extensions, is still in it, and not in the {@linkplain #bytes() file}.
   *
   * @return at least one, of one uid
   */
  public List<Event> parts() {
    return parts;
  }

  /**
   * Returns who sends it: the organizer, or the attendee who answers, asks or delegates. A mail
   * that comes from somebody else is not trusted by those who receive it.
   *
   * @return the calendar address
   */
  public CalendarAddress sender() {
    return sender;
  }

  /**
   * Returns why it is sent, in the sender's words, as {@link Scheduling#withComment} was given.
   *
   * @return the text, or empty where none was given
   */
  public Optional<String> comment() {
    return Optional.of(extras.comment()).filter(it -> !it.isEmpty());
  }

  /**
   * Returns whom to send it to: the attendees but the organizer, or the organizer of whom an
   * attendee answers.
   *
   * @return in order, each once; nobody for a publication
   */
  public List<CalendarAddress> recipients() {
    return recipients;
  }

  /**
   * Returns the file: iCalendar in UTF-8.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Returns the Content-Type of the part of the mail that holds it.
   *
   * @return with charset and method, both of which clients look at
   */
  public String contentType() {
    return "text/calendar; charset=UTF-8; method=" + method();
  }

  /**
   * Returns a name for the file.
   *
   * @return {@code invite.ics}, {@code cancel.ics}, {@code reply.ics}, {@code counter.ics} or
   *     {@code event.ics}
   */
  public String fileName() {
    return method.fileName();
  }

  /**
   * Returns the iTIP method, as in the file.
   *
   * @return {@code REQUEST}, {@code CANCEL}, {@code REPLY}, {@code COUNTER} or {@code PUBLISH}
   */
  public String method() {
    return method.name();
  }
}
