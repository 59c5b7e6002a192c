package org.convene.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convene.io.WholeFile;

/** The files that are being written: what ends the command before they are whole removes them. */
final class BegunFiles {

  /** How long a named pipe without a reader may keep the command from ending. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

  private final List<WholeFile> files = new ArrayList<>();
  private int opening;
  private boolean ended;

  /** Opens a file; {@link #done} is told when that is closed. */
  WholeFile open(Path path) throws IOException {
    synchronized (this) {
      opening++;
    }
    try {
      WholeFile file = WholeFile.open(path); // not under the lock: a pipe waits for its reader
      if (!add(file)) {
        file.close();
        throw CommandException.told(ExitCode.FAILED);
      }
      return file;
    } finally {
      opened();
    }
  }

  private synchronized boolean add(WholeFile file) {
    return !ended && files.add(file);
  }

  private synchronized void opened() {
    opening--;
    notifyAll();
  }

  synchronized void done(WholeFile file) {
    files.remove(file);
  }

  /** Whether a signal ends the command: what fails from then on is of no interest. */
  synchronized boolean isEnded() {
    return ended;
  }

  /** Removes them, in the hook of a signal. */
  synchronized void end() {
    ended = true;
    long deadline = System.nanoTime() + PATIENCE;
    try {
      for (long left = PATIENCE; opening > 0 && left > 0; left = deadline - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (WholeFile file : files) {
      try {
        file.close();
      } catch (IOException e) {
        // the next command that writes it removes what is left
      }
    }
  }
}
