package org.convene.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convene.recurrence.RecurrenceRule.Skip;

/**
 * Rules with starts, biased to where calendars are uneven: ends of months and years, leap days,
 * weeks 1 and 53, numbers from the end, intervals, positions, weeks that start on any day. Parts
 * that the RFC forbids at a frequency are among them.
 */
public final class SeriesArbitraries {

  /** A rule and where it starts. */
  public record Series(LocalDateTime start, RecurrenceRule rule) {}

  private SeriesArbitraries() {}

  /** Series without COUNT and UNTIL. */
  public static Arbitrary<Series> endless() {
    return Combinators.combine(
            starts(),
            Arbitraries.frequencyOf(
                Tuple.of(4, rules(days())),
                Tuple.of(2, rules(times())),
                Tuple.of(1, rules(skips()))))
        .as(Series::new);
  }

  /** Series that may end. */
  public static Arbitrary<Series> series() {
    return Combinators.combine(endless(), ends()).as(SeriesArbitraries::ended);
  }

  private static Series ended(Series series, Ending ending) {
    RecurrenceRuleBuilder rule = series.rule().toBuilder();
    LocalDateTime until = series.start().plusDays(ending.days()).plusSeconds(ending.seconds());
    switch (ending.kind()) {
      case 1 -> rule.count(ending.count());
      case 2 -> rule.until(EventTime.of(until.getYear() > 9999 ? series.start() : until));
      case 3 ->
          rule.until(
              EventTime.of(
                  until.getYear() > 9999 ? series.start().toLocalDate() : until.toLocalDate()));
      default -> {}
    }
    return new Series(series.start(), rule.build());
  }

  private record Ending(int kind, int count, int days, int seconds) {}

  private static Arbitrary<Ending> ends() {
    return Combinators.combine(
            Arbitraries.of(0, 0, 0, 1, 2, 3),
            between(1, 40),
            Arbitraries.oneOf(between(-1, 10), between(0, 3000)),
            Arbitraries.of(0, 0, 1, -1, 3600))
        .as(Ending::new);
  }

  static Arbitrary<LocalDateTime> starts() {
    Arbitrary<Integer> years =
        Arbitraries.frequencyOf(
            Tuple.of(6, between(1996, 2030)),
            Tuple.of(1, Arbitraries.of(1899, 1900, 1969, 1970, 2096, 2099, 2100)),
            Tuple.of(1, Arbitraries.of(0, 1, 9960, 9990, 9998, 9999)));
    Arbitrary<Integer> days =
        Arbitraries.oneOf(
            between(1, 365), Arbitraries.of(1, 2, 3, 4, 28, 31, 59, 60, 61, 89, 90, 120, 362, 365));
    Arbitrary<LocalDate> dates =
        Combinators.combine(years, days).as((year, day) -> LocalDate.ofYearDay(year, day));
    Arbitrary<LocalTime> times =
        Arbitraries.oneOf(
            Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.of(9, 0), LocalTime.of(23, 59, 59)),
            between(0, 86_399).map(LocalTime::ofSecondOfDay));
    return Combinators.combine(dates, times).as(LocalDateTime::of);
  }

  /** Rules of days: most have no part of the time. */
  private static Parts days() {
    return new Parts(
        Arbitraries.of(
            Frequency.YEARLY,
            Frequency.YEARLY,
            Frequency.YEARLY,
            Frequency.MONTHLY,
            Frequency.MONTHLY,
            Frequency.WEEKLY,
            Frequency.DAILY),
        5,
        9,
        Arbitraries.just(Skip.OMIT));
  }

  /** Rules of any frequency, most with a part of the time. */
  private static Parts times() {
    return new Parts(Arbitraries.of(Frequency.class), 9, 3, Arbitraries.just(Skip.OMIT));
  }

  private static Parts skips() {
    return new Parts(
        Arbitraries.of(Frequency.YEARLY, Frequency.MONTHLY, Frequency.WEEKLY, Frequency.DAILY),
        3,
        9,
        Arbitraries.of(Skip.BACKWARD, Skip.FORWARD));
  }

  /** What rules are made of; a part is there in one of so many. */
  private record Parts(
      Arbitrary<Frequency> frequencies, int ofDays, int ofTimes, Arbitrary<Skip> skips) {}

  private static Arbitrary<RecurrenceRule> rules(Parts parts) {
    int d = parts.ofDays();
    int t = parts.ofTimes();
    List<Arbitrary<Consumer<RecurrenceRuleBuilder>>> changes =
        List.of(
            part(2, intervals(), RecurrenceRuleBuilder::interval),
            part(t, few(between(0, 60)), RecurrenceRuleBuilder::bySecond),
            part(t, few(between(0, 59)), RecurrenceRuleBuilder::byMinute),
            part(t, few(between(0, 23)), RecurrenceRuleBuilder::byHour),
            part(2, weekdays(), RecurrenceRuleBuilder::byDay),
            part(d - 1, few(monthDays()), RecurrenceRuleBuilder::byMonthDay),
            part(d + 2, few(yearDays()), RecurrenceRuleBuilder::byYearDay),
            part(d, few(weeks()), RecurrenceRuleBuilder::byWeekNo),
            part(d - 1, months(), RecurrenceRuleBuilder::byMonth),
            part(3, few(positions()), RecurrenceRuleBuilder::bySetPos),
            part(2, Arbitraries.of(DayOfWeek.class), RecurrenceRuleBuilder::weekStart),
            part(1, parts.skips(), RecurrenceRuleBuilder::skip));
    return Combinators.combine(parts.frequencies(), Combinators.combine(changes).as(all -> all))
        .as(
            (frequency, all) -> {
              RecurrenceRuleBuilder builder = RecurrenceRule.every(frequency);
              all.forEach(change -> change.accept(builder));
              return builder.build();
            });
  }

  /** A change that sets a part in one of so many cases. */
  private static <T> Arbitrary<Consumer<RecurrenceRuleBuilder>> part(
      int of, Arbitrary<T> values, BiConsumer<RecurrenceRuleBuilder, T> setter) {
    Arbitrary<Consumer<RecurrenceRuleBuilder>> set =
        values.map(value -> builder -> setter.accept(builder, value));
    if (of == 1) {
      return set;
    }
    Arbitrary<Consumer<RecurrenceRuleBuilder>> none = Arbitraries.just(builder -> {});
    return Arbitraries.frequencyOf(Tuple.of(of - 1, none), Tuple.of(1, set));
  }

  private static Arbitrary<Integer> between(int min, int max) {
    return Arbitraries.integers().between(min, max);
  }

  private static Arbitrary<Integer> signed(int max) {
    return Arbitraries.oneOf(between(1, max), between(-max, -1));
  }

  private static Arbitrary<int[]> few(Arbitrary<Integer> numbers) {
    return numbers.array(int[].class).ofMinSize(1).ofMaxSize(3);
  }

  private static Arbitrary<Integer> intervals() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, between(1, 5)),
        Tuple.of(2, between(6, 100)),
        Tuple.of(1, between(100, 100_000)),
        Tuple.of(1, Arbitraries.of(1_000_000_000, Integer.MAX_VALUE - 1, Integer.MAX_VALUE)));
  }

  private static Arbitrary<Integer> monthDays() {
    return Arbitraries.oneOf(signed(31), Arbitraries.of(1, 28, 29, 30, 31, -1, -28, -29, -30, -31));
  }

  private static Arbitrary<Integer> yearDays() {
    return Arbitraries.oneOf(
        signed(366), Arbitraries.of(1, 59, 60, 61, 365, 366, -1, -306, -307, -365, -366));
  }

  private static Arbitrary<Integer> weeks() {
    return Arbitraries.oneOf(signed(53), Arbitraries.of(1, 5, 9, 52, 53, -1, -52, -53));
  }

  private static Arbitrary<Integer> positions() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of(1, -1, 2, -2)),
        Tuple.of(3, signed(8)),
        Tuple.of(1, signed(366)));
  }

  private static Arbitrary<MonthNumber[]> months() {
    return between(1, 12).map(MonthNumber::of).array(MonthNumber[].class).ofMinSize(1).ofMaxSize(4);
  }

  private static Arbitrary<WeekdayNumber[]> weekdays() {
    Arbitrary<Integer> ordinals =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(0)),
            Tuple.of(2, Arbitraries.of(1, 2, -1, -2, 4, 5, -5, 6)),
            Tuple.of(1, signed(53)));
    return Combinators.combine(ordinals, Arbitraries.of(DayOfWeek.class))
        .as(WeekdayNumber::of)
        .array(WeekdayNumber[].class)
        .ofMinSize(1)
        .ofMaxSize(5);
  }
}
