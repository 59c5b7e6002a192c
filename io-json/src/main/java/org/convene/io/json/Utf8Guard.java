package org.convene.io.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets nothing through that only looks like UTF-8: overlong forms, surrogates, code points beyond
 * U+10FFFF. Jackson reads those without a word, so their place is taken by {@code FF}, which it
 * refuses. What lacks a byte or has one too many Jackson sees itself.
 */
final class Utf8Guard extends FilterInputStream {

  private static final byte REFUSED = (byte) 0xFF;

  /** The byte before, which decides what may follow. */
  private int before;

  Utf8Guard(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    int end = offset + count;
    int last = before;
    for (int i = offset; i < end; i++) {
      int b = bytes[i];
      // Two bytes of ASCII, or one and the end of a character, leave nothing to look at.
      if ((b | last) < 0 && isRefused(last & 0xFF, b & 0xFF)) {
        bytes[i] = REFUSED;
      }
      last = b;
    }
    before = last;
    return count;
  }

  /** Says whether a byte starts no character, or goes on with none that the byte before starts. */
  private static boolean isRefused(int before, int b) {
    if (b >= 0xC0) {
      return b < 0xC2 || b > 0xF4;
    }
    return switch (before) {
      case 0xE0 -> b < 0xA0;
      case 0xED -> b >= 0xA0;
      case 0xF0 -> b < 0x90;
      case 0xF4 -> b >= 0x90;
      default -> false;
    };
  }
}
