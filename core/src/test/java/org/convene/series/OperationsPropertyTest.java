package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.FewerTries;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/** Laws of the operations on series of any kind, some of whose instances were changed before. */
@FewerTries
class OperationsPropertyTest {

  private static final int SOME = 20;

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
          "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
          "FREQ=YEARLY;COUNT=6");

  private static final List<ZoneId> ZONES =
      Stream.of("Europe/Zurich", "Australia/Lord_Howe", "America/New_York", "UTC")
          .map(ZoneId::of)
          .toList();

  /** What is done to one instance. */
  enum Operation {
    MOVE,
    CHANGE,
    CANCEL,
    EXCLUDE;

    Series on(Series series, EventTime instance, Schedule moved) {
      return switch (this) {
        case MOVE -> series.move(instance, moved);
        case CHANGE -> series.change(instance, it -> it.title("Changed"));
        case CANCEL -> series.cancel(instance);
        case EXCLUDE -> series.exclude(instance);
      };
    }
  }

  /** An operation on the instance of a number. */
  record Step(Operation operation, int index) {

    Series on(Series series) {
      List<Occurrence> some = some(series);
      if (some.size() < 2) {
        return series;
      }
      Occurrence chosen = some.get(index % some.size());
      return operation.on(series, id(chosen), later(chosen.schedule()));
    }
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.of(Operation.class), Arbitraries.integers().between(0, SOME - 1))
        .as(Step::new);
  }

  @Provide
  Arbitrary<Series> series() {
    Arbitrary<Event> events =
        Combinators.combine(schedules(), Arbitraries.of(RULES))
            .as(
                (schedule, rule) ->
                    Event.builder()
                        .uid(Uid.of("series@example.org"))
                        .title("Meeting")
                        .schedule(schedule)
                        .recurrence(Recurrence.of(RecurrenceRule.parse(rule)))
                        .build());
    return Combinators.combine(events, steps().list().ofMaxSize(3))
        .as(
            (event, steps) -> {
              Series series = Series.of(event);
              for (Step step : steps) {
                series = step.on(series);
              }
              return series;
            });
  }

  private static Arbitrary<Schedule> schedules() {
    Arbitrary<LocalDateTime> starts = Arbitraries.of(STARTS);
    return Arbitraries.oneOf(
        starts.map(it -> Schedule.allDay(it.toLocalDate())),
        starts.map(it -> Schedule.floating(it, it.plusHours(1))),
        Combinators.combine(starts, Arbitraries.of(ZONES))
            .as((start, zone) -> Schedule.zoned(start, Duration.ofHours(1), zone)));
  }

  private static List<Occurrence> some(Series series) {
    return series.occurrences().first(SOME).orElseThrow();
  }

  private static EventTime id(Occurrence occurrence) {
    return occurrence.recurrenceId().orElseThrow();
  }

  /** Three hours later, or three days for whole days. */
  private static Schedule later(Schedule schedule) {
    return schedule.match(
        undated -> undated,
        days -> Schedule.allDay(days.first().plusDays(3)),
        local -> Schedule.floating(local.start().plusHours(3), local.start().plusHours(4)),
        zoned -> Schedule.zoned(zoned.start().plusHours(3), Duration.ofMinutes(30), zoned.zone()));
  }

  private static Map<EventTime, Event> byId(List<Occurrence> occurrences) {
    return occurrences.stream()
        .collect(
            Collectors.toMap(
                OperationsPropertyTest::id, Occurrence::event, (a, b) -> a, LinkedHashMap::new));
  }

  /** Instances that the master itself gives: neither changed nor excluded. */
  private static List<Occurrence> untouched(Series series) {
    return some(series).stream().filter(it -> it.source().equals(series.event())).toList();
  }

  @Property
  void anOperationOnOneInstanceLeavesAllOthersEqual(
      @ForAll("series") Series series, @ForAll("steps") Step step) {
    List<Occurrence> before = some(series);
    Assume.that(before.size() > 1);
    EventTime chosen = id(before.get(step.index() % before.size()));
    Map<EventTime, Event> after = byId(step.on(series).occurrences().first(SOME + 1).orElseThrow());
    Map<EventTime, Event> others = byId(before);
    others.remove(chosen);
    assertThat(after).containsAllEntriesOf(others);
  }

  @Property
  void whatIsRestoredIsTheSeriesAgain(
      @ForAll("series") Series series,
      @ForAll Operation operation,
      @ForAll @IntRange(max = SOME) int index) {
    List<Occurrence> untouched = untouched(series);
    Assume.that(untouched.size() > 1);
    Occurrence chosen = untouched.get(index % untouched.size());
    Series changed = operation.on(series, id(chosen), later(chosen.schedule()));
    assertThat(changed).isNotEqualTo(series);
    assertThat(changed.restore(id(chosen))).isEqualTo(series);
  }

  @Property
  void aMovedInstanceIsFoundByTheTimeItIsShownAt(
      @ForAll("series") Series series, @ForAll @IntRange(max = SOME) int index) {
    List<Occurrence> untouched = untouched(series);
    Assume.that(untouched.size() > 1);
    Occurrence chosen = untouched.get(index % untouched.size());
    Series moved = series.move(id(chosen), later(chosen.schedule()));
    EventTime shown =
        some(moved).stream()
            .filter(it -> id(it).equals(id(chosen)))
            .findFirst()
            .map(Occurrence::start)
            .orElse(id(chosen));
    Assume.that(
        !moved
            .occurrences()
            .contains(shown)
            .orElseThrow()); // else the instance of that id is meant
    Assume.that(some(moved).stream().filter(it -> it.start().equals(shown)).count() == 1);
    assertThat(moved.cancel(shown)).isEqualTo(moved.cancel(id(chosen)));
  }

  @Property
  void aWindowIsItsTwoHalves(
      @ForAll("series") Series series,
      @ForAll @IntRange(max = 400) int first,
      @ForAll @IntRange(max = 400) int second) {
    Occurrences occurrences = series.occurrences();
    Instant from = Instant.parse("2027-02-01T00:00:00Z");
    Instant middle = from.plus(Duration.ofHours(first * 7L));
    Instant to = middle.plus(Duration.ofHours(second * 7L));
    List<Occurrence> halves =
        Stream.concat(
                occurrences.between(from, middle).orElseThrow().stream(),
                occurrences.between(middle, to).orElseThrow().stream())
            .toList();
    assertThat(occurrences.between(from, to).orElseThrow()).isEqualTo(halves);
  }

  @Property
  void whatIsListedIsContainedAndNothingElse(
      @ForAll("series") Series series, @ForAll @IntRange(min = 1, max = 48) int hours) {
    Occurrences occurrences = series.occurrences();
    Set<EventTime> ids = byId(some(series)).keySet();
    for (EventTime id : ids) {
      assertThat(occurrences.contains(id).orElseThrow()).as(id.toString()).isTrue();
    }
    for (EventTime excluded : series.event().recurrence().excluded()) {
      assertThat(occurrences.contains(excluded).orElseThrow()).as(excluded.toString()).isFalse();
    }
    Occurrence first = some(series).get(0);
    EventTime beside =
        id(first)
            .match(
                day -> EventTime.of(day.date().minusDays(hours)),
                local -> EventTime.of(local.dateTime().minusHours(hours)),
                zoned -> EventTime.of(zoned.dateTime().minusHours(hours), zoned.zone()));
    boolean listed = occurrences.stream(it -> {}).limit(SOME).anyMatch(it -> id(it).equals(beside));
    assertThat(occurrences.contains(beside).orElseThrow()).isEqualTo(listed);
  }

  @Property
  void twoSeriesOfOneHaveItsOccurrences(
      @ForAll("series") Series series, @ForAll @IntRange(min = 1, max = SOME) int index) {
    List<Occurrence> all = series.occurrences().first(2 * SOME).orElseThrow();
    List<EventTime> ids = all.stream().map(OperationsPropertyTest::id).sorted(byTime()).toList();
    Assume.that(ids.size() > 1);
    EventTime at = ids.get(1 + (index - 1) % (ids.size() - 1));
    Assume.that(!isStart(series.event(), at));
    Series.Split split = series.splitAt(at, Uid.of("after@example.org"));
    Set<Instant> both =
        Stream.of(split.before(), split.after())
            .flatMap(it -> it.occurrences().first(2 * SOME).orElseThrow().stream())
            .map(Occurrence::startInstant)
            .collect(Collectors.toSet());
    assertThat(both).containsAll(all.stream().map(Occurrence::startInstant).toList());
    assertThat(split.before().occurrences().first(2 * SOME).orElseThrow())
        .extracting(OperationsPropertyTest::id)
        .allMatch(id -> byTime().compare(id, at) < 0);
  }

  @Property
  void aSeriesMovedThereAndBackIsTheSame(@ForAll("series") Series series) {
    Schedule schedule = series.event().schedule();
    Assume.that(staysOnItsDay(schedule));
    Series there = series.edit(it -> it.schedule(anHourLater(schedule)));
    assertThat(there.edit(it -> it.schedule(schedule))).isEqualTo(series);
  }

  /** Whether an hour later is on the same day, so that the days of the rule are the same. */
  private static boolean staysOnItsDay(Schedule schedule) {
    LocalTime late = LocalTime.of(23, 0);
    return schedule.<Boolean>match(
        undated -> false,
        days -> false,
        local -> local.start().toLocalTime().isBefore(late),
        zoned -> zoned.start().toLocalTime().isBefore(late));
  }

  private static Schedule anHourLater(Schedule schedule) {
    return schedule.match(
        undated -> undated,
        days -> days,
        local -> Schedule.floating(local.start().plusHours(1), local.start().plusHours(2)),
        zoned -> Schedule.zoned(zoned.start().plusHours(1), Duration.ofHours(1), zoned.zone()));
  }

  private static boolean isStart(Event event, EventTime time) {
    return event
        .schedule()
        .match(
            undated -> false,
            days -> time.equals(EventTime.of(days.first())),
            local -> time.equals(EventTime.of(local.start())),
            zoned -> local(time).equals(zoned.start()));
  }

  private static LocalDateTime local(EventTime time) {
    return time.match(
        day -> day.date().atStartOfDay(), EventTime.Local::dateTime, EventTime.Zoned::dateTime);
  }

  private static Comparator<EventTime> byTime() {
    return Comparator.comparing(OperationsPropertyTest::local);
  }

  @Property(tries = 50)
  void cancelledIsSaidOfTheInstance(@ForAll("series") Series series) {
    List<Occurrence> untouched = untouched(series);
    Assume.that(!untouched.isEmpty());
    EventTime id = id(untouched.get(0));
    assertThat(byId(some(series.cancel(id))))
        .hasEntrySatisfying(
            id, event -> assertThat(event.status()).contains(EventStatus.CANCELLED));
  }
}
