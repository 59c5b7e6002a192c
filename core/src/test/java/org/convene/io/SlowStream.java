package org.convene.io;

import java.io.ByteArrayInputStream;

/** Gives one byte at a time. */
final class SlowStream extends ByteArrayInputStream {

  SlowStream(byte[] bytes) {
    super(bytes);
  }

  @Override
  public synchronized int read(byte[] target, int offset, int length) {
    return super.read(target, offset, Math.min(length, 1));
  }

  @Override
  public synchronized int available() {
    return 0;
  }
}
