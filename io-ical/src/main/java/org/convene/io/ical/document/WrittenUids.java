package org.convene.io.ical.document;

import java.util.HashMap;
import java.util.Map;
import org.convene.event.Event;

/**
 * The uids of the series, and of the instances that stood alone, that a document has: a reader
 * would bring them together. It remembers {@value LeftSeries#MOST}, by a number of 64 bits each;
 * behind those, every series and every instance that stands alone is taken for one of them, which
 * costs a line each.
 */
final class WrittenUids {

  /** Whether a series was written; or else only instances. */
  private final Map<Long, Boolean> series = new HashMap<>();

  /**
   * Takes an event; whether it must say that it has nothing of the others and they nothing of it.
   */
  boolean mustSayItsOverrides(Event event) {
    boolean isInstance = event.recurrenceId().isPresent();
    if (!isInstance && event.recurrence().isEmpty()) {
      return false;
    }
    Long number = LeftSeries.number(event.uid());
    Boolean before = series.get(number);
    if (before == null && series.size() >= LeftSeries.MOST) {
      return true;
    }
    series.put(number, !isInstance || Boolean.TRUE.equals(before));
    return isInstance ? Boolean.TRUE.equals(before) : before != null;
  }

  /** How many it remembers. */
  int size() {
    return series.size();
  }
}
