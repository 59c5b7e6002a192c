package org.convene.io.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.convene.event.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a time: whole day, floating, UTC, and local with a TZID.
 *
 * <p>A time that clients read differently, one in a gap or overlap of its zone or at an offset that
 * has no zone, is written in UTC; its zone is in {@code X-CONVENE-ZONE}, and a local time that does
 * not exist in {@code X-CONVENE-LOCAL}. In a recurring event that would shift instances, so it
 * keeps a TZID.
 */
final class Times {

  static final String ZONE = "X-CONVENE-ZONE";
  static final String LOCAL = "X-CONVENE-LOCAL";
  private static final int HOUR = 3600;

  private Times() {}

  /** Writes a time of any kind. */
  static void write(Sink sink, String name, EventTime time) {
    Params parameters = Params.none();
    sink.value(name, parameters, value(sink, parameters, time, false));
  }

  /** Writes a time of a series: a local one is in the zone of the series. */
  static void writeInSeries(Sink sink, String name, Params parameters, EventTime time) {
    sink.value(name, parameters, valueInSeries(sink, parameters, time));
  }

  /** The value of a time of a series. */
  static String valueInSeries(Sink sink, Params parameters, EventTime time) {
    return time instanceof EventTime.Local local
        ? value(sink, parameters, local.dateTime(), sink.series(), true)
        : value(sink, parameters, time, true);
  }

  /** The value of a time; what belongs to it is added to the parameters. */
  private static String value(Sink sink, Params parameters, EventTime time, boolean recurring) {
    if (time instanceof EventTime.Day day) {
      parameters.with("VALUE", "DATE");
      return IcalValues.date(day.date());
    }
    if (time instanceof EventTime.Local local) {
      return IcalValues.dateTime(local.dateTime());
    }
    EventTime.Zoned zoned = (EventTime.Zoned) time;
    return value(sink, parameters, zoned.dateTime(), zoned.zone(), recurring);
  }

  /** The value of a local time in a zone, or of none. */
  static String value(
      Sink sink, Params parameters, LocalDateTime time, @Nullable ZoneId zone, boolean recurring) {
    if (zone == null) {
      return IcalValues.dateTime(time);
    }
    if (zone.equals(ZoneOffset.UTC)) {
      return IcalValues.dateTime(time) + "Z";
    }
    if (isUtcForm(sink, time, zone, recurring)) {
      ZoneOffsetTransition change = zone.getRules().getTransition(time);
      parameters.with(ZONE, zone.getId());
      if (change != null && change.isGap()) {
        parameters.with(LOCAL, IcalValues.dateTime(time));
      }
      return IcalValues.utc(instant(time, zone));
    }
    ZoneId named = named(zone);
    String tzid = sink.zones().tzid(named);
    parameters.with("TZID", tzid);
    if (!tzid.equals(zone.getId())) {
      parameters.with(ZONE, zone.getId());
    }
    sink.zones().add(named, time, time);
    return IcalValues.dateTime(time);
  }

  /** Whether a time in a zone other than UTC is written in UTC. */
  static boolean isUtcForm(Sink sink, LocalDateTime time, ZoneId zone, boolean recurring) {
    if (recurring) {
      return false;
    }
    return zone instanceof ZoneOffset
        || !sink.zones().covers(zone, time)
        || zone.getRules().getValidOffsets(time).size() != 1;
  }

  /** The zone that stands for an offset in a recurring event: the IANA name where there is one. */
  static ZoneId named(ZoneId zone) {
    if (!(zone instanceof ZoneOffset offset)) {
      return zone;
    }
    int seconds = offset.getTotalSeconds();
    int hours = seconds / HOUR;
    boolean isNamed = seconds % HOUR == 0 && hours >= -12 && hours <= 14;
    return isNamed ? ZoneId.of("Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours)) : zone;
  }

  static Instant instant(LocalDateTime time, ZoneId zone) {
    return time.atZone(zone).toInstant();
  }
}
