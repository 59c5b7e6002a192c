package org.convene.io.ical.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.End;
import org.convene.event.EventTime;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.zones.ZoneWarning;
import org.convene.io.ical.zones.ZonedTimes;
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
  static final String EXPECTED = "a date such as 20220518 or a date-time such as 20220518T083000";

  /** The parameters of a time. */
  static final Set<String> KNOWN = Set.of("VALUE", "TZID", ZONE, LOCAL);

  private Times() {}

  /** The parameters of a time and some more. */
  static Set<String> with(String... more) {
    Set<String> known = new HashSet<>(KNOWN);
    known.addAll(List.of(more));
    return Set.copyOf(known);
  }

  /** The time of a line; null where it is none. */
  static @Nullable EventTime read(Source source, ContentLine line) {
    return read(source, line, line.property().value());
  }

  /** The time that one of a line's values says; null where it is none. */
  static @Nullable EventTime read(Source source, ContentLine line, String value) {
    LocalDate date = IcalValues.date(value);
    if (date != null) {
      checkForm(source, line, "DATE");
      return EventTime.of(date);
    }
    boolean utc = value.endsWith("Z");
    LocalDateTime time = IcalValues.dateTime(utc ? value.substring(0, value.length() - 1) : value);
    if (time == null) {
      return null;
    }
    checkForm(source, line, utc ? "DATE-TIME in UTC" : "DATE-TIME");
    if (IcalValues.isLeapSecond(value)) {
      source.warn(
          line.line(),
          "ical.leap-second",
          Source.expected(line, "a second from 0 to 59") + "; it is read as 59");
    }
    ZoneId own = source.parameter(line, ZONE, ZoneId::of).orElse(null);
    if (utc) {
      return own == null
          ? EventTime.of(time, ZoneOffset.UTC)
          : inOwnZone(source, line, time.toInstant(ZoneOffset.UTC), own);
    }
    String tzid = line.property().parameter("TZID").orElse("");
    if (own != null && !tzid.isEmpty()) {
      return EventTime.of(time, own);
    }
    ZoneId zone = source.times().zone(tzid, time, source, line);
    return zone == null ? EventTime.of(time) : EventTime.of(time, zone);
  }

  /** Reports parameters that do not fit a value. */
  private static void checkForm(Source source, ContentLine line, String form) {
    String kind = line.property().parameter("VALUE").orElse("DATE-TIME");
    boolean fits =
        kind.equalsIgnoreCase("PERIOD") || kind.equalsIgnoreCase("DATE") == form.equals("DATE");
    if (!fits) {
      source.warn(
          line.line(),
          "ical.value-type",
          Source.expected(line, "a " + kind) + ", which is read as a " + form);
    }
    String tzid = line.property().parameter("TZID").orElse("");
    if (!form.equals("DATE-TIME") && !tzid.isEmpty()) {
      source.warn(
          line.line(),
          "ical.time-zone-unused",
          "expected no TZID beside a "
              + form
              + ", found "
              + ZoneWarning.quoted(tzid)
              + "; it is not used");
    }
  }

  private static EventTime inOwnZone(
      Source source, ContentLine line, Instant instant, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    return EventTime.of(source.parameter(line, LOCAL, IcalValues::dateTime).orElse(local), zone);
  }

  /** An end, with its zone where that is not the start's. */
  static End.At end(EventTime end, EventTime start) {
    boolean ownZone =
        end instanceof EventTime.Zoned zoned
            && !(start instanceof EventTime.Zoned it && it.zone().equals(zoned.zone()));
    return new End.At(
        ZonedTimes.local(end),
        ownZone ? Optional.of(((EventTime.Zoned) end).zone()) : Optional.empty());
  }

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
      return IcalValues.utc(ZonedTimes.instant(time, zone));
    }
    ZoneId named = ZonedTimes.named(zone);
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
}
