package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.lines;
import static org.convene.io.ical.Calendars.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.convene.event.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that are spelled in another form, wherever a time may be. */
class SpelledTimesTest {

  private static Reading event(String... more) throws IOException {
    return read(
        calendar(
            lines("BEGIN:VEVENT", "UID:a", "SUMMARY:Talk", "DTSTAMP:20260101T000000Z")
                + lines(more)
                + "END:VEVENT\n"));
  }

  private static String written(Reading reading) throws IOException {
    return new String(reading.written(), StandardCharsets.UTF_8).replace("\r\n ", "");
  }

  private static List<String> told(Reading reading) {
    return reading.problems().stream()
        .map(
            it ->
                it.location().line()
                    + " "
                    + it.violation().severity()
                    + " "
                    + it.violation().code()
                    + " "
                    + it.violation().path())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:2026-05-18T08:00Z|DTSTART:20260518T080000Z|/schedule/start",
        "DTSTART;VALUE=DATE:2026/05/18|DTSTART;VALUE=DATE:20260518|/schedule/first",
        "DTSTART;TZID=Europe/Paris: 20260518T080000|DTSTART;TZID=Europe/Paris:20260518T080000|/schedule/start",
      })
  void ofAStart(String line, String standard, String path) throws IOException {
    Reading reading = event(line);
    assertThat(written(reading)).contains(standard + "\r\n");
    assertThat(told(reading)).containsExactly("6 WARNING ical.time-form " + path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTEND:20260518T1000Z|DTEND:20260518T100000Z|/schedule/end",
        "DTEND:20260518t100000z|DTEND:20260518T100000Z|/schedule/end",
        "DTEND:20260518T240000Z|DTEND:20260519T000000Z|/schedule/end",
        "CREATED:2026-01-01T00:00:00+01:00|CREATED:20251231T230000Z|/created",
        "LAST-MODIFIED:2026-01-02T00:00:00Z|LAST-MODIFIED:20260102T000000Z|/updated",
        "RECURRENCE-ID:2026-05-18T08:00:00Z|RECURRENCE-ID:20260518T080000Z|/recurrenceId",
      })
  void ofAnotherProperty(String line, String standard, String path) throws IOException {
    Reading reading = event("DTSTART:20260518T080000Z", line);
    assertThat(written(reading)).contains(standard + "\r\n");
    assertThat(told(reading)).containsExactly("7 WARNING ical.time-form " + path);
    assertThat(reading.events().get(0).extensions().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXDATE:2026-05-20T08:00Z,20260521T080000.00Z|EXDATE:20260520T080000Z|/recurrence/excluded/0",
        "RDATE:2026-05-20T09:00Z|RDATE:20260520T090000Z|/recurrence/dates/0",
        "RDATE;VALUE=PERIOD:2026-05-20T09:00Z/PT1H|RDATE;VALUE=PERIOD:20260520T090000Z/PT1H|/recurrence/dates/0",
      })
  void ofAList(String line, String standard, String path) throws IOException {
    Reading reading = event("DTSTART:20260518T080000Z", "RRULE:FREQ=DAILY;COUNT=5", line);
    assertThat(written(reading)).contains(standard + "\r\n");
    assertThat(told(reading)).startsWith("8 WARNING ical.time-form " + path);
    assertThat(reading.events().get(0).extensions().isEmpty()).isTrue();
  }

  @Test
  void ofAnEndOfARule() throws IOException {
    Reading reading =
        event("DTSTART:20260518T080000Z", "RRULE:FREQ=DAILY;UNTIL=2026-05-20T10:00:00+02:00");
    assertThat(written(reading)).contains("RRULE:FREQ=DAILY;UNTIL=20260520T080000Z\r\n");
    assertThat(told(reading))
        .containsExactly("7 WARNING recurrence.until-form /recurrence/rules/0");
    Reading late = event("DTSTART:20260518T080000Z", "RRULE:FREQ=DAILY;UNTIL=20260520T240000Z");
    assertThat(written(late)).contains("RRULE:FREQ=DAILY;UNTIL=20260521T000000Z\r\n");
    assertThat(told(late)).containsExactly("7 WARNING ical.rule-form /recurrence/rules/0");
  }

  @Test
  void ofAStampAndOfAnAlarm() throws IOException {
    Reading reading =
        read(
            calendar(
                lines(
                    "BEGIN:VEVENT",
                    "UID:a",
                    "SUMMARY:Talk",
                    "DTSTAMP:2026-01-01T00:00:00Z",
                    "DTSTART:20260518T080000Z",
                    "BEGIN:VALARM",
                    "ACTION:AUDIO",
                    "TRIGGER;VALUE=DATE-TIME:2026-05-18T07:00:00.25Z",
                    "END:VALARM",
                    "END:VEVENT")));
    assertThat(written(reading))
        .contains("DTSTAMP:20260101T000000Z\r\n")
        .contains("TRIGGER;VALUE=DATE-TIME:20260518T070000Z\r\n");
    assertThat(told(reading))
        .containsExactly(
            "5 WARNING ical.time-form /stamp", "9 WARNING time.fraction-dropped /reminders/0");
  }

  @Test
  void saysWhatWasReadInstead() throws IOException {
    assertThat(event("DTSTART:2026-05-18T08:00+02:00").problems().get(0).violation().message())
        .isEqualTo(
            "expected a date such as 20220518 or a date-time such as 20220518T083000, found DTSTART \"2026-05-18T08:00+02:00\"; it is read as 20260518T060000Z");
    assertThat(event("DTSTART:20260518T080000.5").problems().get(0).violation().message())
        .isEqualTo(
            "expected a date-time in whole seconds, found DTSTART \"20260518T080000.5\"; it is read as 20260518T080000");
  }

  /** VALUE=DATE says that a day is meant, whatever time stands there. */
  @Test
  void ofADayWithATime() throws IOException {
    Reading midnight =
        event("DTSTART;VALUE=DATE:20171227T000000Z", "DTEND;VALUE=DATE:20180105T000000Z");
    assertThat(written(midnight))
        .contains(
            "DTSTART;VALUE=DATE:20171227T000000Z\r\n", "DTEND;VALUE=DATE:20180105T000000Z\r\n");
    assertThat(midnight.events().get(0).schedule())
        .isEqualTo(Schedule.allDay(LocalDate.of(2017, 12, 27), LocalDate.of(2018, 1, 4)));
    assertThat(told(midnight))
        .containsExactly(
            "6 WARNING ical.value-type /schedule/first",
            "7 WARNING ical.value-type /schedule/last");
    Reading morning = event("DTSTART;VALUE=DATE:20171227T083000Z");
    assertThat(morning.events().get(0).schedule())
        .isEqualTo(Schedule.allDay(LocalDate.of(2017, 12, 27), LocalDate.of(2017, 12, 27)));
    assertThat(told(morning)).containsExactly("6 WARNING ical.value-type /schedule/first");
  }
}
