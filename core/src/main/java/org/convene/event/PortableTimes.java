package org.convene.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether every format can write the times of an event: iCalendar has four digits for a year and
 * none for a fraction of a second, and writes some times in UTC or in the zone of the start, so
 * they are in the years there too.
 */
final class PortableTimes implements TimeCheck {

  private static final int LAST_YEAR = 9999;
  private static final Instant FIRST = LocalDateTime.of(1, 1, 1, 0, 0, 0).toInstant(ZoneOffset.UTC);
  private static final Instant LAST =
      LocalDateTime.of(9999, 12, 31, 23, 59, 59).toInstant(ZoneOffset.UTC);
  private static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 30);

  private static final long DAY = 86_400;
  private static final long YEAR_DAYS = 366;

  private final @Nullable ZoneId zone;
  private final BiConsumer<String, String> report;

  PortableTimes(Schedule schedule, BiConsumer<String, String> report) {
    this.zone = schedule instanceof Schedule.Zoned zoned ? zoned.zone() : null;
    this.report = report;
  }

  @Override
  public void schedule(Schedule schedule) {
    if (schedule instanceof Schedule.Zoned it) {
      fault("/schedule/start", fault(it.start(), it.zone()));
      it.end().ifPresent(end -> end("/schedule", it.start(), it.zone(), end));
    } else if (schedule instanceof Schedule.Floating it) {
      fault("/schedule/start", fault(it.start(), null));
      it.end().ifPresent(end -> end("/schedule", it.start(), null, end));
    } else if (schedule instanceof Schedule.AllDay it) {
      fault("/schedule/first", fault(it.first()));
      fault("/schedule/last", lastDay(it.last()));
    }
  }

  @Override
  public void instant(String path, Instant instant) {
    if (instant.isBefore(FIRST) || instant.isAfter(LAST) || hasFraction(instant)) {
      fault(path, expected(instant.toString()));
    }
  }

  @Override
  public void time(String path, EventTime time) {
    fault(
        path,
        time instanceof EventTime.Day day
            ? fault(day.date())
            : time instanceof EventTime.Local local
                ? fault(local.dateTime(), zone)
                : fault(((EventTime.Zoned) time).dateTime(), ((EventTime.Zoned) time).zone()));
  }

  @Override
  public void date(String path, ExtraDate date) {
    time(path + "/start", date.start());
    if (date.end().isPresent()) {
      end(path, date.localStart(), date.zone(zone), date.end().get());
    }
  }

  @Override
  public void until(String path, EventTime until) {
    time(path, until);
  }

  private void end(String path, LocalDateTime start, @Nullable ZoneId startZone, End end) {
    if (end instanceof End.At at) {
      String fault = fault(at.time(), at.zone().orElse(startZone));
      if (fault == null && at.zone().isPresent() && startZone != null) {
        fault = fault(at.time(), at.zone().get(), startZone);
      }
      fault(path + "/end", fault);
    } else if (isInYears(start.getYear())) { // else the start has been reported
      NominalDuration duration = ((End.After) end).duration();
      fault(path + "/duration", fault(start, startZone, duration));
    }
  }

  private void fault(String path, @Nullable String message) {
    if (message != null) {
      report.accept(path, message);
    }
  }

  private static @Nullable String fault(LocalDateTime time, @Nullable ZoneId zone) {
    if (!isInYears(time.getYear()) || hasFraction(time)) {
      return expected(time.toString());
    }
    return zone == null ? null : fault(time, zone, ZoneOffset.UTC);
  }

  /** What is wrong with a time in a zone, once it is written in another. */
  private static @Nullable String fault(LocalDateTime time, ZoneId zone, ZoneId other) {
    boolean isAtTheEdge = time.getYear() <= 1 || time.getYear() >= LAST_YEAR;
    if (!isAtTheEdge || !Zones.isKnown(zone) || !Zones.isKnown(other)) {
      return null;
    }
    LocalDateTime moved = time.atZone(zone).withZoneSameInstant(other).toLocalDateTime();
    return isInYears(moved.getYear())
        ? null
        : expected(time + " in " + name(zone) + ", which is " + moved + " in " + name(other));
  }

  private static String name(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  private static @Nullable String fault(
      LocalDateTime start, @Nullable ZoneId startZone, NominalDuration duration) {
    boolean near = isWithin(duration, 1);
    if (near && start.getYear() > 3 && start.getYear() < LAST_YEAR - 3) {
      return null;
    }
    ZoneId zone = Zones.known(startZone);
    if (isWithin(duration, LAST_YEAR)) {
      LocalDateTime end = End.after(duration).local(start, Optional.ofNullable(zone));
      if (isInYears(end.getYear()) && (zone == null || fault(end, zone, ZoneOffset.UTC) == null)) {
        return null;
      }
    }
    return "expected an end in the years 1 to 9999, found " + duration + " after " + start;
  }

  /** Whether neither part is longer than some years: then a sum with it cannot overflow. */
  private static boolean isWithin(NominalDuration duration, int years) {
    long days = years * YEAR_DAYS;
    return Math.abs(duration.days()) <= days && Math.abs(duration.time().toSeconds()) <= days * DAY;
  }

  private static @Nullable String fault(LocalDate day) {
    return isInYears(day.getYear()) ? null : "expected a day in the years 1 to 9999, found " + day;
  }

  private static @Nullable String lastDay(LocalDate day) {
    return day.isAfter(LAST_DAY)
        ? "expected a last day of 9999-12-30 or earlier, since iCalendar writes the day after,"
            + " found "
            + day
        : fault(day);
  }

  private static boolean hasFraction(TemporalAccessor time) {
    return time.get(ChronoField.NANO_OF_SECOND) != 0;
  }

  private static boolean isInYears(int year) {
    return year >= 1 && year <= LAST_YEAR;
  }

  private static String expected(String found) {
    return "expected a time in the years 1 to 9999 and in whole seconds, found " + found;
  }
}
