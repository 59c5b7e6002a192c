package org.convene.io.ical.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.convene.io.DocumentKind;
import org.convene.io.Location;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Characters as octets of UTF-8, since content lines are unfolded as octets. */
public final class Utf8Input extends InputStream {

  private static final int CHUNK = 4096;

  private final Reader reader;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
  private final ByteBuffer octets = ByteBuffer.allocate(4 * CHUNK).flip();
  private boolean ended;

  /** Why it cannot be read on; thrown when what stands before it was read. */
  private @Nullable IOException failure;

  public Utf8Input(Reader reader) {
    this.reader = reader;
  }

  /**
   * A document as UTF-8, without a byte order mark. UTF-16 is known by its mark, or by the zeros
   * between its first letters. What is compressed is refused here, before it is read as text.
   */
  public static InputStream of(InputStream in) throws IOException {
    PushbackInputStream input = new PushbackInputStream(in, 4);
    byte[] head = input.readNBytes(4);
    input.unread(head);
    if (startsWith(head, 0x1F, 0x8B)) {
      throw compressed("gzip data");
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw compressed("a zip archive");
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      input.skipNBytes(3);
    } else if (startsWith(head, 0xFE, 0xFF)) {
      input.skipNBytes(2);
      return utf16(input, ByteOrder.BIG_ENDIAN);
    } else if (startsWith(head, 0xFF, 0xFE)) {
      input.skipNBytes(2);
      return utf16(input, ByteOrder.LITTLE_ENDIAN);
    } else if (head.length == 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
      return utf16(input, ByteOrder.BIG_ENDIAN);
    } else if (head.length == 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
      return utf16(input, ByteOrder.LITTLE_ENDIAN);
    }
    return input;
  }

  private static boolean startsWith(byte[] head, int... octets) {
    if (head.length < octets.length) {
      return false;
    }
    for (int i = 0; i < octets.length; i++) {
      if ((head[i] & 0xFF) != octets[i]) {
        return false;
      }
    }
    return true;
  }

  private static IOException compressed(String found) {
    return DocumentKind.foreign(
        "BEGIN:VCALENDAR", found + ", which is not unpacked here", Location.at(-1, 1, 1));
  }

  private static InputStream utf16(InputStream in, ByteOrder order) {
    return new Utf8Input(new Utf16Reader(in, order));
  }

  @Override
  public int read() throws IOException {
    return fill() ? octets.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, octets.remaining());
    octets.get(target, offset, count);
    return count;
  }

  private boolean fill() throws IOException {
    while (!octets.hasRemaining()) {
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        return false;
      }
      chars.compact();
      ended = reader.read(chars) < 0;
      chars.flip();
      octets.clear();
      CoderResult result = encoder.encode(chars, octets, ended);
      octets.flip();
      if (result.isError()) {
        failure = malformed(result);
      }
    }
    return true;
  }

  private static IOException malformed(CoderResult result) {
    try {
      result.throwException();
      throw new IllegalStateException(Expected.foundInstead("an error", result.toString()));
    } catch (CharacterCodingException e) {
      return e;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
