package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;

/** Any event is written whole. */
class MappingPropertyTest {

  private static final IcalFormat JOURNAL =
      IcalFormat.builder().undated(IcalFormat.Undated.JOURNAL).build();

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events();
  }

  @Property(tries = 500)
  void everyEventIsWritten(@ForAll("events") Event event) {
    String document = Samples.written(JOURNAL, event);
    for (String line : document.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\r", "\n");
    }
    int events = 1 + event.recurrence().overrides().size();
    assertThat(topLevel(Samples.lines(document))).isEqualTo(events);
  }

  /** Counts the events; every BEGIN has its END. */
  private static int topLevel(List<String> lines) {
    Deque<String> open = new ArrayDeque<>();
    int events = 0;
    for (String line : lines) {
      if (line.startsWith("BEGIN:")) {
        open.push(line.substring(6));
        boolean event = line.equals("BEGIN:VEVENT") || line.equals("BEGIN:VJOURNAL");
        events += event && open.size() == 2 ? 1 : 0;
      } else if (line.startsWith("END:")) {
        assertThat(open.pop()).isEqualTo(line.substring(4));
      }
    }
    assertThat(open).isEmpty();
    return events;
  }
}
