package org.convene.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventAssert;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;

/**
 * Promise 1 across formats: an event goes through every format that is there, one after the other,
 * and comes back equal. {@code -Dconvene.tries=10000} tries as many events.
 */
class ChainTest {

  private static final int TRIES = Integer.getInteger("convene.tries", 200);
  private static final int GENERATOR_SIZE = 1000;

  @Example
  void anEventComesBackThroughEveryFormat() throws IOException {
    long seed = Long.getLong("convene.seed", System.nanoTime());
    Random random = new Random(seed);
    var generator = EventArbitraries.events().generator(GENERATOR_SIZE);
    List<EventFormat> formats = EventFormats.installed().all();
    for (int i = 0; i < TRIES; i++) {
      Event event = generator.next(random).value();
      Event copy = event;
      for (EventFormat format : formats) {
        if (format.losses(copy).isEmpty()) {
          copy = copied(format, copy);
          EventAssert.assertThat(copy)
              .as("seed %d, event %d, through %s", seed, i + 1, format.name())
              .isEqualTo(event);
        }
      }
    }
  }

  static Event copied(EventFormat format, Event event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format.writer(out)) {
      writer.write(event);
    }
    try (EventReader reader = format.reader(new ByteArrayInputStream(out.toByteArray()))) {
      return reader.events().findFirst().orElseThrow();
    }
  }
}
