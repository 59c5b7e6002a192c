package org.convene.series;

import java.time.Instant;
import org.convene.recurrence.Budget;
import org.convene.recurrence.Instances;
import org.jspecify.annotations.Nullable;

/** The instances that one pattern says how they are: up to the first of the next pattern. */
final class PatternCursor {

  private static final long DAY = 86_400;

  private final SeriesPlan plan;
  private final SeriesPlan.Pattern pattern;
  private final long endId;
  private final Instances instances;

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
    if (pattern.shift() == 0 || from == Long.MIN_VALUE) {
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

  /** Returns the next occurrence, or null where there is none or the budget is used up. */
  @Nullable Occurrence next() {
    while (instances.next()) {
      long id = instances.epochSecond();
      if (id >= endId) {
        return null;
      }
      if (!plan.changed.containsKey(id)) {
        return plan.occurrence(pattern, plan.name(instances), instances.local(), id);
      }
    }
    return null;
  }
}
