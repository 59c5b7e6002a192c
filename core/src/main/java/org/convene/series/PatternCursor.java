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

  /**
   * An occurrence that waits.
   *
   * @param id the epoch second of its instance
   * @param lastRival the id of the last instance that may start before it
   */
  private record Ahead(long id, Occurrence occurrence, long lastRival) {

    static final Comparator<Ahead> ORDER =
        Comparator.<Ahead>comparingLong(it -> it.occurrence.startSecond())
            .thenComparingLong(Ahead::id);
  }

  private final SeriesPlan plan;
  private final SeriesPlan.Pattern pattern;
  private final Instances instances;
  private final PriorityQueue<Ahead> ahead = new PriorityQueue<>(1, Ahead.ORDER);
  private boolean isRead;
  private long id = Long.MIN_VALUE;

  /**
   * Opens a pattern.
   *
   * @param from the epoch second of the first start that is wanted
   */
  PatternCursor(SeriesPlan plan, SeriesPlan.Pattern pattern, long from, Budget budget) {
    this.plan = plan;
    this.pattern = pattern;
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
  @Nullable Occurrence next() {
    if (!pattern.moves()) {
      return goToNext() ? plan.occurrence(pattern, id, instances.localSecond()) : null;
    }
    while (!isRead && (ahead.isEmpty() || instances.epochSecond() < ahead.element().lastRival())) {
      isRead = !read();
    }
    Ahead next = ahead.poll();
    id = next == null ? id : next.id();
    return next == null ? null : next.occurrence();
  }

  /** {@return the epoch second of the instance that was returned last} */
  long id() {
    return id;
  }

  /** Goes to the next instance; false where there is none, or the budget is used up. */
  private boolean goToNext() {
    while (instances.next()) {
      id = instances.epochSecond();
      if (id >= pattern.end()) {
        return false;
      }
      if (!plan.changed.has(id)) {
        return true;
      }
    }
    return false;
  }

  private boolean read() {
    if (!goToNext()) {
      return false;
    }
    Occurrence found = plan.occurrence(pattern, id, instances.localSecond());
    ahead.add(new Ahead(id, found, id + unevenness(found)));
    return true;
  }

  /**
   * How many seconds of instances may start before one that is before them: where they are moved,
   * clocks that skip an hour put some on the times of others.
   */
  private long unevenness(Occurrence found) {
    ZoneId series = plan.patterns.get(0).template().zone();
    return 2
        * (LocalTimes.changeNear(Instant.ofEpochSecond(id), series)
            + LocalTimes.changeNear(found.startInstant(), pattern.template().zone()));
  }
}
