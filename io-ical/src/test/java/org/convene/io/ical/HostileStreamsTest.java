package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Text;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Half a surrogate pair, or half a character at the end. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void whatStandsBeforeABrokenCharacterIsRead(String charset) throws IOException {
    String text = "\uFEFF" + new String(DOCUMENT, StandardCharsets.UTF_8);
    byte[] whole = text.getBytes(Charset.forName(charset));
    assertThat(events(new ByteArrayInputStream(whole))).hasSize(2);
    byte[] half = whole.clone();
    int at = half.length - 40;
    half[at + (charset.endsWith("BE") ? 0 : 1)] = (byte) 0xD8;
    for (byte[] broken : List.of(half, Arrays.copyOf(whole, whole.length - 39))) {
      try (EventReader reader = new IcalFormat().reader(new ByteArrayInputStream(broken))) {
        assertThat(reader.read()).get().isInstanceOf(ReadResult.Accepted.class);
        assertThatThrownBy(reader::read)
            .isInstanceOf(DocumentException.class)
            .hasMessageContaining("ical.encoding");
      }
    }
  }

  /** A head that looks ahead, a series that waits for overrides, a zone that may come late. */
  @Test
  void whatIsHeldBackIsGivenBeforeItIsSaidWhyThereIsNoMore() throws IOException {
    String text =
        "\uFEFF"
            + Calendars.calendar(
                "NAME:Ours\n",
                Calendars.event("a", "RRULE:FREQ=DAILY;COUNT=3"),
                Calendars.event("b"),
                Calendars.lines(
                    "BEGIN:VEVENT", "UID:c", "DTSTART;TZID=Late:20260518T083000", "END:VEVENT"),
                Calendars.event("d", "SUMMARY:?"));
    byte[] broken = halved(text.getBytes(StandardCharsets.UTF_16LE));
    for (boolean isHeadAsked : new boolean[] {true, false}) {
      try (EventReader reader = new IcalFormat().reader(new ByteArrayInputStream(broken))) {
        if (isHeadAsked) {
          assertThat(reader.head().title()).map(Text::value).contains("Ours");
        }
        for (String uid : List.of("a", "b", "c")) {
          ReadResult.Accepted read = (ReadResult.Accepted) reader.read().orElseThrow();
          assertThat(read.event().uid().value()).isEqualTo(uid);
        }
        assertThatThrownBy(reader::read).isInstanceOf(DocumentException.class);
      }
    }
  }

  /** Half a surrogate pair in the place of the last question mark. */
  private static byte[] halved(byte[] utf16) {
    for (int i = utf16.length - 2; i >= 0; i -= 2) {
      if (utf16[i] == '?' && utf16[i + 1] == 0) {
        utf16[i + 1] = (byte) 0xD8;
        return utf16;
      }
    }
    throw new IllegalStateException("expected a question mark");
  }
}
