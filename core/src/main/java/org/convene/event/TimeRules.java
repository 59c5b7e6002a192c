package org.convene.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rules on when an event takes place. */
final class TimeRules {

  private TimeRules() {}

  static void portable(Event event, BiConsumer<String, String> report) {
    Schedule schedule = event.schedule();
    if (schedule instanceof Schedule.Zoned it) {
      time("/schedule/start", it.start(), report);
      end("/schedule/end", it.end(), report);
    } else if (schedule instanceof Schedule.Floating it) {
      time("/schedule/start", it.start(), report);
      end("/schedule/end", it.end(), report);
    } else if (schedule instanceof Schedule.AllDay it) {
      time("/schedule/first", it.first().atStartOfDay(), report);
      // iCalendar writes the day after
      time("/schedule/last", it.last().plusDays(1).atStartOfDay(), report);
    }
    event.created().ifPresent(instant -> instant("/created", instant, report));
    event.updated().ifPresent(instant -> instant("/updated", instant, report));
    for (int i = 0; i < event.recurrence().dates().size(); i++) {
      end("/recurrence/dates/" + i + "/end", event.recurrence().dates().get(i).end(), report);
    }
    for (int i = 0; i < event.reminders().size(); i++) {
      if (event.reminders().get(i).trigger() instanceof Reminder.Trigger.Absolute absolute) {
        instant("/reminders/" + i + "/trigger", absolute.instant(), report);
      }
    }
  }

  private static void end(String path, Optional<End> end, BiConsumer<String, String> report) {
    if (end.isPresent() && end.get() instanceof End.At at) {
      time(path, at.time(), report);
    }
  }

  private static void instant(String path, Instant instant, BiConsumer<String, String> report) {
    LocalDateTime time =
        instant.isBefore(LocalDateTime.MIN.toInstant(ZoneOffset.UTC))
                || instant.isAfter(LocalDateTime.MAX.toInstant(ZoneOffset.UTC))
            ? LocalDateTime.MAX
            : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    time(path, time, report);
  }

  private static void time(String path, LocalDateTime time, BiConsumer<String, String> report) {
    if (time.getYear() < 1 || time.getYear() > 9999 || time.get(ChronoField.NANO_OF_SECOND) != 0) {
      report.accept(
          path, "expected a time in the years 1 to 9999 and in whole seconds, found " + time);
    }
  }

  static void reversed(Event event, BiConsumer<String, String> report) {
    if (event.schedule() instanceof Schedule.Zoned it) {
      reversed(it.start(), it.zone(), it.end(), report);
    } else if (event.schedule() instanceof Schedule.Floating it) {
      reversed(it.start(), null, it.end(), report);
    }
  }

  private static void reversed(
      LocalDateTime start,
      @Nullable ZoneId zone,
      Optional<End> end,
      BiConsumer<String, String> report) {
    if (end.isEmpty()) {
      return;
    }
    if (end.get() instanceof End.After after) {
      if (after.duration().isNegative()) {
        report.accept(
            "/schedule/duration", "expected no negative duration, found " + after.duration());
      }
      return;
    }
    End.At at = (End.At) end.get();
    boolean before =
        zone == null
            ? at.time().isBefore(start)
            : at.instant(start, zone).isBefore(start.atZone(zone).toInstant());
    if (before) {
      report.accept(
          "/schedule/end", "expected no earlier than the start, " + start + ", found " + at.time());
    }
  }

  static void reversedDays(Event event, BiConsumer<String, String> report) {
    if (event.schedule() instanceof Schedule.AllDay days && days.last().isBefore(days.first())) {
      report.accept(
          "/schedule/last",
          "expected no earlier than the first day, " + days.first() + ", found " + days.last());
    }
  }

  static void gap(Event event, BiConsumer<String, String> report) {
    if (event.schedule() instanceof Schedule.Zoned zoned) {
      gap("/schedule/start", zoned.start(), zoned.zone(), report);
      if (zoned.end().isPresent() && zoned.end().get() instanceof End.At at) {
        gap("/schedule/end", at.time(), at.zone().orElse(zoned.zone()), report);
      }
    }
  }

  private static void gap(
      String path, LocalDateTime time, ZoneId zone, BiConsumer<String, String> report) {
    if (zone instanceof ZoneOffset) {
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
