package org.convene.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convene.recurrence.SeriesArbitraries.Series;

/** Sets of one or two rules with extra and excluded times, many of them where clocks change. */
final class SetArbitraries {

  private static final List<String> ZONES =
      List.of(
          "UTC",
          "Europe/Zurich",
          "America/New_York",
          "Australia/Lord_Howe", // half an hour
          "Africa/Casablanca", // often
          "Antarctica/Troll", // two hours
          "Pacific/Apia"); // a whole day in 2011

  private static final int HOUR = 3_600;

  private SetArbitraries() {}

  /** What a set is made of. */
  record Given(
      EventTime start,
      ZoneId zone,
      List<RecurrenceRule> rules,
      List<EventTime> dates,
      List<EventTime> excluded) {

    RecurrenceSet set() {
      return RecurrenceSet.of(start, zone, rules, dates, excluded);
    }

    Given with(List<RecurrenceRule> others, List<EventTime> otherDates) {
      return new Given(start, zone, others, otherDates, List.of());
    }
  }

  static Arbitrary<Given> sets() {
    Arbitrary<ZoneId> zones = Arbitraries.of(ZONES).map(ZoneId::of);
    return Combinators.combine(
            zones, SeriesArbitraries.series(), frequent(), Arbitraries.of(0, 1, 2, 2, 2, 2))
        .flatAs(SetArbitraries::sets);
  }

  private static Arbitrary<Given> sets(ZoneId zone, Series any, RecurrenceRule frequent, int kind) {
    Arbitrary<LocalDateTime> starts =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(any.start())), Tuple.of(3, nearChanges(zone)));
    Arbitrary<List<RecurrenceRule>> rules =
        Arbitraries.of(
            List.of(any.rule()),
            List.of(frequent),
            List.of(frequent),
            List.of(frequent, any.rule()),
            List.of());
    return starts.flatMap(
        start ->
            Combinators.combine(rules, times(start, zone), times(start, zone))
                .as(
                    (list, dates, excluded) ->
                        new Given(of(start, zone, kind), zone, list, dates, excluded)));
  }

  /** Rules with many instances around a change of the clocks, not all of them endless. */
  private static Arbitrary<RecurrenceRule> frequent() {
    return Combinators.combine(
            Arbitraries.of(Frequency.DAILY, Frequency.HOURLY, Frequency.HOURLY, Frequency.MINUTELY),
            Arbitraries.of(1, 1, 1, 2, 3, 7, 30),
            Arbitraries.of(
                "",
                "",
                ";COUNT=1",
                ";COUNT=4",
                ";COUNT=11",
                ";BYHOUR=1,2,3",
                ";BYDAY=SU",
                ";UNTIL=20040101")) // before any start
        .as(
            (frequency, interval, more) ->
                RecurrenceRule.parse("FREQ=" + frequency + ";INTERVAL=" + interval + more));
  }

  /** Times within three days of a change of the clocks. */
  private static Arbitrary<LocalDateTime> nearChanges(ZoneId zone) {
    return Combinators.combine(
            Arbitraries.longs().between(year(2005), year(2030)),
            Arbitraries.of(true, false),
            distances())
        .as(
            (second, last, distance) -> {
              Instant from = Instant.ofEpochSecond(last ? year(2011) + 360 * 24 * HOUR : second);
              ZoneOffsetTransition change = zone.getRules().nextTransition(from);
              LocalDateTime time =
                  change == null
                      ? LocalDateTime.ofEpochSecond(second, 0, java.time.ZoneOffset.UTC)
                      : change.getDateTimeBefore();
              return time.plusSeconds(distance);
            });
  }

  private static long year(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay() * 24 * HOUR;
  }

  /** Seconds, in either direction: quarters of hours, days. */
  private static Arbitrary<Integer> distances() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-12, 12).map(quarters -> quarters * HOUR / 4),
        Arbitraries.integers().between(-72, 72).map(hours -> hours * HOUR),
        Arbitraries.of(0, 1, -1, HOUR - 1, -HOUR));
  }

  private static Arbitrary<List<EventTime>> times(LocalDateTime start, ZoneId zone) {
    Arbitrary<EventTime> times =
        Combinators.combine(
                distances(), Arbitraries.integers().between(0, 40), Arbitraries.of(0, 1, 1, 2, 3))
            .as((seconds, days, kind) -> of(start.plusDays(days).plusSeconds(seconds), zone, kind));
    return times.list().ofMaxSize(6);
  }

  private static EventTime of(LocalDateTime time, ZoneId zone, int kind) {
    LocalDateTime in = time.getYear() > 9998 ? time.withYear(9998) : time;
    if (in.getYear() < 0) {
      in = in.withYear(1);
    }
    return switch (kind) {
      case 0 -> EventTime.of(in.toLocalDate());
      case 1 -> EventTime.of(in);
      case 2 -> EventTime.of(in, zone);
      default -> EventTime.of(Objects.requireNonNull(in.atZone(zone).toInstant()));
    };
  }
}
