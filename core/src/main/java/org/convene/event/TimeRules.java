package org.convene.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rules on when an event takes place. */
final class TimeRules {

  private TimeRules() {}

  static void reversed(Schedule schedule, BiConsumer<String, String> report) {
    if (schedule instanceof Schedule.Zoned it) {
      it.end().ifPresent(end -> reversed("/schedule", it.start(), it.zone(), end, report));
    } else if (schedule instanceof Schedule.Floating it) {
      it.end().ifPresent(end -> reversed("/schedule", it.start(), null, end, report));
    }
  }

  static void reversedDates(
      List<ExtraDate> dates, Schedule schedule, BiConsumer<String, String> report) {
    if (dates.isEmpty()) {
      return;
    }
    ZoneId zone = schedule instanceof Schedule.Zoned zoned ? zoned.zone() : null;
    for (int i = 0; i < dates.size(); i++) {
      ExtraDate date = dates.get(i);
      if (date.end().isPresent()) {
        String path = "/recurrence/dates/" + i;
        reversed(path, date.localStart(), date.zone(zone), date.end().get(), report);
      }
    }
  }

  private static void reversed(
      String path,
      LocalDateTime start,
      @Nullable ZoneId zone,
      End end,
      BiConsumer<String, String> report) {
    if (end instanceof End.After after) {
      if (after.duration().isNegative()) {
        report.accept(
            path + "/duration", "expected no negative duration, found " + after.duration());
      }
      return;
    }
    End.At at = (End.At) end;
    if (isBefore(at, start, zone)) {
      report.accept(
          path + "/end", "expected no earlier than the start, " + start + ", found " + at.time());
    }
  }

  /** An end in a zone and a start in none cannot be compared; nor what is in an unknown zone. */
  private static boolean isBefore(End.At end, LocalDateTime start, @Nullable ZoneId startZone) {
    ZoneId zone = Zones.known(startZone);
    if (zone == null) {
      return end.zone().isEmpty() && end.time().isBefore(start);
    }
    if (end.zone().isPresent() && !Zones.isKnown(end.zone().get())) {
      return false;
    }
    // in one zone clocks and instants have one order, but behind a start that the clocks skip
    boolean plainlyAfter =
        end.zone().isEmpty()
            && !end.time().isBefore(start)
            && zone.getRules().getTransition(start) == null;
    return !plainlyAfter && end.instant(start, zone).isBefore(start.atZone(zone).toInstant());
  }

  static void reversedDays(Schedule schedule, BiConsumer<String, String> report) {
    if (schedule instanceof Schedule.AllDay days && days.last().isBefore(days.first())) {
      report.accept(
          "/schedule/last",
          "expected no earlier than the first day, " + days.first() + ", found " + days.last());
    }
  }

  static void gap(Schedule schedule, BiConsumer<String, String> report) {
    if (schedule instanceof Schedule.Zoned zoned) {
      gap("/schedule/start", zoned.start(), zoned.zone(), report);
      if (zoned.end().isPresent() && zoned.end().get() instanceof End.At at) {
        gap("/schedule/end", at.time(), at.zone().orElse(zoned.zone()), report);
      }
    }
  }

  private static void gap(
      String path, LocalDateTime time, ZoneId zone, BiConsumer<String, String> report) {
    if (zone instanceof ZoneOffset || !Zones.isKnown(zone)) {
      return;
    }
    ZoneOffsetTransition transition = zone.getRules().getTransition(time);
    if (transition != null && transition.isGap()) {
      report.accept(
          path,
          "expected a time that exists in "
              + zone
              + ", found "
              + time
              + "; the clocks jump by "
              + transition.getDuration()
              + ", so it is read as "
              + time.plus(transition.getDuration()));
    }
  }
}
