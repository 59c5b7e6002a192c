package org.convene.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a recurring event that no rule gives (RFC 5545 section 3.8.5.2, RDATE).
 *
 * <p>Immutable.
 *
 * @param start when it starts
 * @param end where it lasts another time than the event does: the period form of RDATE
 */
public record ExtraDate(EventTime start, Optional<End> end) {

  /** Refuses null. */
  public ExtraDate {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
  }

  /**
   * Returns an extra instance that lasts as long as the event does.
   *
   * @param start when it starts
   * @return the extra date
   */
  public static ExtraDate of(EventTime start) {
    return new ExtraDate(start, Optional.empty());
  }

  /** Returns the local start; midnight of a whole day. */
  LocalDateTime localStart() {
    return start.match(
        day -> day.date().atStartOfDay(), EventTime.Local::dateTime, EventTime.Zoned::dateTime);
  }

  /** Returns the zone of the start: its own, or else the event's. */
  @Nullable ZoneId zone(@Nullable ZoneId event) {
    return start instanceof EventTime.Zoned zoned ? zoned.zone() : event;
  }
}
