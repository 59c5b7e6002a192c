package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convene.series.SeriesTest.HOUR;
import static org.convene.series.SeriesTest.MONDAYS;
import static org.convene.series.SeriesTest.START;
import static org.convene.series.SeriesTest.ZURICH;
import static org.convene.series.SeriesTest.monday;
import static org.convene.series.SeriesTest.starts;
import static org.convene.series.SeriesTest.tuesday;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Recurrence;
import org.convene.event.Relation;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** Two series made of that of {@link SeriesTest}, or of one that SKIP or the clocks move. */
class SplitTest {
  @Test
  void aSplitGivesTwoSeriesWithTheSameOccurrences() {
    Event event =
        Series.of(MONDAYS).exclude(monday(2)).move(monday(6), tuesday(6)).cancel(monday(3)).event();
    Series.Split split = Series.of(event).splitAt(monday(5), Uid.of("later@example.org"));
    List<String> both = new ArrayList<>(starts(split.before().event()));
    both.addAll(starts(split.after().event()));
    assertThat(both).isEqualTo(starts(event));
    assertThat(split.before().event().recurrence().excluded()).containsExactly(monday(2));
    assertThat(split.after().event().recurrence().overrides()).hasSize(1);
    assertThat(split.before().event().relations())
        .containsExactly(new Relation(Relation.Type.NEXT, Uid.of("later@example.org")));
    assertThat(split.after().event().relations())
        .containsExactly(new Relation(Relation.Type.FIRST, MONDAYS.uid()));
    assertThatThrownBy(() -> Series.of(event).splitAt(monday(1), Uid.of("x")))
        .hasMessage(
            "expected an instance behind the start of the series (DTSTART), found 2027-03-01T09:00,"
                + " the first: edit the series instead");
    assertThatThrownBy(() -> Series.of(event).splitAt(monday(5), MONDAYS.uid()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected another uid for the second series, found that of the first,"
                + " mondays@example.org");
    Series earlier = Series.of(event).add(EventTime.of(START.minusDays(3)));
    assertThatThrownBy(() -> earlier.splitAt(monday(1), Uid.of("x")))
        .hasMessage(
            "expected an instance behind the start of the series (DTSTART), found 2027-03-01T09:00,"
                + " which only extra dates (RDATE) are before: exclude these, and make an event of"
                + " them");
  }

  @Test
  void exclusionsAllOfTheSecondSeriesStayWhereTheyAre() {
    Event event = Series.of(MONDAYS).exclude(monday(5)).exclude(monday(7)).event();
    Series.Split split = Series.of(event).splitAt(monday(4), Uid.of("later@example.org"));
    assertThat(split.after().event().recurrence().excluded()).containsExactly(monday(5), monday(7));
    assertThat(split.before().event().recurrence().excluded()).isEmpty();
  }

  @Test
  void aSeriesSplitAtASkippedTimeKeepsTheTimeOfItsRule() {
    LocalDateTime start = LocalDateTime.of(2027, 3, 26, 2, 30);
    Event event =
        MONDAYS.toBuilder()
            .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=DAILY;COUNT=4")))
            .schedule(Schedule.zoned(start, HOUR, ZURICH))
            .build();
    EventTime skipped = EventTime.of(start.plusDays(2));
    Event after = Series.of(event).splitAt(skipped, Uid.of("later@example.org")).after().event();
    assertThat(starts(after)).containsExactly("2027-03-28T03:30", "2027-03-29T02:30");
    assertThat(Occurrences.of(after).first(2).orElseThrow())
        .extracting(it -> Duration.between(it.startInstant(), it.endInstant().orElseThrow()))
        .containsExactly(HOUR, HOUR);
  }

  private static List<String> daysBehindSplit(String start, String rule, String at) {
    Event event =
        MONDAYS.toBuilder()
            .recurrence(Recurrence.of(RecurrenceRule.parse(rule)))
            .schedule(Schedule.allDay(LocalDate.parse(start)))
            .build();
    Series after =
        Series.of(event)
            .splitAt(EventTime.of(LocalDate.parse(at)), Uid.of("later@example.org"))
            .after();
    return after.occurrences().first(4).orElseThrow().stream()
        .map(it -> it.start().toString())
        .toList();
  }

  @Test
  void aSeriesSplitAtADayThatSkipMovedKeepsTheDayOfItsStart() {
    String monthly = "RSCALE=GREGORIAN;FREQ=MONTHLY;COUNT=4;SKIP=";
    assertThat(daysBehindSplit("2027-01-31", monthly + "BACKWARD", "2027-02-28"))
        .containsExactly("2027-02-28", "2027-03-31", "2027-04-30");
    assertThat(daysBehindSplit("2027-01-31", monthly + "FORWARD", "2027-03-01"))
        .containsExactly("2027-03-01", "2027-03-31", "2027-05-01");
    String yearly = "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=";
    assertThat(daysBehindSplit("2024-02-29", yearly + "FORWARD", "2027-03-01"))
        .containsExactly("2027-03-01", "2028-02-29", "2029-03-01", "2030-03-01");
    assertThat(daysBehindSplit("2024-02-29", yearly + "BACKWARD", "2027-02-28"))
        .containsExactly("2027-02-28", "2028-02-29", "2029-02-28", "2030-02-28");
  }

  @Test
  void aSplitAfterWhichARuleWouldGiveOtherTimesIsRefused() {
    String eachSecond = "RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=2;SKIP=FORWARD";
    assertThatThrownBy(() -> daysBehindSplit("2026-12-31", eachSecond, "2027-03-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected an instance that the rule "
                + RecurrenceRule.parse(eachSecond)
                + " can start with, found 2027-03-01, from which it gives other times: split before"
                + " or behind it");
    assertThat(daysBehindSplit("2026-12-31", eachSecond, "2027-08-31"))
        .startsWith("2027-08-31", "2027-10-31", "2027-12-31");
  }

  @Test
  void aRuleSaysTheHourThatAnotherRuleHidesAtASkippedTime() {
    LocalDateTime start = LocalDateTime.of(2027, 3, 26, 3, 30);
    Event event =
        MONDAYS.toBuilder()
            .schedule(Schedule.zoned(start, HOUR, ZURICH))
            .recurrence(
                new Recurrence(
                    List.of(
                        RecurrenceRule.parse("FREQ=DAILY;BYHOUR=2,3;COUNT=7"),
                        RecurrenceRule.parse("FREQ=DAILY;COUNT=5")),
                    List.of(),
                    List.of(),
                    List.of()))
            .build();
    List<String> all = starts(event);
    Series.Split split =
        Series.of(event).splitAt(EventTime.of(start.plusDays(2)), Uid.of("later@example.org"));
    List<String> both = new ArrayList<>(starts(split.before().event()));
    both.addAll(starts(split.after().event()));
    assertThat(both).isEqualTo(all);
  }

  @Test
  void anOperationThatNeedsTooManyCandidatesSaysWhatHelps() {
    Event event =
        MONDAYS.toBuilder()
            .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=MINUTELY;COUNT=2147483647")))
            .build();
    EventTime far = EventTime.of(START.plusYears(1));
    assertThatThrownBy(() -> Series.of(event).splitAt(far, Uid.of("later@example.org")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "expected an operation that needs at most 500000 candidates, found one that needs more:"
                + " edit the rules of the series first, such as COUNT to UNTIL");
    Series until =
        Series.of(event)
            .edit(
                it ->
                    it.recurrence(
                        Recurrence.of(
                            RecurrenceRule.parse("FREQ=MINUTELY;UNTIL=29990101T000000Z"))));
    assertThat(until.splitAt(far, Uid.of("later@example.org")).after().event().schedule())
        .isEqualTo(Schedule.zoned(START.plusYears(1), HOUR, ZURICH));
  }

  /** The second series would start where no format can write a time. */
  @Test
  void anInstanceBehindTheYear9999IsRefusedAsAnEvent() {
    LocalDateTime start = LocalDateTime.of(9999, 12, 31, 9, 0);
    for (String zone : List.of("America/New_York", "UTC", "Asia/Tokyo")) {
      Schedule schedule = Schedule.zoned(start, HOUR, ZoneId.of(zone));
      RecurrenceRule hourly = RecurrenceRule.parse("FREQ=HOURLY");
      Series series =
          Series.of(
              MONDAYS.toBuilder()
                  .recurrence(Recurrence.none())
                  .schedule(schedule)
                  .recurrence(Recurrence.of(hourly))
                  .build());
      EventTime last = EventTime.of(start.withHour(23));
      assertThatThrownBy(() -> series.splitAt(last, Uid.of("later@example.org")))
          .isInstanceOf(InvalidEventException.class)
          .hasMessageContaining("expected a time in the years 1 to 9999 and in whole seconds")
          .hasMessageContaining("/schedule/");
    }
  }
}
