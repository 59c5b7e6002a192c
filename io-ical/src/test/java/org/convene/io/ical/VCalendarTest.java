package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;

import java.io.IOException;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.io.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars of vCalendar 1.0. */
class VCalendarTest {

  private static final String OLD = "VERSION:1.0\n";

  private static List<String> told(Reading reading) {
    return reading.problems().stream()
        .filter(it -> it.violation().code().equals("ical.vcalendar"))
        .map(Problem::toString)
        .toList();
  }

  private static String start(String head, String start) throws IOException {
    String event = Calendars.lines("BEGIN:VEVENT", "UID:a", "DTSTART:" + start, "END:VEVENT");
    Event read = Calendars.read(calendar(OLD, head, event)).events().get(0);
    return read.schedule() instanceof Schedule.Zoned zoned
        ? zoned.start().atZone(zoned.zone()).toOffsetDateTime().toString()
        : read.schedule().getClass().getSimpleName();
  }

  @Test
  void eachKindIsToldOnceInADocument() throws IOException {
    String first = event("a", "RRULE:D1 #5", "TRANSP:0");
    String second = event("b", "RRULE:D2 #0");
    Reading reading =
        Calendars.read(calendar(OLD, first, second) + calendar(OLD, event("c", "RRULE:W1 MO #0")));
    assertThat(reading.events())
        .extracting(it -> it.recurrence().rules().get(0).toString())
        .containsExactly("FREQ=DAILY;COUNT=5", "FREQ=DAILY;INTERVAL=2", "FREQ=WEEKLY;BYDAY=MO");
    assertThat(told(reading))
        .containsExactly(
            "line 2, column 1: expected VERSION 2.0, found VERSION \"1.0\" of vCalendar 1.0; the"
                + " calendar is read as vCalendar 1.0 (ical.vcalendar)",
            "line 7, column 1: expected the RRULE of iCalendar 2.0, found RRULE \"D1 #5\" of vCalendar"
                + " 1.0; it is read as RRULE \"FREQ=DAILY;COUNT=5\" (ical.vcalendar)",
            "line 8, column 1: expected the TRANSP of iCalendar 2.0, found TRANSP \"0\" of vCalendar"
                + " 1.0; it is read as TRANSP \"OPAQUE\" (ical.vcalendar)");
    assertThat(new String(reading.written(), UTF_8)).contains("VERSION:2.0").doesNotContain("1.0");
  }

  @Test
  void whatHasTheFormOfICalendarStaysAsItIs() throws IOException {
    String[] lines = {
      "RRULE:FREQ=DAILY;COUNT=5",
      "EXDATE:20260519T080000Z,20260520T080000Z",
      "CATEGORIES:One,Two",
      "STATUS:CONFIRMED",
      "TRANSP:OPAQUE",
      "ATTENDEE;ROLE=CHAIR;RSVP=TRUE:mailto:a@example.org"
    };
    Reading old = Calendars.read(calendar(OLD, event("a", lines)));
    Reading usual = Calendars.read(calendar(event("a", lines)));
    assertThat(old.events()).isEqualTo(usual.events());
    assertThat(told(old)).hasSize(1);
  }

  @Test
  void withoutTheVersionNothingIsTranslated() throws IOException {
    Reading reading =
        Calendars.read(calendar(event("a", "RRULE:D1 #5", "DALARM:20260518T073000Z")));
    assertThat(told(reading)).isEmpty();
    assertThat(reading.events().get(0).extensions().properties())
        .extracting(it -> it.name() + ':' + it.value())
        .containsExactly("RRULE:D1 #5", "DALARM:20260518T073000Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|20260518T083000|Floating",
        "TZ:-05|20260518T083000Z|2026-05-18T08:30Z",
        "TZ:-05|20260518T083000|2026-05-18T08:30-05:00",
        "TZ:+0530|20260518T083000|2026-05-18T08:30+05:30",
        "TZ:+05:30|20260518T083000|2026-05-18T08:30+05:30",
        "TZ:nonsense|20260518T083000|Floating",
        "TZ:-05\\nDAYLIGHT:FALSE|20260718T083000|2026-07-18T08:30-05:00",
        "TZ:-05\\nDAYLIGHT:TRUE;-04;20260308T020000;20261101T020000;EST;EDT|20260718T083000"
            + "|2026-07-18T08:30-04:00",
        "TZ:-05\\nDAYLIGHT:TRUE;-0400;20260308T070000Z;20261101T060000Z;;|20261118T083000"
            + "|2026-11-18T08:30-05:00"
      })
  void theZoneIsThatOfTimesWithoutOne(String head, String start, String expected)
      throws IOException {
    String lines = head == null ? "" : head.replace("\\n", "\n") + "\n";
    assertThat(start(lines, start)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DALARM:;PT5M;1;Soon",
        "DALARM:20260518T073000;;;A local time beside a start in UTC",
        "AALARM:20260518T073000Z;;;no address",
        "MALARM:20260518T073000Z;;;nobody;Look",
        "PALARM:20260518T073000Z;;;run",
        "STATUS:DECLINED",
        "TRANSP:2",
        "RRULE:W1 D1 #3"
      })
  void whatHasNoTranslationStaysAnExtension(String line) throws IOException {
    Reading reading = Calendars.read(calendar(OLD, event("a", line)));
    Event read = reading.events().get(0);
    assertThat(read.extensions().properties())
        .extracting(it -> it.name() + ':' + it.value())
        .containsExactly(line);
    assertThat(read.reminders()).isEmpty();
    assertThat(told(reading)).hasSize(1);
  }

  /** Kept, it would make those of vCalendar 1.0 of all events that are written below it. */
  @Test
  void aSecondVersionIsKeptBesideOurs() throws IOException {
    String day = event("a", "RRULE:D1 20260520T083000");
    Reading reading = Calendars.read(calendar("VERSION:2.0\n", OLD, "TZ:+01\n", day));
    String written = new String(reading.written(), UTF_8);
    assertThat(written).contains("VERSION:2.0\r\n").doesNotContain("\nVERSION:1.0");
    assertThat(Calendars.read(written).events()).isEqualTo(reading.events());
  }
}
