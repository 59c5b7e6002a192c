package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.lines;
import static org.convene.io.ical.Calendars.read;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.Schedule;
import org.convene.io.ical.lines.IcalValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends of another kind than the start, and whole days that are spelled with times. */
class EndsOfKindTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 10);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Reading event(String... more) throws IOException {
    return read(
        calendar(lines("BEGIN:VEVENT", "UID:a", "SUMMARY:Leave") + lines(more) + "END:VEVENT\n"));
  }

  private static Schedule schedule(Reading reading) {
    assertThat(reading.events()).hasSize(1);
    return reading.events().get(0).schedule();
  }

  @Property
  void aTimeBehindADateIsItsDate(
      @ForAll @IntRange(min = 1, max = 400) int days, @ForAll @IntRange(max = 1439) int minute)
      throws IOException {
    LocalDate end = FIRST.plusDays(days);
    String time = IcalValues.dateTime(end.atStartOfDay().plusMinutes(minute));
    Reading reading = event("DTSTART;VALUE=DATE:20260910", "DTEND:" + time);
    assertThat(schedule(reading)).isEqualTo(Schedule.allDay(FIRST, end.minusDays(1)));
    assertThat(reading.told())
        .containsExactly(
            "6 /schedule/last ical.end-kind expected a date, as DTSTART is, found DTEND \""
                + time
                + "\"; its date counts, and the last day is read as "
                + end.minusDays(1));
  }

  @Property
  void aDateBehindATimeIsItsMidnight(
      @ForAll @IntRange(min = 1, max = 400) int days, @ForAll @IntRange(max = 1439) int minute)
      throws IOException {
    LocalDateTime start = FIRST.atStartOfDay().plusMinutes(minute);
    LocalDate end = FIRST.plusDays(days);
    Reading reading =
        event(
            "DTSTART;TZID=Europe/Berlin:" + IcalValues.dateTime(start),
            "DTEND;VALUE=DATE:" + IcalValues.date(end));
    assertThat(schedule(reading)).isEqualTo(Schedule.zoned(start, end.atStartOfDay(), BERLIN));
    assertThat(reading.told())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("6 /schedule/end ical.end-kind ");
  }

  @ParameterizedTest
  @CsvSource({"PT24H, 1", "PT48H, 2", "P1DT24H, 2", "PT1440M, 1"})
  void hoursThatAreDaysAreDays(String duration, int days) throws IOException {
    Reading reading = event("DTSTART;VALUE=DATE:20260910", "DURATION:" + duration);
    assertThat(schedule(reading)).isEqualTo(Schedule.allDay(FIRST, FIRST.plusDays(days - 1L)));
    assertThat(reading.told())
        .containsExactly(
            "6 /schedule/duration ical.duration-form expected days, as DTSTART is a date, found DURATION \""
                + duration
                + "\"; it is read as P"
                + days
                + "D");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";TZID=Europe/Berlin:20260910T000000|;TZID=Europe/Berlin:20260912T000000",
        ":20260910T000000Z|:20260912T000000Z",
        ":20260910T000000|:20260912T000000"
      })
  void markedMidnightsAreWholeDays(String times) throws IOException {
    String[] two = times.split("\\|", -1);
    for (String mark :
        List.of("X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT")) {
      Reading reading = event("DTSTART" + two[0], "DTEND" + two[1], mark + ":TRUE");
      assertThat(schedule(reading)).isEqualTo(Schedule.allDay(FIRST, FIRST.plusDays(1)));
      assertThat(reading.events().get(0).extensions().properties()).hasSize(1);
      assertThat(reading.told().get(0))
          .isEqualTo(
              "5 /schedule/first ical.start-kind expected a date, as the event is marked as one of whole days, found DTSTART \""
                  + two[0].substring(two[0].indexOf(':') + 1)
                  + "\"; it is read as 2026-09-10");
      assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
    }
  }

  @Test
  void otherTimesStayTimes() throws IOException {
    String start = "DTSTART;TZID=Europe/Berlin:20260910T000000";
    String end = "DTEND;TZID=Europe/Berlin:20260912T000000";
    assertThat(schedule(event(start, end))).isInstanceOf(Schedule.Zoned.class);
    String mark = "X-MICROSOFT-CDO-ALLDAYEVENT:";
    assertThat(schedule(event(start, end, mark + "FALSE"))).isInstanceOf(Schedule.Zoned.class);
    assertThat(schedule(event(start, "DTEND;TZID=Europe/Berlin:20260912T010000", mark + "TRUE")))
        .isInstanceOf(Schedule.Zoned.class);
    assertThat(schedule(event("DTSTART:20260910T010000Z", mark + "TRUE")))
        .isInstanceOf(Schedule.Zoned.class);
    assertThat(schedule(event(start, "DURATION:P2D", mark + "TRUE")))
        .isEqualTo(Schedule.allDay(FIRST, FIRST.plusDays(1)));
    assertThat(schedule(event(start, mark + "TRUE"))).isEqualTo(Schedule.allDay(FIRST, FIRST));
  }
}
