package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf16InputTest {

  private static final char HIGH = '\uD83D';
  private static final char LOW = '\uDE00';

  /** UTF-16 with whatever halves a text has: encoders would replace them. */
  private static byte[] bytes(String text, boolean littleEndian, boolean mark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (char c : ((mark ? "\uFEFF" : "") + text).toCharArray()) {
      out.write(littleEndian ? c : c >> 8);
      out.write(littleEndian ? c >> 8 : c);
    }
    return out.toByteArray();
  }

  private static String event(String uid, String title) {
    return "<event><uid>" + uid + "</uid><title>" + title + "</title></event>";
  }

  private static List<String> read(byte[] document) throws IOException {
    try (EventReader reader = Xml.FORMAT.reader(new ByteArrayInputStream(document))) {
      return reader.results().map(Utf16InputTest::shown).toList();
    }
  }

  private static String shown(ReadResult result) {
    return result.match(
        accepted -> accepted.event().title().orElseThrow().value(),
        rejected -> rejected.problems().get(0).toString(),
        other -> other.component().name(),
        remarks -> remarks.problems().toString());
  }

  private static String document(String title) {
    return "<?xml version=\"1.0\" encoding=\"UTF-16\"?><events xmlns=\"urn:convene:event:1\">"
        + event("a", "A" + HIGH + LOW)
        + event("b", title)
        + event("c", "C")
        + "</events>";
  }

  @ParameterizedTest
  @ValueSource(strings = {"B\uD83D", "B\uDE00", "\uDE00\uD83D", "B\uD83D\uD83D\uDE00", "\uD83DB"})
  void halfAPairCostsItsEventAndNoOther(String title) throws IOException {
    for (boolean littleEndian : new boolean[] {true, false}) {
      for (boolean mark : new boolean[] {true, false}) {
        List<String> read = read(bytes(document(title), littleEndian, mark));
        assertThat(read).hasSize(3);
        assertThat(read.get(0)).isEqualTo("A" + HIGH + LOW);
        assertThat(read.get(1)).contains("/title", "text that every format can carry", "\uFFFF");
        assertThat(read.get(2)).isEqualTo("C");
      }
    }
  }

  @Test
  void pairsAreWholeWhereverTheDocumentIsCut() throws IOException {
    byte[] document = bytes(document("x" + ("" + HIGH + LOW).repeat(5_000)), true, true);
    for (int at = 1; at < 40; at++) {
      InputStream in = new Utf16Input(new Cut(document, at));
      assertThat(in.readAllBytes()).isEqualTo(document);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1"})
  void otherDocumentsAreGivenAsTheyAre(String charset) throws IOException {
    for (String text : List.of("", "<", "<a", "<a>\u00E9</a>", "\uFEFF<a>x</a>")) {
      byte[] document = text.getBytes(Charset.forName(charset));
      assertThat(new Utf16Input(new ByteArrayInputStream(document)).readAllBytes())
          .isEqualTo(document);
    }
    byte[] odd = "<a".getBytes(StandardCharsets.UTF_16LE);
    InputStream in = new Utf16Input(new ByteArrayInputStream(odd, 0, 3));
    assertThat(in.readAllBytes()).containsExactly('<', 0, 'a');
  }

  /** Gives some octets at a time. */
  private static final class Cut extends ByteArrayInputStream {

    private final int most;

    Cut(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public synchronized int read(byte[] bytes, int start, int length) {
      return super.read(bytes, start, Math.min(most, length));
    }
  }
}
