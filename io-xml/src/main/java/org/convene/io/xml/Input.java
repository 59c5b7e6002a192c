package org.convene.io.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** A document of limited length, which remembers what its stream failed of. */
final class Input extends FilterInputStream {

  private final long most;
  private long count;
  private boolean isOver;
  private @Nullable IOException failure;

  Input(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** Why the stream could not be read, if so. */
  @Nullable IOException failure() {
    return failure;
  }

  boolean isOver() {
    return isOver;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int read;
    try {
      read = super.read(bytes, start, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    count += Math.max(read, 0);
    if (count > most) {
      isOver = true;
      throw new IOException(Expected.atMost(most, "bytes"));
    }
    return read;
  }
}
