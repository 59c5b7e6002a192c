package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A series at an offset that no zone of Etc has. RFC 5545 section 3.2.19: a TZID is paramtext,
 * which has no colon and no quotation mark; Go's golang-ical and node-ical cannot read one that
 * has.
 */
class OffsetTzidTest {

  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 10, 9, 30);

  @ParameterizedTest
  @CsvSource({"+05:30, +0530", "-03:30, -0330"})
  void hasNoColon(String offset, String tzid) throws IOException {
    List<Event> events = List.of(series("a", offset, START), series("b", offset, START));
    byte[] bytes = new IcalFormat().bytes(events.toArray(new Event[0]));
    assertThat(new String(bytes, UTF_8))
        .contains("TZID:" + tzid + "\r\n", "DTSTART;TZID=" + tzid + ":20260310T093000\r\n");
    List<Problem> problems = new ArrayList<>();
    try (EventReader reader = new IcalFormat().reader(new ByteArrayInputStream(bytes))) {
      List<Schedule> read = reader.events(problems::add).map(Event::schedule).toList();
      assertThat(read).isEqualTo(events.stream().map(Event::schedule).toList());
    }
    assertThat(problems).isEmpty();
  }

  /** The second is before what the first VTIMEZONE is for, and has one of its own. */
  @Test
  void hasNoColonInASecondDescription() {
    byte[] bytes =
        new IcalFormat()
            .bytes(series("a", "+05:30", START), series("b", "+05:30", START.minusYears(40)));
    assertThat(new String(bytes, UTF_8))
        .contains("DTSTART;TZID=+0530:20260310T093000\r\n")
        .doesNotContain("TZID=\"");
  }

  private static Event series(String uid, String offset, LocalDateTime start) {
    return Event.builder()
        .uid(Uid.of(uid + "@example.org"))
        .title("Talk")
        .schedule(Schedule.zoned(start, Duration.ofHours(1), ZoneId.of(offset)))
        .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=3")))
        .build();
  }
}
