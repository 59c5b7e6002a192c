package org.convene.series;

import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.convene.recurrence.Budget;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of a series in the order of their starts: the instances as their patterns say,
 * and among them those that an override of their own has moved anywhere.
 */
final class OccurrenceCursor {

  /** What waits for its turn. */
  private sealed interface Waiting {

    Comparator<Waiting> ORDER =
        Comparator.comparingLong(Waiting::start).thenComparingLong(Waiting::id);

    /** The epoch second that it starts at, or not before. */
    long start();

    /** The epoch second of the instance; before all of them for what is to be opened first. */
    long id();
  }

  private record Unopened(SeriesPlan.Pattern pattern) implements Waiting {

    @Override
    public long start() {
      return PatternCursor.earliestStart(pattern);
    }

    @Override
    public long id() {
      return Long.MIN_VALUE;
    }
  }

  private record Changed(SeriesPlan.Change change) implements Waiting {

    @Override
    public long start() {
      return change.start();
    }

    @Override
    public long id() {
      return change.id();
    }
  }

  /** An occurrence that a pattern gave, which is asked for the next once this one is taken. */
  private record Read(Occurrence occurrence, long id, PatternCursor source) implements Waiting {

    @Override
    public long start() {
      return occurrence.startSecond();
    }
  }

  private final SeriesPlan plan;
  private final Budget budget;
  private final long from;
  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(Waiting.ORDER);
  private final ChangeCursor changes;
  private @Nullable PatternCursor unread;

  /**
   * Starts before the first occurrence that starts in a span.
   *
   * @param from the first epoch second
   * @param to the epoch second behind the last
   */
  OccurrenceCursor(SeriesPlan plan, long from, long to, Budget budget) {
    this.plan = plan;
    this.budget = budget;
    this.from = from;
    this.changes = new ChangeCursor(plan, from, to, budget);
    plan.patterns.forEach(it -> waiting.add(new Unopened(it)));
  }

  /** Returns the next occurrence, or null where there is none or the budget is used up. */
  @Nullable Occurrence next() {
    while (true) {
      Occurrence found = read();
      changes.admit(startOfNext(found), it -> waiting.add(new Changed(it)));
      if (budget.isUsedUp()) {
        return null;
      }
      if (found == null || !isFirst(found)) {
        Waiting first = waiting.poll();
        if (first == null) {
          return null;
        }
        found = open(first);
      }
      if (found != null && found.startSecond() >= from) {
        return found;
      }
    }
  }

  private @Nullable Occurrence read() {
    Occurrence next = unread == null ? null : unread.next();
    if (next == null) {
      unread = null;
    }
    return next;
  }

  private long startOfNext(@Nullable Occurrence read) {
    long first = read == null ? Long.MAX_VALUE : read.startSecond();
    return waiting.isEmpty() ? first : Math.min(first, waiting.element().start());
  }

  /** Tells whether what was read is before all that waits; else it waits too. */
  private boolean isFirst(Occurrence read) {
    PatternCursor source = Objects.requireNonNull(unread);
    if (waiting.isEmpty() || read.startSecond() < waiting.element().start()) {
      return true; // as nearly always
    }
    waiting.add(new Read(read, source.id(), source));
    unread = null;
    return false;
  }

  /** Returns what waited; nothing of a pattern that is to be read from now on. */
  private @Nullable Occurrence open(Waiting first) {
    if (first instanceof Changed changed) {
      return changed.change().occurrence(plan);
    }
    if (first instanceof Read read) {
      unread = read.source();
      return read.occurrence();
    }
    unread = new PatternCursor(plan, ((Unopened) first).pattern(), from, budget);
    return null;
  }
}
