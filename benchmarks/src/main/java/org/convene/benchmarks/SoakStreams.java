package org.convene.benchmarks;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** Streams as networks and disks have them: slow ones, and those that fail. */
final class SoakStreams {

  private SoakStreams() {}

  /** What a stream that fails throws; nothing else throws it. */
  static final class Torn extends IOException {
    private static final long serialVersionUID = 1;

    Torn() {
      super("torn");
    }
  }

  /** Whether an exception is that of the stream, or tells of it. */
  static boolean isTorn(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof Torn) {
        return true;
      }
    }
    return false;
  }

  /** Gives a byte at a time, and now and then waits. */
  static InputStream slow(InputStream in) {
    return new FilterInputStream(in) {
      private int count;

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        if (++count % 100 == 0) {
          pause();
        }
        return super.read(bytes, offset, Math.min(1, length));
      }
    };
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Throws once it has given so many bytes. */
  static final class FailingInput extends FilterInputStream {
    private int left;
    private boolean failed;

    FailingInput(InputStream in, int after) {
      super(in);
      this.left = after;
    }

    boolean hasFailed() {
      return failed;
    }

    private void fail() throws Torn {
      failed = true;
      throw new Torn();
    }

    @Override
    public int read() throws IOException {
      if (left-- <= 0) {
        fail();
      }
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        fail();
      }
      int count = super.read(bytes, offset, Math.min(left, length));
      left -= Math.max(0, count);
      return count;
    }
  }

  /** Throws once it has taken so many bytes. */
  static final class FailingOutput extends OutputStream {
    private int left;
    private boolean failed;

    FailingOutput(int after) {
      this.left = after;
    }

    boolean hasFailed() {
      return failed;
    }

    @Override
    public void write(int value) throws IOException {
      if (left-- <= 0) {
        failed = true;
        throw new Torn();
      }
    }
  }
}
