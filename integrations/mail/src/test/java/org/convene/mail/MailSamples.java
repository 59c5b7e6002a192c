package org.convene.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.ical.Invitation;

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
    return Invitation.request(event(), CLOCK);
  }
}
