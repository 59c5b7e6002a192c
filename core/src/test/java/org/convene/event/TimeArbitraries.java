package org.convene.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.vocabulary.ZoneNames;

/** Generators for schedules and recurrences that are valid in every format. */
public final class TimeArbitraries {

  private static final List<ZoneId> CHANGING =
      ZoneId.getAvailableZoneIds().stream()
          .filter(ZoneNames::isId)
          .sorted()
          .map(ZoneId::of)
          .filter(zone -> zone.getRules().nextTransition(Instant.EPOCH) != null)
          .toList();

  private TimeArbitraries() {}

  /** Dates of the years 1 to 9997, so that no zone and no length of ours leaves 1 to 9999. */
  public static Arbitrary<LocalDate> dates() {
    return RecurrenceArbitraries.dates()
        .map(date -> date.withYear(Math.max(1, Math.min(9997, date.getYear()))))
        .map(date -> date.isBefore(FIRST) ? FIRST : date);
  }

  private static final LocalDate FIRST = LocalDate.of(1, 1, 3);

  /** Times in whole seconds. */
  public static Arbitrary<LocalDateTime> dateTimes() {
    return Combinators.combine(dates(), RecurrenceArbitraries.dateTimes())
        .as((date, time) -> date.atTime(time.toLocalTime()));
  }

  /** Instants in whole seconds. */
  public static Arbitrary<Instant> instants() {
    return dateTimes().map(time -> time.toInstant(ZoneOffset.UTC));
  }

  /** Times of every kind. */
  public static Arbitrary<EventTime> eventTimes() {
    return Arbitraries.oneOf(
        dates().map(EventTime::of),
        dateTimes().map(EventTime::of),
        Combinators.combine(dateTimes(), RecurrenceArbitraries.zones()).as(EventTime::of));
  }

  /** Durations of some days, not negative. */
  public static Arbitrary<NominalDuration> durations() {
    Arbitrary<Long> days =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)), Tuple.of(1, Arbitraries.longs().between(0, 30)));
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 172_800),
            Arbitraries.longs().between(0, 48).map(hours -> hours * 3600),
            Arbitraries.just(0L));
    return Combinators.combine(days, seconds)
        .as((day, second) -> new NominalDuration(day, Duration.ofSeconds(second)));
  }

  /** Schedules of every kind. */
  public static Arbitrary<Schedule> schedules() {
    return Arbitraries.frequencyOf(Tuple.of(1, undated()), Tuple.of(5, dated()));
  }

  private static Arbitrary<Schedule> undated() {
    return Arbitraries.oneOf(Arbitraries.of("", ", -", " "), TextArbitraries.strings())
        .map(Schedule::undated);
  }

  /** Schedules with a date. */
  public static Arbitrary<Schedule> dated() {
    Arbitrary<Schedule> days =
        Combinators.combine(dates(), Arbitraries.of(0, 0, 1, 4, 40))
            .as((first, more) -> Schedule.allDay(first, first.plusDays(more)));
    Arbitrary<Schedule> floating =
        Combinators.combine(dateTimes(), ends())
            .as((start, end) -> new Schedule.Floating(start, end.map(make -> make.after(start))));
    return Arbitraries.frequencyOf(
        Tuple.of(1, days), Tuple.of(1, floating), Tuple.of(2, zoned()), Tuple.of(2, atChanges()));
  }

  /** Makes an end that is not before a local start. */
  private interface EndMaker {
    End after(LocalDateTime start);
  }

  private static Arbitrary<Optional<EndMaker>> ends() {
    Arbitrary<EndMaker> makers =
        Combinators.combine(durations(), Arbitraries.of(true, false))
            .as((length, kept) -> start -> kept ? End.after(length) : End.at(length.addTo(start)));
    return TextArbitraries.maybe(makers);
  }

  private static Arbitrary<Schedule> zoned() {
    return Combinators.combine(dateTimes(), RecurrenceArbitraries.zones(), ends(), otherZones())
        .as(TimeArbitraries::zoned);
  }

  private static Arbitrary<Optional<ZoneId>> otherZones() {
    return RecurrenceArbitraries.zones().optional(0.3);
  }

  private static Schedule zoned(
      LocalDateTime start, ZoneId zone, Optional<EndMaker> maker, Optional<ZoneId> other) {
    Optional<End> end = maker.map(make -> make.after(start));
    if (end.isPresent() && end.get() instanceof End.At at) {
      end = Optional.of(notBefore(start, zone, new End.At(at.time(), other)));
    }
    return new Schedule.Zoned(start, zone, end);
  }

  /** Moves an end in another zone, or in an overlap, behind the start. */
  private static End notBefore(LocalDateTime start, ZoneId zone, End.At end) {
    boolean before = end.instant(start, zone).isBefore(start.atZone(zone).toInstant());
    return before ? new End.At(end.time().plusDays(3), end.zone()) : end;
  }

  /** Starts and ends within hours of a change of the zone's clocks: in gaps and overlaps. */
  private static Arbitrary<Schedule> atChanges() {
    return Combinators.combine(
            Arbitraries.of(CHANGING),
            Arbitraries.integers().between(1970, 2045),
            Arbitraries.integers().between(-8, 8),
            ends(),
            otherZones())
        .as(
            (zone, year, quarters, end, other) -> {
              Instant from = LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
              ZoneOffsetTransition change = zone.getRules().nextTransition(from);
              LocalDateTime near =
                  change == null
                      ? LocalDateTime.of(2022, 3, 27, 2, 30)
                      : change.getDateTimeBefore().plusMinutes(quarters * 15L);
              return zoned(near, zone, end, other);
            });
  }

  /** Recurrences of an event with that schedule, without overrides. */
  public static Arbitrary<Recurrence> recurrences(Schedule schedule) {
    ZoneId zone = schedule instanceof Schedule.Zoned zoned ? zoned.zone() : ZoneOffset.UTC;
    Arbitrary<EventTime> starts =
        Arbitraries.frequencyOf(Tuple.of(3, startsLike(schedule)), Tuple.of(1, eventTimes()));
    Arbitrary<ExtraDate> extra =
        Combinators.combine(starts, ends()).as((start, end) -> extraDate(start, end, zone));
    return Combinators.combine(
            rules(schedule).list().ofMaxSize(2),
            extra.list().ofMaxSize(2),
            starts.list().ofMaxSize(2))
        .as((rules, dates, excluded) -> new Recurrence(rules, dates, excluded, List.of()));
  }

  /** Times of the kind that a schedule starts with. */
  static Arbitrary<EventTime> startsLike(Schedule schedule) {
    return schedule.match(
        undated -> eventTimes(),
        days -> dates().map(EventTime::of),
        floating -> dateTimes().map(EventTime::of),
        zoned -> dateTimes().map(time -> EventTime.of(time, zoned.zone())));
  }

  private static ExtraDate extraDate(EventTime start, Optional<EndMaker> end, ZoneId eventZone) {
    return new ExtraDate(
        start,
        start.match(
            day -> Optional.<End>empty(),
            local -> end.map(make -> end(make, local.dateTime(), eventZone)),
            zoned -> end.map(make -> end(make, zoned.dateTime(), zoned.zone()))));
  }

  private static End end(EndMaker make, LocalDateTime start, ZoneId zone) {
    End end = make.after(start);
    return end instanceof End.At at ? notBefore(start, zone, at) : end;
  }

  private static Arbitrary<RecurrenceRule> rules(Schedule schedule) {
    Arbitrary<EventTime> untils =
        schedule.match(
            undated -> eventTimes(),
            days -> dates().map(EventTime::of),
            floating -> dateTimes().map(EventTime::of),
            zoned -> dateTimes().map(time -> EventTime.of(time, ZoneOffset.UTC)));
    Arbitrary<RecurrenceRule> usual =
        Arbitraries.of(
                "FREQ=WEEKLY;BYDAY=TU;COUNT=10",
                "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20301231",
                "FREQ=DAILY;INTERVAL=2",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;WKST=SU")
            .map(RecurrenceRule::parse);
    Arbitrary<RecurrenceRule> any =
        RecurrenceArbitraries.rules()
            .map(rule -> isPossible(rule) ? rule : RecurrenceRule.parse("FREQ=HOURLY"));
    return Combinators.combine(Arbitraries.oneOf(usual, any), untils)
        .as(
            (rule, until) ->
                rule.until().isPresent() ? rule.toBuilder().until(until).build() : rule);
  }

  private static boolean isPossible(RecurrenceRule rule) {
    return !(rule.count().isPresent() && rule.until().isPresent()) && !rule.neverMatches();
  }
}
