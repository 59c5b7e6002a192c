package org.convene.io.ical.mapping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
import org.jspecify.annotations.Nullable;

/** The last instance of a series whose rules do not say it by a date. */
final class LastInstance {

  /** So many candidates are looked at; some milliseconds. */
  private static final Limits BUDGET = Limits.standard().toBuilder().candidates(20_000).build();

  private LastInstance() {}

  /**
   * When the last instance is over, as the series gives it; overrides name their own zones.
   *
   * @return the local time; null where there is no last one, or finding it would take too long
   */
  static @Nullable LocalDateTime end(Event event, ZoneId zone) {
    Event plain =
        event.toBuilder()
            .recurrenceId(null)
            .recurrence(event.recurrence().withOverrides(List.of()))
            .build();
    Occurrences occurrences = Occurrences.of(plain).withLimits(BUDGET);
    if (!occurrences.isFinite()) {
      return null;
    }
    List<Violation> unfinished = new ArrayList<>(0);
    Iterator<Occurrence> all = occurrences.stream(unfinished::add).iterator();
    Instant last = null;
    while (all.hasNext()) {
      Occurrence next = all.next();
      Instant end = next.endInstant().orElseGet(next::startInstant);
      last = last == null || end.isAfter(last) ? end : last;
    }
    return last == null || !unfinished.isEmpty() ? null : LocalDateTime.ofInstant(last, zone);
  }
}
