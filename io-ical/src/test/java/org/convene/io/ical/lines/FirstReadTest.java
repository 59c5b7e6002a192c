package org.convene.io.ical.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.convene.io.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stream says of how much is there decides on the first buffer, and on nothing else. */
class FirstReadTest {

  private static final int EVENTS = 20_000;
  private static final int CHUNK = 1 << 14;

  /** A stream that says so much is there, as one that unpacks says 1. */
  private static final class Saying extends ByteArrayInputStream {

    private final int available;
    private int reads;

    Saying(byte[] octets, int available) {
      super(octets);
      this.available = available;
    }

    @Override
    public synchronized int available() {
      return available;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      reads++;
      return super.read(target, offset, length);
    }
  }

  private static byte[] calendar(int events) {
    String event = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Meeting\r\n of all\r\nEND:VEVENT\r\n";
    return ("BEGIN:VCALENDAR\r\n" + event.repeat(events) + "END:VCALENDAR\r\n").getBytes(UTF_8);
  }

  private static int components(InputStream in) throws IOException {
    ComponentReader reader = new ComponentReader(in, Limits.standard());
    int components = 0;
    for (Optional<CalendarItem> item = reader.next(); item.isPresent(); item = reader.next()) {
      components += item.get() instanceof CalendarItem.Component ? 1 : 0;
    }
    assertThat(reader.problems()).isEmpty();
    return components;
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 2, 3, 77, CHUNK - 1, CHUNK, Integer.MAX_VALUE})
  void aLongDocumentIsReadByTheChunkWhateverItsStreamSays(int available) throws IOException {
    byte[] octets = calendar(EVENTS);
    Saying in = new Saying(octets, available);
    assertThat(components(in)).isEqualTo(EVENTS);
    assertThat(in.reads).isLessThan(2 * octets.length / CHUNK);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 100, 400})
  void aShortDocumentIsReadWhole(int events) throws IOException {
    byte[] octets = calendar(events);
    assertThat(components(new ByteArrayInputStream(octets))).isEqualTo(events);
  }
}
