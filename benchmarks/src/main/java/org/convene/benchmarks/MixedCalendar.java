package org.convene.benchmarks;

import java.util.List;

/**
 * A calendar as Google and Outlook export them: zones with their rules, named by IANA, by Windows
 * or by hand; days and hours, series with exceptions, alarms, up to six attendees, empty lines,
 * properties of Microsoft, and words of four languages. Some 900 bytes an event.
 */
final class MixedCalendar {

  /**
   * A zone and its rules.
   *
   * @param id the TZID
   * @param standard the offset of standard time
   * @param daylight that of summer time
   * @param toDaylight the rule of its first day, at 2:00
   * @param toStandard the rule of its last day, at 3:00
   */
  private record Zone(
      String id, String standard, String daylight, String toDaylight, String toStandard) {

    private static final String EUROPE = "BYMONTH=3;BYDAY=-1SU";
    private static final String AUTUMN = "BYMONTH=10;BYDAY=-1SU";
    private static final String AMERICA = "BYMONTH=3;BYDAY=2SU";
    private static final String NOVEMBER = "BYMONTH=11;BYDAY=1SU";

    static final List<Zone> ALL =
        List.of(
            new Zone("America/New_York", "-0500", "-0400", AMERICA, NOVEMBER),
            new Zone("America/Chicago", "-0600", "-0500", AMERICA, NOVEMBER),
            new Zone("America/Los_Angeles", "-0800", "-0700", AMERICA, NOVEMBER),
            new Zone("Europe/Paris", "+0100", "+0200", EUROPE, AUTUMN),
            new Zone("Europe/Zurich", "+0100", "+0200", EUROPE, AUTUMN),
            new Zone("Eastern Standard Time", "-0500", "-0400", AMERICA, NOVEMBER),
            new Zone("Pacific Standard Time", "-0800", "-0700", AMERICA, NOVEMBER),
            new Zone("Romance Standard Time", "+0100", "+0200", EUROPE, AUTUMN),
            new Zone("W. Europe Standard Time", "+0100", "+0200", EUROPE, AUTUMN),
            new Zone("Central Europe Standard Time", "+0100", "+0200", EUROPE, AUTUMN),
            new Zone("Mountain Standard Time", "-0700", "-0600", AMERICA, NOVEMBER),
            new Zone("Customized Time Zone", "-0500", "-0400", AMERICA, NOVEMBER));

    void write(CalendarText text) {
      text.line("BEGIN:VTIMEZONE").line("TZID:" + id);
      observance(text, "STANDARD", "T030000", daylight, standard, toStandard);
      observance(text, "DAYLIGHT", "T020000", standard, daylight, toDaylight);
      text.line("END:VTIMEZONE");
    }

    private static void observance(
        CalendarText text, String kind, String time, String from, String to, String rule) {
      text.line("BEGIN:" + kind)
          .line("DTSTART:16010101" + time)
          .line("TZOFFSETFROM:" + from)
          .line("TZOFFSETTO:" + to)
          .line("RRULE:FREQ=YEARLY;" + rule)
          .line("END:" + kind);
    }
  }

  private final Words words = new Words(7);
  private final CalendarText text = new CalendarText().lines(ForeignCalendar.HEAD);

  private MixedCalendar() {}

  static byte[] of(int events) {
    MixedCalendar calendar = new MixedCalendar();
    Zone.ALL.forEach(zone -> zone.write(calendar.text));
    for (int i = 0; i < events; i++) {
      calendar.event(i);
    }
    return calendar.text.lines("END:VCALENDAR\n").bytes();
  }

  private void event(int i) {
    text.line("BEGIN:VEVENT");
    times();
    text.line("DTSTAMP:20260101T000000Z").line("UID:mix-" + i + "@example.org");
    people();
    text.line("CREATED:20251101T0910" + (10 + words.below(50)) + "Z")
        .text("DESCRIPTION", words.percent(40) ? "" : words.any(40 + words.below(400)))
        .line("LAST-MODIFIED:20251201T1015" + (10 + words.below(50)) + "Z")
        .text("LOCATION", words.percent(40) ? "" : words.room())
        .line("SEQUENCE:" + words.below(4))
        .line("STATUS:CONFIRMED")
        .text("SUMMARY", words.any(15 + words.below(40)))
        .line("TRANSP:OPAQUE");
    if (words.percent(40)) {
      text.line("X-MICROSOFT-CDO-BUSYSTATUS:BUSY")
          .line("X-MICROSOFT-CDO-IMPORTANCE:1")
          .line("X-MICROSOFT-DISALLOW-COUNTER:FALSE");
    }
    if (words.percent(30)) {
      text.lines("BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:This is an event reminder\n")
          .lines("TRIGGER:-P0DT0H" + (5 + words.below(50)) + "M0S\nEND:VALARM\n");
    }
    text.line("END:VEVENT");
  }

  private void times() {
    String day = ForeignCalendar.day(words);
    if (words.percent(20)) {
      text.line("DTSTART;VALUE=DATE:" + day)
          .line("DTEND;VALUE=DATE:" + (Integer.parseInt(day) + 1)); // at most the 29th
      return;
    }
    String zone = words.one(Zone.ALL).id();
    int hour = 10 + words.below(10);
    text.line("DTSTART;TZID=" + zone + ":" + day + "T" + hour + "0000")
        .line("DTEND;TZID=" + zone + ":" + day + "T" + (hour + 1) + "0000");
    if (words.percent(20)) {
      text.line("RRULE:FREQ=DAILY;COUNT=" + (5 + words.below(20)))
          .line("EXDATE;TZID=" + zone + ":" + (Integer.parseInt(day) + 1) + "T" + hour + "0000");
    }
  }

  private void people() {
    int attendees = words.below(7);
    if (attendees > 0) {
      text.line("ORGANIZER;CN=" + words.person() + ":mailto:" + words.address());
    }
    for (int i = 0; i < attendees; i++) {
      text.line(
          "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
              + words.one(List.of("NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE"))
              + ";RSVP=TRUE;CN="
              + words.person()
              + ";X-NUM-GUESTS=0:mailto:"
              + words.address());
    }
  }
}
