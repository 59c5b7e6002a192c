package org.convene.io.ical.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.MalformedInputException;

/**
 * Octets of UTF-16 as characters, half surrogate pairs too: a decoder of Java would lose all that
 * it has read before one.
 */
final class Utf16Reader extends Reader {

  private final InputStream in;
  private final ByteBuffer octets;

  Utf16Reader(InputStream in, ByteOrder order) {
    this.in = in;
    octets = ByteBuffer.allocate(8192).order(order).flip();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (octets.remaining() < Character.BYTES) {
      octets.compact();
      int count = in.read(octets.array(), octets.position(), octets.remaining());
      octets.position(octets.position() + Math.max(count, 0)).flip();
      if (count < 0) {
        if (octets.hasRemaining()) {
          throw new MalformedInputException(1);
        }
        return -1;
      }
    }
    int count = Math.min(length, octets.remaining() / Character.BYTES);
    for (int i = 0; i < count; i++) {
      target[offset + i] = octets.getChar();
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
