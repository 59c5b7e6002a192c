package org.convene.fuzz;

import java.io.ByteArrayOutputStream;

/** Keeps what is written, and breaks where a writer writes out of proportion to its input. */
final class BoundedOutput extends ByteArrayOutputStream {

  private final long most;

  BoundedOutput(long most) {
    this.most = most;
  }

  @Override
  public synchronized void write(int octet) {
    super.write(octet);
    check();
  }

  @Override
  public synchronized void write(byte[] octets, int offset, int length) {
    super.write(octets, offset, length);
    check();
  }

  private void check() {
    Broken.unless(count <= most, "expected at most " + most + " bytes written", count);
  }
}
