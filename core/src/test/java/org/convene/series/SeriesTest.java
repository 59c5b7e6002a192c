package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.InvalidEventException;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** Mondays at 09:00 in Zurich from 1 March 2027, ten times; clocks change on 28 March. */
class SeriesTest {

  static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  static final LocalDateTime START = LocalDateTime.of(2027, 3, 1, 9, 0);
  static final Duration HOUR = Duration.ofHours(1);
  static final Event MONDAYS =
      Event.builder()
          .uid(Uid.of("mondays@example.org"))
          .title("Meeting")
          .schedule(Schedule.zoned(START, HOUR, ZURICH))
          .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=MO;COUNT=10")))
          .build();

  static EventTime monday(int number) {
    return EventTime.of(START.plusWeeks(number - 1L));
  }

  static Schedule tuesday(int number) {
    return Schedule.zoned(START.plusWeeks(number - 1L).plusDays(1).plusHours(2), HOUR, ZURICH);
  }

  static List<String> starts(Event event) {
    return Occurrences.of(event).first(20).orElseThrow().stream()
        .map(it -> it.schedule().match(a -> "", a -> "", a -> "", a -> a.start().toString()))
        .toList();
  }

  static Occurrence at(Event event, int number) {
    return Occurrences.of(event).first(20).orElseThrow().stream()
        .filter(it -> it.recurrenceId().filter(monday(number)::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasCancelledStaysSoWhenAnotherIsMoved() {
    Event event = Series.of(MONDAYS).cancel(monday(2)).move(monday(3), tuesday(3)).event();
    assertThat(at(event, 2).event().status()).contains(EventStatus.CANCELLED);
    assertThat(at(event, 3).schedule()).isEqualTo(tuesday(3));
    assertThat(starts(event))
        .hasSize(10)
        .contains("2027-03-16T11:00")
        .doesNotContain("2027-03-15T09:00");
  }

  @Test
  void whatBelongsToInstancesMovesWithTheSeries() {
    Event event = Series.of(MONDAYS).exclude(monday(2)).cancel(monday(3)).event();
    Event later =
        event.toBuilder().schedule(Schedule.zoned(START.plusHours(1), HOUR, ZURICH)).build();
    assertThat(later.recurrence().excluded())
        .containsExactly(EventTime.of(START.plusWeeks(1).plusHours(1)));
    assertThat(later.recurrence().overrides().get(0).recurrenceId().orElseThrow().instance())
        .isEqualTo(EventTime.of(START.plusWeeks(2).plusHours(1)));
    assertThat(starts(later)).hasSize(9).allMatch(it -> it.endsWith("T10:00"));
  }

  @Test
  void aMoveThatWouldLeaveExceptionsWithoutInstanceIsRefused() {
    Event event = Series.of(MONDAYS).exclude(monday(2)).event();
    assertThatThrownBy(
            () ->
                event.toBuilder().schedule(Schedule.zoned(START.plusDays(1), HOUR, ZURICH)).build())
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("/recurrence/excluded/0: expected an instance of the moved series")
        .hasMessageContaining("found 2027-03-09T09:00")
        .hasMessageContaining("recurrence.orphaned");
  }

  @Test
  void onlyWhatTheSeriesHasIsCancelled() {
    Series series = Series.of(MONDAYS);
    assertThatThrownBy(() -> series.cancel(EventTime.of(START.plusDays(1))))
        .isInstanceOf(NoSuchInstanceException.class)
        .hasMessage(
            "expected an instance of the series, found 2027-03-02T09:00, when there is none; the"
                + " nearest are 2027-03-01T09:00 and 2027-03-08T09:00");
    assertThatThrownBy(() -> series.cancel(EventTime.of(START.plusHours(1))))
        .isInstanceOf(NoSuchInstanceException.class);
    assertThatThrownBy(() -> series.cancel(monday(11)))
        .isInstanceOf(NoSuchInstanceException.class)
        .hasMessageEndingWith("the nearest is 2027-05-03T09:00");
    assertThatThrownBy(
            () ->
                Series.of(MONDAYS.toBuilder().recurrence(Recurrence.none()).build())
                    .cancel(monday(2)))
        .isInstanceOf(NoSuchInstanceException.class);
  }

  @Test
  void aMovedInstanceIsFoundAtTheTimeItIsShownAt() {
    Event event = Series.of(MONDAYS).move(monday(3), tuesday(3)).event();
    Event cancelled = Series.of(event).cancel(ScheduleTimes.start(tuesday(3))).event();
    assertThat(cancelled.recurrence().overrides()).hasSize(1);
    assertThat(at(cancelled, 3).event().status()).contains(EventStatus.CANCELLED);
    assertThat(at(cancelled, 3).schedule()).isEqualTo(tuesday(3));
  }

  @Test
  void anInstanceIsToldAsTheSeriesOrItsOverrideSays() {
    Series series = Series.of(MONDAYS).move(monday(3), tuesday(3));
    assertThat(series.instance(monday(2))).isEqualTo(at(MONDAYS, 2).event());
    Event override = series.event().recurrence().overrides().get(0);
    assertThat(override.recurrenceId()).contains(RecurrenceId.of(monday(3)));
    EventTime named = EventTime.of(START.plusWeeks(2), ZURICH);
    Event moved = override.toBuilder().recurrenceId(RecurrenceId.of(named)).build();
    assertThat(series.instance(monday(3))).isEqualTo(moved);
    assertThat(series.instance(ScheduleTimes.start(tuesday(3)))).isEqualTo(moved);
    assertThatThrownBy(() -> series.exclude(monday(2)).instance(monday(2)))
        .isInstanceOf(NoSuchInstanceException.class)
        .hasMessage(
            "expected an instance of the series, found 2027-03-08T09:00, when there is none; the"
                + " nearest are 2027-03-01T09:00 and 2027-03-15T09:00");
  }

  @Test
  void anEventThatDoesNotRepeatHasNoInstanceWithAName() {
    Series once = Series.of(MONDAYS.toBuilder().recurrence(Recurrence.none()).build());
    List<Consumer<EventTime>> operations =
        List.of(
            once::instance,
            once::cancel,
            once::exclude,
            once::restore,
            it -> once.move(it, tuesday(1)),
            it -> once.change(it, builder -> builder.title("Changed")),
            it -> once.splitAt(it, Uid.of("later@example.org")));
    for (Consumer<EventTime> operation : operations) {
      assertThatThrownBy(() -> operation.accept(monday(1)))
          .isInstanceOfSatisfying(
              NoSuchInstanceException.class,
              e -> {
                assertThat(e.time()).isEqualTo(monday(1));
                assertThat(e.nearest()).isEmpty();
              })
          .hasMessage(
              "expected an instance of a series, found 2027-03-01T09:00 of an event that does not"
                  + " repeat");
    }
    assertThat(starts(once.add(monday(2)).cancel(monday(1)).event()))
        .containsExactly("2027-03-01T09:00", "2027-03-08T09:00");
  }

  @Test
  void aNewTitleReachesInstancesThatHaveNoOther() {
    Event event =
        Series.of(MONDAYS)
            .move(monday(3), tuesday(3))
            .change(monday(4), it -> it.title("Retreat"))
            .edit(it -> it.title("Weekly"))
            .event();
    assertThat(at(event, 2).event().title()).contains(Text.of("Weekly"));
    assertThat(at(event, 3).event().title()).contains(Text.of("Weekly"));
    assertThat(at(event, 3).schedule()).isEqualTo(tuesday(3));
    assertThat(at(event, 4).event().title()).contains(Text.of("Retreat"));
  }

  @Test
  void whatIsRestoredIsTheSeriesAgain() {
    Series series = Series.of(MONDAYS);
    assertThat(series.move(monday(3), tuesday(3)).restore(monday(3))).isEqualTo(series);
    assertThat(series.exclude(monday(3)).restore(monday(3))).isEqualTo(series);
    assertThat(series.cancel(monday(3)).change(monday(3), it -> it.status(null))).isEqualTo(series);
  }

  @Test
  void anOperationTouchesNoOtherInstance() {
    List<Occurrence> before = Occurrences.of(MONDAYS).first(20).orElseThrow();
    List<Occurrence> after =
        Series.of(MONDAYS).move(monday(3), tuesday(3)).occurrences().first(20).orElseThrow();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).equals(before.get(i))).isEqualTo(i != 2);
    }
  }

  @Test
  void aDateNamesTheInstanceOfThatDay() {
    Event event = Series.of(MONDAYS).exclude(EventTime.of(LocalDate.of(2027, 3, 8))).event();
    assertThat(event.recurrence().excluded()).containsExactly(monday(2));
  }

  @Test
  void whatIsAddedIsAnInstance() {
    Event event = Series.of(MONDAYS).add(EventTime.of(START.plusDays(2))).event();
    assertThat(starts(event)).hasSize(11).contains("2027-03-03T09:00");
    assertThat(Series.of(event).add(EventTime.of(START.plusDays(2))).event()).isEqualTo(event);
    Series excluded = Series.of(MONDAYS).exclude(monday(2));
    assertThatThrownBy(() -> excluded.add(monday(2))).hasMessageContaining("restore it");
  }

  @Test
  void otherRulesThatLeaveExceptionsWithoutInstanceAreRefused() {
    Series series = Series.of(MONDAYS).exclude(monday(2)).cancel(monday(3));
    Recurrence old = series.event().recurrence();
    Recurrence tuesdays =
        new Recurrence(
            List.of(RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=TU")),
            List.of(),
            old.excluded(),
            old.overrides());
    assertThatThrownBy(() -> series.edit(it -> it.recurrence(tuesdays)))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining(
            "/recurrence/excluded/0: expected an instance of the changed series, found"
                + " 2027-03-08T09:00, which its rules do not give: set the recurrence without it")
        .hasMessageContaining(
            "/recurrence/overrides/0/recurrenceId: expected an instance of the changed series,"
                + " found 2027-03-15T09:00");
    Event edited = series.edit(it -> it.recurrence(Recurrence.of(tuesdays.rules().get(0)))).event();
    assertThat(starts(edited)).startsWith("2027-03-01T09:00", "2027-03-02T09:00");
  }

  @Test
  void anExtraDateIsTakenAwayOnlyWithWhatIsOfIt() {
    EventTime extra = EventTime.of(START.plusDays(2));
    Series series = Series.of(MONDAYS).add(extra).cancel(extra);
    Recurrence old = series.event().recurrence();
    assertThatThrownBy(
            () ->
                series.edit(
                    it ->
                        it.recurrence(
                            new Recurrence(old.rules(), List.of(), List.of(), old.overrides()))))
        .hasMessageContaining("expected an instance of the changed series, found 2027-03-03T09:00");
  }

  @Test
  void overridesTakeTheNewUidOfTheirSeries() {
    Uid uid = Uid.of("renamed@example.org");
    Series renamed =
        Series.of(MONDAYS).move(monday(3), tuesday(3)).cancel(monday(4)).edit(it -> it.uid(uid));
    assertThat(renamed.occurrences().first(20).orElseThrow())
        .hasSize(10)
        .allMatch(it -> it.event().uid().equals(uid));
    assertThat(renamed.edit(it -> it.uid(MONDAYS.uid())))
        .isEqualTo(Series.of(MONDAYS).move(monday(3), tuesday(3)).cancel(monday(4)));
  }

  @Test
  void whatIsBehindANewEndIsDropped() {
    Event event = Series.of(MONDAYS).exclude(monday(2)).cancel(monday(9)).event();
    Recurrence shorter =
        new Recurrence(
            List.of(RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=MO;COUNT=4")),
            List.of(),
            event.recurrence().excluded(),
            event.recurrence().overrides());
    Event edited = Series.of(event).edit(it -> it.recurrence(shorter)).event();
    assertThat(edited.recurrence().excluded()).containsExactly(monday(2));
    assertThat(edited.recurrence().overrides()).isEmpty();
  }

  /** With the fourth and all later ones an hour later. */
  private static Series laterFromTheFourth() {
    Event fourth =
        Series.of(MONDAYS).instance(monday(4)).toBuilder()
            .recurrenceId(new RecurrenceId(monday(4), true))
            .schedule(Schedule.zoned(START.plusWeeks(3).plusHours(1), HOUR, ZURICH))
            .build();
    Recurrence recurrence = MONDAYS.recurrence().withOverrides(List.of(fourth));
    return Series.of(MONDAYS.toBuilder().recurrence(recurrence).build());
  }

  @Test
  void theFirstOfAllThatFollowIsCancelledAlone() {
    Series series = laterFromTheFourth();
    Series cancelled = series.cancel(monday(4));
    assertThat(starts(cancelled.event())).isEqualTo(starts(series.event()));
    assertThat(cancelled.event().recurrence().overrides())
        .extracting(it -> it.recurrenceId().orElseThrow())
        .containsExactly(RecurrenceId.of(monday(4)), new RecurrenceId(monday(5), true));
    assertThat(at(cancelled.event(), 4).event().status()).contains(EventStatus.CANCELLED);
    assertThat(at(cancelled.event(), 5)).isEqualTo(at(series.event(), 5));
    assertThat(cancelled.cancel(monday(5)).event().recurrence().overrides())
        .extracting(it -> it.recurrenceId().orElseThrow())
        .containsExactly(
            RecurrenceId.of(monday(4)),
            RecurrenceId.of(monday(5)),
            new RecurrenceId(monday(6), true));
    assertThat(cancelled.restore(monday(4))).isEqualTo(series);
    assertThat(cancelled.exclude(monday(4))).isEqualTo(series.exclude(monday(4)));
  }

  @Test
  void theFirstOfAllThatFollowIsExcludedAlone() {
    Series series = laterFromTheFourth();
    Series excluded = series.exclude(monday(4));
    List<String> others = new ArrayList<>(starts(series.event()));
    others.remove("2027-03-22T10:00");
    assertThat(starts(excluded.event())).isEqualTo(others);
    assertThat(excluded.restore(monday(4))).isEqualTo(series);
  }

  @Test
  void anOverrideOfAllThatFollowThatNoneFollowIsThatOfOne() {
    Event last =
        Series.of(MONDAYS).instance(monday(10)).toBuilder()
            .title("The end")
            .recurrenceId(new RecurrenceId(monday(10), true))
            .build();
    Recurrence recurrence = MONDAYS.recurrence().withOverrides(List.of(last));
    Event event = MONDAYS.toBuilder().recurrence(recurrence).build();
    assertThat(Series.of(event).cancel(monday(10)).event().recurrence().overrides())
        .containsExactly(
            last.toBuilder()
                .recurrenceId(RecurrenceId.of(monday(10)))
                .status(EventStatus.CANCELLED)
                .build());
  }

  @Test
  void whatIsOfAllThatFollowGoesOnBehindASplit() {
    Series series = laterFromTheFourth();
    Series.Split split = series.splitAt(monday(7), Uid.of("later@example.org"));
    List<String> both = new ArrayList<>(starts(split.before().event()));
    both.addAll(starts(split.after().event()));
    assertThat(both).isEqualTo(starts(series.event()));
    assertThat(split.after().event().recurrence().overrides())
        .extracting(it -> it.recurrenceId().orElseThrow())
        .containsExactly(new RecurrenceId(monday(7), true));
  }

  @Test
  void anOverrideOrAnUndatedEventIsNoSeries() {
    Event override = at(MONDAYS, 3).event();
    assertThatThrownBy(() -> Series.of(override)).hasMessageContaining("found an override");
    Event undated =
        MONDAYS.toBuilder().recurrence(Recurrence.none()).schedule(Schedule.undated("")).build();
    assertThatThrownBy(() -> Series.of(undated)).hasMessageContaining("found an undated one");
  }
}
