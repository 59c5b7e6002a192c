package org.convene.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convene.recurrence.EventTime;

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

  static Schedule.Zoned of(Schedule.Zoned from, LocalDateTime local) {
    End end = from.end().orElse(null);
    ZonedDateTime start = local.atZone(from.zone());
    if (!(end instanceof End.At at)) {
      return new Schedule.Zoned(start.toLocalDateTime(), from.zone(), from.end());
    }
    Duration lasting =
        Duration.between(from.startInstant(), end.instant(from.start(), from.zone()));
    ZoneId endZone = at.zone().orElse(from.zone());
    return (Schedule.Zoned) Schedule.zoned(start, start.plus(lasting).withZoneSameInstant(endZone));
  }

  /** A local start that clocks skip that day stays: it is what the days that follow have. */
  static Schedule kept(Schedule from, LocalDateTime local) {
    return from.startingAt(local) instanceof Schedule.Zoned at
        ? new Schedule.Zoned(local, at.zone(), at.end())
        : from.startingAt(local);
  }

  /** A time with another zone is the same instant. */
  static Schedule of(Schedule.Zoned from, EventTime instance) {
    if (!(instance instanceof EventTime.Zoned other)) {
      return of(from, local(instance, from.start().toLocalTime()));
    }
    Instant instant = other.dateTime().atZone(other.zone()).toInstant();
    LocalDateTime local = LocalDateTime.ofInstant(instant, from.zone());
    Schedule.Zoned at = of(from, local);
    if (at.startInstant().equals(instant)) {
      return at;
    }
    Duration lasting =
        Duration.between(at.startInstant(), at.endInstant().orElse(at.startInstant()));
    LocalDateTime start = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return new Schedule.Zoned(
        start,
        ZoneOffset.UTC,
        at.end().map(end -> end instanceof End.After ? end : End.at(start.plus(lasting))));
  }

  /** The local time that a time says; of a date, at a time of day. */
  static LocalDateTime local(EventTime time, LocalTime ofDay) {
    return time.match(
        day -> day.date().atTime(ofDay), EventTime.Local::dateTime, EventTime.Zoned::dateTime);
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

  static ZoneId zone(Schedule schedule) {
    return schedule instanceof Schedule.Zoned zoned ? zoned.zone() : ZoneOffset.UTC;
  }

  static LocalDateTime localStart(Schedule schedule) {
    return schedule.match(
        undated -> LocalDateTime.MIN,
        allDay -> allDay.first().atStartOfDay(),
        Schedule.Floating::start,
        Schedule.Zoned::start);
  }

  /** Returns the local time of an instance, in the zone of its series. */
  static LocalDateTime local(EventTime time, ZoneId zone) {
    return time.match(
        day -> day.date().atStartOfDay(),
        EventTime.Local::dateTime,
        zoned -> LocalDateTime.ofInstant(zoned.dateTime().atZone(zoned.zone()).toInstant(), zone));
  }
}
