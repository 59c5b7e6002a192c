package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.FewerTries;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;

/** Instances that an override of all that follow moves to where clocks are changed. */
@FewerTries
class RangePropertyTest {

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Zurich"), ZoneId.of("Australia/Lord_Howe"), ZoneId.of("Asia/Tokyo"));

  /** Days before clocks change in one of the zones. */
  private static final List<LocalDateTime> STARTS =
      List.of(
          LocalDateTime.of(2027, 3, 27, 1, 30),
          LocalDateTime.of(2027, 10, 30, 2, 30),
          LocalDateTime.of(2027, 4, 3, 1, 45),
          LocalDateTime.of(2027, 10, 2, 2, 15));

  /** A series, and from which of its instances on it is moved. */
  record Moved(LocalDateTime start, ZoneId zone, String rule, int first, int minutes, ZoneId to) {

    RecurrenceSet set() {
      return RecurrenceSet.of(EventTime.of(start, zone), zone, List.of(RecurrenceRule.parse(rule)));
    }

    /** The name of an instance, when the rule has it, and when it takes place. */
    record Place(EventTime id, Instant instance, Instant start) {}

    /** What RFC 5545 section 3.8.4.4 says: “all subsequent instances … adjusted” by as much. */
    List<Place> places() {
      List<Place> places = new ArrayList<>();
      Instances instances = set().instances(new Budget(100_000));
      for (int i = 0; instances.next(); i++) {
        Instant shown =
            i < first
                ? instances.instant()
                : instances.local().plusMinutes(minutes).atZone(to).toInstant();
        places.add(new Place(instances.time(), instances.instant(), shown));
      }
      places.sort(Comparator.comparing(Place::start).thenComparing(Place::instance));
      return places;
    }

    /** The same with an override that says nothing of when it takes place. */
    Event unscheduled() {
      Event event = event();
      List<Event> one =
          event.recurrence().overrides().stream()
              .map(it -> it.toBuilder().title("Later").schedule(ChangedSeries.UNSAID).build())
              .toList();
      return event.toBuilder().recurrence(event.recurrence().withOverrides(one)).build();
    }

    Event event() {
      Instances instances = set().instances(new Budget(100_000));
      for (int i = 0; i <= first; i++) {
        instances.next();
      }
      Event single =
          Event.builder()
              .uid(Uid.of("1"))
              .title("Meeting")
              .schedule(Schedule.zoned(start, Duration.ofMinutes(5), zone))
              .build();
      Event range =
          single.toBuilder()
              .schedule(
                  Schedule.zoned(instances.local().plusMinutes(minutes), Duration.ofMinutes(5), to))
              .recurrenceId(new RecurrenceId(instances.time(), true))
              .build();
      return single.toBuilder()
          .recurrence(Recurrence.of(RecurrenceRule.parse(rule)).withOverrides(List.of(range)))
          .build();
    }
  }

  @Provide
  Arbitrary<Moved> moved() {
    return Combinators.combine(
            Arbitraries.of(STARTS),
            Arbitraries.of(ZONES),
            Arbitraries.of(
                "FREQ=DAILY;COUNT=7",
                "FREQ=HOURLY;COUNT=60",
                "FREQ=MINUTELY;INTERVAL=20;COUNT=120",
                "FREQ=MINUTELY;INTERVAL=45;COUNT=90",
                "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,30;COUNT=24"),
            Arbitraries.integers().between(0, 6),
            Arbitraries.of(0, 15, 30, 60, -30, -60, 90, 24 * 60, -23 * 60),
            Arbitraries.of(ZONES))
        .as(Moved::new);
  }

  @Property
  void eachIsMovedAsTheFirstAndAllAreInOrder(@ForAll("moved") Moved moved) {
    List<Occurrence> all = Occurrences.of(moved.event()).first(1_000).orElseThrow();
    assertThat(all)
        .extracting(it -> it.recurrenceId().orElseThrow(), Occurrence::startInstant)
        .containsExactlyElementsOf(
            moved.places().stream().map(it -> tuple(it.id(), it.start())).toList());
  }

  @Property
  void oneWithoutAScheduleMovesNothing(@ForAll("moved") Moved moved) {
    Event series = moved.unscheduled();
    Event plain =
        series.toBuilder().recurrence(series.recurrence().withOverrides(List.of())).build();
    List<Occurrence> expected = Occurrences.of(plain).first(1_000).orElseThrow();
    List<Occurrence> found = Occurrences.of(series).first(1_000).orElseThrow();
    assertThat(found)
        .extracting(Occurrence::startInstant, Occurrence::endInstant, Occurrence::recurrenceId)
        .containsExactlyElementsOf(
            expected.stream()
                .map(it -> tuple(it.startInstant(), it.endInstant(), it.recurrenceId()))
                .toList());
    assertThat(found.stream().filter(it -> !it.source().equals(series)))
        .hasSize(Math.max(1, expected.size() - moved.first()))
        .allMatch(it -> it.event().title().orElseThrow().value().equals("Later"));
  }

  @Property
  void aWindowHasWhatStartsInIt(
      @ForAll("moved") Moved moved, @ForAll @IntRange(max = 119) int index) {
    Occurrences occurrences = Occurrences.of(moved.event());
    List<Occurrence> all = occurrences.first(1_000).orElseThrow();
    Instant from = all.get(index % all.size()).startInstant();
    Instant to = from.plus(Duration.ofHours(3));
    assertThat(occurrences.between(from, to).orElseThrow())
        .isEqualTo(
            all.stream()
                .filter(it -> !it.startInstant().isBefore(from) && it.startInstant().isBefore(to))
                .toList());
  }

  @Property
  void eachIsFoundByTheTimeItIsShownAt(
      @ForAll("moved") Moved moved, @ForAll @IntRange(max = 119) int index) {
    Series series = Series.of(moved.event());
    List<Moved.Place> places = moved.places();
    Moved.Place place = places.get(index % places.size());
    Assume.that(places.stream().noneMatch(it -> it.instance().equals(place.start())));
    Assume.that(places.stream().filter(it -> it.start().equals(place.start())).count() == 1);
    EventTime named =
        place
            .id()
            .match(day -> day, local -> EventTime.of(local.dateTime(), moved.zone()), utc -> utc);
    assertThat(series.instance(EventTime.of(place.start())).recurrenceId())
        .contains(RecurrenceId.of(named));
  }
}
