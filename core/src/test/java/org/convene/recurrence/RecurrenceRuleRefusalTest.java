package org.convene.recurrence;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceRuleRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                       | expected a rule part such as FREQ=WEEKLY, found nothing (index 0)",
        "FREQ                     | expected a rule part such as FREQ=WEEKLY, found \"FREQ\" (index 0)",
        "FREQ=DAILY;              | expected a rule part such as FREQ=WEEKLY, found nothing (index 11)",
        "FREQ=DAILY;;COUNT=1      | expected a rule part such as FREQ=WEEKLY, found nothing (index 11)",
        "every day                | expected a rule part such as FREQ=WEEKLY, found \"every day\" (index 0)",
        "FREQ=DAILY; COUNT=1      | expected a rule part name of letters, digits and hyphens, found \" COUNT\" (index 11)",
        "RRULE:FREQ=DAILY         | expected a rule part name of letters, digits and hyphens, found \"RRULE:FREQ\" (index 0)",
        "FREQ=DAILY;=1            | expected a rule part name of letters, digits and hyphens, found nothing (index 11)",
        "FREQ=DAILY;X_A=1         | expected a rule part name of letters, digits and hyphens, found \"X_A\" (index 11)",
        "COUNT=10                 | expected FREQ, found \"COUNT=10\" (index 0)",
        "FREQ=                    | expected FREQ SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY, found nothing (index 5)",
        "FREQ=FORTNIGHTLY         | expected FREQ SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY, found \"FORTNIGHTLY\" (index 5)",
        "FREQ=DAıLY               | expected FREQ SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY, found \"DAıLY\" (index 5)",
        "FREQ=DAILY;FREQ=DAILY    | expected FREQ once, found \"FREQ=DAILY\" (index 11)",
        "FREQ=DAILY;COUNT=1;count=2 | expected COUNT once, found \"count=2\" (index 19)",
        "FREQ=DAILY;X-A=1;x-a=2   | expected X-A once, found \"x-a=2\" (index 17)",
        "FREQ=DAILY;COUNT=0       | expected COUNT from 1 to 2147483647, found \"0\" (index 17)",
        "FREQ=DAILY;COUNT=-5      | expected COUNT from 1 to 2147483647, found \"-5\" (index 17)",
        "FREQ=DAILY;COUNT=+5      | expected COUNT from 1 to 2147483647, found \"+5\" (index 17)",
        "FREQ=DAILY;COUNT=        | expected COUNT from 1 to 2147483647, found nothing (index 17)",
        "FREQ=DAILY;COUNT=ten     | expected COUNT from 1 to 2147483647, found \"ten\" (index 17)",
        "FREQ=DAILY;COUNT=1.0     | expected COUNT from 1 to 2147483647, found \"1.0\" (index 17)",
        "FREQ=DAILY;COUNT=1,2     | expected COUNT from 1 to 2147483647, found \"1,2\" (index 17)",
        "FREQ=DAILY;COUNT=٣       | expected COUNT from 1 to 2147483647, found \"٣\" (index 17)",
        "FREQ=DAILY;COUNT=2147483648 | expected COUNT from 1 to 2147483647, found \"2147483648\" (index 17)",
        "FREQ=DAILY;COUNT=18446744073709551617 | expected COUNT from 1 to 2147483647, found \"18446744073709551617\" (index 17)",
        "FREQ=DAILY;INTERVAL=0    | expected INTERVAL from 1 to 2147483647, found \"0\" (index 20)",
        "FREQ=DAILY;BYSECOND=61   | expected BYSECOND from 0 to 60, found \"61\" (index 20)",
        "FREQ=DAILY;BYMINUTE=60   | expected BYMINUTE from 0 to 59, found \"60\" (index 20)",
        "FREQ=DAILY;BYMINUTE=-1   | expected BYMINUTE from 0 to 59, found \"-1\" (index 20)",
        "FREQ=DAILY;BYHOUR=9,24   | expected BYHOUR from 0 to 23, found \"24\" (index 20)",
        "FREQ=DAILY;BYHOUR=9,     | expected BYHOUR from 0 to 23, found nothing (index 20)",
        "FREQ=DAILY;BYHOUR=9, 10  | expected BYHOUR from 0 to 23, found \" 10\" (index 20)",
        "FREQ=DAILY;BYDAY=        | expected BYDAY such as MO, 2TU or -1FR, found nothing (index 17)",
        "FREQ=DAILY;BYDAY=MO,,TU  | expected BYDAY such as MO, 2TU or -1FR, found nothing (index 20)",
        "FREQ=DAILY;BYDAY=MON     | expected BYDAY such as MO, 2TU or -1FR, found \"MON\" (index 17)",
        "FREQ=DAILY;BYDAY=5       | expected BYDAY such as MO, 2TU or -1FR, found \"5\" (index 17)",
        "FREQ=DAILY;BYDAY=MO1     | expected BYDAY such as MO, 2TU or -1FR, found \"MO1\" (index 17)",
        "FREQ=DAILY;BYDAY=999MO   | expected a BYDAY number from 1 to 53 or from -53 to -1, found \"999MO\" (index 17)",
        "FREQ=DAILY;BYDAY=0MO     | expected a BYDAY number from 1 to 53 or from -53 to -1, found \"0MO\" (index 17)",
        "FREQ=DAILY;BYDAY=--1MO   | expected a BYDAY number from 1 to 53 or from -53 to -1, found \"--1MO\" (index 17)",
        "FREQ=DAILY;BYMONTHDAY=32 | expected BYMONTHDAY from 1 to 31 or from -31 to -1, found \"32\" (index 22)",
        "FREQ=DAILY;BYMONTHDAY=0  | expected BYMONTHDAY from 1 to 31 or from -31 to -1, found \"0\" (index 22)",
        "FREQ=DAILY;BYMONTHDAY=-  | expected BYMONTHDAY from 1 to 31 or from -31 to -1, found \"-\" (index 22)",
        "FREQ=DAILY;BYMONTHDAY=-2147483648 | expected BYMONTHDAY from 1 to 31 or from -31 to -1, found \"-2147483648\" (index 22)",
        "FREQ=DAILY;BYYEARDAY=367 | expected BYYEARDAY from 1 to 366 or from -366 to -1, found \"367\" (index 21)",
        "FREQ=DAILY;BYWEEKNO=-54  | expected BYWEEKNO from 1 to 53 or from -53 to -1, found \"-54\" (index 20)",
        "FREQ=DAILY;BYMONTH=13    | expected BYMONTH from 1 to 12, found \"13\" (index 19)",
        "FREQ=DAILY;BYMONTH=0     | expected BYMONTH from 1 to 12, found \"0\" (index 19)",
        "FREQ=DAILY;BYMONTH=L     | expected BYMONTH from 1 to 12, found \"L\" (index 19)",
        "FREQ=DAILY;BYMONTH=JAN   | expected BYMONTH from 1 to 12, found \"JAN\" (index 19)",
        "FREQ=DAILY;BYMONTH=13,14;RSCALE=GREGORIAN | expected BYMONTH from 1 to 12, found \"14\" (index 22)",
        "FREQ=DAILY;BYMONTH=13,1;RSCALE=GREGORIAN | expected BYMONTH from 1 to 12, found \"13\" (index 19)",
        "RSCALE=ETHIOPIC;FREQ=DAILY;BYMONTH=14 | expected BYMONTH from 1 to 13, found \"14\" (index 35)",
        "FREQ=DAILY;BYSETPOS=0    | expected BYSETPOS from 1 to 366 or from -366 to -1, found \"0\" (index 20)",
        "FREQ=DAILY;WKST=1MO      | expected WKST such as MO or SU, found \"1MO\" (index 16)",
        "FREQ=DAILY;SKIP=YES      | expected SKIP OMIT, BACKWARD or FORWARD, found \"YES\" (index 16)",
        "FREQ=DAILY;RSCALE=       | expected RSCALE such as GREGORIAN or CHINESE, found nothing (index 18)",
        "FREQ=DAILY;RSCALE=a b    | expected RSCALE such as GREGORIAN or CHINESE, found \"a b\" (index 18)",
        "FREQ=DAILY;UNTIL=        | expected UNTIL that exists, such as 20260601, 20260601T100000 or 20260601T100000Z, found nothing (index 17)",
        "FREQ=DAILY;UNTIL=2026-06-01 | expected UNTIL that exists, such as 20260601, 20260601T100000 or 20260601T100000Z, found \"2026-06-01\" (index 17)",
        "FREQ=DAILY;UNTIL=20260230 | expected UNTIL that exists, such as 20260601, 20260601T100000 or 20260601T100000Z, found \"20260230\" (index 17)",
        "FREQ=DAILY;UNTIL=20260601T240000 | expected UNTIL that exists, such as 20260601, 20260601T100000 or 20260601T100000Z, found \"20260601T240000\" (index 17)",
        "FREQ=DAILY;UNTIL=20161231T235960Z | expected UNTIL that exists, such as 20260601, 20260601T100000 or 20260601T100000Z, found \"20161231T235960Z\" (index 17)",
        "FREQ=DAILY;UNTIL=20260601T1000 | expected UNTIL that exists, such as 20260601, 20260601T100000 or 20260601T100000Z, found \"20260601T1000\" (index 17)",
        "FREQ=DAILY;UNTIL=20260601X100000 | expected UNTIL that exists, such as 20260601, 20260601T100000 or 20260601T100000Z, found \"20260601X100000\" (index 17)",
        "FREQ=DAILY;UNTIL=20260601T100000+ | expected UNTIL that exists, such as 20260601, 20260601T100000 or 20260601T100000Z, found \"20260601T100000+\" (index 17)"
      })
  void refusesTextsWithIndex(String text, String message) {
    assertThatExceptionOfType(RecurrenceRuleException.class)
        .isThrownBy(() -> RecurrenceRule.parse(text))
        .withMessage(message);
  }

  @Test
  void refusesWhatCannotBeWrittenEverywhere() {
    for (String value :
        new String[] {"a\r\nB:c", "\u0000", "\u0085", "\uD800", "\uDC00", "\uFFFF"}) {
      assertThatExceptionOfType(RecurrenceRuleException.class)
          .isThrownBy(() -> RecurrenceRule.parse("FREQ=DAILY;X-A=" + value))
          .withMessageStartingWith(
              "expected X-A without semicolons and control characters, found \"")
          .withMessageEndingWith("\" (index 15)");
    }
    assertThat(RecurrenceRule.parse("FREQ=DAILY;X-A=\uD83D\uDE00").otherParts())
        .containsEntry("X-A", "\uD83D\uDE00");
  }

  @Test
  void theExceptionIsData() {
    assertThatExceptionOfType(RecurrenceRuleException.class)
        .isThrownBy(() -> RecurrenceRule.parse("FREQ=DAILY;COUNT=" + "9".repeat(500)))
        .returns("COUNT from 1 to 2147483647", RecurrenceRuleException::expected)
        .returns("9".repeat(120) + "…", RecurrenceRuleException::found)
        .returns(OptionalInt.of(17), RecurrenceRuleException::index);
  }

  @Test
  void refusesLongTextsAtOnce() {
    String longest = "FREQ=DAILY;BYHOUR=" + values(4_991);
    assertThat(longest).hasSize(9_999);
    assertThat(RecurrenceRule.parse(longest).byHour()).hasSize(4_991);
    assertThatExceptionOfType(RecurrenceRuleException.class)
        .isThrownBy(() -> RecurrenceRule.parse("x".repeat(10_001)))
        .withMessage(
            "expected a rule of at most 10000 characters, found \"%s…\" (index 0)",
            "x".repeat(120));
  }

  /**
   * Each of these would be slow if a part were searched to the end of the text, or an exception
   * made for each value.
   */
  @Test
  void hostileTextsAreReadInLinearTime() {
    List<String> texts =
        List.of(
            IntStream.range(0, 1_400).mapToObj(i -> "X" + i + "=;").collect(joining())
                + "FREQ=DAILY",
            "FREQ=DAILY;RSCALE=ETHIOPIC;BYMONTH=" + "13,".repeat(3_300) + "13",
            "FREQ=DAILY;BYMONTH=" + "13,".repeat(3_300) + "13;RSCALE=ETHIOPIC",
            "FREQ=DAILY;COUNT=" + "0".repeat(9_900) + "1",
            "FREQ=YEARLY;X=" + "=".repeat(9_900));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (int i = 0; i < 200; i++) {
            texts.forEach(RecurrenceRule::parse);
          }
        });
  }

  private static String values(int count) {
    return "1,".repeat(count - 1) + "1";
  }

  @Test
  void builderRefusesWhatTextsCannotSay() {
    assertRefused(daily().interval(0), "expected INTERVAL from 1 to 2147483647, found \"0\"");
    assertRefused(daily().count(-5), "expected COUNT from 1 to 2147483647, found \"-5\"");
    assertRefused(daily().bySecond(61), "expected BYSECOND from 0 to 60, found \"61\"");
    assertRefused(daily().byMinute(1, -1), "expected BYMINUTE from 0 to 59, found \"-1\"");
    assertRefused(daily().byHour(24), "expected BYHOUR from 0 to 23, found \"24\"");
    assertRefused(
        daily().byDay(WeekdayNumber.of(999, DayOfWeek.MONDAY)),
        "expected a BYDAY number from 1 to 53 or from -53 to -1, found \"999MO\"");
    assertRefused(
        daily().byMonthDay(0), "expected BYMONTHDAY from 1 to 31 or from -31 to -1, found \"0\"");
    assertRefused(
        daily().byYearDay(367),
        "expected BYYEARDAY from 1 to 366 or from -366 to -1, found \"367\"");
    assertRefused(
        daily().byWeekNo(Integer.MIN_VALUE),
        "expected BYWEEKNO from 1 to 53 or from -53 to -1, found \"-2147483648\"");
    assertRefused(
        daily().byMonth(MonthNumber.leap(13)), "expected BYMONTH from 1 to 12, found \"13L\"");
    assertRefused(
        daily().rscale("hebrew").byMonth(MonthNumber.of(14)),
        "expected BYMONTH from 1 to 13, found \"14\"");
    assertRefused(
        daily().bySetPos(0), "expected BYSETPOS from 1 to 366 or from -366 to -1, found \"0\"");
    assertRefused(
        daily().rscale(""), "expected RSCALE such as GREGORIAN or CHINESE, found nothing");
    assertRefused(
        daily().until(EventTime.parse("2026-06-01T10:00[Europe/Paris]")),
        "expected UNTIL as a date, a local date-time or a date-time in UTC, "
            + "found \"2026-06-01T10:00[Europe/Paris]\"");
    assertRefused(
        daily().otherPart("count", "1"),
        "expected a rule part that has no method of its own, found \"COUNT\"");
    assertRefused(
        daily().otherPart("X A", "1"),
        "expected a rule part name of letters, digits and hyphens, found \"X A\"");
    assertRefused(
        daily().otherPart("X-A", "1;COUNT=2"),
        "expected X-A without semicolons and control characters, found \"1;COUNT=2\"");
  }

  @Test
  void builderRefusesWhatNoTextMayBe() {
    assertRefused(
        daily().byHour(new int[5_001]),
        "expected a rule of at most 5000 values, found \"5001 values\"");
    int[] lastDay = new int[2_000];
    Arrays.fill(lastDay, -366);
    assertRefused(
        daily().byYearDay(lastDay),
        "expected a rule of at most 10000 characters, found \"FREQ=DAILY;BYYEARDAY="
            + "-366,".repeat(19)
            + "-366…\"");
    assertRefused(
        daily().otherPart("X-A", "a".repeat(10_000)),
        "expected a rule of at most 10000 characters, found \"FREQ=DAILY;X-A="
            + "a".repeat(105)
            + "…\"");
    String longest = "a".repeat(10_000 - "FREQ=DAILY;X-A=".length());
    RecurrenceRule rule = daily().otherPart("X-A", longest).build();
    assertThat(RecurrenceRule.parse(rule.toString())).isEqualTo(rule);
  }

  private static RecurrenceRuleBuilder daily() {
    return RecurrenceRule.every(Frequency.DAILY);
  }

  private static void assertRefused(RecurrenceRuleBuilder builder, String message) {
    assertThatExceptionOfType(RecurrenceRuleException.class)
        .isThrownBy(builder::build)
        .withMessage(message)
        .returns(OptionalInt.empty(), RecurrenceRuleException::index);
  }
}
