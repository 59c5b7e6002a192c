package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.convene.event.RawComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenZoneTest {

  private static final Instant FIRST = Instant.parse("1850-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2060-01-01T00:00:00Z");

  /** Ours, of every zone, one year at a time: what is asked for must not depend on the window. */
  @Test
  void hasTheOffsetsOfTheJdkInEveryZone() throws NotUnderstoodException {
    long checked = 0;
    for (ZoneId zone : EveryZoneTest.zones()) {
      List<LocalDateTime> times =
          EveryZoneTest.unambiguous(
              zone, EveryZoneTest.around(zone, FIRST, LAST, EveryZoneTest.NEAR));
      GivenZone given =
          GivenZone.of(VTimeZones.of(zone, times.get(0), times.get(times.size() - 1)));
      int last = -1;
      OffsetTimeline timeline = between(given, 0, 0);
      for (LocalDateTime time : times) {
        if (time.getYear() > last) {
          last = time.getYear() + (time.getYear() % 3);
          timeline = between(given, time.getYear(), last);
        }
        ZoneOffset expected = zone.getRules().getOffset(time);
        long second = time.toEpochSecond(expected);
        if (!expected.equals(timeline.at(time)) || !expected.equals(timeline.at(second))) {
          throw new AssertionError(zone + " " + time + ": " + timeline.at(time));
        }
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(300_000);
  }

  private static OffsetTimeline between(GivenZone given, int firstYear, int lastYear) {
    return Objects.requireNonNull(given.between(firstYear, lastYear, new ZoneWork()));
  }

  /** Of a time that is there twice or not at all, the offset before the change, as java.time. */
  @Test
  void readsGapsAndOverlapsAsTheJdkDoes() throws NotUnderstoodException {
    LocalDateTime from = LocalDateTime.of(2020, 1, 1, 0, 0);
    for (String id : List.of("America/New_York", "Europe/Dublin", "Australia/Lord_Howe")) {
      ZoneId zone = ZoneId.of(id);
      OffsetTimeline timeline = between(GivenZone.of(VTimeZones.of(zone, from, null)), 2026, 2026);
      LocalDateTime end = LocalDateTime.of(2027, 1, 1, 0, 0);
      for (LocalDateTime time = end.minusYears(1);
          time.isBefore(end);
          time = time.plusMinutes(15)) {
        assertThat(timeline.at(time))
            .as(id + " " + time)
            .isEqualTo(zone.getRules().getOffset(time));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3|2026-03-29",
        "FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=3;BYDAY=2SU|2026-03-08",
        "FREQ=YEARLY;BYDAY=SU;BYSETPOS=-1;BYMONTH=3|2026-03-29",
        "FREQ=MONTHLY;BYDAY=1SU;BYMONTH=4|2026-04-05",
        "FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=10|2026-10-25",
        "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=21,22,23,24,25,26,27;BYDAY=SU|2026-10-25",
        "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-7,-6,-5,-4,-3,-2,-1;BYDAY=SU|2026-03-29",
        "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=21|2026-03-21",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1|2026-02-28",
        "FREQ=YEARLY;BYMONTH=3|2026-03-05",
        "FREQ=YEARLY|2026-03-05",
        "FREQ=YEARLY;UNTIL=20260305|2026-03-05",
        "FREQ=YEARLY;UNTIL=20260305T020000|2026-03-05",
        "FREQ=YEARLY;UNTIL=20260305T010000Z|2026-03-05",
        "FREQ=YEARLY;COUNT=57|2026-03-05",
      })
  void findsTheDateOfAYear(String rule, String date) throws NotUnderstoodException {
    LocalDateTime start = LocalDateTime.of(1970, 3, 5, 2, 0);
    YearlyOnset onset = YearlyOnset.parse(rule, start, ZoneOffset.ofHours(1));
    assertThat(onset.in(2026)).hasToString(date + "T02:00");
    assertThat(onset.in(1969)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;UNTIL=20260304",
        "FREQ=YEARLY;UNTIL=20260305T015959",
        "FREQ=YEARLY;UNTIL=20260305T005959Z",
        "FREQ=YEARLY;COUNT=56",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=2;BYDAY=5SU",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      })
  void findsNoDateInAYearWithoutOne(String rule) throws NotUnderstoodException {
    LocalDateTime start = LocalDateTime.of(1970, 3, 5, 2, 0);
    assertThat(YearlyOnset.parse(rule, start, ZoneOffset.ofHours(1)).in(2026)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=MINUTELY",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=0,1,2;BYMINUTE=0,1",
        "FREQ=WEEKLY;BYDAY=SU",
        "FREQ=MONTHLY;BYDAY=1SU",
        "FREQ=MONTHLY;BYMONTH=1,2;BYDAY=1SU",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=3",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=SU",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=1SU,2SU",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=6SU",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYSETPOS=7",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=1,8",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=-1,1",
        "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1,2",
        "FREQ=YEARLY;BYDAY=10SU",
        "FREQ=YEARLY;BYYEARDAY=100",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=YEARLY;BYMONTH=3;BYHOUR=1,2",
        "FREQ=YEARLY;BYMONTH=3;BYSECOND=60",
        "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=3",
        "BYMONTH=3",
        "",
      })
  void refusesARuleForMoreThanOneDateAYear(String rule) {
    assertThatExceptionOfType(NotUnderstoodException.class)
        .isThrownBy(
            () -> YearlyOnset.parse(rule, LocalDateTime.of(1970, 3, 5, 2, 0), ZoneOffset.UTC))
        .withMessage("expected a rule for one date a year, found " + rule);
  }

  @Test
  void takesDatesAndPeriodsBesideRules() throws NotUnderstoodException {
    OffsetTimeline timeline =
        between(
            GivenZone.of(
                Components.timeZone(
                    "X",
                    "BEGIN:STANDARD",
                    "DTSTART:20141026T020000",
                    "RDATE:20151025T020000",
                    "RDATE:",
                    "TZOFFSETFROM:+0200",
                    "TZOFFSETTO:+0100",
                    "END:STANDARD",
                    "BEGIN:DAYLIGHT",
                    "DTSTART;VALUE=DATE:20140330",
                    "RDATE;VALUE=PERIOD:20150329T030000/PT1H,20160327T030000",
                    "TZOFFSETFROM:+0100",
                    "TZOFFSETTO:+020000",
                    "END:DAYLIGHT")),
            2014,
            2030);
    assertThat(timeline.at(LocalDateTime.of(2014, 3, 29, 12, 0))).isNull();
    assertThat(timeline.at(LocalDateTime.of(2014, 3, 30, 12, 0))).hasToString("+02:00");
    assertThat(timeline.at(LocalDateTime.of(2015, 1, 1, 0, 0))).hasToString("+01:00");
    assertThat(timeline.at(LocalDateTime.of(2015, 7, 1, 0, 0))).hasToString("+02:00");
    assertThat(timeline.at(LocalDateTime.of(2015, 12, 1, 0, 0))).hasToString("+01:00");
    assertThat(timeline.at(LocalDateTime.of(2029, 12, 1, 0, 0))).hasToString("+02:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:20140330|TZOFFSETFROM:+01|TZOFFSETTO:+0200|an offset such as -0500, found +01",
        "DTSTART:20140330|TZOFFSETFROM:+0100|TZOFFSETTO:+1900|an offset such as -0500, found +1900",
        "DTSTART:20140330|TZOFFSETFROM:+0100|TZOFFSETTO:0100|an offset such as -0500, found 0100",
        "DTSTART:20140330|TZOFFSETFROM:+0100|X-A:1|TZOFFSETTO in STANDARD, found none",
        "DTSTART:20140230|TZOFFSETFROM:+0100|TZOFFSETTO:+0100|a local time such as 20070311T020000, found 20140230",
        "DTSTART:13465442T020000|TZOFFSETFROM:+0100|TZOFFSETTO:+0100|a local time such as 20070311T020000, found 13465442T020000",
        "DTSTART:99999990101T000000Z|TZOFFSETFROM:+0100|TZOFFSETTO:+0100|a local time such as 20070311T020000, found 99999990101T000000Z",
        "X-A:1|TZOFFSETFROM:+0100|TZOFFSETTO:+0100|DTSTART in STANDARD, found none",
      })
  void refusesWhatItCannotEvaluate(String a, String b, String c, String message) {
    RawComponent zone = Components.timeZone("X", "BEGIN:STANDARD", a, b, c, "END:STANDARD");
    assertThatExceptionOfType(NotUnderstoodException.class)
        .isThrownBy(() -> GivenZone.of(zone))
        .withMessage("expected " + message);
  }

  @Test
  void refusesATimeZoneWithoutObservances() {
    assertThatExceptionOfType(NotUnderstoodException.class)
        .isThrownBy(() -> GivenZone.of(Components.timeZone("X", "TZURL:http://example.org")))
        .withMessage("expected STANDARD or DAYLIGHT in a VTIMEZONE, found none");
  }
}
