package org.convene.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Scheduling;

/** Events and mails that several tests look at. */
final class MailSamples {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-05T08:09:10Z"), ZoneOffset.UTC);

  private static final LocalDateTime START = LocalDateTime.of(2027, 3, 1, 10, 0);

  private MailSamples() {}

  static Event event() {
    return Event.builder()
        .uid(Uid.of("talk@example.org"))
        .title("Réunion d’équipe")
        .schedule(Schedule.zoned(START, Duration.ofHours(1), ZoneId.of("Europe/Paris")))
        .meeting(
            Meeting.of(
                "Olga <olga@example.org>",
                "Anaïs <anais@example.org>",
                "\"Ben, Jr.\" <ben@example.org>"))
        .build();
  }

  static Event event(Meeting meeting) {
    return event().toBuilder().meeting(meeting).build();
  }

  static Invitation request() {
    return request(event());
  }

  static Invitation request(Event event) {
    return party("olga@example.org").invite(event).messages().get(0);
  }

  static Invitation reply(Event event, String attendee) {
    return party(attendee).reply(event, Attendee.Status.ACCEPTED).messages().get(0);
  }

  static Scheduling party(String address) {
    return Scheduling.of(CalendarAddress.of(address), CLOCK);
  }

  /** A mail as it is transferred, of lines. */
  static ReceivedMail received(String... lines) throws IOException {
    return received(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static ReceivedMail received(byte[] mail) throws IOException {
    return ReceivedMail.read(new ByteArrayInputStream(mail));
  }

  /** The lines of a calendar of some method, on one line each. */
  static String calendar(String method, String... people) {
    return String.join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//example//EN",
        "METHOD:" + method,
        "BEGIN:VEVENT",
        "UID:talk@example.org",
        "DTSTAMP:20270105T080910Z",
        "DTSTART:20270301T090000Z",
        "SUMMARY:Réunion",
        String.join("\r\n", people),
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }
}
