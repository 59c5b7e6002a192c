package org.convene.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a series, one by one, and what was found out about their end: a rule with COUNT
 * may have to be walked from its start to find that a time is behind it. Threads may share it,
 * since each finds out the same.
 */
final class KnownInstances {

  private static final long DAY = 86_400;

  /** More than all years. */
  private static final long LONGEST_LOOK = DAY << 24;

  final RecurrenceSet set;

  /** An epoch second that no instance is at or behind. */
  private volatile long end = Long.MAX_VALUE;

  private volatile @Nullable Found last;

  KnownInstances(RecurrenceSet set) {
    this.set = set;
  }

  /** Returns the instance at an epoch second; null where there is none. */
  @Nullable Found at(long second) {
    Found found = from(second);
    return found != null && found.second() == second ? found : null;
  }

  /** Returns the first instance that is not before an epoch second; null where there is none. */
  @Nullable Found from(long second) {
    if (second >= end) {
      return null;
    }
    Budget budget = new Budget(Occurrences.CANDIDATES);
    Instances instances = set.instances(budget);
    instances.seek(Instant.ofEpochSecond(second));
    boolean found = instances.next();
    Unfinished.refuse(set, budget);
    if (!found) {
      end = second;
    }
    return found ? Found.current(instances) : null;
  }

  /** Returns the names of the instances before and behind a time of none, where there are any. */
  List<EventTime> nearest(long second) {
    Found behind = from(second);
    List<EventTime> nearest = new ArrayList<>(2);
    Optional.ofNullable(behind == null ? last(second) : before(second))
        .map(Found::name)
        .ifPresent(nearest::add);
    Optional.ofNullable(behind).map(Found::name).ifPresent(nearest::add);
    return nearest;
  }

  /** Returns the last instance of all, which is before this second. */
  private @Nullable Found last(long second) {
    Found known = last;
    if (known == null) {
      known = walked();
      known = known == null ? before(second) : known;
      last = known;
    }
    return known;
  }

  /** Walks to the last instance, as a rule with COUNT needs it; null where that would take long. */
  private @Nullable Found walked() {
    Budget budget = new Budget(Occurrences.CANDIDATES);
    Instances all = set.instances(budget);
    boolean isAny = false;
    while (all.next()) {
      isAny = true;
    }
    return isAny && !budget.isUsedUp() ? Found.current(all) : null;
  }

  /** Returns the last instance before a time; null where that is none, or would take too long. */
  private @Nullable Found before(long second) {
    Found before = null;
    for (long span = DAY; before == null && span <= LONGEST_LOOK; span *= 8) {
      Budget budget = new Budget(Occurrences.CANDIDATES);
      Instances instances = set.instances(budget);
      instances.seek(Instant.ofEpochSecond(second - span));
      while (instances.next() && instances.epochSecond() < second) {
        before = Found.current(instances);
      }
      if (budget.isUsedUp()) {
        return null;
      }
    }
    return before;
  }
}
