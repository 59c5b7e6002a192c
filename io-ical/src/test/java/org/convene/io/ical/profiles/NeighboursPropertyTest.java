package org.convene.io.ical.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/** What is told of instances beside each other is what a plain list of them shows. */
class NeighboursPropertyTest {

  private static final int INSTANCES = 8;
  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 3, 9, 0);
  private static final int CANCELLED = 9999;

  /** By the number of the instance: how many hours it is moved. */
  @Provide
  Arbitrary<Map<Integer, Integer>> moves() {
    return Arbitraries.maps(
            Arbitraries.integers().between(0, INSTANCES - 1),
            Arbitraries.oneOf(Arbitraries.integers().between(-80, 80), Arbitraries.just(CANCELLED)))
        .ofMaxSize(3);
  }

  @Property
  void instancesAreJudgedByTheirNeighbours(
      @ForAll @IntRange(min = 1, max = 3) int interval,
      @ForAll @IntRange(min = 0, max = 60) int hours,
      @ForAll("moves") Map<Integer, Integer> moves) {
    Map<Integer, Integer> byInstance = new TreeMap<>(moves);
    Event series = series(interval, hours, byInstance);
    Set<String> told = new TreeSet<>();
    for (ClientRule rule : List.of(ClientRule.OVERLAP, ClientRule.SAME_DAY, ClientRule.MOVED)) {
      for (Violation violation : rule.violations(series)) {
        assertThat(told.add(rule.code() + violation.path())).as("told once").isTrue();
      }
    }
    assertThat(told).isEqualTo(expected(interval, hours, byInstance));
  }

  private static Event series(int interval, int hours, Map<Integer, Integer> moves) {
    List<Event> overrides = new ArrayList<>();
    moves.forEach(
        (number, moved) -> {
          LocalDateTime planned = START.plusDays((long) number * interval);
          boolean off = moved == CANCELLED;
          overrides.add(
              Event.builder()
                  .uid(Uid.of("a@example.org"))
                  .title("Meeting")
                  .schedule(schedule(off ? planned : planned.plusHours(moved), hours))
                  .recurrenceId(RecurrenceId.of(EventTime.of(planned)))
                  .status(off ? EventStatus.CANCELLED : null)
                  .build());
        });
    RecurrenceRule rule =
        RecurrenceRule.parse("FREQ=DAILY;INTERVAL=" + interval + ";COUNT=" + INSTANCES);
    return Event.builder()
        .uid(Uid.of("a@example.org"))
        .title("Meeting")
        .schedule(schedule(START, hours))
        .recurrence(Recurrence.of(rule).withOverrides(overrides))
        .build();
  }

  private static Schedule schedule(LocalDateTime start, int hours) {
    return Schedule.zoned(start, Duration.ofHours(hours), ZoneOffset.UTC);
  }

  private static Set<String> expected(int interval, int hours, Map<Integer, Integer> moves) {
    List<Integer> overridden = new ArrayList<>(moves.keySet());
    List<Integer> on = new ArrayList<>();
    for (int i = 0; i < INSTANCES; i++) {
      if (moves.getOrDefault(i, 0) != CANCELLED) {
        on.add(i);
      }
    }
    Set<String> expected = new TreeSet<>();
    for (int i = 1; i < on.size(); i++) {
      LocalDateTime before = start(on.get(i - 1), interval, moves);
      LocalDateTime after = start(on.get(i), interval, moves);
      boolean overlaps = before.plusHours(hours).isAfter(after);
      boolean late = !before.toLocalDate().isBefore(after.toLocalDate());
      if (overlaps || late) {
        int changed = overridden.indexOf(on.get(i));
        changed = changed < 0 ? overridden.indexOf(on.get(i - 1)) : changed;
        expected.add(
            changed < 0
                ? "client.overlap/schedule"
                : "client.moved-past-neighbour/recurrence/overrides/" + changed + "/schedule");
      }
    }
    return expected;
  }

  private static LocalDateTime start(int number, int interval, Map<Integer, Integer> moves) {
    return START.plusDays((long) number * interval).plusHours(moves.getOrDefault(number, 0));
  }
}
