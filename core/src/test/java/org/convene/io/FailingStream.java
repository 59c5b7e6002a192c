package org.convene.io;

import java.io.IOException;
import java.io.InputStream;

/** Gives some bytes, then fails as a disk or network does. */
final class FailingStream extends InputStream {

  static final String MESSAGE = "the wire is cut";

  private final byte[] bytes;
  private final int limit;
  private int position;

  FailingStream(byte[] bytes, int limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    if (position == limit) {
      throw new IOException(MESSAGE);
    }
    return bytes[position++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    target[offset] = (byte) read();
    return 1;
  }
}
