package org.convene.examples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventAssert;
import org.convene.event.FoundEvents;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.FewerTries;

/**
 * Promise 1 across formats: an event goes through every format that is there, one after the other,
 * and comes back equal. {@code -Dconvene.tries=10000} tries as many events.
 */
@FewerTries
class ChainTest {

  private static final List<EventFormat> FORMATS = EventFormats.installed().all();

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void anEventComesBackThroughEveryFormat(@ForAll("events") Event event) throws IOException {
    comesBack(event);
  }

  @Example
  void whatBrokeAFormatOnceComesBackThroughEveryFormat() throws IOException {
    for (Event event : FoundEvents.all()) {
      comesBack(event);
    }
  }

  private static void comesBack(Event event) throws IOException {
    Event copy = event;
    for (EventFormat format : FORMATS) {
      if (format.losses(copy).isEmpty()) {
        copy = copied(format, copy);
        EventAssert.assertThat(copy).as("through %s", format.name()).isEqualTo(event);
      }
    }
  }

  static Event copied(EventFormat format, Event event) throws IOException {
    byte[] document = format.bytes(event);
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      return reader.events().findFirst().orElseThrow();
    }
  }
}
