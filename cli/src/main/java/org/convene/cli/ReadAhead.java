package org.convene.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document on a thread of its own, ahead of the one that takes what was read, which gets
 * the same as without: the same results in the same order, and what was thrown after them.
 *
 * <p>No more is held than was made of some bytes of the document; of a larger event, that alone.
 * The thread ends with the reader, and does not keep the process alive.
 */
final class ReadAhead implements EventReader {

  /** Results that are handed over at once: to hand over each takes as long as to read it. */
  private record Batch(List<ReadResult> results, long bytes) {}

  private static final int RESULTS = 64;
  private static final long BYTES = 1 << 16;

  /** So many bytes of all documents are held in results, and what the last batches have more. */
  private static final long HELD = 8 * BYTES;

  private static final long PATIENCE = 1_000;

  private final Source source;
  private final long mostHeld;
  private final Thread thread;
  private final Deque<Batch> batches = new ArrayDeque<>();
  private @Nullable DocumentHead head;
  private @Nullable Throwable thrown;
  private boolean isOpen;
  private boolean isEnded;
  private boolean isClosed;
  private long held;

  /** What is being given out, by one thread. */
  private Batch current = new Batch(List.of(), 0);

  private int next;

  /**
   * Begins to read.
   *
   * @param readers how many documents are read at once
   */
  ReadAhead(Source source, int readers) {
    this.source = source;
    this.mostHeld = HELD / readers;
    this.thread = new Thread(this::run, "read ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    Throwable failure = null;
    try (EventReader reader = source.openHelped()) {
      opened();
      begin(reader.head());
      while (hand(batch(reader))) {
        // until all is read, or nobody wants more
      }
    } catch (Throwable e) { // whatever it is, it is thrown where it would be without this thread
      failure = e;
    }
    end(failure);
  }

  /** Some results; what is thrown after the first comes behind them. */
  private Batch batch(EventReader reader) throws IOException {
    long before = source.bytesRead();
    List<ReadResult> results = new ArrayList<>(RESULTS);
    try {
      while (results.size() < RESULTS && source.bytesRead() - before < BYTES) {
        Optional<ReadResult> read = reader.read();
        if (read.isEmpty()) {
          break;
        }
        results.add(read.get());
      }
    } catch (Throwable e) {
      hand(new Batch(results, source.bytesRead() - before));
      throw e;
    }
    return new Batch(results, source.bytesRead() - before);
  }

  private synchronized void opened() {
    isOpen = true;
    notifyAll();
  }

  private synchronized void begin(DocumentHead read) {
    head = read;
    notifyAll();
  }

  /** Hands over results, and waits for room; false where there were none, or are to be no more. */
  private synchronized boolean hand(Batch batch) {
    if (batch.results().isEmpty()) {
      return false;
    }
    batches.add(batch);
    held += batch.bytes();
    notifyAll();
    while (held > mostHeld && !isClosed) {
      await();
    }
    return !isClosed;
  }

  private synchronized void end(@Nullable Throwable failure) {
    thrown = failure;
    isEnded = true;
    notifyAll();
  }

  @SuppressWarnings("WaitNotInLoop") // each caller asks again in a loop
  private synchronized void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the command", e);
    }
  }

  /** Waits until the document is open; throws what that threw. */
  synchronized ReadAhead whenOpen() throws IOException {
    while (!isOpen && !isEnded) {
      await();
    }
    if (!isOpen) {
      fail();
    }
    return this;
  }

  @Override
  public synchronized DocumentHead head() throws IOException {
    while (head == null && !isEnded) {
      await();
    }
    if (head == null) {
      fail();
    }
    return Objects.requireNonNull(head);
  }

  @Override
  public Optional<ReadResult> read() throws IOException {
    if (next == current.results().size() && !take()) {
      return Optional.empty();
    }
    return Optional.of(current.results().get(next++));
  }

  private synchronized boolean take() throws IOException {
    held -= current.bytes();
    current = new Batch(List.of(), 0);
    next = 0;
    notifyAll();
    while (batches.isEmpty() && !isEnded) {
      await();
    }
    Batch batch = batches.poll();
    if (batch == null) {
      fail();
      return false;
    }
    current = batch;
    return true;
  }

  /** Throws once what ended the reading. */
  private void fail() throws IOException {
    Throwable failure = thrown;
    thrown = null;
    if (failure instanceof IOException e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
  }

  /** Ends the thread, which closes the document; one that waits for its bytes is left behind. */
  @Override
  public void close() throws IOException {
    stop();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the command", e);
    }
  }

  private synchronized void stop() {
    isClosed = true;
    notifyAll();
  }
}
