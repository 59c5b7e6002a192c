package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventValidator;
import org.convene.event.ExtraDate;
import org.convene.event.NominalDuration;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final LocalDateTime START = LocalDateTime.of(2027, 3, 1, 9, 0);

  private static EventBuilder event() {
    return Event.builder()
        .uid(Uid.of("a@example.org"))
        .title("Meeting")
        .schedule(Schedule.zoned(START, Duration.ofHours(1), ZURICH));
  }

  private static Recurrence rule(String rule) {
    return Recurrence.of(RecurrenceRule.parse(rule));
  }

  private static String shown(List<Occurrence> occurrences) {
    return occurrences.stream()
        .map(it -> it.start() + "/" + it.endInstant().map(Instant::toString).orElse(""))
        .collect(Collectors.joining(" "));
  }

  @Test
  void anEventThatDoesNotRepeatOccursOnce() {
    List<Occurrence> all = Occurrences.of(event().build()).first(5).orElseThrow();
    assertThat(shown(all)).isEqualTo("2027-03-01T09:00[Europe/Zurich]/2027-03-01T09:00:00Z");
    assertThat(all.get(0).recurrenceId()).isEmpty();
    assertThat(all.get(0).event()).isEqualTo(event().build());
  }

  @Test
  void anUndatedEventNeverOccurs() {
    Occurrences none = Occurrences.of(event().schedule(Schedule.undated(", -")).build());
    assertThat(none.first(5).orElseThrow()).isEmpty();
    assertThat(none.count().orElseThrow()).isZero();
    assertThat(none.isFinite()).isTrue();
    assertThat(none.contains(EventTime.of(START)).orElseThrow()).isFalse();
  }

  @Test
  void wallTimeIsKeptAndAnEndIsExactlyAsLongAfter() {
    Event weekly = event().recurrence(rule("FREQ=WEEKLY")).build();
    List<Occurrence> two =
        Occurrences.of(weekly)
            .between(Instant.parse("2027-03-22T00:00:00Z"), Instant.parse("2027-03-30T00:00:00Z"))
            .orElseThrow();
    assertThat(shown(two))
        .isEqualTo(
            "2027-03-22T09:00[Europe/Zurich]/2027-03-22T09:00:00Z"
                + " 2027-03-29T09:00[Europe/Zurich]/2027-03-29T08:00:00Z");
  }

  @Test
  void daysOfADurationAreThoseOfTheCalendar() {
    LocalDateTime evening = LocalDateTime.of(2027, 3, 26, 22, 0);
    Event nominal =
        event()
            .schedule(
                new Schedule.Zoned(
                    evening, ZURICH, Optional.of(End.after(NominalDuration.ofDays(1)))))
            .recurrence(rule("FREQ=DAILY;COUNT=2"))
            .build();
    Event exact =
        nominal.toBuilder().schedule(Schedule.zoned(evening, evening.plusDays(1), ZURICH)).build();
    assertThat(shown(Occurrences.of(nominal).first(2).orElseThrow()))
        .endsWith("/2027-03-28T20:00:00Z");
    assertThat(shown(Occurrences.of(exact).first(2).orElseThrow()))
        .endsWith("/2027-03-28T21:00:00Z");
  }

  @Test
  void anAgendaShowsWhatIsUnderWay() {
    Event days =
        event()
            .schedule(Schedule.allDay(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3)))
            .recurrence(rule("FREQ=WEEKLY;COUNT=3"))
            .build();
    Occurrences occurrences = Occurrences.of(days, ZURICH);
    LocalDate wednesday = LocalDate.of(2027, 3, 10);
    assertThat(occurrences.between(wednesday, wednesday.plusDays(1)).orElseThrow()).isEmpty();
    assertThat(occurrences.overlapping(wednesday, wednesday.plusDays(1)).orElseThrow()).hasSize(1);
    assertThat(occurrences.overlapping(wednesday.plusDays(1), wednesday.plusDays(2)).orElseThrow())
        .isEmpty();
    assertThat(occurrences.first(1).orElseThrow().get(0).end())
        .contains(EventTime.of(LocalDate.of(2027, 3, 3)));
  }

  @Test
  void anOverrideOfAllThatFollowMovesEach() {
    Event later =
        event()
            .title("Later")
            .recurrenceId(new RecurrenceId(EventTime.of(START.plusWeeks(2)), true))
            .schedule(Schedule.zoned(START.plusWeeks(2).plusDays(1), Duration.ofHours(2), ZURICH))
            .build();
    Event series =
        event().recurrence(rule("FREQ=WEEKLY;COUNT=4").withOverrides(List.of(later))).build();
    List<Occurrence> all = Occurrences.of(series).first(9).orElseThrow();
    assertThat(all)
        .extracting(it -> it.start().toString())
        .containsExactly(
            "2027-03-01T09:00[Europe/Zurich]",
            "2027-03-08T09:00[Europe/Zurich]",
            "2027-03-16T09:00[Europe/Zurich]",
            "2027-03-23T09:00[Europe/Zurich]");
    assertThat(all.get(3).recurrenceId()).contains(EventTime.of(START.plusWeeks(3)));
    assertThat(all.get(3).event().title().orElseThrow().value()).isEqualTo("Later");
  }

  @Test
  void anExtraDateMayLastAnotherTime() {
    ExtraDate evening =
        new ExtraDate(
            EventTime.of(START.plusDays(1)),
            Optional.of(End.after(NominalDuration.of(Duration.ofHours(3)))));
    Event series = event().recurrence(Recurrence.none().including(evening)).build();
    assertThat(shown(Occurrences.of(series).first(9).orElseThrow()))
        .endsWith("2027-03-02T09:00[Europe/Zurich]/2027-03-02T11:00:00Z");
  }

  /** “The DTSTART property defines the first instance in the recurrence set” (3.8.5.3). */
  @Test
  void aRuleThatEndsBeforeItsStartLeavesTheStart() {
    for (Recurrence more :
        List.of(Recurrence.none(), Recurrence.none().including(ExtraDate.of(zoned(3))))) {
      Recurrence recurrence =
          new Recurrence(
              rule("FREQ=WEEKLY;UNTIL=20270227T080000Z").rules(),
              more.dates(),
              List.of(),
              List.of());
      Validation checked = EventValidator.standard().check(event().recurrence(recurrence));
      assertThat(checked.violations())
          .extracting(it -> it.path() + " " + it.code())
          .containsExactly("/recurrence/rules/0 recurrence.start-not-in-rule");
      Occurrences occurrences = Occurrences.of(checked.event().orElseThrow());
      assertThat(occurrences.contains(zoned(0)).orElseThrow()).isTrue();
      assertThat(occurrences.contains(zoned(1)).orElseThrow()).isFalse();
      assertThat(occurrences.first(9).orElseThrow())
          .extracting(it -> it.start().toString())
          .isEqualTo(
              more.isEmpty()
                  ? List.of("2027-03-01T09:00[Europe/Zurich]")
                  : List.of("2027-03-01T09:00[Europe/Zurich]", "2027-03-22T09:00[Europe/Zurich]"));
    }
  }

  @Test
  void anOverrideOfNoInstanceIsNone() {
    Event phantom =
        event()
            .recurrenceId(RecurrenceId.of(EventTime.of(START.plusDays(1))))
            .title("Phantom")
            .build();
    Event series =
        event().recurrence(rule("FREQ=WEEKLY;COUNT=2").withOverrides(List.of(phantom))).build();
    assertThat(Occurrences.of(series).first(9).orElseThrow())
        .noneMatch(it -> it.source().equals(phantom))
        .hasSize(2);
  }

  /** Counting makes no occurrences; whatever the series has, they are as many. */
  @Test
  void thereAreAsManyAsAreCounted() {
    List<UnaryOperator<Recurrence>> changes =
        List.of(
            it -> it.excluding(zoned(1), zoned(4)),
            it -> it.including(ExtraDate.of(zoned(1)), ExtraDate.of(EventTime.of(START))),
            it -> overridden(it, override(2, Schedule.zoned(START, Duration.ofHours(1), ZURICH))),
            it -> overridden(it, override(3, Schedule.undated("later"))),
            it -> overridden(it, override(40, Schedule.zoned(START, Duration.ofHours(1), ZURICH))),
            it ->
                overridden(
                    it,
                    override(
                        5, Schedule.zoned(START.plusDays(36), Duration.ofHours(2), ZURICH), true)),
            it -> overridden(it, override(6, Schedule.undated("some day"), true)));
    for (int set = 0; set < 1 << changes.size(); set++) {
      Recurrence recurrence = rule("FREQ=WEEKLY;COUNT=9");
      for (int i = 0; i < changes.size(); i++) {
        recurrence = (set >> i & 1) == 1 ? changes.get(i).apply(recurrence) : recurrence;
      }
      Occurrences all = Occurrences.of(event().recurrence(recurrence).build());
      assertThat(all.count().orElseThrow())
          .as("%s", recurrence)
          .isEqualTo(all.stream(it -> {}).count());
    }
  }

  private static EventTime zoned(int week) {
    return EventTime.of(START.plusWeeks(week), ZURICH);
  }

  private static Event override(int week, Schedule schedule) {
    return override(week, schedule, false);
  }

  private static Event override(int week, Schedule schedule, boolean future) {
    return event().schedule(schedule).recurrenceId(new RecurrenceId(zoned(week), future)).build();
  }

  private static Recurrence overridden(Recurrence recurrence, Event override) {
    List<Event> all = new ArrayList<>(recurrence.overrides());
    all.add(override);
    return recurrence.withOverrides(all);
  }

  @Test
  void aBudgetThatIsUsedUpIsSaid() {
    Occurrences seconds = Occurrences.of(event().recurrence(rule("FREQ=SECONDLY")).build());
    Answer<Long> count = seconds.withLimits(candidates(1_000)).count();
    assertThat(count.isComplete()).isFalse();
    assertThat(count.value()).isBetween(900L, 1_000L);
    assertThat(count.unfinished().map(Violation::code)).contains("recurrence.budget");
    assertThatThrownBy(count::orElseThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "expected an answer within 1000 candidates, found a series that needs more: ask for a"
                + " shorter time, or allow more candidates in Limits");
    List<Violation> reasons = new ArrayList<>();
    assertThat(seconds.withLimits(candidates(10)).stream(reasons::add))
        .hasSizeLessThanOrEqualTo(10);
    assertThat(reasons).hasSize(1);
  }

  @Test
  void anotherCalendarIsNotSupportedAndSaysSo() {
    Event chinese = event().recurrence(rule("RSCALE=CHINESE;FREQ=YEARLY")).build();
    assertThat(Occurrences.of(chinese).first(3).unfinished().map(Violation::code))
        .contains("recurrence.calendar-not-supported");
    assertThatThrownBy(() -> Occurrences.of(chinese).first(3).orElseThrow())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("expected a rule in the Gregorian calendar, found \"RSCALE=CHINESE\"");
  }

  @Test
  void theNextOfASeriesOfSecondsIsFoundAtOnce() {
    Event seconds =
        event()
            .schedule(
                Schedule.zoned(LocalDateTime.of(2000, 1, 1, 0, 0), Duration.ofSeconds(1), ZURICH))
            .recurrence(rule("FREQ=SECONDLY"))
            .build();
    Instant then = Instant.parse("2026-06-01T12:00:00Z");
    Occurrence next = Occurrences.of(seconds).after(then).orElseThrow().orElseThrow();
    assertThat(next.startInstant()).isEqualTo(then.plusSeconds(1));
  }

  @Test
  void anInstantFarFromAllEventsIsNoFault() {
    Occurrences daily = Occurrences.of(event().recurrence(rule("FREQ=DAILY;COUNT=3")).build());
    assertThat(daily.between(Instant.MIN, Instant.MAX).orElseThrow()).hasSize(3);
    assertThat(daily.overlapping(Instant.MIN, Instant.MAX).orElseThrow()).hasSize(3);
    assertThat(daily.after(Instant.MIN).orElseThrow()).isPresent();
    assertThat(daily.after(Instant.MAX).orElseThrow()).isEmpty();
    assertThat(daily.next(Instant.MAX, 0).orElseThrow()).isEmpty();
    assertThatThrownBy(() -> daily.first(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a number from 0, found \"-1\"");
  }

  private static Limits candidates(long number) {
    return Limits.standard().toBuilder().candidates(number).build();
  }
}
