package org.convene.io.ical.zones;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.convene.io.ical.lines.ContentLine;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/** The order of times in different zones, and the zone that an offset stands for. */
public final class ZonedTimes {

  /** The code of a time that lacks a zone. */
  public static final String LACKS_ZONE = "ical.time-kind";

  private static final int HOUR = 3600;

  private ZonedTimes() {}

  /** Whether a time is before another; in one zone, where only one of them has a zone. */
  public static boolean isBefore(EventTime time, EventTime other) {
    if (time instanceof EventTime.Zoned one && other instanceof EventTime.Zoned two) {
      // in one zone clocks and instants have one order, but behind a time that the clocks skip
      if (one.zone().equals(two.zone())
          && !one.dateTime().isBefore(two.dateTime())
          && two.zone().getRules().getTransition(two.dateTime()) == null) {
        return false;
      }
      return instant(one.dateTime(), one.zone()).isBefore(instant(two.dateTime(), two.zone()));
    }
    return local(time).isBefore(local(other));
  }

  public static LocalDateTime local(EventTime time) {
    return time.match(
        day -> day.date().atStartOfDay(), EventTime.Local::dateTime, EventTime.Zoned::dateTime);
  }

  /**
   * Whether the form of a series has no place for all that a time says: of whole days none for the
   * time of a day, of floating times none for a zone.
   */
  public static boolean isCut(EventTime time, @Nullable EventTime start) {
    boolean ofDay =
        start instanceof EventTime.Day
            && !(time instanceof EventTime.Day)
            && !local(time).toLocalTime().equals(LocalTime.MIDNIGHT);
    return ofDay || (start instanceof EventTime.Local && time instanceof EventTime.Zoned);
  }

  /** Whether a line says a time without a word on its zone, in a series whose times have one. */
  public static boolean lacksZone(ContentLine line, EventTime time, @Nullable EventTime start) {
    return time instanceof EventTime.Local
        && start instanceof EventTime.Zoned
        && line.property().parameter("TZID").isEmpty();
  }

  /** What is told of such a line. */
  public static String lacksZone(ContentLine line) {
    return line.expected("a time in a zone, as DTSTART is") + "; it is read in the zone of DTSTART";
  }

  /** A time as the clocks of a zone show it. */
  public static LocalDateTime local(EventTime time, ZoneId zone) {
    return time instanceof EventTime.Zoned zoned
        ? LocalDateTime.ofInstant(instant(zoned.dateTime(), zoned.zone()), zone)
        : local(time);
  }

  /** The zone that stands for an offset in a recurring event: the IANA name where there is one. */
  public static ZoneId named(ZoneId zone) {
    if (!(zone instanceof ZoneOffset offset)) {
      return zone;
    }
    int seconds = offset.getTotalSeconds();
    int hours = seconds / HOUR;
    boolean isNamed = seconds % HOUR == 0 && hours >= -12 && hours <= 14;
    return isNamed ? ZoneId.of("Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours)) : zone;
  }

  public static Instant instant(LocalDateTime time, ZoneId zone) {
    return time.atZone(zone).toInstant();
  }
}
