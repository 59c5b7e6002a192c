package org.convene.series;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.convene.recurrence.Budget;
import org.convene.recurrence.Instances;
import org.jspecify.annotations.Nullable;

/** The instances that one pattern says how they are: up to the first of the next pattern. */
final class PatternCursor {

  private static final long DAY = 86_400;

  /** An occurrence, and the id of the last instance that may start before it. */
  private record Ahead(SeriesPlan.Placed placed, long lastRival) {}

  private final SeriesPlan plan;
  private final SeriesPlan.Pattern pattern;
  private final long endId;
  private final Instances instances;
  private final PriorityQueue<Ahead> ahead =
      new PriorityQueue<>(Comparator.comparing(Ahead::placed, SeriesPlan.Placed.ORDER));
  private long lastId = Long.MIN_VALUE;
  private boolean isRead;

  /**
   * Opens a pattern.
   *
   * @param endId the id of the first instance that another pattern is for
   * @param from the epoch second of the first start that is wanted
   */
  PatternCursor(SeriesPlan plan, SeriesPlan.Pattern pattern, long endId, long from, Budget budget) {
    this.plan = plan;
    this.pattern = pattern;
    this.endId = endId;
    this.instances = plan.set.instances(budget);
    long first = earliestId(pattern, from);
    if (first != Long.MIN_VALUE) {
      instances.seek(Instant.ofEpochSecond(first));
    }
  }

  private static long earliestId(SeriesPlan.Pattern pattern, long from) {
    if (!pattern.moves() || from == Long.MIN_VALUE) {
      return Math.max(pattern.id(), from);
    }
    return Math.max(pattern.id(), from - pattern.shift() - 2 * DAY); // zones differ by a day or so
  }

  /** Returns a second before which this pattern has no start. */
  static long earliestStart(SeriesPlan.Pattern pattern) {
    return pattern.id() == Long.MIN_VALUE
        ? Long.MIN_VALUE
        : pattern.id() + pattern.shift() - 2 * DAY;
  }

  /** Returns the next occurrence by its start, or null where there is none. */
  SeriesPlan.@Nullable Placed next() {
    while (!isRead && (ahead.isEmpty() || lastId < ahead.element().lastRival())) {
      isRead = !read();
    }
    Ahead next = ahead.poll();
    return next == null ? null : next.placed();
  }

  /** Reads one more instance; false where there is none, or the budget is used up. */
  private boolean read() {
    while (instances.next()) {
      lastId = instances.epochSecond();
      if (lastId >= endId) {
        return false;
      }
      if (!plan.changed.containsKey(lastId)) {
        Occurrence found =
            plan.occurrence(pattern, plan.name(instances), instances.local(), lastId);
        ahead.add(new Ahead(new SeriesPlan.Placed(lastId, found), lastId + unevenness(found)));
        return true;
      }
    }
    return false;
  }

  /**
   * How many seconds of instances may start before one that is before them: where they are moved,
   * clocks that skip an hour put some on the times of others.
   */
  private long unevenness(Occurrence found) {
    if (!pattern.moves()) {
      return 0;
    }
    ZoneId series = plan.patterns.get(0).template().zone();
    return 2
        * (LocalTimes.changeNear(Instant.ofEpochSecond(lastId), series)
            + LocalTimes.changeNear(found.startInstant(), pattern.template().zone()));
  }
}
