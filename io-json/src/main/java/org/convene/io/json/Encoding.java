package org.convene.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds the encoding of a document by its first bytes (RFC 4627 section 3, or a byte order mark).
 *
 * <p>Bytes that are no text of the encoding become one thing that JSON has no place for, so that
 * the parser refuses them where they stand: Jackson alone would take some of them for others.
 */
final class Encoding {

  private static final String REFUSED = "\0";

  private Encoding() {}

  static JsonParser open(JsonFactory factory, InputStream document) throws IOException {
    PushbackInputStream in = new PushbackInputStream(document, 4);
    byte[] head = in.readNBytes(4);
    Charset charset = charset(head);
    int mark = mark(head, charset);
    if (charset.equals(StandardCharsets.UTF_8)) {
      // Jackson takes a mark away itself, but not where nothing follows.
      in.unread(head, 0, mark == head.length ? 0 : head.length);
      return factory.createParser(ObjectReadContext.empty(), new Utf8Guard(in));
    }
    in.unread(head, mark, head.length - mark);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(REFUSED);
    return factory.createParser(ObjectReadContext.empty(), new InputStreamReader(in, decoder));
  }

  private static Charset charset(byte[] head) {
    int[] b = new int[4];
    for (int i = 0; i < 4; i++) {
      b[i] = i < head.length ? head[i] & 0xFF : -1;
    }
    boolean marked16 = (b[0] == 0xFE && b[1] == 0xFF) || (b[0] == 0xFF && b[1] == 0xFE);
    if (b[0] == 0 && b[1] == 0) {
      return Charset.forName("UTF-32BE");
    }
    if ((marked16 ? b[0] == 0xFF : b[1] == 0) && b[2] == 0 && b[3] == 0) {
      return Charset.forName("UTF-32LE");
    }
    if (marked16 ? b[0] == 0xFE : b[0] == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return marked16 || b[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  /** How many bytes the byte order mark takes; 0 where there is none. */
  private static int mark(byte[] head, Charset charset) {
    byte[] mark = "\ufeff".getBytes(charset);
    boolean marked =
        head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    return marked ? mark.length : 0;
  }
}
