package org.convene.series;

import java.time.LocalDateTime;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;

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
}
