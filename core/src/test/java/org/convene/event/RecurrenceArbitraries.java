package org.convene.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators for times and durations, biased to the ends of their ranges. */
public final class RecurrenceArbitraries {

  private RecurrenceArbitraries() {}

  /** Every region that this JVM knows, and offsets. */
  public static Arbitrary<ZoneId> zones() {
    List<String> ids = ZoneId.getAvailableZoneIds().stream().sorted().toList();
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
}
