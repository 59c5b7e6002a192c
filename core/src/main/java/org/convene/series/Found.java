package org.convene.series;

import java.time.Instant;
import java.time.LocalDateTime;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a series.
 *
 * @param second its epoch second
 * @param name its recurrence id
 * @param local its local start, also where the clocks of its zone skip that
 */
record Found(long second, EventTime name, LocalDateTime local) {

  static Found current(Instances instances) {
    return new Found(instances.epochSecond(), instances.time(), instances.local());
  }

  /** Returns the instance at an epoch second; null where there is none. */
  static @Nullable Found at(RecurrenceSet set, long second) {
    Found found = from(set, second);
    return found != null && found.second() == second ? found : null;
  }

  /** Returns the first instance that is not before an epoch second; null where there is none. */
  static @Nullable Found from(RecurrenceSet set, long second) {
    Budget budget = new Budget(Occurrences.CANDIDATES);
    Instances instances = set.instances(budget);
    instances.seek(Instant.ofEpochSecond(second));
    boolean found = instances.next();
    Unfinished.refuse(set, budget);
    return found ? current(instances) : null;
  }
}
