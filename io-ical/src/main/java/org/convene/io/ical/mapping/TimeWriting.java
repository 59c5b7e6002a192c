package org.convene.io.ical.mapping;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.convene.event.RawParameter;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.zones.WrittenTzids;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Writes times: whole day, floating, UTC, and local with a TZID.
 *
 * <p>A time that clients read differently, one in a gap or overlap of its zone or at an offset that
 * has no zone, is written in UTC; its zone is in {@code X-CONVENE-ZONE}, and a local time that does
 * not exist in {@code X-CONVENE-LOCAL}. In a recurring event that would shift instances, so it
 * keeps a TZID. A zone that is named is noted in the sink, which its document describes.
 */
final class TimeWriting {

  private static final RawParameter DATE = RawParameter.of("VALUE", "DATE");

  private TimeWriting() {}

  /** A time of an event that does not recur. */
  static WrittenTime of(Sink sink, EventTime time) {
    return of(sink, time, false);
  }

  /** A time of a series: a local one is in the zone of the series. */
  static WrittenTime inSeries(Sink sink, EventTime time) {
    return time instanceof EventTime.Local local
        ? of(sink, local.dateTime(), sink.series(), true)
        : of(sink, time, true);
  }

  private static WrittenTime of(Sink sink, EventTime time, boolean recurring) {
    return time.match(
        day -> new WrittenTime(List.of(DATE), IcalValues.date(day.date())),
        local -> WrittenTime.of(IcalValues.dateTime(local.dateTime())),
        zoned -> of(sink, zoned.dateTime(), zoned.zone(), recurring));
  }

  /** A local time in a zone, or in none. */
  static WrittenTime of(Sink sink, LocalDateTime time, @Nullable ZoneId zone, boolean recurring) {
    if (zone == null) {
      return WrittenTime.of(IcalValues.dateTime(time));
    }
    if (zone.equals(ZoneOffset.UTC)) {
      return WrittenTime.of(IcalValues.dateTime(time) + "Z");
    }
    return isUtcForm(sink, time, zone, recurring) ? inUtc(time, zone) : local(sink, time, zone);
  }

  private static WrittenTime inUtc(LocalDateTime time, ZoneId zone) {
    RawParameter own = RawParameter.of(TimeReading.ZONE, zone.getId());
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    boolean isInGap = change != null && change.isGap();
    return new WrittenTime(
        isInGap
            ? List.of(own, RawParameter.of(TimeReading.LOCAL, IcalValues.dateTime(time)))
            : List.of(own),
        IcalValues.utc(ZonedTimes.instant(time, zone)));
  }

  private static WrittenTime local(Sink sink, LocalDateTime time, ZoneId zone) {
    ZoneId named = ZonedTimes.named(zone);
    String tzid = sink.zones().tzid(named);
    sink.zones().add(named, time, time);
    RawParameter name = RawParameter.of("TZID", tzid);
    return new WrittenTime(
        named.equals(zone) && !WrittenTzids.isOurs(tzid)
            ? List.of(name)
            : List.of(name, RawParameter.of(TimeReading.ZONE, zone.getId())),
        IcalValues.dateTime(time));
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
}
