package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What once went wrong, or easily does. */
class EdgesTest {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  private static RecurrenceSet set(String start, String rule) {
    return RecurrenceSet.of(
        EventTime.parse(start), ZoneOffset.UTC, List.of(RecurrenceRule.parse(rule)));
  }

  private static List<String> read(Instances instances, int most) {
    List<String> times = new ArrayList<>();
    while (times.size() < most && instances.next()) {
      times.add(instances.time().toString());
    }
    return times;
  }

  private static List<String> read(RecurrenceSet set, int most) {
    return read(set.instances(new Budget(1_000)), most);
  }

  private static List<String> read(RecurrenceSet set) {
    return read(set, 20);
  }

  @ParameterizedTest
  @EnumSource(Frequency.class)
  void noIntervalGoesBehindTheYear9999(Frequency frequency) {
    assertThat(read(set("2026-01-01T00:00", "FREQ=" + frequency + ";INTERVAL=2147483647")))
        .allMatch(time -> time.compareTo("9999-12-31T23:59:59") <= 0);
  }

  @Test
  void anIntervalOfFiveMillionYearsGivesTheStartAlone() {
    assertThat(read(set("2026-01-01T00:00", "FREQ=DAILY;INTERVAL=2147483647")))
        .containsExactly("2026-01-01T00:00");
  }

  @Test
  void countIsNotStartedAgainByASeek() {
    Instances instances = set("2026-01-01", "FREQ=DAILY;COUNT=3").instances(new Budget(1_000));
    assertThat(read(instances, 2)).containsExactly("2026-01-01", "2026-01-02");
    instances.seek(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(read(instances, 9)).containsExactly("2026-01-03");
  }

  /** Near a change of the clocks a seek goes back a little. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void countIsRightWhereClocksChange(int read) {
    RecurrenceSet hours = acrossTheSkippedHour("FREQ=HOURLY;COUNT=9");
    List<String> all = read(hours);
    Instances instances = hours.instances(new Budget(1_000));
    List<String> found = read(instances, read);
    instances.seek(instances.instant().plusSeconds(1));
    found.addAll(read(instances, 9));
    assertThat(found).isEqualTo(all);
  }

  private static RecurrenceSet acrossTheSkippedHour(String rule) {
    return RecurrenceSet.of(
        EventTime.of(LocalDateTime.of(2026, 3, 28, 22, 0), ZURICH),
        ZURICH,
        List.of(RecurrenceRule.parse(rule)));
  }

  /** Each instance costs, also one that is read to be left out: a year has up to 31 million. */
  @ParameterizedTest
  @ValueSource(strings = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
  void aBudgetCountsTheInstancesOfAPeriod(String frequency) {
    RecurrenceSet set = set("2000-01-01T00:00", everySecond(frequency) + ";COUNT=2147483647");
    Budget budget = new Budget(1_000);
    Instances instances = set.instances(budget);
    assertThat(read(instances, 2_000)).hasSizeBetween(990, 1_000);
    assertThat(budget.isUsedUp()).isTrue();
    Budget other = new Budget(1_000);
    instances = set.instances(other);
    instances.seek(Instant.parse("2100-01-01T00:00:00Z"));
    assertThat(instances.next()).isFalse();
    assertThat(other.isUsedUp()).isTrue();
  }

  @Test
  void withoutABudgetThereIsNothing() {
    Budget budget = new Budget(0);
    assertThat(set("2000-01-01", "FREQ=DAILY").instances(budget).next()).isFalse();
    assertThat(budget.isUsedUp()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
  void aSeekIntoAPeriodReadsNoneBefore(String frequency) {
    Instances instances = set("2000-01-01T00:00", everySecond(frequency)).instances(new Budget(20));
    for (String time : List.of("2026-12-30T11:59:58", "2026-12-30T13:00", "2026-12-31T00:00:01")) {
      instances.seek(LocalDateTime.parse(time).toInstant(ZoneOffset.UTC));
      assertThat(read(instances, 1)).containsExactly(time);
    }
  }

  /** With a sort of the positions for each week this took four seconds. */
  @Test
  void aPositionCountsOnceHoweverOftenItIsWritten() {
    String twice = "2,-1" + ",2,-1".repeat(900);
    assertThat(read(set("2026-01-01", "FREQ=WEEKLY;BYDAY=TH,FR,SA;BYSETPOS=" + twice), 5))
        .containsExactly("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-09", "2026-01-10");
    Budget budget = new Budget(500_000);
    Instances instances =
        set("0000-01-01", "FREQ=WEEKLY;BYDAY=SA;BYSETPOS=2" + ",2".repeat(4_900)).instances(budget);
    assertThat(read(instances, 2)).containsExactly("0000-01-01");
    assertThat(budget.isUsedUp()).isTrue();
  }

  /** Each kept the seconds of a day: more than a gigabyte. */
  @Test
  void manyRulesFitIntoMemory() {
    RecurrenceRule rule = RecurrenceRule.parse(everySecond("DAILY"));
    RecurrenceSet set =
        RecurrenceSet.of(
            EventTime.parse("2026-01-01T00:00"), ZoneOffset.UTC, Collections.nCopies(5_000, rule));
    assertThat(read(set.instances(new Budget(20_000)), 2))
        .containsExactly("2026-01-01T00:00", "2026-01-01T00:00:01");
  }

  @ParameterizedTest
  @EnumSource(Frequency.class)
  void anyInstantCanBeSought(Frequency frequency) {
    for (String more : List.of("", ";COUNT=5", ";UNTIL=20260103", ";BYDAY=MO")) {
      RecurrenceSet set = set("2026-01-01T00:00", "FREQ=" + frequency + more);
      Instances instances = set.instances(new Budget(1_000));
      instances.seek(Instant.MIN);
      assertThat(read(instances, 2)).isEqualTo(read(set, 2));
      instances.seek(Instant.MAX);
      assertThat(read(instances, 1)).isEmpty();
    }
  }

  /** As {@link RecurrenceRule#neverMatches} says. */
  @ParameterizedTest
  @EnumSource(Frequency.class)
  void aLeapMonthIsNoMonth(Frequency frequency) {
    String rule = "FREQ=" + frequency + ";BYMONTH=5L;COUNT=3";
    assertThat(read(set("2026-05-01", rule).instances(new Budget(500_000)), 2))
        .containsExactly("2026-05-01");
    assertThat(read(set("2026-05-01", "FREQ=MONTHLY;BYMONTH=5L,7;COUNT=3")))
        .containsExactly("2026-05-01", "2026-07-01", "2027-07-01");
  }

  /** Such a rule used up the budget of the whole series. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=WEEKLY;BYDAY=SA;BYSETPOS=2",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1;BYHOUR=5"
      })
  void nothingIsLookedForBehindUntil(String rule) {
    for (String until : List.of("20260103", "20260103T000000", "20251201", "20260103T000000Z")) {
      Budget budget = new Budget(1_000);
      Instances instances =
          RecurrenceSet.of(
                  EventTime.parse("2026-01-01T00:00"),
                  ZoneOffset.UTC,
                  List.of(RecurrenceRule.parse(rule + ";UNTIL=" + until)),
                  List.of(EventTime.parse("2026-02-01T00:00")),
                  List.of())
              .instances(budget);
      assertThat(read(instances, 3)).containsExactly("2026-01-01T00:00", "2026-02-01T00:00");
      assertThat(budget.isUsedUp()).isFalse();
    }
  }

  /** 02:30 is skipped on 29 March 2026, so that this start waits for its turn. */
  @Test
  void theStartIsAnInstanceAlsoBehindUntil() {
    for (String until : List.of("20260101", "20260101T000000", "20260101T000000Z")) {
      for (String start : List.of("2026-03-29T02:30", "2026-03-29T03:00")) {
        RecurrenceSet set =
            RecurrenceSet.of(
                EventTime.of(LocalDateTime.parse(start), ZURICH),
                ZURICH,
                List.of(RecurrenceRule.parse("FREQ=HOURLY;UNTIL=" + until)));
        assertThat(read(set)).containsExactly(start);
        assertThat(set.startsInRule()).isFalse();
      }
    }
    assertThat(read(set("2026-03-01", "FREQ=DAILY;UNTIL=20260228"))).containsExactly("2026-03-01");
  }

  /** 02:00 is skipped, moved to 03:00 and so no instance of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"HOURLY", "MINUTELY", "MINUTELY;INTERVAL=7", "HOURLY;BYMINUTE=0,30"})
  void countCountsInstances(String rule) {
    for (int count : new int[] {1, 5, 6, 7, 301, 361, 1_000}) {
      RecurrenceSet set = acrossTheSkippedHour("FREQ=" + rule + ";COUNT=" + count);
      assertThat(read(set.instances(new Budget(10_000)), 2_000)).hasSize(count);
    }
  }

  /** 1 May is chosen from in April and in May, at 17:00 and then at 9:00. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=MONTHLY;BYMONTHDAY=1,31;BYHOUR=9,17;BYSETPOS=1,-1;SKIP=FORWARD",
        "FREQ=MONTHLY;BYMONTHDAY=-31,-1;BYHOUR=9,17;BYSETPOS=-1,2;SKIP=BACKWARD",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,31;BYHOUR=9,17;BYSETPOS=-1;SKIP=FORWARD",
        "FREQ=YEARLY;BYYEARDAY=1,366;BYHOUR=9,17;BYSETPOS=1,-1;SKIP=FORWARD",
        "FREQ=YEARLY;BYYEARDAY=-1,-366;BYHOUR=9,17;BYSETPOS=2,-2;SKIP=BACKWARD"
      })
  void movedDaysAreChosenFromInBothPeriods(String text) {
    RecurrenceRule rule = RecurrenceRule.parse(text);
    LocalDateTime start = LocalDateTime.of(2026, 4, 1, 9, 0);
    List<LocalDateTime> defined = new Definition(rule, start).find(start, 40, 30).times();
    assertThat(read(set(start.toString(), text).instances(new Budget(1_000)), defined.size()))
        .isEqualTo(defined.stream().map(LocalDateTime::toString).toList());
    for (LocalDateTime time : defined) {
      Instances instances = set(start.toString(), text).instances(new Budget(1_000));
      instances.seek(time.toInstant(ZoneOffset.UTC));
      assertThat(read(instances, 1)).containsExactly(time.toString());
    }
  }

  private static String everySecond(String frequency) {
    return "FREQ="
        + frequency
        + ";BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR="
        + numbers(24)
        + ";BYMINUTE="
        + numbers(60)
        + ";BYSECOND="
        + numbers(60);
  }

  private static String numbers(int size) {
    return IntStream.range(0, size).mapToObj(String::valueOf).collect(Collectors.joining(","));
  }
}
