package org.convene.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** A bar on a terminal, for work that lasts more than a second. */
final class Progress implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int WIDTH = 30;

  private final PrintStream err;
  private final boolean terminal;
  private final Source source;
  private long next = System.nanoTime() + PATIENCE;
  private boolean shown;

  Progress(Environment environment, Source source) {
    this.err = environment.err();
    this.terminal = environment.terminal();
    this.source = source;
  }

  /** Prints about a document of that name; the bar makes way for each line. */
  Summary summary(String document, PrintStream lines) {
    return new Summary(
        document,
        line -> {
          clear();
          lines.println(line);
        });
  }

  /** Draws the bar when it is time to. */
  void at(long events) {
    if (terminal && System.nanoTime() - next >= 0) {
      err.print("\r" + bar(source.bytesRead(), source.size()) + events + " events");
      err.flush();
      shown = true;
      next = System.nanoTime() + REST;
    }
  }

  /** The bar, or nothing where the size is not known. */
  static String bar(long done, long size) {
    if (size <= 0) {
      return "";
    }
    double part = Math.min(1.0, (double) done / size);
    int full = (int) (part * WIDTH);
    return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + (int) (part * 100) + "% ";
  }

  /** Takes the bar away, so that another line can stand there. */
  void clear() {
    if (shown) {
      err.print("\r\u001b[K");
      shown = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
