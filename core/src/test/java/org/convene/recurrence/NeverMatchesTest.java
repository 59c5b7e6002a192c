package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.convene.event.RecurrenceArbitraries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeverMatchesTest {

  @Provide
  Arbitrary<RecurrenceRule> rules() {
    return RecurrenceArbitraries.narrowRules();
  }

  @Provide
  Arbitrary<RecurrenceRule> anyRules() {
    return RecurrenceArbitraries.rules();
  }

  @Provide
  Arbitrary<LocalDate> starts() {
    return RecurrenceArbitraries.dates().map(date -> date.withYear(2000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,31;COUNT=3",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2,4,6,9,11;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=-31",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30",
        "FREQ=YEARLY;BYMONTH=12;BYYEARDAY=1",
        "FREQ=YEARLY;BYMONTH=3;BYYEARDAY=59",
        "FREQ=YEARLY;BYMONTH=2;BYYEARDAY=-366",
        "FREQ=YEARLY;BYMONTHDAY=2;BYYEARDAY=1",
        "FREQ=HOURLY;BYMONTHDAY=2;BYYEARDAY=1",
        "FREQ=YEARLY;BYMONTH=7;BYWEEKNO=1",
        "FREQ=YEARLY;BYMONTH=3;BYWEEKNO=-1",
        "FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=100",
        "FREQ=YEARLY;BYWEEKNO=-53;BYMONTH=12;BYMONTHDAY=28",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=1;BYDAY=TH",
        "FREQ=YEARLY;WKST=SU;BYWEEKNO=1;BYMONTHDAY=5;BYDAY=SU",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=YEARLY;BYMONTH=2;BYDAY=6MO,-6TU",
        "FREQ=MONTHLY;BYMONTHDAY=15;BYDAY=1MO",
        "FREQ=YEARLY;BYMONTH=5L",
        "FREQ=DAILY;BYDAY=MO;BYSETPOS=2",
        "FREQ=DAILY;BYHOUR=9,17;BYSETPOS=3,-3",
        "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=-3",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=32",
        "FREQ=MONTHLY;BYMONTH=2;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=30",
        "FREQ=YEARLY;BYMONTH=1,2;BYSETPOS=3",
        "FREQ=YEARLY;BYMONTHDAY=13;BYSETPOS=13",
        "FREQ=YEARLY;BYHOUR=9,10;BYSETPOS=3",
        "FREQ=MINUTELY;BYHOUR=9;BYSETPOS=2",
        "FREQ=YEARLY;RSCALE=GREGORIAN;BYMONTH=2;BYMONTHDAY=30"
      })
  void seesWhatCannotBe(String rule) {
    assertThat(RecurrenceRule.parse(rule).neverMatches()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY",
        "FREQ=SECONDLY;BYSECOND=60",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
        "FREQ=YEARLY;BYYEARDAY=366",
        "FREQ=YEARLY;BYYEARDAY=-366;BYMONTH=1",
        "FREQ=YEARLY;BYMONTH=3;BYYEARDAY=60",
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=1",
        "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=12;BYDAY=MO",
        "FREQ=YEARLY;BYWEEKNO=-53;BYMONTH=12;BYMONTHDAY=29",
        "FREQ=YEARLY;BYDAY=53MO",
        "FREQ=YEARLY;BYDAY=-53SU",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=31",
        "FREQ=YEARLY;BYMONTHDAY=13;BYSETPOS=12",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366",
        "FREQ=YEARLY;BYMONTH=1,2,3;BYSETPOS=3",
        "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30;BYSETPOS=-4",
        "FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=1,2;BYSETPOS=4"
      })
  void saysNothingOfWhatCanBe(String rule) {
    assertThat(RecurrenceRule.parse(rule).neverMatches()).isFalse();
  }

  /** Not decided by the RFC, or not in this calendar: no reader can be sure, so nor are we. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;SKIP=BACKWARD",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;RSCALE=CHINESE",
        "FREQ=YEARLY;RSCALE=HEBREW;BYYEARDAY=385,-385;BYWEEKNO=55,-55;BYDAY=55MO,-55SU;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;X-CALENDAR=1",
        "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=12;BYYEARDAY=1",
        "FREQ=MONTHLY;BYMONTH=7;BYWEEKNO=1",
        "FREQ=WEEKLY;BYDAY=6MO",
        "FREQ=YEARLY;BYWEEKNO=1;BYDAY=53MO",
        "FREQ=DAILY;BYSETPOS=2"
      })
  void saysNothingOfWhatIsNotDefined(String rule) {
    assertThat(RecurrenceRule.parse(rule).neverMatches()).isFalse();
  }

  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void isNeverWrong(@ForAll("rules") RecurrenceRule rule, @ForAll("starts") LocalDate start) {
    boolean never = rule.neverMatches();
    Statistics.collect(never);
    Statistics.coverage(coverage -> coverage.check(true).count(count -> count > 20));
    if (never) {
      assertThat(new SlowExpansion(rule, start).isEmpty()).as(rule.toString()).isTrue();
    }
  }

  @Property
  void answersForAnyRule(@ForAll("anyRules") RecurrenceRule rule) {
    if (rule.skip() != RecurrenceRule.Skip.OMIT || !rule.otherParts().isEmpty()) {
      assertThat(rule.neverMatches()).isFalse();
    } else {
      assertThatNoException().isThrownBy(rule::neverMatches);
    }
  }

  /** Where a rule alone gives its dates, every rule without one is seen. */
  @Property(tries = 500)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void seesAllThatTheDatePartsDecide(@ForAll("rules") RecurrenceRule any) {
    RecurrenceRule rule = any.toBuilder().bySetPos().byHour().build();
    Assume.that(givesItsDates(rule));
    boolean empty = new SlowExpansion(rule, LocalDate.of(2000, 1, 1)).isEmpty();
    Statistics.collect(empty);
    Statistics.coverage(coverage -> coverage.check(true).count(count -> count > 10));
    assertThat(rule.neverMatches()).as(rule.toString()).isEqualTo(empty);
  }

  /**
   * Weeks around the new year, where one year's week holds another year's days, against java.time.
   */
  @ParameterizedTest
  @EnumSource(DayOfWeek.class)
  void weeksAroundNewYear(DayOfWeek weekStart) {
    Set<String> rules = new HashSet<>();
    WeekFields fields = WeekFields.of(weekStart, 4);
    for (int year = 2000; year < 2400; year++) {
      for (int i = -10; i <= 10; i++) {
        LocalDate date = LocalDate.of(year, 1, 1).plusDays(i);
        int week = date.get(fields.weekOfWeekBasedYear());
        int last = (int) date.range(fields.weekOfWeekBasedYear()).getMaximum();
        rules.add(weekRule(week, date, date.getDayOfWeek(), weekStart).toString());
        rules.add(weekRule(week - last - 1, date, date.getDayOfWeek(), weekStart).toString());
      }
    }
    for (int week : new int[] {1, 2, 51, 52, 53, -1, -2, -51, -52, -53}) {
      for (int i = -10; i <= 10; i++) {
        for (DayOfWeek day : DayOfWeek.values()) {
          RecurrenceRule rule =
              weekRule(week, LocalDate.of(2000, 1, 1).plusDays(i), day, weekStart);
          assertThat(rule.neverMatches())
              .as(rule.toString())
              .isEqualTo(!rules.contains(rule.toString()));
        }
      }
    }
  }

  private static RecurrenceRule weekRule(int week, LocalDate date, DayOfWeek day, DayOfWeek start) {
    return RecurrenceRule.every(Frequency.YEARLY)
        .byWeekNo(week)
        .in(date.getMonth())
        .byMonthDay(date.getDayOfMonth())
        .on(day)
        .weekStart(start)
        .build();
  }

  private static boolean givesItsDates(RecurrenceRule rule) {
    boolean numbered = rule.byDay().stream().anyMatch(day -> day.ordinal() != 0);
    boolean days = !rule.byMonthDay().isEmpty() || !rule.byYearDay().isEmpty();
    return switch (rule.frequency()) {
      case YEARLY ->
          !rule.byDay().isEmpty() ? !numbered || (!days && rule.byWeekNo().isEmpty()) : days;
      case MONTHLY ->
          rule.byWeekNo().isEmpty()
              && rule.byYearDay().isEmpty()
              && (days || !rule.byDay().isEmpty());
      case DAILY -> !numbered && rule.byWeekNo().isEmpty() && rule.byYearDay().isEmpty();
      default -> false;
    };
  }
}
