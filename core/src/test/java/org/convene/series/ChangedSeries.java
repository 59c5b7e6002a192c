package org.convene.series;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/**
 * Series of every kind, some of whose instances were changed before: by themselves, or with all
 * that follow.
 */
public final class ChangedSeries {

  /** How many occurrences a law looks at. */
  public static final int SOME = 20;

  /** How far an instance is moved at most: by a range, by itself, and by what clocks differ. */
  public static final Duration FARTHEST = Duration.ofDays(30 + 3 + 2);

  /** Starts near the ends of months and the hours that clocks skip or show twice. */
  private static final List<LocalDateTime> STARTS =
      List.of(
          LocalDateTime.of(2027, 3, 1, 9, 0),
          LocalDateTime.of(2027, 3, 26, 2, 30),
          LocalDateTime.of(2027, 10, 29, 2, 30),
          LocalDateTime.of(2027, 1, 31, 0, 0),
          LocalDateTime.of(2028, 2, 29, 23, 59));

  private static final List<String> RULES =
      List.of(
          "FREQ=DAILY",
          "FREQ=DAILY;COUNT=7",
          "FREQ=DAILY;INTERVAL=3;UNTIL=20280601",
          "FREQ=WEEKLY;COUNT=12",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR,SU",
          "FREQ=MONTHLY;BYDAY=-1FR",
          "FREQ=MONTHLY;BYMONTHDAY=-1,15",
          "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD",
          "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;COUNT=9",
          "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD",
          "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
          "FREQ=YEARLY;COUNT=6");

  private static final List<ZoneId> ZONES =
      Stream.of("Europe/Zurich", "Australia/Lord_Howe", "America/New_York", "UTC")
          .map(ZoneId::of)
          .toList();

  /** The schedule of an override that says nothing of when it takes place. */
  static final Schedule UNSAID = Schedule.undated("");

  private ChangedSeries() {}

  /** What is done to one instance. */
  public enum Operation {
    /** It takes place later. */
    MOVE,
    /** It has another title. */
    CHANGE,
    /** It is cancelled. */
    CANCEL,
    /** It is cancelled by an override that says nothing of when it takes place. */
    CANCEL_ALONE,
    /** It is taken away. */
    EXCLUDE;

    Series on(Series series, Occurrence instance) {
      EventTime id = id(instance);
      return switch (this) {
        case MOVE -> series.move(id, later(instance.schedule()));
        case CHANGE -> series.change(id, it -> it.title("Changed"));
        case CANCEL -> series.cancel(id);
        case CANCEL_ALONE ->
            series.change(id, it -> it.schedule(UNSAID).status(EventStatus.CANCELLED));
        case EXCLUDE -> series.exclude(id);
      };
    }
  }

  /** An operation on the instance of a number. */
  public record Step(Operation operation, int index) {

    /** The series with the instance of that number, among the first, changed. */
    public Series on(Series series) {
      List<Occurrence> some = some(series);
      return some.size() < 2 ? series : operation.on(series, some.get(index % some.size()));
    }
  }

  /**
   * What is changed of an instance and all that follow.
   *
   * @param hours by how many the local time is another one; null where nothing is said of it
   * @param zone the zone that a time is in from then on; null for that of the series
   */
  private record Range(int index, Integer hours, ZoneId zone, String title) {

    Series on(Series series) {
      List<Occurrence> some = some(series).stream().filter(it -> !hasOverride(series, it)).toList();
      if (some.size() < 2) {
        return series;
      }
      Event one = some.get(index % some.size()).event();
      EventTime first = one.recurrenceId().orElseThrow().instance();
      Event range =
          one.toBuilder()
              .title(title)
              .schedule(
                  hours == null
                      ? UNSAID
                      : moved(series.event().schedule().startingAt(local(first))))
              .recurrenceId(new RecurrenceId(first, true))
              .build();
      Recurrence recurrence = series.event().recurrence();
      List<Event> overrides = new ArrayList<>(recurrence.overrides());
      overrides.add(range);
      return Series.of(
          series.event().toBuilder().recurrence(recurrence.withOverrides(overrides)).build());
    }

    private Schedule moved(Schedule schedule) {
      return schedule.match(
          undated -> undated,
          days -> Schedule.allDay(days.first().plusDays(hours)),
          local ->
              Schedule.floating(
                  local.start().plusHours(hours), local.start().plusHours(hours + 2L)),
          zoned ->
              Schedule.zoned(
                  zoned.start().plusHours(hours),
                  Duration.ofMinutes(45),
                  zone == null ? zoned.zone() : zone));
    }
  }

  /** Operations on one of the first instances. */
  public static Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.of(Operation.class), Arbitraries.integers().between(0, SOME - 1))
        .as(Step::new);
  }

  /** Series of any kind. */
  public static Arbitrary<Series> series() {
    return series(schedules());
  }

  /** Series of whole days, or of times in zones. */
  public static Arbitrary<Series> notFloating() {
    return series(schedules().filter(it -> !(it instanceof Schedule.Floating)));
  }

  private static Arbitrary<Series> series(Arbitrary<Schedule> schedules) {
    Arbitrary<Event> events =
        Combinators.combine(schedules, Arbitraries.of(RULES))
            .as(
                (schedule, rule) ->
                    Event.builder()
                        .uid(Uid.of("series@example.org"))
                        .title("Meeting")
                        .schedule(schedule)
                        .recurrence(Recurrence.of(RecurrenceRule.parse(rule)))
                        .build());
    return Combinators.combine(
            events, steps().list().ofMaxSize(3), ranges().list().ofMaxSize(2), steps().optional())
        .as(
            (event, steps, ranges, last) -> {
              Series series = Series.of(event);
              for (Step step : steps) {
                series = step.on(series);
              }
              for (Range range : ranges) {
                series = range.on(series);
              }
              return last.isPresent() ? last.get().on(series) : series;
            });
  }

  private static Arbitrary<Range> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(0, SOME - 1),
            Arbitraries.of(0, 1, -1, 5, 30).injectNull(0.2),
            Arbitraries.of(ZONES).injectNull(0.6),
            Arbitraries.of("Meeting", "Meeting from then on"))
        .as(Range::new);
  }

  /** Rules of the kinds that a series has. */
  public static Arbitrary<RecurrenceRule> rules() {
    return Arbitraries.of(RULES).map(RecurrenceRule::parse);
  }

  /** Schedules of every kind. */
  public static Arbitrary<Schedule> schedules() {
    Arbitrary<LocalDateTime> starts = Arbitraries.of(STARTS);
    return Arbitraries.oneOf(
        starts.map(it -> Schedule.allDay(it.toLocalDate())),
        starts.map(it -> Schedule.floating(it, it.plusHours(1))),
        Combinators.combine(starts, Arbitraries.of(ZONES))
            .as((start, zone) -> Schedule.zoned(start, Duration.ofHours(1), zone)));
  }

  /** The first occurrences. */
  public static List<Occurrence> some(Series series) {
    return series.occurrences().first(SOME).orElseThrow();
  }

  /** The name of an occurrence in its series. */
  public static EventTime id(Occurrence occurrence) {
    return occurrence.recurrenceId().orElseThrow();
  }

  /** A time without its zone; midnight of a day. */
  public static LocalDateTime local(EventTime time) {
    return time.match(
        day -> day.date().atStartOfDay(), EventTime.Local::dateTime, EventTime.Zoned::dateTime);
  }

  /** Whether an override is written for this instance, alone or as the first of several. */
  static boolean hasOverride(Series series, Occurrence occurrence) {
    return series.event().recurrence().overrides().stream()
        .anyMatch(it -> it.recurrenceId().orElseThrow().instance().equals(id(occurrence)));
  }

  /** Three hours later, or three days for whole days. */
  private static Schedule later(Schedule schedule) {
    return schedule.match(
        undated -> undated,
        days -> Schedule.allDay(days.first().plusDays(3)),
        local -> Schedule.floating(local.start().plusHours(3), local.start().plusHours(4)),
        zoned -> Schedule.zoned(zoned.start().plusHours(3), Duration.ofMinutes(30), zoned.zone()));
  }
}
