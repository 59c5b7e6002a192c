package org.convene.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/** The one spelling of a time zone that the model holds, so that equal zones are equal values. */
final class Zones {

  private Zones() {}

  /** Tells whether every program knows the zone: an offset, or an id of the IANA database. */
  static boolean isKnown(ZoneId zone) {
    return zone instanceof ZoneOffset || ZoneNames.isId(zone.getId());
  }

  /** Returns the zone if it is known; null, as for a floating time, if it is not. */
  static @Nullable ZoneId known(@Nullable ZoneId zone) {
    return zone != null && isKnown(zone) ? zone : null;
  }

  /** Returns the last whole second of a day, also where the clocks change at midnight. */
  static Instant lastSecond(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  /**
   * The end of what lasts a while: a local time where that means this very instant, else how long
   * it lasts. A fraction of a second stays in the time, for the rules to refuse.
   */
  static End end(ZonedDateTime end, Optional<ZoneId> zone, Duration lasting) {
    if (!isMeant(end) && lasting.truncatedTo(ChronoUnit.SECONDS).equals(lasting)) {
      return End.after(NominalDuration.of(lasting));
    }
    LocalDateTime local = end.toLocalDateTime();
    return zone.map(own -> End.at(local, own)).orElseGet(() -> End.at(local));
  }

  /** The local time of a start, which must mean this very instant. */
  static LocalDateTime local(ZonedDateTime start) {
    if (!isMeant(start)) {
      throw new IllegalArgumentException(
          Expected.found(
                  "a start in the first passing of an hour that clocks show twice",
                  start.toString())
              + "; an OffsetDateTime can say it");
    }
    return start.toLocalDateTime();
  }

  /** Whether the local time in its zone is this instant: not in the second passing of an hour. */
  private static boolean isMeant(ZonedDateTime time) {
    return !isKnown(time.getZone())
        || time.toLocalDateTime().atZone(time.getZone()).toInstant().equals(time.toInstant());
  }

  /**
   * Returns what tells instances of a series apart: the instant of a time that has a zone, its own
   * or that of the series; any other time itself.
   */
  static Object instance(EventTime time, Schedule series) {
    if (time instanceof EventTime.Zoned zoned && isKnown(zoned.zone())) {
      return zoned.dateTime().atZone(zoned.zone()).toInstant();
    }
    if (time instanceof EventTime.Local local
        && series instanceof Schedule.Zoned zoned
        && isKnown(zoned.zone())) {
      return local.dateTime().atZone(zoned.zone()).toInstant();
    }
    return time;
  }
}
