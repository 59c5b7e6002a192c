package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.ExtraDate;
import org.convene.event.InvalidEventException;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.FewerTries;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A series at another time, of day or of the week, in another zone or of another kind: what belongs
 * to its n-th instance belongs to the n-th afterwards, or the change is refused.
 */
@FewerTries
class ScheduleChangeTest {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  /** So many instances are counted; all that {@link ChangedSeries} changes are among the first. */
  private static final int MANY = 200;

  /** What another schedule is, from that of the series. */
  enum Kind {
    DAYS,
    FLOATING,
    ZONED;

    Schedule at(LocalDateTime start, Duration length, ZoneId zone) {
      return switch (this) {
        case DAYS -> days(start.toLocalDate(), length);
        case FLOATING -> Schedule.floating(start, start.plus(length));
        case ZONED -> Schedule.zoned(start, length, zone);
      };
    }

    private static Schedule days(LocalDate first, Duration length) {
      return Schedule.allDay(first, first.plusDays(length.toHours()));
    }
  }

  /**
   * Another schedule.
   *
   * @param kind empty for that of the series
   * @param shift of the local start
   * @param zone empty for that of the series
   */
  record Change(Optional<Kind> kind, Duration shift, Duration length, Optional<ZoneId> zone) {

    Schedule of(Schedule schedule) {
      Kind own =
          schedule.match(
              undated -> Kind.DAYS, days -> Kind.DAYS, local -> Kind.FLOATING, zoned -> Kind.ZONED);
      ZoneId ownZone =
          schedule instanceof Schedule.Zoned zoned ? zoned.zone() : ZoneId.of("Europe/Zurich");
      LocalDateTime start = ChangedSeries.local(ScheduleTimes.start(schedule));
      return kind.orElse(own).at(start.plus(shift), length, zone.orElse(ownZone));
    }
  }

  @Provide
  Arbitrary<Series> series() {
    return ChangedSeries.series();
  }

  @Provide
  Arbitrary<Change> changes() {
    return Combinators.combine(
            Arbitraries.of(Kind.class).optional(0.4),
            Arbitraries.of(
                Duration.ZERO,
                Duration.ofMinutes(30),
                Duration.ofHours(-1),
                Duration.ofHours(7),
                Duration.ofDays(1),
                Duration.ofDays(2),
                Duration.ofDays(-7),
                Duration.ofDays(31)),
            Arbitraries.of(Duration.ofHours(1), Duration.ofHours(2)),
            Arbitraries.of("Europe/Zurich", "Asia/Tokyo", "America/New_York", "UTC")
                .map(ZoneId::of)
                .optional(0.4))
        .as(Change::new);
  }

  @Property(tries = 500)
  void whatBelongsToTheNthInstanceBelongsToTheNthAfterwards(
      @ForAll("series") Series series, @ForAll("changes") Change change) {
    Event before = series.event();
    List<EventTime> instances = instances(before);
    Schedule schedule = change.of(before.schedule());
    try {
      Event after = before.toBuilder().schedule(schedule).build();
      assertThat(places(after, instances(after))).isEqualTo(places(before, instances));
    } catch (InvalidEventException e) {
      Event alone = alone(before).toBuilder().schedule(schedule).build();
      List<Integer> places = places(before, instances);
      for (Violation violation : errors(e)) {
        assertThat(violation.code()).isEqualTo("recurrence.orphaned");
        int place = places.get(index(before, violation.path()));
        List<EventTime> moved = instances(alone);
        if (place < moved.size()) {
          assertThat(violation.message()).doesNotContain("found " + moved.get(place) + ",");
        }
      }
    }
  }

  private static final LocalDateTime IN_THE_GAP = LocalDateTime.of(2027, 3, 28, 2, 30);

  private static Event event(LocalDateTime start, String rule) {
    return Event.builder()
        .uid(Uid.of("series@example.org"))
        .title("Meeting")
        .schedule(Schedule.zoned(start, Duration.ofHours(1), ZURICH))
        .recurrence(Recurrence.of(RecurrenceRule.parse(rule)))
        .build();
  }

  /** An instance that clocks show an hour later is at the time of the series elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "01:30, Europe/Zurich, 2027-03-28T01:30",
    "02:30, Asia/Tokyo, 2027-03-28T02:30",
    "03:00, Europe/Zurich, 2027-03-28T03:00",
    "02:00, Europe/Zurich, 2027-03-28T02:00"
  })
  void anInstanceInAGapMovesWithItsSeries(LocalTime start, ZoneId zone, String moved) {
    Event daily = event(IN_THE_GAP.minusDays(2), "FREQ=DAILY");
    EventTime skipped = EventTime.of(IN_THE_GAP.plusHours(1));
    LocalDateTime at = IN_THE_GAP.minusDays(2).toLocalDate().atTime(start);
    Schedule schedule = Schedule.zoned(at, Duration.ofHours(1), zone);
    Event without = Series.of(daily).exclude(skipped).edit(it -> it.schedule(schedule)).event();
    assertThat(without.recurrence().excluded()).hasToString("[" + moved + "]");
    Event changed =
        Series.of(daily)
            .change(skipped, it -> it.title("Other"))
            .edit(it -> it.schedule(schedule))
            .event();
    Event override = changed.recurrence().overrides().get(0);
    assertThat(override.recurrenceId().orElseThrow().instance()).hasToString(moved);
    assertThat(override.schedule().isAt(schedule.startingAt(LocalDateTime.parse(moved)))).isTrue();
  }

  /**
   * Five days later Friday is Wednesday; two days later it is Sunday, which is another instance.
   */
  @Test
  void aTimeThatIsThenOfAnotherInstanceIsRefused() {
    Event event = event(LocalDateTime.of(2027, 3, 1, 9, 0), "FREQ=WEEKLY;BYDAY=MO,FR,SU");
    Event without = Series.of(event).exclude(EventTime.parse("2027-03-05T09:00")).event();
    assertThatThrownBy(
            () ->
                without.toBuilder()
                    .schedule(event.schedule().startingAt(LocalDateTime.of(2027, 3, 6, 9, 0)))
                    .build())
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining(
            "/recurrence/excluded/0: expected an instance of the moved series, found"
                + " 2027-03-10T09:00, which its rules do not give: change the rules too, or restore"
                + " the instance first (recurrence.orphaned)");
    assertThatThrownBy(
            () ->
                without.toBuilder()
                    .schedule(event.schedule().startingAt(LocalDateTime.of(2027, 3, 3, 9, 0)))
                    .build())
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining(
            "/recurrence/excluded/0: expected an instance of the moved series, found"
                + " 2027-03-07T09:00, which is another one than before: change the rules too, or"
                + " restore the instance first (recurrence.orphaned)");
  }

  /** The second of two hours that clocks show alike has its name in UTC. */
  @Test
  void anInstanceOfTheRepeatedHourKeepsItsNameWhenTheTitleChanges() {
    EventTime second = EventTime.parse("2027-10-31T01:30Z");
    Event daily = event(LocalDateTime.of(2027, 10, 31, 0, 30), "FREQ=DAILY;COUNT=6");
    Event twice =
        daily.toBuilder().recurrence(daily.recurrence().including(ExtraDate.of(second))).build();
    Event cancelled = Series.of(twice).cancel(second).event();
    assertThat(named(cancelled)).hasToString("[2027-10-31T01:30Z]");
    assertThat(named(cancelled.toBuilder().title("Other").build())).isEqualTo(named(cancelled));
  }

  private static List<Violation> errors(InvalidEventException e) {
    return e.violations().stream().filter(Violation::isError).toList();
  }

  private static Event alone(Event event) {
    Recurrence recurrence = event.recurrence();
    return event.toBuilder()
        .recurrence(new Recurrence(recurrence.rules(), recurrence.dates(), List.of(), List.of()))
        .build();
  }

  /** The recurrence ids, whatever was excluded or changed. */
  private static List<EventTime> instances(Event event) {
    return Series.of(alone(event)).occurrences().first(MANY).orElseThrow().stream()
        .map(ChangedSeries::id)
        .toList();
  }

  private static List<EventTime> named(Event event) {
    List<EventTime> named = new ArrayList<>(event.recurrence().excluded());
    event
        .recurrence()
        .overrides()
        .forEach(it -> named.add(it.recurrenceId().orElseThrow().instance()));
    return named;
  }

  private static List<Integer> places(Event event, List<EventTime> instances) {
    return named(event).stream().map(instances::indexOf).toList();
  }

  /** Which of the named times a violation is of. */
  private static int index(Event event, String path) {
    String[] parts = path.split("/", -1);
    int index = Integer.parseInt(parts[3]);
    return parts[2].equals("excluded") ? index : event.recurrence().excluded().size() + index;
  }
}
