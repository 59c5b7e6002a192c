package org.convene.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventBuilder;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

final class EventMergeTest {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  private final List<String> told = new ArrayList<>();

  private List<Event> merged(Event... events) {
    EventMerge merge = new EventMerge();
    for (int i = 0; i < events.length; i++) {
      merge.add(events[i], (char) ('a' + i) + ".ics");
    }
    return merge.events(it -> told.add(it.code() + " " + it.message()));
  }

  private static Event event(String title, int sequence) {
    return at(title, sequence, 1).build();
  }

  private static EventBuilder at(String title, int sequence, int day) {
    LocalDateTime start = LocalDateTime.of(2027, 3, day, 9, 0);
    return Event.builder()
        .uid(Uid.of("u"))
        .title(title)
        .sequence(sequence)
        .schedule(Schedule.zoned(start, Duration.ofHours(1), ZURICH));
  }

  private static Event series(String title, int sequence, Event... overrides) {
    RecurrenceRule weekly = RecurrenceRule.parse("FREQ=WEEKLY;COUNT=10");
    return at(title, sequence, 1)
        .recurrence(Recurrence.of(weekly).withOverrides(List.of(overrides)))
        .build();
  }

  private static Event override(String title, int sequence, int day) {
    EventTime instance = EventTime.of(LocalDateTime.of(2027, 3, day, 9, 0), ZURICH);
    return at(title, sequence, day).recurrenceId(RecurrenceId.of(instance)).build();
  }

  @Test
  void theHigherSequenceCountsThenTheLaterStamp() {
    Event late = event("late", 1).toBuilder().stamp(Instant.ofEpochSecond(20)).build();
    Event early = event("early", 1).toBuilder().stamp(Instant.ofEpochSecond(10)).build();
    assertThat(merged(event("old", 0), late, early)).containsExactly(late);
    assertThat(told)
        .containsExactly(
            "merge.version expected one version of the uid \"u\", found another in a.ics, older"
                + " than that in b.ics, which counts",
            "merge.version expected one version of the uid \"u\", found another in c.ics, older"
                + " than that in b.ics, which counts");
  }

  /** A calendar whose DTSTAMP is its LAST-MODIFIED gives an event without a stamp. */
  @Test
  void aStampThatIsNotSaidIsThatOfTheLastChange() {
    Event changed = event("changed", 1).toBuilder().updated(Instant.ofEpochSecond(20)).build();
    Event stamped = event("stamped", 1).toBuilder().stamp(Instant.ofEpochSecond(10)).build();
    assertThat(merged(changed, stamped)).containsExactly(changed);
    assertThat(merged(stamped, changed)).containsExactly(changed);
  }

  @Test
  void aTieIsTold() {
    assertThat(merged(event("x", 0), event("y", 0))).hasSize(1);
    assertThat(told).singleElement().asString().contains(", no older than that in ");
  }

  @Test
  void whatIsEqualIsNotTold() {
    assertThat(merged(event("x", 0), event("x", 0))).containsExactly(event("x", 0));
    assertThat(told).isEmpty();
  }

  @Test
  void overridesJoinTheirSeries() {
    Event moved = override("moved", 0, 8);
    Event other = override("other", 0, 15);
    assertThat(merged(moved, series("s", 0, other), series("s", 0)))
        .containsExactly(series("s", 0, other, moved));
    assertThat(told).isEmpty();
  }

  @Test
  void theOverridesOfAnOlderSeriesGoWithIt() {
    assertThat(
            merged(series("old", 0, override("x", 5, 8)), series("new", 1, override("y", 1, 15))))
        .containsExactly(series("new", 1, override("y", 1, 15)));
    assertThat(told).hasSize(1);
  }

  @Test
  void theNewerOverrideOfAnInstanceCounts() {
    assertThat(merged(override("new", 2, 8), series("s", 0, override("old", 1, 8))))
        .containsExactly(series("s", 0, override("new", 2, 8)));
    assertThat(told)
        .containsExactly(
            "merge.version expected one version of the uid \"u\" at 2027-03-08T09:00,"
                + " found another in b.ics, older than that in a.ics, which counts");
  }

  @Test
  void overridesWithoutASeriesStay() {
    assertThat(merged(override("a", 0, 8), override("b", 0, 15))).hasSize(2);
    assertThat(told).isEmpty();
  }

  @Test
  void whatDoesNotFitStaysAnEvent() {
    Event single = event("single", 0);
    assertThat(merged(single, override("a", 0, 8))).contains(single).hasSize(2);
    assertThat(told).singleElement().asString().startsWith("merge.override ");
  }

  /** Versions of few uids, so that many meet. */
  @Provide
  Arbitrary<List<Event>> versions() {
    return EventArbitraries.events()
        .map(
            it -> {
              int kind = Math.floorMod(it.hashCode(), 30);
              Event event = it.toBuilder().uid(Uid.of("u" + kind % 3)).build();
              return event.toBuilder().sequence(kind / 10).build();
            })
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 100)
  void anyOrderGivesTheSame(@ForAll("versions") List<Event> events, @ForAll long seed) {
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    Set<String> first = new HashSet<>();
    Set<String> second = new HashSet<>();
    assertThat(new HashSet<>(of(events, first))).isEqualTo(new HashSet<>(of(shuffled, second)));
    assertThat(first).isEqualTo(second);
  }

  @Property(tries = 100)
  void oneDocumentTwiceIsTheDocument(@ForAll("versions") List<Event> events) {
    List<Event> merged = of(events, new HashSet<>());
    List<Event> twice = new ArrayList<>(merged);
    twice.addAll(merged);
    Set<String> told = new HashSet<>();
    assertThat(of(twice, told)).isEqualTo(of(merged, new HashSet<>()));
    assertThat(told).noneMatch(it -> it.startsWith("merge.version"));
  }

  private static List<Event> of(List<Event> events, Set<String> told) {
    EventMerge merge = new EventMerge();
    events.forEach(it -> merge.add(it, String.valueOf(it.hashCode())));
    return merge.events((Violation it) -> told.add(it.code() + it.message()));
  }
}
