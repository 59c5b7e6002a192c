package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

/**
 * How much of a calendar is held for series whose overrides come later or came before: two
 * overrides here, and three components. What leaves makes room for what comes, however often.
 */
class WindowBoundsTest {

  private static final int ROUNDS = 20;

  private static final IcalFormat FORMAT =
      IcalFormat.builder()
          .limits(Limits.standard().toBuilder().lookAhead(3).overrides(2).build())
          .build();

  private final StringBuilder calendar = new StringBuilder();
  private int fillers;

  private void begin() {
    calendar.append("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//EN\r\n");
  }

  private void end() {
    calendar.append("END:VCALENDAR\r\n");
  }

  private void event(String uid, String line) {
    calendar
        .append("BEGIN:VEVENT\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260518T080000\r\nUID:")
        .append(uid)
        .append("\r\nSUMMARY:Talk\r\n")
        .append(line)
        .append("\r\nEND:VEVENT\r\n");
  }

  private void series(String uid) {
    event(uid, "RRULE:FREQ=WEEKLY;COUNT=9");
  }

  private void override(String uid, int day) {
    event(uid, "RECURRENCE-ID:202605" + day + "T080000");
  }

  /** Lets the three components go that are held now. */
  private void push() {
    for (int i = 0; i < 3; i++) {
      series("filler" + fillers++);
    }
  }

  /** The events in order, but the fillers; those without a remark of the window have none. */
  private List<String> read() throws IOException {
    List<String> found = new ArrayList<>();
    byte[] document = calendar.toString().getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = FORMAT.reader(new ByteArrayInputStream(document))) {
      reader
          .results()
          .filter(it -> !it.orElseThrow().uid().value().startsWith("filler"))
          .forEach(it -> found.add(described(it)));
    }
    return found;
  }

  private static String described(ReadResult result) {
    Event event = result.orElseThrow();
    StringBuilder text = new StringBuilder(event.uid().value());
    text.append(event.recurrenceId().isPresent() ? " alone" : "");
    int overrides = event.recurrence().overrides().size();
    text.append(overrides > 0 ? " with " + overrides : "");
    result.problems().forEach(it -> text.append(' ').append(it.violation().code()));
    return text.toString();
  }

  private static List<String> rounds(String text) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      all.add("s" + i + text);
    }
    return all;
  }

  @Test
  void aSeriesThatLeavesMakesRoom() throws IOException {
    begin();
    for (int i = 0; i < ROUNDS; i++) {
      series("s" + i);
      override("s" + i, 18);
      override("s" + i, 25);
      push();
    }
    end();
    assertThat(read()).isEqualTo(rounds(" with 2"));
  }

  @Test
  void whatWaitedForItsSeriesAndFoundItMakesRoom() throws IOException {
    begin();
    for (int i = 0; i < ROUNDS; i++) {
      override("s" + i, 18);
      override("s" + i, 25);
      push();
      series("s" + i);
      push();
    }
    end();
    assertThat(read()).isEqualTo(rounds(" with 2"));
  }

  @Test
  void whatWaitedInVainMakesRoomForTheNextCalendar() throws IOException {
    for (int i = 0; i < ROUNDS; i++) {
      begin();
      override("o", 18);
      override("o", 25);
      push();
      end();
      begin();
      series("s" + i);
      override("s" + i, 18);
      override("s" + i, 25);
      end();
    }
    List<String> expected = new ArrayList<>();
    for (String each : rounds(" with 2")) {
      expected.addAll(List.of("o alone", "o alone", each));
    }
    assertThat(read()).isEqualTo(expected);
  }

  @Test
  void theOldestGoesAloneWhereTooManyWait() throws IOException {
    begin();
    for (String uid : List.of("a", "b", "c", "d", "e")) {
      override(uid, 18);
    }
    push();
    for (String uid : List.of("a", "b", "c", "d", "e")) {
      series(uid);
    }
    end();
    assertThat(read())
        .containsExactly(
            "a alone limit.overrides", "b alone", "c alone", "a", "b", "c", "d with 1", "e with 1");
  }

  @Test
  void anOverrideIsWaitedForAsFarBehindAsIsSaid() throws IOException {
    begin();
    series("a");
    series("filler1");
    series("filler2");
    override("a", 18);
    series("b");
    series("filler3");
    series("filler4");
    series("filler5");
    override("b", 18);
    end();
    assertThat(read()).containsExactly("a with 1", "b", "b alone ical.series-apart");
  }

  @Test
  void whatWaitsTakesRoomFromASeriesThatIsThere() throws IOException {
    begin();
    override("a", 18);
    push();
    series("b");
    override("b", 18);
    override("b", 25);
    series("a");
    end();
    assertThat(read()).containsExactly("b with 1 limit.overrides", "b alone", "a with 1");
  }
}
