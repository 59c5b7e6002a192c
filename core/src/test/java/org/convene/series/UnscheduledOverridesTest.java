package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.series.ChangedSeries.UNSAID;
import static org.convene.series.SeriesTest.HOUR;
import static org.convene.series.SeriesTest.MONDAYS;
import static org.convene.series.SeriesTest.START;
import static org.convene.series.SeriesTest.ZURICH;
import static org.convene.series.SeriesTest.monday;
import static org.convene.series.SeriesTest.starts;
import static org.convene.series.SeriesTest.tuesday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.ExtraDate;
import org.convene.event.NominalDuration;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.io.FewerTries;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** Overrides that say nothing of when they take place: each does when its instance does. */
@FewerTries
class UnscheduledOverridesTest {

  @Provide
  Arbitrary<Series> series() {
    return ChangedSeries.series();
  }

  private static Event cancelled(Event series, EventTime instance, boolean following) {
    return Event.builder()
        .uid(series.uid())
        .title("Cancelled")
        .status(EventStatus.CANCELLED)
        .recurrenceId(new RecurrenceId(instance, following))
        .build();
  }

  private static Event with(Event series, Event... overrides) {
    List<Event> all = new ArrayList<>(series.recurrence().overrides());
    all.addAll(List.of(overrides));
    return series.toBuilder().recurrence(series.recurrence().withOverrides(all)).build();
  }

  private static List<String> times(List<Occurrence> occurrences) {
    return occurrences.stream()
        .map(it -> it.recurrenceId() + " " + it.startInstant() + "/" + it.endInstant())
        .toList();
  }

  private static List<EventTime> cancelled(Event series) {
    return Occurrences.of(series).first(20).orElseThrow().stream()
        .filter(it -> it.event().status().filter(EventStatus.CANCELLED::equals).isPresent())
        .map(it -> it.recurrenceId().orElseThrow())
        .toList();
  }

  @Property
  void theyMoveNothing(
      @ForAll("series") Series series,
      @ForAll @IntRange(max = ChangedSeries.SOME - 1) int index,
      @ForAll boolean following) {
    List<Occurrence> before = ChangedSeries.some(series);
    List<Occurrence> free =
        before.stream().filter(it -> !ChangedSeries.hasOverride(series, it)).toList();
    Assume.that(!free.isEmpty());
    EventTime one = ChangedSeries.id(free.get(index % free.size()));
    Series changed = Series.of(with(series.event(), cancelled(series.event(), one, following)));
    assertThat(times(ChangedSeries.some(changed))).isEqualTo(times(before));
    assertThat(changed.instance(one).status()).contains(EventStatus.CANCELLED);
    assertThat(changed.event().toBuilder().build()).isEqualTo(changed.event());
  }

  @Test
  void ofOneInstance() {
    Event series = with(MONDAYS, cancelled(MONDAYS, monday(3), false));
    assertThat(starts(series)).isEqualTo(starts(MONDAYS));
    assertThat(cancelled(series)).containsExactly(monday(3));
    assertThat(series.recurrence().overrides().get(0).schedule())
        .isEqualTo(Schedule.zoned(START.plusWeeks(2), START.plusWeeks(2).plus(HOUR), ZURICH));
    assertThat(Series.of(series).restore(monday(3)).event()).isEqualTo(MONDAYS);
    assertThat(Series.of(series).move(monday(3), tuesday(3)).event().recurrence().overrides())
        .singleElement()
        .satisfies(it -> assertThat(it.schedule()).isEqualTo(tuesday(3)));
  }

  @Test
  void ofAllThatFollow() {
    Event series = with(MONDAYS, cancelled(MONDAYS, monday(8), true));
    assertThat(starts(series)).isEqualTo(starts(MONDAYS));
    assertThat(cancelled(series)).containsExactly(monday(8), monday(9), monday(10));
  }

  @Test
  void ofAnInstanceThatAnotherMoves() {
    Event later =
        MONDAYS.toBuilder()
            .recurrence(Recurrence.none())
            .schedule(Schedule.zoned(START.plusWeeks(3).plusHours(2), HOUR.multipliedBy(2), ZURICH))
            .recurrenceId(new RecurrenceId(monday(4), true))
            .build();
    Event series =
        with(
            MONDAYS,
            cancelled(MONDAYS, monday(9), true),
            cancelled(MONDAYS, monday(6), false),
            later);
    assertThat(times(Occurrences.of(series).first(20).orElseThrow()))
        .isEqualTo(times(Occurrences.of(with(MONDAYS, later)).first(20).orElseThrow()));
    assertThat(cancelled(series)).containsExactly(monday(6), monday(9), monday(10));
    assertThat(starts(series)).contains("2027-04-05T11:00", "2027-05-03T11:00");
  }

  @Test
  void ofAnExtraDateThatLastsLonger() {
    EventTime evening = EventTime.of(START.plusDays(1).plusHours(10));
    Event series =
        MONDAYS.toBuilder()
            .recurrence(
                MONDAYS
                    .recurrence()
                    .including(
                        new ExtraDate(
                            evening,
                            Optional.of(End.after(NominalDuration.of(Duration.ofHours(3)))))))
            .build();
    Event override =
        with(series, cancelled(series, evening, false)).recurrence().overrides().get(0);
    assertThat(override.schedule())
        .isEqualTo(
            new Schedule.Zoned(
                START.plusDays(1).plusHours(10),
                ZURICH,
                Optional.of(End.after(NominalDuration.of(Duration.ofHours(3))))));
  }

  /** Half past two comes twice on 31 October 2027; a rule of seconds has both. */
  @Test
  void ofAnInstanceInTheSecondPassingOfAnHour() {
    EventTime second = EventTime.of(Instant.parse("2027-10-31T01:30:00Z"));
    Event series =
        MONDAYS.toBuilder().recurrence(Recurrence.none().including(ExtraDate.of(second))).build();
    Event override = with(series, cancelled(series, second, false)).recurrence().overrides().get(0);
    assertThat(override.schedule())
        .isEqualTo(
            new Schedule.Zoned(
                LocalDateTime.of(2027, 10, 31, 1, 30),
                ZoneOffset.UTC,
                Optional.of(End.after(NominalDuration.of(HOUR)))));
  }

  /** Clocks skip from two to three on 28 March 2027. */
  @Test
  void ofAllFromAnInstanceOnThatClocksMove() {
    Event nights =
        MONDAYS.toBuilder()
            .schedule(Schedule.zoned(LocalDateTime.of(2027, 3, 26, 2, 30), HOUR, ZURICH))
            .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=DAILY;COUNT=5")))
            .build();
    for (String shown : List.of("2027-03-28T02:30", "2027-03-28T03:30")) {
      Event series = with(nights, cancelled(nights, EventTime.parse(shown), true));
      assertThat(starts(series))
          .containsExactly(
              "2027-03-26T02:30",
              "2027-03-27T02:30",
              "2027-03-28T03:30",
              "2027-03-29T02:30",
              "2027-03-30T02:30");
      assertThat(cancelled(series)).hasSize(3);
    }
    Event series = with(nights, cancelled(nights, EventTime.parse("2027-03-28T02:30"), true));
    Schedule later = Schedule.zoned(LocalDateTime.of(2027, 3, 26, 3, 45), HOUR, ZURICH);
    assertThat(starts(Series.of(series).edit(it -> it.schedule(later)).event()))
        .allMatch(it -> it.endsWith("T03:45"));
  }

  /** What says in words that its date is open is not an instance at its time. */
  @Test
  void oneThatSaysThatItIsUndatedTakesItsInstanceAway() {
    Event open =
        cancelled(MONDAYS, monday(2), false).toBuilder()
            .schedule(Schedule.undated("to be announced"))
            .build();
    assertThat(starts(with(MONDAYS, open))).hasSize(9).doesNotContain("2027-03-08T09:00");
  }

  @Test
  void anInstanceWithoutAScheduleGoesBackToItsTime() {
    Series moved = Series.of(MONDAYS).move(monday(2), tuesday(2));
    assertThat(moved.move(monday(2), UNSAID).event()).isEqualTo(MONDAYS);
  }
}
