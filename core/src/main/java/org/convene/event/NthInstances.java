package org.convene.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;

/**
 * The instances of a series that moves: the n-th of before is the n-th of afterwards, where its
 * local time has moved as the start has. Local times are those that the rules give: what clocks
 * skip on one day or in one zone, they may show in the other.
 */
final class NthInstances {

  private final RecurrenceSet before;

  /** By the epoch second of before; empty where the n-th is at another time. */
  private final Map<Long, Optional<EventTime>> afterwards = new HashMap<>();

  private NthInstances(RecurrenceSet before) {
    this.before = before;
  }

  /** Walks along both series, up to the last of the wanted times. */
  static NthInstances of(
      RecurrenceSet before, RecurrenceSet after, Duration shift, List<EventTime> wanted) {
    NthInstances instances = new NthInstances(before);
    TreeSet<Long> seconds = new TreeSet<>();
    wanted.forEach(it -> seconds.add(before.epochSecond(it)));
    if (!seconds.isEmpty()) {
      instances.walk(after, shift, seconds, seconds.last());
    }
    return instances;
  }

  private void walk(RecurrenceSet after, Duration shift, Set<Long> wanted, long last) {
    Budget budget = new Budget(SeriesFacts.CANDIDATES);
    Instances old = before.withoutExclusions().instances(budget);
    Instances now = after.withoutExclusions().instances(budget);
    while (old.next() && old.epochSecond() <= last) {
      boolean isThere = now.next();
      if (budget.isUsedUp()) {
        return;
      }
      if (wanted.contains(old.epochSecond())) {
        boolean moved = isThere && now.local().equals(old.local().plus(shift));
        afterwards.put(old.epochSecond(), moved ? Optional.of(now.time()) : Optional.empty());
      }
    }
  }

  /** Returns what an instance is afterwards; empty where it is none, or too far to be counted. */
  Optional<EventTime> afterwards(EventTime instance) {
    return afterwards.getOrDefault(before.epochSecond(instance), Optional.empty());
  }

  /** Whether the n-th instance was found, at another time than the series has moved to. */
  boolean isLost(EventTime instance) {
    Optional<EventTime> found = afterwards.get(before.epochSecond(instance));
    return found != null && found.isEmpty();
  }
}
