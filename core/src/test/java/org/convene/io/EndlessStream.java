package org.convene.io;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A long document, made as it is read, so that no test holds it; counts what is taken of it. */
public final class EndlessStream extends InputStream {

  private final LongFunction<String> pieces;
  private final long number;
  private byte[] piece = new byte[0];
  private int at;
  private long next;
  private long taken;

  /**
   * A document of so many pieces.
   *
   * @param number how many
   * @param pieces the text of each, by its number from 0
   */
  public EndlessStream(long number, LongFunction<String> pieces) {
    this.number = number;
    this.pieces = pieces;
  }

  /** {@return how many octets were read} */
  public long taken() {
    return taken;
  }

  private boolean fill() {
    while (at == piece.length) {
      if (next == number) {
        return false;
      }
      piece = pieces.apply(next++).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }

  @Override
  public int read() {
    if (!fill()) {
      return -1;
    }
    taken++;
    return piece[at++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0 || !fill()) {
      return length == 0 ? 0 : -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, target, offset, count);
    at += count;
    taken += count;
    return count;
  }
}
