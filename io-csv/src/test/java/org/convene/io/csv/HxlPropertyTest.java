package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;

class HxlPropertyTest {

  @Property(tries = 30)
  void nothingIsLostBesideHashtags(@ForAll("events") List<Event> events, @ForAll boolean on) {
    CsvFormat format = CsvFormat.builder().hxl(on).build();
    String table = Tables.write(format, events.toArray(new Event[0]));
    assertThat(Tables.read(format, table)).isEqualTo(events);
  }

  @Provide
  static Arbitrary<List<Event>> events() {
    return EventArbitraries.eventLists();
  }
}
