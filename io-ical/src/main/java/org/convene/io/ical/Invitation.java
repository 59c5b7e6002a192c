package org.convene.io.ical;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.EventTime;
import org.convene.event.Extensions;
import org.convene.event.FreeBusy;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.RawComponent;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Violation;

/**
 * A message about an event (RFC 5546), such as the invitation of its attendees: the file, and what
 * a mail has to say of it.
 *
 * <pre>{@code
 * Invitation invitation = Invitation.request(event, Clock.systemUTC());
 * Files.write(Path.of(invitation.fileName()), invitation.bytes());
 * }</pre>
 */
public final class Invitation {

  private static final String REQUEST = "REQUEST";
  private static final String CANCEL = "CANCEL";
  private static final String REPLY = "REPLY";
  private static final String PUBLISH = "PUBLISH";
  private static final Map<String, String> FILE_NAMES =
      Map.of(REQUEST, "invite.ics", CANCEL, "cancel.ics", REPLY, "reply.ics", PUBLISH, "event.ics");
  private static final String PRODUCER = "-//Convene//Convene 0.1//EN";

  private final String method;
  private final byte[] bytes;

  private Invitation(String method, byte[] bytes) {
    this.method = method;
    this.bytes = bytes;
  }

  /**
   * The invitation of an event's attendees by its organizer.
   *
   * <p>An event that says nothing else is confirmed and takes up time. A quotation mark in the name
   * of a person is written as an apostrophe, because many clients lose the name otherwise.
   *
   * @param event dated, with a title, and a meeting with an organizer who has an e-mail address and
   *     at least one attendee
   * @param clock tells when the invitation is made
   * @return the invitation
   * @throws InvalidEventException if the event lacks any of this; it names all that is missing
   */
  public static Invitation request(Event event, Clock clock) {
    refuse(InvitationRules.violations(event, true));
    return of(REQUEST, prepared(event), clock);
  }

  /**
   * The cancellation of an event, or of a whole series, for those who were invited to it.
   *
   * <p>It has the uid of the invitation and the next sequence number, without which clients ignore
   * it.
   *
   * @param event as it was last sent
   * @param clock tells when it is cancelled
   * @return the cancellation
   * @throws InvalidEventException if the event could not have been sent to attendees
   */
  public static Invitation cancel(Event event, Clock clock) {
    refuse(InvitationRules.violations(event, true));
    Event cancelled =
        defaults(event).toBuilder()
            .status(EventStatus.CANCELLED)
            .sequence(event.sequence() + 1)
            .recurrence(event.recurrence().withOverrides(List.of()))
            .reminders(List.of())
            .extensions(Extensions.none())
            .build();
    return of(CANCEL, cancelled, clock);
  }

  /**
   * The answer of an attendee to the organizer.
   *
   * <p>It holds what tells the organizer which event and who: uid, sequence, date, title, and no
   * other attendee.
   *
   * @param event as it was received
   * @param attendee the address under which the attendee was invited
   * @param status the answer
   * @param clock tells when it is given
   * @return the answer
   * @throws InvalidEventException if the event is no invitation, or not of that attendee
   */
  public static Invitation reply(
      Event event, CalendarAddress attendee, Attendee.Status status, Clock clock) {
    List<Violation> violations = InvitationRules.violations(event, true);
    Optional<Attendee> invited =
        event.meeting().attendees().stream()
            .filter(it -> it.address().equals(attendee))
            .findFirst();
    if (invited.isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/attendees",
              "invite.attendee-unknown",
              "expected " + attendee + " among the attendees, found no such address"));
    }
    refuse(violations);
    Attendee answer = invited.orElseThrow().withStatus(status).withRsvp(false);
    Event reply =
        Event.builder()
            .uid(event.uid())
            .sequence(event.sequence())
            .title(event.title().orElseThrow())
            .schedule(event.schedule())
            .meeting(unquoted(new Meeting(event.meeting().organizer(), List.of(answer))))
            .build();
    return of(REPLY, reply, clock);
  }

  /**
   * An event for anybody to add to a calendar: a file to download or attach, not to answer.
   *
   * <p>The attendees are left out, as RFC 5546 demands.
   *
   * @param event dated, with a title, and a meeting with an organizer who has an e-mail address
   * @param clock tells when it is published
   * @return the publication
   * @throws InvalidEventException if the event lacks any of this; it names all that is missing
   */
  public static Invitation publish(Event event, Clock clock) {
    refuse(InvitationRules.violations(event, false));
    Recurrence recurrence = event.recurrence();
    List<Event> overrides =
        recurrence.overrides().stream().map(Invitation::withoutAttendees).toList();
    Event published =
        withoutAttendees(event).toBuilder().recurrence(recurrence.withOverrides(overrides)).build();
    return of(PUBLISH, prepared(published), clock);
  }

  private static Event withoutAttendees(Event event) {
    return event.toBuilder().meeting(new Meeting(event.meeting().organizer(), List.of())).build();
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidEventException(violations);
    }
  }

  private static Invitation of(String method, Event event, Clock clock) {
    Instant stamp = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    try {
      return new Invitation(method, write(method, event, stamp));
    } catch (UnwritableException e) {
      throw new InvalidEventException(List.of(IcalWriter.unwritable("", e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file.
   *
   * @return a copy
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The Content-Type of the part of the mail that holds it.
   *
   * @return with charset and method, both of which clients look at
   */
  public String contentType() {
    return "text/calendar; charset=UTF-8; method=" + method();
  }

  /**
   * A name for the file.
   *
   * @return {@code invite.ics}, {@code cancel.ics}, {@code reply.ics} or {@code event.ics}
   */
  public String fileName() {
    return FILE_NAMES.getOrDefault(method, "invite.ics");
  }

  /**
   * The iTIP method, as in the file.
   *
   * @return {@code REQUEST}, {@code CANCEL}, {@code REPLY} or {@code PUBLISH}
   */
  public String method() {
    return method;
  }

  private static Event prepared(Event event) {
    Event plain = defaults(event);
    Recurrence recurrence = withoutCancelled(event.recurrence());
    if (event.recurrence().overrides().isEmpty()) {
      return plain;
    }
    Meeting meeting = plain.meeting();
    List<Event> overrides =
        recurrence.overrides().stream().map(it -> defaults(invited(it, meeting))).toList();
    return plain.toBuilder().recurrence(recurrence.withOverrides(overrides)).build();
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

  private static boolean isCancelled(Event event) {
    return event.status().filter(EventStatus.CANCELLED::equals).isPresent();
  }

  /** An override that does not say who is invited is for those invited to the series. */
  private static Event invited(Event override, Meeting series) {
    return override.meeting().isEmpty() ? override.toBuilder().meeting(series).build() : override;
  }

  private static Event defaults(Event event) {
    return event.toBuilder()
        .status(event.status().orElse(EventStatus.CONFIRMED))
        .freeBusy(event.freeBusy().orElse(FreeBusy.BUSY))
        .meeting(unquoted(event.meeting()))
        .build();
  }

  private static Meeting unquoted(Meeting meeting) {
    return new Meeting(
        meeting.organizer().map(Invitation::unquoted),
        meeting.attendees().stream().map(Invitation::unquoted).toList());
  }

  private static Attendee unquoted(Attendee it) {
    return new Attendee(
        unquoted(it.user()),
        it.kind(),
        it.role(),
        it.status(),
        it.rsvp(),
        it.delegatedTo(),
        it.delegatedFrom(),
        it.memberOf());
  }

  private static CalendarUser unquoted(CalendarUser user) {
    Optional<String> name = user.name().filter(it -> it.indexOf('"') >= 0);
    return name.isEmpty() ? user : user.withName(name.get().replace('"', '\''));
  }

  private static byte[] write(String method, Event event, Instant stamp) throws IOException {
    ZoneUse use = new ZoneUse(Map.of());
    List<RawComponent> events = Mapping.components(event, any -> stamp, use);
    refuse(ItipCheck.violations(method, events));
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    ContentLineWriter lines = new ContentLineWriter(out);
    Sink head = new Sink("VCALENDAR", use);
    head.text("PRODID", PRODUCER);
    head.value("VERSION", "2.0");
    head.value("CALSCALE", "GREGORIAN");
    head.value("METHOD", method);
    for (Map.Entry<ZoneId, ZoneUse.Span> zone : use.spans().entrySet()) {
      LocalDateTime from = zone.getValue().from();
      head.add(VTimeZones.of(zone.getKey(), from, zone.getValue().to()));
    }
    events.forEach(head::add);
    lines.component(head.component());
    lines.flush();
    return out.toByteArray();
  }
}
