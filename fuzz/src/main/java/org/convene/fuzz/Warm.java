package org.convene.fuzz;

import java.nio.charset.StandardCharsets;
import org.convene.io.Limits;

/** Loads the classes that every input needs, which takes a fuzzer longer than it gives an input. */
final class Warm {

  private static final String EVENT =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//example//EN
      METHOD:REQUEST
      BEGIN:VEVENT
      UID:a@example.org
      DTSTAMP:20270105T080910Z
      DTSTART;TZID=Europe/Paris:20270301T100000
      DURATION:PT1H
      RRULE:FREQ=WEEKLY;COUNT=3
      SUMMARY:Talk
      ORGANIZER:mailto:olga@example.org
      ATTENDEE:mailto:ann@example.org
      END:VEVENT
      END:VCALENDAR
      """;

  private Warm() {}

  static void up() {
    byte[] calendar = EVENT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    RoundTrip.of("icalendar", calendar, Limits.standard());
    ItipFuzzer.fuzzerTestOneInput(calendar);
    String mail = "From: olga@example.org\r\nContent-Type: text/calendar\r\n\r\n";
    MailFuzzer.fuzzerTestOneInput(
        (mail + EVENT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
  }
}
