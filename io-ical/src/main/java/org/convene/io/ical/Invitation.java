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
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.EventTime;
import org.convene.event.FreeBusy;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.RawComponent;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Violation;

/**
 * An event sent to its attendees (RFC 5546): the file, and what a mail has to say of it.
 *
 * <pre>{@code
 * Invitation invitation = Invitation.request(event, Clock.systemUTC());
 * Files.write(Path.of(invitation.fileName()), invitation.bytes());
 * }</pre>
 */
public final class Invitation {

  private static final String REQUEST = "REQUEST";
  private static final String PRODUCER = "-//Convene//Convene 0.1//EN";

  private final byte[] bytes;

  private Invitation(byte[] bytes) {
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
    List<Violation> violations = violations(event);
    if (!violations.isEmpty()) {
      throw new InvalidEventException(violations);
    }
    Instant stamp = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    try {
      return new Invitation(write(prepared(event), stamp));
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
   * @return {@code invite.ics}
   */
  public String fileName() {
    return "invite.ics";
  }

  /**
   * The iTIP method, as in the file.
   *
   * @return {@code REQUEST}
   */
  public String method() {
    return REQUEST;
  }

  private static List<Violation> violations(Event event) {
    List<Violation> violations = new ArrayList<>();
    schedule(event, "", violations);
    List<Event> overrides = event.recurrence().overrides();
    for (int i = 0; i < overrides.size(); i++) {
      schedule(overrides.get(i), "/recurrence/overrides/" + i, violations);
    }
    if (event.title().filter(title -> !title.value().isBlank()).isEmpty()) {
      violations.add(
          Violation.error(
              "/title", "invite.title-missing", "expected a title in an invitation, found none"));
    }
    Optional<CalendarUser> organizer = event.meeting().organizer();
    if (organizer.isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/organizer",
              "invite.organizer-missing",
              "expected an organizer with an e-mail address, found none"));
    } else if (organizer.get().address().email().filter(email -> !email.isBlank()).isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/organizer/address",
              "invite.organizer-address",
              "expected an e-mail address such as mailto:a@example.org, found \""
                  + organizer.get().address()
                  + '"'));
    }
    if (event.meeting().attendees().isEmpty()) {
      violations.add(
          Violation.error(
              "/meeting/attendees",
              "invite.attendees-missing",
              "expected at least one attendee, found none"));
    }
    return violations;
  }

  private static void schedule(Event event, String path, List<Violation> violations) {
    if (event.schedule() instanceof Schedule.Undated) {
      violations.add(
          Violation.error(
              path + "/schedule",
              "invite.undated",
              "expected a date, found none; give the event a date"));
    } else if (event.schedule() instanceof Schedule.Floating floating) {
      violations.add(
          Violation.error(
              path + "/schedule",
              "invite.floating",
              "expected a time in a zone, found "
                  + floating.start()
                  + " without one; say in which zone, since each attendee would read it as their"
                  + " own time"));
    }
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
    Meeting meeting = event.meeting();
    return event.toBuilder()
        .status(event.status().orElse(EventStatus.CONFIRMED))
        .freeBusy(event.freeBusy().orElse(FreeBusy.BUSY))
        .meeting(
            new Meeting(
                meeting.organizer().map(Invitation::unquoted),
                meeting.attendees().stream().map(Invitation::unquoted).toList()))
        .build();
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

  private static byte[] write(Event event, Instant stamp) throws IOException {
    ZoneUse use = new ZoneUse(Map.of());
    List<RawComponent> events = Mapping.components(event, any -> stamp, use);
    List<Violation> broken = ItipCheck.violations(REQUEST, events);
    if (!broken.isEmpty()) {
      throw new InvalidEventException(broken);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    ContentLineWriter lines = new ContentLineWriter(out);
    Sink head = new Sink("VCALENDAR", use);
    head.text("PRODID", PRODUCER);
    head.value("VERSION", "2.0");
    head.value("CALSCALE", "GREGORIAN");
    head.value("METHOD", REQUEST);
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
