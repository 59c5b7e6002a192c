package org.convene.io.ical;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Violation;
import org.convene.io.ical.itip.Extras;
import org.convene.io.ical.itip.InvitationRules;
import org.convene.io.ical.itip.ItipMessage;
import org.convene.io.ical.itip.ItipMethod;
import org.convene.io.ical.itip.Outgoing;

/**
 * Holds a message about an event (RFC 5546), such as the invitation of its attendees: the file, and
 * what a mail has to say of it. {@link Scheduling} makes the messages of a meeting, {@link
 * #publish} one for anybody. The file holds what others may see and clients understand; what is the
 * sender's own, such as alarms and extensions, is in {@link #event()} alone.
 *
 * <pre>{@code
 * for (Invitation invitation : Scheduling.of(organizer, clock).invite(event).messages()) {
 *   mailer.send(invitation.recipients(), invitation.contentType(), invitation.bytes());
 * }
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
    Event told = Outgoing.whole(Outgoing.unattended(event));
    CalendarAddress organizer = told.meeting().organizer().orElseThrow().address();
    return new Invitation(
        ItipMethod.PUBLISH,
        event,
        List.of(told),
        organizer,
        List.of(),
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
