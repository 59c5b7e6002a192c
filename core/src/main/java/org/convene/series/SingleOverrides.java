package org.convene.series;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.convene.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The overrides of one instance each, by the epoch seconds of the instances. In a hash map, seconds
 * that are whole days apart collide: the first occurrences of a series with 100,000 took 310 ms.
 */
final class SingleOverrides {

  /**
   * An override of a series.
   *
   * @param id the epoch second of its instance
   */
  record Named(long id, Event override) {

    boolean isSingle() {
      return !override.recurrenceId().orElseThrow().thisAndFuture();
    }
  }

  private final long[] ids;
  private final List<Event> overrides;

  SingleOverrides(List<Named> all) {
    List<Named> sorted =
        all.stream().filter(Named::isSingle).sorted(Comparator.comparingLong(Named::id)).toList();
    this.ids = sorted.stream().mapToLong(Named::id).toArray();
    this.overrides = sorted.stream().map(Named::override).toList();
  }

  /** Returns the override of an instance; null where it has none of its own. */
  @Nullable Event of(long id) {
    int place = ids.length == 0 ? -1 : Arrays.binarySearch(ids, id);
    return place < 0 ? null : overrides.get(place);
  }

  boolean has(long id) {
    return of(id) != null;
  }
}
