package org.convene.benchmarks;

import java.util.List;
import org.convene.event.TypicalEvents;

/**
 * A calendar as other programs write it: some 770 bytes an event, with a folded description of 350
 * characters, an organizer, an attendee and two categories.
 */
final class ForeignCalendar {

  static final String HEAD =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Example//Calendar 1.0//EN
      """;

  static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/Los_Angeles",
          "America/Sao_Paulo",
          "Europe/London",
          "Europe/Paris",
          "Europe/Zurich",
          "Europe/Athens",
          "Africa/Nairobi",
          "Asia/Kolkata",
          "Asia/Tokyo",
          "Australia/Sydney",
          "Pacific/Auckland");

  private ForeignCalendar() {}

  /** So many events that differ in their number alone. */
  static byte[] same(int events) {
    String description = TypicalEvents.typicalEvent(0).description().orElseThrow().value();
    CalendarText text = new CalendarText().lines(HEAD);
    for (int i = 0; i < events; i++) {
      text.lines("BEGIN:VEVENT\nUID:event-" + i + "@example.org\nDTSTAMP:20260101T000000Z\n")
          .lines("DTSTART;TZID=America/New_York:20260518T083000\n")
          .lines("DTEND;TZID=America/New_York:20260518T093000\n")
          .text("SUMMARY", "Integration of migrants, session " + i)
          .text("DESCRIPTION", description)
          .text("LOCATION", "Conference Room 12")
          .line("ORGANIZER;CN=UN Network:mailto:unmignet@example.org")
          .line("ATTENDEE;RSVP=TRUE;CN=A. Example:mailto:a.example@example.org")
          .lines("CATEGORIES:Side event,IMRF\nEND:VEVENT\n");
    }
    return text.lines("END:VCALENDAR\n").bytes();
  }

  /** So many events of the same shape, with texts, people, days and zones of their own. */
  static byte[] different(int events) {
    Words words = new Words(13);
    CalendarText text = new CalendarText().lines(HEAD);
    for (int i = 0; i < events; i++) {
      String zone = words.one(ZONES);
      String day = day(words);
      int hour = 10 + words.below(10);
      text.lines("BEGIN:VEVENT\nUID:event-" + i + "@example.org\nDTSTAMP:20260101T000000Z\n")
          .line("DTSTART;TZID=" + zone + ":" + day + "T" + hour + "3000")
          .line("DTEND;TZID=" + zone + ":" + day + "T" + (hour + 1) + "3000")
          .text("SUMMARY", words.english(30) + " " + i)
          .text("DESCRIPTION", words.english(345))
          .text("LOCATION", words.room())
          .line("ORGANIZER;CN=" + words.person() + ":mailto:" + words.address())
          .line("ATTENDEE;RSVP=TRUE;CN=" + words.person() + ":mailto:" + words.address())
          .line("CATEGORIES:Kind " + words.below(500) + ",Theme " + words.below(500))
          .lines("END:VEVENT\n");
    }
    return text.lines("END:VCALENDAR\n").bytes();
  }

  /** A day of 2026 that each month has. */
  static String day(Words words) {
    return "2026%02d%02d".formatted(1 + words.below(12), 1 + words.below(28));
  }
}
