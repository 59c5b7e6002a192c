package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.junit.jupiter.api.Test;

/** Streams that give their bytes in an unfriendly way. */
class HostileStreamsTest {

  private static final byte[] DOCUMENT =
      Calendars.calendar(
              Calendars.event("a", "DESCRIPTION:caf\u00e9 \n \u00e9"), Calendars.event("b"))
          .getBytes(StandardCharsets.UTF_8);

  /** One byte at a time; fails where the bytes allowed are used up. */
  private static final class Drip extends FilterInputStream {

    private int left;

    Drip(int allowed) {
      super(new ByteArrayInputStream(DOCUMENT));
      left = allowed;
    }

    @Override
    public int read() throws IOException {
      if (left-- == 0) {
        throw new IOException("the line is dead");
      }
      return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int octet = read();
      if (octet < 0) {
        return -1;
      }
      into[offset] = (byte) octet;
      return 1;
    }
  }

  private static List<Event> events(InputStream in) throws IOException {
    try (EventReader reader = new IcalFormat().reader(in)) {
      return reader.events().toList();
    }
  }

  @Test
  void t01OneByteAtATime() throws IOException {
    assertThat(events(new Drip(Integer.MAX_VALUE)))
        .hasSize(2)
        .isEqualTo(events(new ByteArrayInputStream(DOCUMENT)));
  }

  @Test
  void t01AStreamThatFailsAtEachByte() {
    for (int n = 0; n < DOCUMENT.length; n++) {
      Drip in = new Drip(n);
      assertThatThrownBy(() -> events(in))
          .as("after %d bytes", n)
          .hasStackTraceContaining("the line is dead");
    }
  }
}
