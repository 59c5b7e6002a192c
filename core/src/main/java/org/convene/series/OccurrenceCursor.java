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

  /** What waits for its turn: an occurrence, an override, or a pattern that is not opened yet. */
  private record Waiting(
      long start,
      long id,
      @Nullable Occurrence occurrence,
      @Nullable PatternCursor source,
      SeriesPlan.@Nullable Change change,
      SeriesPlan.@Nullable Pattern unopened) {

    static final Comparator<Waiting> ORDER =
        Comparator.comparingLong(Waiting::start)
            .thenComparing(it -> it.unopened == null ? 1 : 0)
            .thenComparing(Waiting::id);

    static Waiting of(SeriesPlan.Pattern unopened) {
      long start = PatternCursor.earliestStart(unopened);
      return new Waiting(start, Long.MIN_VALUE, null, null, null, unopened);
    }

    static Waiting of(SeriesPlan.Change change) {
      return new Waiting(change.start(), change.id(), null, null, change, null);
    }

    static Waiting of(Occurrence occurrence, PatternCursor source) {
      return new Waiting(occurrence.startSecond(), source.id(), occurrence, source, null, null);
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
    plan.patterns.forEach(it -> waiting.add(Waiting.of(it)));
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
        waiting.add(Waiting.of(each));
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
      unread =
          first.unopened() == null
              ? first.source()
              : new PatternCursor(plan, first.unopened(), from, budget);
      Occurrence found = first.change() == null ? first.occurrence() : first.change().occurrence();
      if (found != null && first.start() >= from) {
        return found;
      }
    }
  }

  private void read(PatternCursor source) {
    Occurrence next = source.next();
    if (next != null) {
      waiting.add(Waiting.of(next, source));
    }
  }
}
