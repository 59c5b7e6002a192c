package org.convene.io.ical.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.mapping.EventReading;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesWindowTest {

  private static final int SIZE = 3;
  private static final List<String> FIRST = List.of("a with 3", "a");
  private static final List<String> SECOND = List.of("a", "a with 3");

  private final SeriesWindow window = new SeriesWindow(limits(SIZE, 50_000), new HeldBack());
  private final List<ReadResult> out = new ArrayList<>();
  private long line;

  private static Limits limits(int lookAhead, int overrides) {
    return Limits.standard().toBuilder().lookAhead(lookAhead).overrides(overrides).build();
  }

  private static Event event(String uid) {
    LocalDateTime start = LocalDateTime.of(2026, 5, 18, 8, 0);
    return Event.builder()
        .uid(Uid.of(uid))
        .title("Talk")
        .schedule(Schedule.floating(start, start.plusHours(1)))
        .build();
  }

  private static Event series(String uid) {
    Recurrence weekly =
        new Recurrence(
            List.of(RecurrenceRule.parse("FREQ=WEEKLY")), List.of(), List.of(), List.of());
    return event(uid).toBuilder().recurrence(weekly).build();
  }

  private static Event override(String uid, int day) {
    EventTime instance = EventTime.of(LocalDateTime.of(2026, 5, 1, 8, 0).plusDays(day - 1L));
    return event(uid).toBuilder().recurrenceId(new RecurrenceId(instance, false)).build();
  }

  private static ContentLine named(RecurrenceId id, long line) {
    RawParameter zone = RawParameter.of("TZID", "Europe/Zurich");
    return new ContentLine(line, RawProperty.of("RECURRENCE-ID", id.instance().toString(), zone));
  }

  private void add(Event event, Problem... problems) {
    line += 10;
    Optional<ContentLine> named = event.recurrenceId().map(it -> named(it, line + 1));
    EventReading reading =
        new EventReading(Optional.of(event), List.of(problems), false, null, line, named, "");
    out.addAll(window.add(new SeriesSlot(reading, list(problems), 0, Limits.standard())));
  }

  private static ProblemList list(Problem... problems) {
    ProblemList list = new ProblemList(Limits.standard());
    list.addAll(List.of(problems));
    return list;
  }

  private static Problem problem(String code) {
    return new Problem(Location.at(-1, 7, 1), Violation.warning("", code, "expected, found"));
  }

  private List<String> given() {
    return out.stream()
        .map(
            it ->
                it.match(
                    accepted -> describe(accepted.event()),
                    rejected -> "rejected",
                    other -> "other",
                    remarks -> "remarks"))
        .toList();
  }

  private static String describe(Event event) {
    int overrides = event.recurrence().overrides().size();
    return event.uid().value()
        + (event.recurrenceId().isPresent() ? " instance" : "")
        + (overrides == 0 ? "" : " with " + overrides);
  }

  private void end() {
    out.addAll(window.end());
  }

  @Test
  void givesASingleEventAtOnce() {
    add(event("a"));
    assertThat(given()).containsExactly("a");
  }

  @Test
  void joinsAnOverrideThatComesAfterOrBefore() {
    add(override("a", 25));
    add(series("a"));
    add(override("a", 18));
    assertThat(out).isEmpty();
    end();
    assertThat(given()).containsExactly("a with 2");
  }

  @Test
  void keepsTheOrderOfResults() {
    add(series("a"));
    add(event("b"));
    out.addAll(window.add(SeriesSlot.refused(list(problem("x")))));
    add(override("a", 25));
    end();
    assertThat(given()).containsExactly("a with 1", "b", "rejected");
  }

  @Test
  void letsASeriesGoOnceTheWindowIsFull() {
    add(series("a"));
    for (int i = 0; i < SIZE; i++) {
      add(event("b" + i));
    }
    assertThat(given()).containsExactly("a", "b0", "b1", "b2");
    add(override("a", 25));
    end();
    assertThat(given()).last().isEqualTo("a instance");
  }

  @Test
  void saysOnceOfASeriesThatItHoldsNoMoreOverrides() {
    holdingTwo(
        series("a"),
        override("a", 32),
        series("b"),
        override("b", 32),
        override("b", 18),
        override("a", 18),
        override("b", 25),
        event("c"));
    assertThat(given())
        .containsExactly("a with 1", "b with 1", "b instance", "a instance", "b instance", "c");
    assertThat(warnings())
        .containsExactly(
            "a 6 /recurrence/overrides limit.overrides",
            "b 5 /recurrence/overrides limit.overrides");
    assertThat(out.get(0).problems().get(0).violation().message())
        .isEqualTo(
            "expected at most 2 overrides held at a time, found more; the others of this series"
                + " are events of their own. LimitsBuilder.overrides sets a higher limit");
  }

  @Test
  void holdsNoMoreOverridesThatComeBeforeTheirSeriesEither() {
    holdingTwo(override("a", 32), override("a", 18), override("a", 25), series("a"));
    assertThat(given()).containsExactly("a instance", "a with 2");
    assertThat(warnings()).containsExactly("a 3 /recurrence/overrides limit.overrides");
  }

  private void holdingTwo(Event... events) {
    SeriesWindow two = new SeriesWindow(limits(8, 2), new HeldBack());
    for (Event event : events) {
      EventReading reading =
          new EventReading(
              Optional.of(event),
              List.of(),
              false,
              null,
              ++line,
              event.recurrenceId().map(it -> named(it, line + 1)),
              "");
      out.addAll(two.add(new SeriesSlot(reading, list(), 0, Limits.standard())));
    }
    out.addAll(two.end());
  }

  private List<String> warnings() {
    List<String> all = new ArrayList<>();
    for (ReadResult result : out) {
      for (Problem problem : result.problems()) {
        Violation violation = problem.violation();
        all.add(
            ((ReadResult.Accepted) result).event().uid().value()
                + " "
                + problem.location().line()
                + " "
                + violation.path()
                + " "
                + violation.code());
      }
    }
    return all;
  }

  @Test
  void givesAnOverrideWithoutItsSeries() {
    add(override("a", 25));
    end();
    assertThat(given()).containsExactly("a instance");
  }

  @Test
  void givesASecondOverrideOfAnInstanceByItself() {
    add(series("a"));
    add(override("a", 25), problem("one"));
    add(override("a", 25), problem("two"));
    add(override("a", 18));
    end();
    assertThat(given()).containsExactly("a with 2", "a instance");
    assertThat(out.get(0).problems())
        .extracting(it -> it.violation().code())
        .containsExactly("one");
    assertThat(out.get(1).problems())
        .extracting(it -> it.violation().code())
        .containsExactly("two", "ical.override-repeated");
    assertThat(out.get(1).problems().get(1).location().line()).isEqualTo(30);
    assertThat(out.get(1).problems().get(1).violation())
        .isEqualTo(
            Violation.warning(
                "/recurrenceId",
                "ical.override-repeated",
                "expected one override of 2026-05-25T08:00, found another that counts at line 20"
                    + " (by SEQUENCE, then DTSTAMP, then the first); the override is an event of"
                    + " its own"));
  }

  @Test
  void ofThreeOverridesOfAnInstanceTheNewestIsInItsPlace() {
    add(override("a", 18));
    add(revised(override("a", 25), 1, 2027));
    add(series("a"));
    add(revised(override("a", 25), 2, 2026));
    add(revised(override("a", 25), 2, 2025));
    add(override("a", 32));
    end();
    assertThat(given()).containsExactly("a with 3", "a instance", "a instance");
    assertThat(((ReadResult.Accepted) out.get(0)).event().recurrence().overrides())
        .extracting(Event::sequence)
        .containsExactly(0, 2, 0);
    assertThat(warnings())
        .containsExactly(
            "a 20 /recurrenceId ical.override-repeated",
            "a 50 /recurrenceId ical.override-repeated");
  }

  private static Event revised(Event event, int sequence, int updatedIn) {
    return event.toBuilder()
        .sequence(sequence)
        .updated(Instant.parse(updatedIn + "-01-01T00:00:00Z"))
        .build();
  }

  private String repeated(long older, long newer) {
    return older
        + " /uid expected one series of the UID \"a\", found a newer one at line "
        + newer
        + " (by SEQUENCE, then DTSTAMP); overrides belong to that one";
  }

  /** RFC 5546 section 2.1.5: the higher SEQUENCE counts, then the later DTSTAMP, then the later. */
  @ParameterizedTest
  @CsvSource({
    "1, 2026, 0, 2027, first",
    "0, 2027, 1, 2026, second",
    "1, 2027, 1, 2026, first",
    "1, 2026, 1, 2027, second",
    "1, 2026, 1, 2026, second",
  })
  void ofTwoSeriesOfOneUidTheNewerHasTheOverrides(
      int sequence, int updated, int otherSequence, int otherUpdated, String newer) {
    add(override("a", 18));
    add(revised(series("a"), sequence, updated));
    add(override("a", 25));
    add(revised(series("a"), otherSequence, otherUpdated));
    add(override("a", 32));
    end();
    boolean first = newer.equals("first");
    assertThat(given()).containsExactlyElementsOf(first ? FIRST : SECOND);
    assertThat(out.get(first ? 0 : 1).problems()).isEmpty();
    assertThat(out.get(first ? 1 : 0).problems())
        .extracting(
            it ->
                it.location().line() + " " + it.violation().path() + " " + it.violation().message())
        .containsExactly(first ? repeated(40, 20) : repeated(20, 40));
    assertThat(out.get(first ? 1 : 0).problems().get(0).violation().code())
        .isEqualTo("ical.series-repeated");
  }

  @Test
  void ofThreeSeriesOfOneUidTheNewestCounts() {
    add(revised(series("a"), 1, 2026));
    add(revised(series("a"), 10, 2026));
    add(revised(series("a"), 9, 2026));
    add(override("a", 25));
    end();
    assertThat(given()).containsExactly("a", "a with 1", "a");
    assertThat(warnings())
        .containsExactly("a 10 /uid ical.series-repeated", "a 30 /uid ical.series-repeated");
  }

  @Test
  void keepsOverridesOfTwoSeriesApart() {
    add(series("a"));
    add(series("b"));
    add(override("b", 18));
    add(override("a", 18));
    add(override("b", 25));
    end();
    assertThat(given()).containsExactly("a with 1", "b with 2");
  }

  @Test
  void startsAnewAfterTheEnd() {
    add(series("a"));
    end();
    add(override("a", 25));
    end();
    assertThat(given()).containsExactly("a", "a instance");
  }
}
