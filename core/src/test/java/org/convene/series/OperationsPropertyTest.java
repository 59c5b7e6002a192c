package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.series.ChangedSeries.id;
import static org.convene.series.ChangedSeries.local;
import static org.convene.series.ChangedSeries.some;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.EventValidator;
import org.convene.event.InvalidEventException;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.FewerTries;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.ChangedSeries.Operation;

/** Laws of the operations on series of any kind, some of whose instances were changed before. */
@FewerTries
class OperationsPropertyTest {

  private static final int SOME = ChangedSeries.SOME;

  @Provide
  Arbitrary<ChangedSeries.Step> steps() {
    return ChangedSeries.steps();
  }

  @Provide
  Arbitrary<Series> series() {
    return ChangedSeries.series();
  }

  private static Map<EventTime, Event> byId(List<Occurrence> occurrences) {
    return occurrences.stream()
        .collect(
            Collectors.toMap(
                ChangedSeries::id, Occurrence::event, (a, b) -> a, LinkedHashMap::new));
  }

  /** Instances that the master itself gives: neither changed nor excluded. */
  private static List<Occurrence> untouched(Series series) {
    return some(series).stream().filter(it -> it.source().equals(series.event())).toList();
  }

  @Property
  void anOperationOnOneInstanceLeavesAllOthersEqual(
      @ForAll("series") Series series, @ForAll("steps") ChangedSeries.Step step) {
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
    Series changed = operation.on(series, chosen);
    assertThat(changed).isNotEqualTo(series);
    assertThat(changed.restore(id(chosen))).isEqualTo(series);
  }

  /**
   * Also the first of them, where what the operation left of it tells that it was: more than what
   * the operation changes, and others that follow.
   */
  @Property
  void whatIsRestoredIsAsTheOverrideOfAllThatFollowSays(
      @ForAll("series") Series series,
      @ForAll Operation operation,
      @ForAll @IntRange(max = SOME) int index) {
    List<Occurrence> followers = some(series).stream().filter(it -> isRange(it.source())).toList();
    Assume.that(!followers.isEmpty());
    Occurrence chosen = followers.get(index % followers.size());
    Event range = chosen.source();
    boolean isFirst = range.recurrenceId().orElseThrow().instance().equals(id(chosen));
    Assume.that(!isFirst || operation == Operation.EXCLUDE || isTold(series, chosen, operation));
    Series changed = operation.on(series, chosen);
    assertThat(some(changed)).isNotEqualTo(some(series));
    assertThat(some(changed.restore(id(chosen)))).isEqualTo(some(series));
  }

  private static boolean isRange(Event event) {
    return event.recurrenceId().filter(RecurrenceId::thisAndFuture).isPresent();
  }

  private static boolean isTold(Series series, Occurrence first, Operation operation) {
    Recurrence recurrence = series.event().recurrence();
    List<Event> others = new ArrayList<>(recurrence.overrides());
    others.remove(first.source());
    Event before =
        Series.of(series.event().toBuilder().recurrence(recurrence.withOverrides(others)).build())
            .instance(id(first));
    boolean titled = !before.title().equals(first.event().title());
    boolean timed = !before.schedule().equals(first.schedule());
    boolean told =
        switch (operation) {
          case MOVE -> titled;
          case CHANGE -> timed;
          case CANCEL, CANCEL_ALONE, EXCLUDE -> titled || timed;
        };
    return told
        && series.occurrences().first(2 * SOME).orElseThrow().stream()
            .anyMatch(it -> it.source().equals(first.source()) && !id(it).equals(id(first)));
  }

  @Property
  void aMovedInstanceIsFoundByTheTimeItIsShownAt(
      @ForAll("series") Series series, @ForAll @IntRange(max = SOME) int index) {
    List<Occurrence> untouched = untouched(series);
    Assume.that(untouched.size() > 1);
    Occurrence chosen = untouched.get(index % untouched.size());
    Series moved = Operation.MOVE.on(series, chosen);
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

  @Provide
  Arbitrary<Schedule> schedules() {
    return ChangedSeries.schedules();
  }

  /** Where a recurrence id is the time that another is shown at, it counts. */
  @Property
  void eachIsFoundByItsRecurrenceIdAndByTheTimeItIsShownAt(
      @ForAll("series") Series series,
      @ForAll("schedules") Schedule schedule,
      @ForAll @IntRange(max = SOME) int index) {
    List<Occurrence> before = some(series);
    EventTime chosen = id(before.get(index % before.size()));
    Series moved =
        series.move(chosen, schedule.startingAt(local(chosen).plusHours(index - SOME / 2)));
    for (Occurrence one : some(moved)) {
      assertThat(moved.instance(id(one))).isEqualTo(one.event());
      try {
        Event found = moved.instance(one.start());
        if (!moved.occurrences().contains(one.start()).orElseThrow()) {
          assertThat(found).isEqualTo(one.event());
        }
      } catch (NoSuchInstanceException e) {
        throw new AssertionError(one + " is not found", e);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageStartingWith("expected a time that one instance is shown at");
      }
    }
  }

  @Property
  void occurrencesComeInTheOrderOfTheirStarts(@ForAll("series") Series series) {
    assertThat(some(series)).isSortedAccordingTo(Comparator.comparing(Occurrence::startInstant));
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
    Instant far = local(beside).toInstant(ZoneOffset.UTC).plus(ChangedSeries.FARTHEST);
    boolean listed =
        occurrences.stream(it -> {})
            .takeWhile(it -> it.startInstant().isBefore(far))
            .anyMatch(it -> id(it).equals(beside));
    assertThat(occurrences.contains(beside).orElseThrow()).isEqualTo(listed);
  }

  /** Found at a thousand tries: what is beside the first that is shown may be shown as the 30th. */
  @Example
  void theInstanceBesideTheFirstMayBeShownAMonthLater() {
    LocalDate first = LocalDate.of(2027, 3, 1);
    Event days =
        Event.builder()
            .uid(Uid.of("series@example.org"))
            .title("Meeting")
            .schedule(Schedule.allDay(first))
            .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=DAILY")))
            .build();
    Event later = range(days, first, first.plusDays(30));
    Event again = range(days, first.plusDays(5), first.plusDays(5));
    Series series =
        Series.of(
            days.toBuilder()
                .recurrence(days.recurrence().withOverrides(List.of(later, again)))
                .build());
    assertThat(id(some(series).get(0))).isEqualTo(EventTime.of(first.plusDays(5)));
    whatIsListedIsContainedAndNothingElse(series, 1);
  }

  private static Event range(Event days, LocalDate instance, LocalDate shown) {
    return days.toBuilder()
        .recurrence(Recurrence.none())
        .recurrenceId(new RecurrenceId(EventTime.of(instance), true))
        .schedule(Schedule.allDay(shown))
        .build();
  }

  @Property
  void twoSeriesOfOneHaveItsOccurrences(
      @ForAll("series") Series series, @ForAll @IntRange(min = 1, max = SOME) int index) {
    List<Occurrence> all = series.occurrences().first(2 * SOME).orElseThrow();
    List<EventTime> ids = all.stream().map(ChangedSeries::id).sorted(byTime()).toList();
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
    assertThat(all)
        .extracting(Occurrence::startInstant)
        .containsAll(
            split.after().occurrences().first(2 * SOME - ids.size()).orElseThrow().stream()
                .map(Occurrence::startInstant)
                .toList());
    assertThat(split.before().occurrences().first(2 * SOME).orElseThrow())
        .extracting(ChangedSeries::id)
        .allMatch(id -> byTime().compare(id, at) < 0);
  }

  @Property
  void aSeriesMovedThereAndBackIsTheSame(@ForAll("series") Series series) {
    Schedule schedule = series.event().schedule();
    Assume.that(staysOnItsDay(schedule));
    Series there = series.edit(it -> it.schedule(anHourLater(schedule)));
    assertThat(there.edit(it -> it.schedule(schedule))).isEqualTo(series);
  }

  @Provide
  Arbitrary<RecurrenceRule> rules() {
    return ChangedSeries.rules();
  }

  @Property
  void otherRulesLeaveNothingWithoutItsInstance(
      @ForAll("series") Series series, @ForAll("rules") RecurrenceRule rule) {
    Recurrence old = series.event().recurrence();
    Recurrence other = new Recurrence(List.of(rule), old.dates(), old.excluded(), old.overrides());
    Assume.that(isInOrder(series.event()));
    try {
      Series edited = series.edit(it -> it.recurrence(other));
      assertThat(isInOrder(edited.event())).as(edited.event().recurrence().toString()).isTrue();
    } catch (InvalidEventException e) {
      assertThat(e.violations()).extracting(Violation::code).contains("recurrence.orphaned");
    }
  }

  private static boolean isInOrder(Event event) {
    return EventValidator.standard().validate(event).stream()
        .noneMatch(it -> it.code().endsWith("-no-instance") && !it.path().equals("/recurrence"));
  }

  @Property
  void aSeriesRenamedThereAndBackIsTheSame(@ForAll("series") Series series) {
    Series renamed = series.edit(it -> it.uid(Uid.of("renamed@example.org")));
    assertThat(renamed.edit(it -> it.uid(series.event().uid()))).isEqualTo(series);
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

  private static Comparator<EventTime> byTime() {
    return Comparator.comparing(ChangedSeries::local);
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
