package org.convene.event;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.MonthNumber;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleBuilder;
import org.convene.recurrence.WeekdayNumber;
import org.convene.vocabulary.ZoneNames;

/** Generators for times, durations and recurrence rules, biased to the ends of their ranges. */
public final class RecurrenceArbitraries {

  private RecurrenceArbitraries() {}

  /** Every region that this JDK knows, without those that a library adds, and offsets. */
  public static Arbitrary<ZoneId> zones() {
    List<String> ids =
        ZoneId.getAvailableZoneIds().stream().filter(ZoneNames::isId).sorted().toList();
    Arbitrary<ZoneId> regions = Arbitraries.of(ids).map(ZoneId::of);
    Arbitrary<ZoneId> offsets =
        Arbitraries.integers().between(-18 * 3600, 18 * 3600).map(ZoneOffset::ofTotalSeconds);
    Arbitrary<ZoneId> odd =
        Arbitraries.of("Etc/UTC", "GMT", "Z", "UTC+02:00", "Etc/GMT-3", "+05:30").map(ZoneId::of);
    return Arbitraries.frequencyOf(Tuple.of(6, regions), Tuple.of(2, offsets), Tuple.of(2, odd));
  }

  /**
   * Dates of the years 0 to 9999, half of them between 1990 and 2050, with ends of months and leap
   * days.
   */
  public static Arbitrary<LocalDate> dates() {
    Arbitrary<LocalDate> any = days(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));
    Arbitrary<LocalDate> near = days(LocalDate.of(1990, 1, 1), LocalDate.of(2050, 12, 31));
    Arbitrary<LocalDate> ends = near.map(date -> date.withDayOfMonth(date.lengthOfMonth()));
    Arbitrary<LocalDate> leap = Arbitraries.of(LocalDate.of(2024, 2, 29), LocalDate.of(0, 2, 29));
    return Arbitraries.oneOf(any, near, ends, leap);
  }

  private static Arbitrary<LocalDate> days(LocalDate first, LocalDate last) {
    return Arbitraries.longs()
        .between(first.toEpochDay(), last.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Date-times in whole seconds; half of them in whole minutes. */
  public static Arbitrary<LocalDateTime> dateTimes() {
    Arbitrary<LocalTime> times =
        Arbitraries.oneOf(
            Arbitraries.integers()
                .between(0, 24 * 60 - 1)
                .map(i -> LocalTime.ofSecondOfDay(i * 60L)),
            Arbitraries.integers().between(0, 24 * 3600 - 1).map(LocalTime::ofSecondOfDay));
    return Combinators.combine(dates(), times).as(LocalDateTime::of);
  }

  /** Times of all three kinds. */
  public static Arbitrary<EventTime> eventTimes() {
    return Arbitraries.oneOf(
        dates().map(EventTime::of),
        dateTimes().map(EventTime::of),
        Combinators.combine(dateTimes(), zones()).as(EventTime::of));
  }

  /** Times that can end a rule: no zone but UTC. */
  public static Arbitrary<EventTime> untils() {
    return Arbitraries.oneOf(
        dates().map(EventTime::of),
        dateTimes().map(EventTime::of),
        dateTimes().map(dateTime -> EventTime.of(dateTime, ZoneOffset.UTC)));
  }

  /** Durations of both signs, from nothing to the largest numbers. */
  public static Arbitrary<NominalDuration> nominalDurations() {
    Arbitrary<Long> days =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 400), positiveLongs(), Arbitraries.just(0L));
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 2 * 86_400),
            Arbitraries.longs().between(0, 100).map(hours -> hours * 3600),
            positiveLongs(),
            Arbitraries.just(0L));
    return Combinators.combine(days, seconds, Arbitraries.of(true, false))
        .as(
            (day, second, negative) -> {
              NominalDuration duration = new NominalDuration(day, Duration.ofSeconds(second));
              return negative ? duration.negated() : duration;
            });
  }

  private static Arbitrary<Long> positiveLongs() {
    return Arbitraries.longs().between(0, Long.MAX_VALUE);
  }

  /**
   * Rules with any parts together, whether or not they make sense; other calendars and other parts
   * too.
   */
  public static Arbitrary<RecurrenceRule> rules() {
    return build(
        Arbitraries.of(Frequency.class),
        List.of(
            part(between(1, Integer.MAX_VALUE), RecurrenceRuleBuilder::interval),
            part(between(1, Integer.MAX_VALUE), RecurrenceRuleBuilder::count),
            part(untils(), RecurrenceRuleBuilder::until),
            part(numbers(between(0, 60)), RecurrenceRuleBuilder::bySecond),
            part(numbers(between(0, 59)), RecurrenceRuleBuilder::byMinute),
            part(numbers(between(0, 23)), RecurrenceRuleBuilder::byHour),
            part(weekdays(53), RecurrenceRuleBuilder::byDay),
            part(numbers(signed(31)), RecurrenceRuleBuilder::byMonthDay),
            part(numbers(signed(366)), RecurrenceRuleBuilder::byYearDay),
            part(numbers(signed(53)), RecurrenceRuleBuilder::byWeekNo),
            part(months(), RecurrenceRuleBuilder::byMonth),
            part(numbers(signed(366)), RecurrenceRuleBuilder::bySetPos),
            part(Arbitraries.of(DayOfWeek.class), RecurrenceRuleBuilder::weekStart),
            part(Arbitraries.of(RecurrenceRule.Skip.class), RecurrenceRuleBuilder::skip),
            part(otherCalendars(), (builder, change) -> change.accept(builder)),
            part(otherPartNames(), (builder, name) -> builder.otherPart(name, "a=b,\u00FC 1"))));
  }

  /**
   * Rules of the Gregorian calendar whose date parts often contradict each other: ends of months
   * and years, few months, numbered days, positions.
   */
  public static Arbitrary<RecurrenceRule> narrowRules() {
    Arbitrary<Integer> monthDays =
        Arbitraries.oneOf(Arbitraries.of(28, 29, 30, 31, -31, -30, -29, 1), signed(31));
    Arbitrary<Integer> yearDays =
        Arbitraries.oneOf(Arbitraries.of(366, -366, 59, 60, 61), signed(366));
    Arbitrary<Integer> weeks = Arbitraries.oneOf(Arbitraries.of(1, 5, 9, 52, 53, -53), signed(53));
    Arbitrary<Integer> positions = Arbitraries.oneOf(signed(8), signed(366));
    return build(
        Arbitraries.of(Frequency.DAILY, Frequency.MONTHLY, Frequency.YEARLY, Frequency.WEEKLY),
        List.of(
            part(few(between(0, 23)), RecurrenceRuleBuilder::byHour),
            part(Arbitraries.oneOf(weekdays(6), weekdays(0)), RecurrenceRuleBuilder::byDay),
            part(few(monthDays), RecurrenceRuleBuilder::byMonthDay),
            part(few(yearDays), RecurrenceRuleBuilder::byYearDay),
            part(few(weeks), RecurrenceRuleBuilder::byWeekNo),
            part(fewMonths(), RecurrenceRuleBuilder::byMonth),
            part(few(positions), RecurrenceRuleBuilder::bySetPos),
            part(Arbitraries.of(DayOfWeek.class), RecurrenceRuleBuilder::weekStart)));
  }

  private static Arbitrary<RecurrenceRule> build(
      Arbitrary<Frequency> frequencies, List<Arbitrary<Consumer<RecurrenceRuleBuilder>>> parts) {
    return Combinators.combine(frequencies, Combinators.combine(parts).as(changes -> changes))
        .as(
            (frequency, changes) -> {
              RecurrenceRuleBuilder builder = RecurrenceRule.every(frequency);
              changes.forEach(change -> change.accept(builder));
              return builder.build();
            });
  }

  /** A change that sets one part, or, as often, none. */
  private static <T> Arbitrary<Consumer<RecurrenceRuleBuilder>> part(
      Arbitrary<T> values, BiConsumer<RecurrenceRuleBuilder, T> setter) {
    Arbitrary<Consumer<RecurrenceRuleBuilder>> none = Arbitraries.just(builder -> {});
    return Arbitraries.oneOf(none, values.map(value -> builder -> setter.accept(builder, value)));
  }

  private static Arbitrary<Integer> between(int min, int max) {
    return Arbitraries.integers().between(min, max);
  }

  private static Arbitrary<Integer> signed(int max) {
    return Arbitraries.oneOf(between(1, max), between(-max, -1));
  }

  private static Arbitrary<int[]> numbers(Arbitrary<Integer> numbers) {
    return numbers.array(int[].class).ofMinSize(1).ofMaxSize(12);
  }

  private static Arbitrary<int[]> few(Arbitrary<Integer> numbers) {
    return numbers.array(int[].class).ofMinSize(1).ofMaxSize(2);
  }

  private static Arbitrary<WeekdayNumber[]> weekdays(int max) {
    Arbitrary<Integer> ordinals = max == 0 ? Arbitraries.just(0) : between(-max, max);
    return Combinators.combine(ordinals, Arbitraries.of(DayOfWeek.class))
        .as(WeekdayNumber::of)
        .array(WeekdayNumber[].class)
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  private static Arbitrary<MonthNumber[]> months() {
    return Combinators.combine(between(1, 12), Arbitraries.of(false, false, true))
        .as(MonthNumber::new)
        .array(MonthNumber[].class)
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static Arbitrary<MonthNumber[]> fewMonths() {
    return between(1, 12).map(MonthNumber::of).array(MonthNumber[].class).ofMinSize(1).ofMaxSize(3);
  }

  /** Another calendar, with numbers that only it has. */
  private static Arbitrary<Consumer<RecurrenceRuleBuilder>> otherCalendars() {
    return Arbitraries.of(
        builder -> builder.rscale("GREGORIAN"),
        builder -> builder.rscale("chinese").byMonth(MonthNumber.leap(5)),
        builder -> builder.rscale("ETHIOPIC").byMonth(MonthNumber.of(13)),
        builder -> builder.rscale("X-LONG").byYearDay(385, -385).byWeekNo(55, -55));
  }

  private static Arbitrary<String> otherPartNames() {
    return Arbitraries.of("UNTL", "X-CONVENE-1", "x-y", "BYEASTER", "1");
  }
}
