package org.convene.io.ical;

import java.util.List;

/**
 * What clients misread and an invitation mends, so that no profile tells of it.
 *
 * @param misread what would be misread
 * @param written what is written in its place
 * @param source who says so
 * @param lines of a received event, without UID, SUMMARY and people
 * @param told lines of the invitation
 * @param untold what no line of it has
 */
record MendedForClients(
    String misread,
    String written,
    String source,
    List<String> lines,
    List<String> told,
    List<String> untold) {

  private static final String START = "DTSTART;TZID=Europe/Paris:20260303T090000";
  private static final String END = "DTEND;TZID=Europe/Paris:20260303T100000";
  private static final String WEEKLY = "RRULE:FREQ=WEEKLY;COUNT=3";

  static final List<MendedForClients> ALL =
      List.of(
          new MendedForClients(
              "`\"` in a name",
              "`'`",
              "RFC 5545 section 3.2",
              List.of(START, END, "ATTENDEE;CN=Ann ^'A^' Lee:mailto:lee@example.org"),
              List.of(
                  "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;"
                      + "RSVP=FALSE;CN=\"Ann 'A' Lee\":"),
              List.of("^'", "\"A\"")),
          new MendedForClients(
              "UNTIL as a date, where the start is a time",
              "the end of that day, in UTC",
              "RFC 5545 section 3.3.10",
              List.of(START, END, "RRULE:FREQ=WEEKLY;UNTIL=20260317"),
              List.of("RRULE:FREQ=WEEKLY;UNTIL=20260317T225959Z"),
              List.of()),
          new MendedForClients(
              "EXDATE as a date or in another zone",
              "in the form of the start",
              "RFC 5545 section 3.8.5.1",
              List.of(START, END, WEEKLY, "EXDATE:20260310T080000Z"),
              List.of("EXDATE;TZID=Europe/Paris:20260310T090000"),
              List.of("EXDATE:")),
          new MendedForClients(
              "a cancelled instance in a request",
              "an EXDATE",
              "RFC 5546 section 3.2.2",
              List.of(
                  START,
                  END,
                  WEEKLY,
                  "END:VEVENT",
                  "BEGIN:VEVENT",
                  "RECURRENCE-ID:20260310T080000Z",
                  START.replace("0303", "0310"),
                  "STATUS:CANCELLED"),
              List.of("EXDATE;TZID=Europe/Paris:20260310T090000"),
              List.of("CANCELLED", "RECURRENCE-ID")),
          new MendedForClients(
              "a duration",
              "the end",
              "RFC 5545 section 3.3.6",
              List.of(START, "DURATION:PT1H"),
              List.of(END),
              List.of("DURATION")),
          new MendedForClients(
              "a single event at an offset",
              "in UTC",
              "RFC 5545 section 3.3.5",
              List.of("DTSTART:2026-03-03T09:00:00+05:30", "DTEND:2026-03-03T10:00:00+05:30"),
              List.of("DTSTART:20260303T033000Z", "DTEND:20260303T043000Z"),
              List.of("TZID")),
          new MendedForClients(
              "a time that clocks skip",
              "in UTC",
              "RFC 5545 section 3.3.5",
              List.of(
                  "DTSTART;TZID=Europe/Paris:20260329T023000",
                  "DTEND;TZID=Europe/Paris:20260329T043000"),
              List.of("DTSTART:20260329T013000Z"),
              List.of("T023000")),
          new MendedForClients(
              "a TZID without its VTIMEZONE",
              "with one of yearly rules",
              "MS-OXCICAL 2.1.3.1.1.19.2.2",
              List.of(START, END, WEEKLY),
              List.of("TZID:Europe/Paris", "TZOFFSETTO:+0100"),
              List.of()),
          new MendedForClients(
              "alarms, of which Outlook has one",
              "none, or one with `withReminder()`",
              "MS-OXCICAL, Component: VALARM",
              List.of(
                  START,
                  END,
                  "BEGIN:VALARM",
                  "ACTION:DISPLAY",
                  "DESCRIPTION:Soon",
                  "TRIGGER:-PT15M",
                  "END:VALARM"),
              List.of(),
              List.of("VALARM")),
          new MendedForClients(
              "X-MICROSOFT-CDO-APPT-SEQUENCE, which Outlook believes before SEQUENCE",
              "left out",
              "MS-OXCICAL, Property: X-MICROSOFT-CDO-APPT-SEQUENCE",
              List.of(START, END, "X-MICROSOFT-CDO-APPT-SEQUENCE:7"),
              List.of("SEQUENCE:0"),
              List.of("APPT-SEQUENCE")));

  /** The received file. */
  String document() {
    String people = "SUMMARY:Meeting\r\nORGANIZER:mailto:org@example.org\r\n";
    String event =
        String.join("\r\n", lines)
            .replace("BEGIN:VEVENT", "BEGIN:VEVENT\r\nUID:a@example.org\r\n" + people.strip());
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example.org//Test//EN\r\nBEGIN:VEVENT\r\n"
        + "UID:a@example.org\r\nDTSTAMP:20260101T000000Z\r\n"
        + people
        + "ATTENDEE:mailto:ann@example.org\r\n"
        + event
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  @Override
  public String toString() {
    return misread;
  }
}
