package org.convene.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Schedules at another time, and whether two are at the same. */
final class ScheduleMoves {

  private ScheduleMoves() {}

  static Schedule of(Schedule.AllDay days, LocalDate first) {
    return new Schedule.AllDay(
        first, first.plusDays(ChronoUnit.DAYS.between(days.first(), days.last())));
  }

  static Schedule of(Schedule.Floating from, LocalDateTime start) {
    Optional<End> end =
        from.end()
            .map(
                it ->
                    it.match(
                        at -> End.at(start.plus(Duration.between(from.start(), at.time()))),
                        after -> after));
    return new Schedule.Floating(start, end);
  }

  static Schedule of(Schedule.Zoned from, LocalDateTime local) {
    End end = from.end().orElse(null);
    ZonedDateTime start = local.atZone(from.zone());
    if (!(end instanceof End.At at)) {
      return new Schedule.Zoned(start.toLocalDateTime(), from.zone(), from.end());
    }
    Duration lasting =
        Duration.between(from.startInstant(), end.instant(from.start(), from.zone()));
    ZoneId endZone = at.zone().orElse(from.zone());
    return Schedule.zoned(start, start.plus(lasting).withZoneSameInstant(endZone));
  }

  static boolean isSame(Schedule one, Schedule other) {
    if (one instanceof Schedule.Floating a && other instanceof Schedule.Floating b) {
      return a.start().equals(b.start())
          && a.end()
              .map(end -> end.local(a.start(), Optional.empty()))
              .equals(b.end().map(end -> end.local(b.start(), Optional.empty())));
    }
    return one instanceof Schedule.Zoned a
        && other instanceof Schedule.Zoned b
        && a.zone().equals(b.zone())
        && a.start().equals(b.start())
        && a.endInstant().equals(b.endInstant());
  }
}
