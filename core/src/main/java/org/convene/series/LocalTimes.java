package org.convene.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.convene.recurrence.EventTime;

/** Local times where the clocks of a zone are changed. */
final class LocalTimes {

  /** No change of the clocks reaches further. */
  private static final Duration FAR = Duration.ofDays(2);

  private LocalTimes() {}

  /** Returns a time without its zone; midnight of a day. */
  static LocalDateTime of(EventTime time) {
    return time.match(
        day -> day.date().atStartOfDay(), EventTime.Local::dateTime, EventTime.Zoned::dateTime);
  }

  /** Returns the local times that mean an instant: two behind an hour that clocks skip. */
  static List<LocalDateTime> shownAt(long second, ZoneId zone) {
    Instant instant = Instant.ofEpochSecond(second);
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    ZoneOffsetTransition last = zone.getRules().previousTransition(instant.plusSeconds(1));
    return last != null
            && last.isGap()
            && last.getInstant().plus(last.getDuration()).isAfter(instant)
        ? List.of(local, local.minus(last.getDuration()))
        : List.of(local);
  }

  /** Returns by how many seconds the clocks of a zone are changed near an instant. */
  static long changeNear(Instant instant, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition next = rules.nextTransition(instant.minus(FAR));
    return next == null || next.getInstant().isAfter(instant.plus(FAR))
        ? 0
        : next.getDuration().abs().toSeconds();
  }
}
