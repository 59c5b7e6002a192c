package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Series that cost a careless program a lot: each is answered, or refused by a usual budget. {@code
 * -Dconvene.times=true} prints what each takes once it is warm; what is asserted is a hang only.
 */
@Timeout(10)
class HostileSeriesTest {

  private static final int BUDGET = 500_000;
  private static final String YEAR_0 = "0000-01-01T00:00";
  private static final String USED_UP = "used up";
  private static final String NONE = "none";

  /** The first instance from 2026-06-01 on. */
  @ParameterizedTest
  @CsvSource({
    "FREQ=SECONDLY, 2026-06-01T00:00",
    "FREQ=SECONDLY;INTERVAL=7, 2026-06-01T00:00:02",
    "FREQ=SECONDLY;COUNT=2147483647, 2026-06-01T00:00",
    "FREQ=DAILY;COUNT=2147483647, 2026-06-01T00:00",
    "FREQ=MONTHLY;COUNT=2147483647, 2026-06-01T00:00",
    "FREQ=DAILY;BYDAY=MO;COUNT=2147483647, 2026-06-01T00:00",
    "FREQ=MINUTELY;BYDAY=MO;COUNT=2147483647, used up",
    "FREQ=SECONDLY;INTERVAL=2147483647, 2068-01-19T03:14:07",
    "FREQ=DAILY;INTERVAL=2147483647, none",
    "FREQ=WEEKLY;INTERVAL=2147483647, none",
    "FREQ=MONTHLY;INTERVAL=2147483647, none",
    "FREQ=YEARLY;INTERVAL=2147483647, none"
  })
  void laterThan2026(String rule, String expected) {
    Instant from = Instant.parse("2026-06-01T00:00:00Z");
    RecurrenceSet set = set("2000-01-01T00:00", List.of(rule));
    assertThat(timed(rule, () -> first(set, from, 1))).isEqualTo(expected);
  }

  /** What follows the start. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | none",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30 | none",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30 | none",
        "FREQ=MONTHLY;BYDAY=6MO | none",
        "FREQ=MONTHLY;BYWEEKNO=1;BYYEARDAY=200 | none",
        "FREQ=YEARLY;BYDAY=53MO;BYYEARDAY=2 | none",
        "FREQ=WEEKLY;BYDAY=SA;BYSETPOS=2 | used up",
        "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30 | used up",
        "FREQ=DAILY;BYMONTHDAY=30;BYYEARDAY=1 | used up",
        "FREQ=HOURLY;INTERVAL=24;BYHOUR=5 | none",
        "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1 | none",
        "FREQ=MINUTELY;INTERVAL=14;BYHOUR=3;BYMINUTE=1 | none",
        "FREQ=MINUTELY;INTERVAL=7;BYHOUR=3;BYMINUTE=1 | 0000-01-04T03:01",
        "FREQ=SECONDLY;INTERVAL=3600;BYMINUTE=5 | none",
        "FREQ=SECONDLY;BYMONTH=12;BYHOUR=23;BYMINUTE=59;BYSECOND=60 | 0000-12-01T23:59:59"
      })
  void afterTheStart(String rule, String expected) {
    RecurrenceSet set = set(YEAR_0, List.of(rule));
    assertThat(timed(rule, () -> first(set, Instant.MIN, 2))).isEqualTo(expected);
  }

  @Test
  void listsAsLongAsARuleCanHold() {
    String positions = "FREQ=WEEKLY;BYDAY=SA;BYSETPOS=2" + ",2".repeat(4_900);
    assertThat(
            timed("4,901 positions", () -> first(set(YEAR_0, List.of(positions)), Instant.MIN, 2)))
        .isEqualTo(USED_UP);
    String seconds =
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"
            + (";BYHOUR=" + numbers(24) + ";BYMINUTE=" + numbers(60) + ";BYSECOND=" + numbers(60));
    RecurrenceSet dense = set(YEAR_0, List.of(seconds));
    Instant late = Instant.parse("2026-06-01T12:34:56Z");
    assertThat(timed("every second of a year", () -> first(dense, late, 1)))
        .isEqualTo("2026-06-01T12:34:56");
    RecurrenceSet counted = set(YEAR_0, List.of(seconds + ";COUNT=2147483647"));
    assertThat(timed("and counted", () -> first(counted, late, 1))).isEqualTo(USED_UP);
  }

  @Test
  void fiveThousandExclusions() {
    EventTime start = EventTime.parse("2000-01-01T00:00");
    List<EventTime> excluded =
        IntStream.range(0, 5_000)
            .mapToObj(day -> EventTime.of(LocalDateTime.of(2000, 1, 1, 0, 0).plusDays(day)))
            .toList();
    List<RecurrenceRule> rules = List.of(RecurrenceRule.parse("FREQ=DAILY"));
    assertThat(
            timed(
                "5,000 EXDATE",
                () ->
                    first(
                        RecurrenceSet.of(start, ZoneOffset.UTC, rules, List.of(), excluded),
                        Instant.MIN,
                        1)))
        .isEqualTo("2013-09-09T00:00");
  }

  @Test
  void manyRules() {
    RecurrenceSet set =
        set(YEAR_0, Collections.nCopies(1_000, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
    assertThat(timed("1,000 rules that never match", () -> first(set, Instant.MIN, 2)))
        .isEqualTo(USED_UP);
  }

  /** All of the years 0 to 9999. */
  @ParameterizedTest
  @CsvSource({"YEARLY, 10000", "MONTHLY, 120000", "WEEKLY, 249999", "HOURLY, 499999"})
  void allYears(String frequency, int expected) {
    RecurrenceSet set =
        RecurrenceSet.of(
            EventTime.of(LocalDateTime.parse(YEAR_0), ZoneId.of("Africa/Casablanca")),
            ZoneOffset.UTC,
            List.of(RecurrenceRule.parse("FREQ=" + frequency)));
    int found =
        timed(
            "all years " + frequency,
            () -> {
              Instances instances = set.instances(new Budget(BUDGET));
              int count = 0;
              while (instances.next()) {
                count++;
              }
              return count;
            });
    assertThat(found).isEqualTo(expected);
  }

  private static RecurrenceSet set(String start, List<String> rules) {
    return RecurrenceSet.of(
        EventTime.parse(start), ZoneOffset.UTC, rules.stream().map(RecurrenceRule::parse).toList());
  }

  private static String first(RecurrenceSet set, Instant from, int number) {
    Budget budget = new Budget(BUDGET);
    Instances instances = set.instances(budget);
    instances.seek(from);
    boolean found = true;
    for (int i = 0; i < number && found; i++) {
      found = instances.next();
    }
    return found ? instances.time().toString() : budget.isUsedUp() ? USED_UP : NONE;
  }

  private static String numbers(int size) {
    return IntStream.range(0, size).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }

  private static <T> T timed(String what, Supplier<T> question) {
    T answer = question.get();
    if (Boolean.getBoolean("convene.times")) {
      List<Duration> times = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        long begin = System.nanoTime();
        answer = question.get();
        times.add(Duration.ofNanos(System.nanoTime() - begin));
      }
      double best = Collections.min(times).toNanos() / 1e6;
      System.out.printf("%8.2f ms  %s: %s%n", best, what, answer);
    }
    return answer;
  }
}
