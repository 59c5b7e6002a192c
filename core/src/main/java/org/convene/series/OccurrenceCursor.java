package org.convene.series;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.convene.recurrence.Budget;
import org.convene.recurrence.Instances;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of a series in the order of their starts: the instances as their patterns say,
 * and among them those that an override of their own has moved anywhere.
 */
final class OccurrenceCursor {

  /** What waits for its turn: an occurrence, or a pattern that is not opened yet. */
  private record Waiting(
      long start,
      long id,
      @Nullable Occurrence occurrence,
      @Nullable PatternCursor source,
      int unopened) {

    static final Comparator<Waiting> ORDER =
        Comparator.comparingLong(Waiting::start)
            .thenComparing(it -> it.occurrence == null ? 0 : 1)
            .thenComparing(Waiting::id);

    static Waiting of(SeriesPlan.Placed placed, @Nullable PatternCursor source) {
      return new Waiting(placed.start(), placed.id(), placed.occurrence(), source, OPENED);
    }
  }

  private static final int OPENED = -1;

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
    for (int i = 0; i < plan.patterns.size(); i++) {
      long start = PatternCursor.earliestStart(plan.patterns.get(i));
      waiting.add(new Waiting(start, Long.MIN_VALUE, null, null, i));
    }
    changesWithin(from, to).forEach(it -> waiting.add(Waiting.of(it, null)));
  }

  /** An override that names no instance of the series is none itself. */
  private List<SeriesPlan.Placed> changesWithin(long first, long end) {
    List<SeriesPlan.Placed> within =
        plan.changes.stream().filter(it -> it.start() >= first && it.start() < end).toList();
    if (within.isEmpty()) {
      return within;
    }
    Instances instances = plan.set.instances(budget);
    Set<Long> known = new HashSet<>();
    for (long id : within.stream().mapToLong(SeriesPlan.Placed::id).sorted().toArray()) {
      instances.seek(Instant.ofEpochSecond(id));
      if (instances.epochSecond() < id && !instances.next()) {
        break;
      }
      if (instances.epochSecond() == id) {
        known.add(id);
      }
    }
    return within.stream().filter(it -> known.contains(it.id())).toList();
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
      if (first.unopened() != OPENED) {
        unread = open(first.unopened());
      } else {
        unread = first.source();
        if (first.start() >= from && first.occurrence() != null) {
          return first.occurrence();
        }
      }
    }
  }

  private PatternCursor open(int index) {
    SeriesPlan.Pattern pattern = plan.patterns.get(index);
    return new PatternCursor(plan, pattern, plan.idBehind(pattern), from, budget);
  }

  private void read(PatternCursor source) {
    SeriesPlan.Placed next = source.next();
    if (next != null) {
      waiting.add(Waiting.of(next, source));
    }
  }
}
