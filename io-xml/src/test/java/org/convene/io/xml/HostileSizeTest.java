package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are large and say nothing: row X12 of the table of hostile input. */
@Timeout(60)
class HostileSizeTest {

  private static final String ROOT = "<events xmlns='urn:convene:event:1'>";
  private static final int MEBI = 1 << 20;

  /** A document that goes on and on. */
  private static InputStream document(String begin, String part, int bytes) {
    byte[] block =
        part.repeat(Math.max(1, 8192 / part.length())).getBytes(StandardCharsets.US_ASCII);
    Enumeration<InputStream> all =
        Collections.enumeration(
            Collections.nCopies(bytes / block.length, block).stream()
                .map(it -> (InputStream) new ByteArrayInputStream(it))
                .toList());
    return new SequenceInputStream(
        new ByteArrayInputStream((ROOT + begin).getBytes(StandardCharsets.US_ASCII)),
        new SequenceInputStream(all));
  }

  @ParameterizedTest
  @CsvSource({
    "<event><uid>a</uid><title>, a, limit.value-length",
    "<event><uid>a</uid><x>, a, limit.value-length",
    "<event><uid>a</uid><x>, <![CDATA[aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]]>, limit.value-length",
    "<event><uid>a</uid><x y=', a, limit.value-length",
    "<event><uid>a</uid>, <x/>, limit.members",
    "<event><uid>a</uid><places>, <venue/>, limit.list-size",
    "'', <x/>, limit.events",
    "<!--, a, limit.document-bytes",
    "<event><uid>a</uid><!--, a, limit.document-bytes",
    "<?x, a, limit.document-bytes",
    "'', ' ', limit.document-bytes",
    "<event>, ' ', limit.document-bytes",
    "'<', a, limit.document-bytes"
  })
  void x12TextCommentChildren(String begin, String part, String code) throws IOException {
    try (EventReader reader = Xml.FORMAT.reader(document(begin, part, 72 * MEBI))) {
      assertThat(refusal(reader)).isEqualTo(code);
    }
  }

  @Test
  void listsInListsHaveALimitTogether() throws IOException {
    String lists =
        "<event><languages>" + "<language>en</language>".repeat(400) + "</languages></event>";
    try (EventReader reader =
        Xml.FORMAT.reader(document("<event><recurrence><overrides>", lists, 20 * MEBI))) {
      assertThat(refusal(reader)).isEqualTo("limit.values");
    }
  }

  private static String refusal(EventReader reader) throws IOException {
    try {
      while (reader.read().isPresent()) {
        assertThat(reader.head()).isNotNull();
      }
      return "";
    } catch (DocumentException e) {
      return e.problem().violation().code();
    }
  }
}
