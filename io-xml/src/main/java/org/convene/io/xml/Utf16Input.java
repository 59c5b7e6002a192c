package org.convene.io.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A document in which half of a surrogate pair of UTF-16 becomes U+FFFF, which no event can hold:
 * decoders make it a question mark without a word. Documents in other encodings are left alone.
 */
final class Utf16Input extends FilterInputStream {

  private static final int CHUNK = 1 << 13;

  private boolean begun;
  private boolean ended;

  /** Whether this is UTF-16, and which octet of a unit comes first. */
  private boolean wide;

  private boolean littleEndian;

  /** To be given are the octets from next to ready; those to limit wait for what follows them. */
  private byte[] buffer = new byte[4];

  private int next;
  private int ready;
  private int limit;

  Utf16Input(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    if (!begun) {
      begin();
    }
    while (wide && next == ready && !ended) {
      fill();
    }
    if (next == ready) {
      return wide ? -1 : super.read(bytes, start, length);
    }
    int count = Math.min(length, ready - next);
    System.arraycopy(buffer, next, bytes, start, count);
    next += count;
    return count;
  }

  /** Looks at what the first octets say of the encoding. */
  private void begin() throws IOException {
    begun = true;
    limit = in.readNBytes(buffer, 0, 4);
    int first = (buffer[0] & 0xFF) << 8 | (buffer[1] & 0xFF);
    boolean four = limit == 4 && (buffer[2] | buffer[3]) == 0; // UTF-32
    littleEndian = first == 0xFFFE || first == '<' << 8;
    wide = !four && (littleEndian || first == 0xFEFF || first == '<');
    if (wide) {
      buffer = Arrays.copyOf(buffer, CHUNK);
    } else {
      ready = limit;
    }
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, ready, buffer, 0, limit - ready);
    limit -= ready;
    next = 0;
    ready = 0;
    int count = in.read(buffer, limit, buffer.length - limit);
    ended = count < 0;
    limit += Math.max(count, 0);
    check();
    ready = ended ? limit : ready;
  }

  /** Goes over whole units; a first half at the end waits for the second. */
  private void check() {
    for (; ready + 1 < limit; ready += 2) {
      char unit = unit(ready);
      boolean isPair = Character.isHighSurrogate(unit);
      if (isPair && ready + 3 >= limit && !ended) {
        return;
      }
      isPair = isPair && ready + 3 < limit && Character.isLowSurrogate(unit(ready + 2));
      if (isPair) {
        ready += 2;
      } else if (Character.isSurrogate(unit)) {
        buffer[ready] = (byte) 0xFF;
        buffer[ready + 1] = (byte) 0xFF;
      }
    }
  }

  private char unit(int at) {
    int one = buffer[at] & 0xFF;
    int two = buffer[at + 1] & 0xFF;
    return (char) (littleEndian ? two << 8 | one : one << 8 | two);
  }
}
