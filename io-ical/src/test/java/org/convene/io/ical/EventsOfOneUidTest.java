package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** Events of one uid in one calendar, which say what belongs to them where that is not clear. */
class EventsOfOneUidTest {

  private static final IcalFormat FORMAT = IcalFormat.builder().clock(Samples.CLOCK).build();
  private static final LocalDateTime START = LocalDateTime.of(2026, 5, 18, 8, 0);

  private static Event once(String title) {
    return Event.builder()
        .uid(Uid.of("1"))
        .title(title)
        .schedule(Schedule.floating(START, START.plusHours(1)))
        .build();
  }

  private static Event instance(String title, int week) {
    RecurrenceId id = new RecurrenceId(EventTime.of(START.plusWeeks(week)), false);
    return once(title).toBuilder().recurrenceId(id).build();
  }

  private static Event series(String title, Event... overrides) {
    List<RecurrenceRule> rules = List.of(RecurrenceRule.parse("FREQ=WEEKLY"));
    return once(title).toBuilder()
        .recurrence(new Recurrence(rules, List.of(), List.of(), List.of(overrides)))
        .build();
  }

  private static List<String> marks(Event... events) throws IOException {
    byte[] document = FORMAT.bytes(events);
    Reading read = Reading.of(document);
    assertThat(read.events()).containsExactly(events);
    assertThat(read.told()).isEmpty();
    return Samples.lines(new String(document, StandardCharsets.UTF_8)).stream()
        .filter(it -> it.startsWith("SUMMARY") || it.startsWith("X-CONVENE-OVERRIDES"))
        .map(it -> it.replace("SUMMARY:", "").replace("X-CONVENE-OVERRIDES:", "has "))
        .toList();
  }

  @Test
  void anInstanceBehindItsSeriesSaysThatItIsAlone() throws IOException {
    assertThat(marks(series("s", instance("a", 1)), instance("b", 1), instance("c", 2)))
        .containsExactly("s", "a", "b", "has 0", "c", "has 0");
  }

  @Test
  void aSeriesBehindAnInstanceSaysWhatItHas() throws IOException {
    assertThat(marks(instance("b", 1), series("s", instance("a", 1), instance("c", 2))))
        .containsExactly("b", "s", "has 2", "a", "c");
    assertThat(marks(instance("b", 1), series("s"))).containsExactly("b", "s", "has 0");
  }

  @Test
  void ofTwoSeriesEachHasItsOwn() throws IOException {
    assertThat(marks(series("s", instance("a", 1)), series("t", instance("b", 1)), series("u")))
        .containsExactly("s", "a", "t", "has 1", "b", "u", "has 0");
  }

  @Test
  void nothingIsSaidWhereNothingIsUnclear() throws IOException {
    assertThat(marks(once("a"), instance("b", 1), instance("c", 1), once("d")))
        .containsExactly("a", "b", "c", "d");
    assertThat(marks(once("a"), series("s", instance("b", 1)), once("d")))
        .containsExactly("a", "s", "b", "d");
  }

  private static String component(String... lines) {
    return Calendars.lines("BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z")
        + Calendars.lines(lines)
        + Calendars.lines("END:VEVENT");
  }

  private static Reading read(String... components) throws IOException {
    String head = Calendars.lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN");
    String document = head + String.join("", components) + Calendars.lines("END:VCALENDAR");
    return Reading.of(document.getBytes(StandardCharsets.UTF_8));
  }

  private static String seriesThatHas(String count) {
    return component(
        "SUMMARY:s",
        "DTSTART:20260518T080000",
        "RRULE:FREQ=WEEKLY",
        "X-CONVENE-OVERRIDES:" + count);
  }

  private static String instance(String title, String day) {
    return component(
        "SUMMARY:" + title, "DTSTART:" + day + "T090000", "RECURRENCE-ID:" + day + "T080000");
  }

  private static final String OTHER =
      component("SUMMARY:o", "DTSTART:20260518T080000").replace("UID:1", "UID:2");

  @Test
  void aSeriesWithFewerThanItSaysHasThoseElsewhereAndTellsIt() throws IOException {
    for (String between : List.of(OTHER, "")) {
      Reading read =
          read(
              instance("early", "20260525"),
              seriesThatHas(between.isEmpty() ? "3" : "2"),
              instance("a", "20260601"),
              between,
              instance("b", "20260608"));
      assertThat(read.told())
          .containsExactly(
              "11 /recurrence/overrides ical.overrides-counted expected as many overrides behind"
                  + " their series as X-CONVENE-OVERRIDES says, found 1 fewer; it has those that"
                  + " stand elsewhere too");
      assertThat(read.events().get(0).recurrence().overrides()).hasSize(3);
    }
  }

  @Test
  void aCountThatIsNoneIsToldAndDoesNotCount() throws IOException {
    Reading read = read(seriesThatHas("many"), OTHER, instance("b", "20260608"));
    assertThat(read.problems()).hasSize(1);
    assertThat(read.events().get(0).recurrence().overrides()).hasSize(1);
  }

  @Test
  void aSeriesTakesNoMoreThanItSays() throws IOException {
    Reading read =
        read(seriesThatHas("1"), instance("a", "20260601"), instance("b", "20260608"), OTHER);
    assertThat(read.events().get(0).recurrence().overrides()).hasSize(1);
    assertThat(read.events().get(1).recurrenceId()).isPresent();
    assertThat(read.events()).hasSize(3);
  }
}
