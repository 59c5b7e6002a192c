package org.convene.series;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.convene.recurrence.Budget;
import org.convene.recurrence.Instances;
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
    plan.patterns.forEach(it -> waiting.add(new Unopened(it)));
    addChanges(from, to);
  }

  /** An override that names no instance of the series is none itself. */
  private void addChanges(long first, long end) {
    List<SeriesPlan.Change> within =
        plan.changes.stream()
            .filter(it -> it.start() >= first && it.start() < end)
            .sorted(Comparator.comparingLong(SeriesPlan.Change::id))
            .toList();
    if (within.isEmpty()) {
      return;
    }
    Instances instances = plan.set.instances(budget);
    for (SeriesPlan.Change each : within) {
      instances.seek(Instant.ofEpochSecond(each.id()));
      if (instances.epochSecond() < each.id() && !instances.next()) {
        break;
      }
      if (instances.epochSecond() == each.id()) {
        waiting.add(new Changed(each));
      }
    }
  }

  /** Returns the next occurrence, or null where there is none or the budget is used up. */
  @Nullable Occurrence next() {
    while (true) {
      if (unread != null) {
        read(unread);
        unread = null;
      }
      Waiting first = budget.isUsedUp() ? null : waiting.poll();
      if (first == null) {
        return null;
      }
      Occurrence found = null;
      if (first instanceof Unopened unopened) {
        unread = new PatternCursor(plan, unopened.pattern(), from, budget);
      } else if (first instanceof Read read) {
        unread = read.source();
        found = read.occurrence();
      } else {
        found = ((Changed) first).change().occurrence(plan);
      }
      if (found != null && first.start() >= from) {
        return found;
      }
    }
  }

  private void read(PatternCursor source) {
    Occurrence next = source.next();
    if (next != null) {
      waiting.add(new Read(next, source.id(), source));
    }
  }
}
