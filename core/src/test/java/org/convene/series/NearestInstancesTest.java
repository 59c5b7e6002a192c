package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.convene.series.SeriesTest.MONDAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.io.FewerTries;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** What is told of a time without an instance: the instances before and behind it. */
@FewerTries
class NearestInstancesTest {

  @Provide
  Arbitrary<Schedule> schedules() {
    return ChangedSeries.schedules();
  }

  @Provide
  Arbitrary<RecurrenceRule> rules() {
    return ChangedSeries.rules();
  }

  /** One series is asked all: what it has found out before changes no answer. */
  @Property
  void theNearestAreThoseBeforeAndBehind(
      @ForAll("schedules") Schedule schedule,
      @ForAll("rules") RecurrenceRule rule,
      @ForAll @Size(max = 3) List<@IntRange(max = 11) Integer> excluded,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -9, max = 3_000) Integer> days) {
    Series series =
        Series.of(
            MONDAYS.toBuilder()
                .recurrence(Recurrence.none())
                .schedule(schedule)
                .recurrence(Recurrence.of(rule))
                .build());
    Instant start = ChangedSeries.some(series).get(0).startInstant();
    for (int index : excluded) {
      List<Occurrence> some = ChangedSeries.some(series);
      if (some.size() > 1) {
        series = series.exclude(ChangedSeries.id(some.get(index % some.size())));
      }
    }
    for (int each : days) {
      Instant at = start.plus(Duration.ofDays(each)).plus(beside(schedule));
      asked(series, at, time(schedule, at));
    }
  }

  private static void asked(Series series, Instant at, EventTime time) {
    List<Occurrence> near = new ArrayList<>();
    for (Iterator<Occurrence> all = series.occurrences().stream(it -> {}).iterator();
        all.hasNext() && (near.isEmpty() || !isAfter(near.get(near.size() - 1), at)); ) {
      near.add(all.next());
    }
    List<EventTime> before = ids(near, it -> it.startInstant().isBefore(at));
    List<EventTime> behind = ids(near, it -> it.startInstant().isAfter(at));
    if (before.size() + behind.size() == near.size()) {
      List<EventTime> nearest = new ArrayList<>();
      nearest.addAll(before.subList(Math.max(0, before.size() - 1), before.size()));
      nearest.addAll(behind.subList(0, Math.min(1, behind.size())));
      assertThat(
              catchThrowableOfType(NoSuchInstanceException.class, () -> series.instance(time))
                  .nearest())
          .isEqualTo(nearest);
    }
  }

  private static boolean isAfter(Occurrence occurrence, Instant at) {
    return occurrence.startInstant().isAfter(at);
  }

  private static List<EventTime> ids(List<Occurrence> occurrences, Predicate<Occurrence> wanted) {
    return occurrences.stream().filter(wanted).map(ChangedSeries::id).toList();
  }

  private static Duration beside(Schedule schedule) {
    return schedule instanceof Schedule.AllDay ? Duration.ZERO : Duration.ofMinutes(17);
  }

  private static EventTime time(Schedule schedule, Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    return schedule.match(
        undated -> EventTime.of(local),
        days -> EventTime.of(local.toLocalDate()),
        floating -> EventTime.of(local),
        zoned -> EventTime.of(at));
  }

  /** The last of a long series is told, however far it is from what was asked for. */
  @Test
  void theLastIsToldOfATimeManyYearsLater() {
    Series series =
        Series.of(
            MONDAYS.toBuilder()
                .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=MINUTELY;BYDAY=MO;COUNT=900")))
                .build());
    for (int year : new int[] {9999, 2027, 2800}) {
      assertThatThrownBy(() -> series.cancel(EventTime.of(LocalDateTime.of(year, 12, 31, 9, 0))))
          .isInstanceOf(NoSuchInstanceException.class)
          .hasMessageEndingWith(
              "-12-31T09:00, when there is none; the nearest is 2027-03-01T23:59");
    }
  }
}
