package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convene.series.SeriesTest.HOUR;
import static org.convene.series.SeriesTest.MONDAYS;
import static org.convene.series.SeriesTest.START;
import static org.convene.series.SeriesTest.ZURICH;
import static org.convene.series.SeriesTest.at;
import static org.convene.series.SeriesTest.monday;
import static org.convene.series.SeriesTest.tuesday;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** Which instance of the series of {@link SeriesTest} a time names. */
class FoundByTimeTest {
  private static final List<Schedule> KINDS =
      List.of(
          Schedule.allDay(LocalDate.of(2027, 3, 10)),
          Schedule.floating(
              LocalDateTime.of(2027, 3, 10, 7, 0), LocalDateTime.of(2027, 3, 10, 8, 0)),
          Schedule.zoned(LocalDateTime.of(2027, 3, 10, 7, 0), HOUR, ZURICH),
          Schedule.zoned(
              LocalDateTime.of(2027, 3, 10, 22, 0), HOUR, ZoneId.of("Pacific/Honolulu")));

  @Test
  void anInstanceOfAnotherKindIsFoundAtTheTimeItIsShownAt() {
    for (Schedule kind : KINDS) {
      Event event =
          MONDAYS.toBuilder().schedule(kind.startingAt(START)).recurrence(weekly()).build();
      EventTime second = ScheduleTimes.start(kind.startingAt(START.plusWeeks(1)));
      for (Schedule other : KINDS) {
        Series moved = Series.of(event).move(second, other);
        Event shown = moved.instance(second);
        assertThat(moved.instance(ScheduleTimes.start(other))).isEqualTo(shown);
        assertThat(moved.instance(EventTime.of(LocalDate.of(2027, 3, 10)))).isEqualTo(shown);
      }
    }
  }

  private static Recurrence weekly() {
    return Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=10"));
  }

  @Test
  void aDateNamesTheOneInstanceThatIsShownOnThatDay() {
    EventTime day = EventTime.of(LocalDate.of(2027, 3, 16));
    Series moved = Series.of(MONDAYS).move(monday(3), tuesday(3));
    assertThat(moved.cancel(day)).isEqualTo(moved.cancel(monday(3)));
    RecurrenceRule noons = RecurrenceRule.parse("FREQ=DAILY;BYHOUR=12;COUNT=20");
    Series daily = Series.of(MONDAYS.toBuilder().recurrence(Recurrence.of(noons)).build());
    assertThat(daily.exclude(day).event().recurrence().excluded())
        .containsExactly(EventTime.of(LocalDateTime.of(2027, 3, 16, 12, 0)));
    Series two = daily.move(EventTime.of(LocalDateTime.of(2027, 3, 14, 12, 0)), tuesday(3));
    assertThatThrownBy(() -> two.exclude(day))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected a time that one instance is shown at, found 2027-03-16, when"
                + " 2027-03-14T12:00 and 2027-03-16T12:00 are: name one by its recurrence id");
  }

  @Test
  void aTimeThatTwoInstancesAreShownAtIsRefused() {
    Series two = Series.of(MONDAYS).move(monday(2), tuesday(3)).move(monday(3), tuesday(3));
    assertThatThrownBy(() -> two.cancel(ScheduleTimes.start(tuesday(3))))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected a time that one instance is shown at, found"
                + " 2027-03-16T11:00[Europe/Zurich], when 2027-03-08T09:00 and 2027-03-15T09:00"
                + " are: name one by its recurrence id");
    assertThat(at(two.cancel(monday(3)).event(), 3).event().status())
        .contains(EventStatus.CANCELLED);
  }

  @Test
  void ofTwoThatChangedPlacesEachIsFoundByItsRecurrenceId() {
    Series swapped =
        Series.of(MONDAYS)
            .move(monday(2), MONDAYS.schedule().startingAt(START.plusWeeks(2)))
            .move(monday(3), MONDAYS.schedule().startingAt(START.plusWeeks(1)));
    Event cancelled = swapped.cancel(monday(2)).event();
    assertThat(at(cancelled, 2).event().status()).contains(EventStatus.CANCELLED);
    assertThat(at(cancelled, 3).event().status()).isEmpty();
  }
}
