package org.convene.io.ical.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.convene.io.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Items that another thread reads, ahead of the one that takes them: the same, in the same order,
 * and what was thrown after them. What waits takes no more than {@value #ROOM_KIB} KiB in memory,
 * by the estimate of each item; a larger one waits alone.
 */
public final class ItemsAhead implements CalendarItems {

  private static final int ROOM_KIB = 2_048;

  /** So many are handed over at once: each by itself would take as long as to read it. */
  private static final int ITEMS = 64;

  private static final int ITEMS_KIB = ROOM_KIB / 8;

  /** An item with what was found up to it; none at the end of the document. */
  private record Found(Optional<CalendarItem> item, List<Problem> problems) {}

  /**
   * Items that are handed over together.
   *
   * @param thrown what ended the reading behind them; null while it goes on
   */
  private record Batch(List<Found> items, int kib, @Nullable Throwable thrown) {}

  private final CalendarItems items;
  private final BlockingQueue<Batch> batches = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(ROOM_KIB);
  private volatile boolean isEnded;
  private Batch current = new Batch(List.of(), 0, null);
  private int next;
  private List<Problem> problems = List.of();

  /**
   * Begins to read.
   *
   * @param items used by the other thread alone from now on
   * @param executor has a thread for as long as the document is read
   */
  public ItemsAhead(CalendarItems items, Executor executor) {
    this.items = items;
    executor.execute(this::read);
  }

  private void read() {
    boolean goesOn = true;
    while (goesOn && !isEnded) {
      Batch batch = batch();
      goesOn =
          batch.thrown() == null && batch.items().get(batch.items().size() - 1).item().isPresent();
      room.acquireUninterruptibly(batch.kib());
      batches.add(batch);
    }
  }

  private Batch batch() {
    List<Found> found = new ArrayList<>(ITEMS);
    long bytes = 0;
    try {
      boolean isLast = false;
      while (!isLast && found.size() < ITEMS && bytes >> 10 < ITEMS_KIB) {
        Optional<CalendarItem> item = items.next();
        found.add(new Found(item, items.problems()));
        bytes += item.isPresent() ? size(item.get()) : 0;
        isLast = item.isEmpty();
      }
      return new Batch(found, kib(bytes), null);
    } catch (Throwable e) { // thrown where it would be without this thread
      return new Batch(found, kib(bytes), e);
    }
  }

  private static long size(CalendarItem item) {
    return item instanceof CalendarItem.Component component ? component.size() : 0;
  }

  private static int kib(long bytes) {
    return (int) Math.min(ROOM_KIB, 1 + (bytes >> 10));
  }

  @Override
  public Optional<CalendarItem> next() throws IOException {
    while (next == current.items().size()) {
      fail();
      room.release(current.kib());
      current = take();
      next = 0;
    }
    Found found = current.items().get(next++);
    problems = found.problems();
    return found.item();
  }

  private Batch take() {
    try {
      return batches.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another thread read the document", e);
    }
  }

  private void fail() throws IOException {
    Throwable thrown = current.thrown();
    if (thrown instanceof IOException e) {
      throw e;
    } else if (thrown instanceof RuntimeException e) {
      throw e;
    } else if (thrown instanceof Error e) {
      throw e;
    }
  }

  @Override
  public List<Problem> problems() {
    List<Problem> taken = problems;
    problems = List.of();
    return taken;
  }

  @Override
  public void end() {
    isEnded = true;
    room.release(ROOM_KIB);
  }
}
