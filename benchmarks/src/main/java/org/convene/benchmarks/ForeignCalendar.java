package org.convene.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.convene.event.TypicalEvents;

/**
 * A calendar as other programs write it: some 770 bytes an event, with a folded description of 350
 * characters, an organizer, an attendee and two categories.
 */
final class ForeignCalendar {

  private static final String HEAD =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Example//Calendar 1.0//EN
      """;

  private static final String EVENT =
      """
      BEGIN:VEVENT
      UID:event-#@example.org
      DTSTAMP:20260101T000000Z
      DTSTART;TZID=America/New_York:20260518T083000
      DTEND;TZID=America/New_York:20260518T093000
      SUMMARY:Integration of migrants\\, session #
      DESCRIPTION
      LOCATION:Conference Room 12
      ORGANIZER;CN=UN Network:mailto:unmignet@example.org
      ATTENDEE;RSVP=TRUE;CN=A. Example:mailto:a.example@example.org
      CATEGORIES:Side event,IMRF
      END:VEVENT
      """;

  private static final int FOLD = 75;

  private ForeignCalendar() {}

  /** A calendar of so many events. */
  static byte[] of(int events) {
    String text = TypicalEvents.typicalEvent(0).description().orElseThrow().value();
    String description =
        folded("DESCRIPTION:" + text.replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n"));
    String event = EVENT.replace("DESCRIPTION", description);
    StringBuilder calendar = new StringBuilder(HEAD);
    for (int i = 0; i < events; i++) {
      calendar.append(event.replace("#", Integer.toString(i)));
    }
    return calendar.append("END:VCALENDAR\n").toString().replace("\n", "\r\n").getBytes(UTF_8);
  }

  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int from = 0;
    int most = FOLD;
    while (line.length() - from > most) {
      folded.append(line, from, from + most).append("\n ");
      from += most;
      most = FOLD - 1;
    }
    return folded.append(line, from, line.length()).toString();
  }
}
