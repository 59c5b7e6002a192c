package org.convene.io.ical.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.End;
import org.convene.event.NominalDuration;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.KnownNames;
import org.convene.io.ical.lines.TimeSpellings;
import org.convene.io.ical.zones.ZoneReading;
import org.convene.io.ical.zones.ZoneWarning;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a time: whole day, floating, UTC, and local with a TZID.
 *
 * <p>A time that clients read differently, one in a gap or overlap of its zone or at an offset that
 * has no zone, is written in UTC; its zone is in {@code X-CONVENE-ZONE}, and a local time that does
 * not exist in {@code X-CONVENE-LOCAL}. In a recurring event that would shift instances, so it
 * keeps a TZID.
 */
final class TimeReading {

  static final String ZONE = "X-CONVENE-ZONE";
  static final String LOCAL = "X-CONVENE-LOCAL";
  static final String EXPECTED = "a date such as 20220518 or a date-time such as 20220518T083000";

  private static final String DATE_TIME = "DATE-TIME";

  /** The parameters of a time. */
  static final Set<String> KNOWN = Set.of("VALUE", "TZID", ZONE, LOCAL);

  private TimeReading() {}

  /** The parameters of a time and some more. */
  static Set<String> with(String... more) {
    Set<String> known = new HashSet<>(KNOWN);
    known.addAll(List.of(more));
    return Set.copyOf(known);
  }

  /** The time of a line; null where it is none. */
  static @Nullable EventTime read(ComponentSource source, ContentLine line) {
    return read(source, line, line.property().value());
  }

  /** The time that one of a line's values says; null where it is none. */
  static @Nullable EventTime read(ComponentSource source, ContentLine line, String value) {
    LocalDate date = IcalValues.date(value);
    if (date != null) {
      checkForm(source, line, "DATE");
      return EventTime.of(date);
    }
    boolean utc = value.endsWith("Z");
    LocalDateTime time = IcalValues.dateTime(utc ? value.substring(0, value.length() - 1) : value);
    if (time == null) {
      String standard = TimeSpellings.standard(value);
      return standard == null ? null : respelled(source, line, value, standard);
    }
    if (isOfDays(line)) {
      return day(source, line, value, time);
    }
    checkForm(source, line, utc ? "DATE-TIME in UTC" : "DATE-TIME");
    if (IcalValues.isLeapSecond(value)) {
      source.warn(
          line.line(),
          "ical.leap-second",
          line.expected("a second from 0 to 59") + "; it is read as 59");
    }
    return zoned(source, line, time, utc);
  }

  /** A time in the zone that its line says; a floating one where it says none. */
  private static EventTime zoned(
      ComponentSource source, ContentLine line, LocalDateTime time, boolean utc) {
    ContentLine saying = saying(source, line);
    ZoneId own = source.parameter(saying, ZONE, ZoneId::of).orElse(null);
    if (utc) {
      return own == null
          ? EventTime.of(time, ZoneOffset.UTC)
          : inOwnZone(source, saying, time.toInstant(ZoneOffset.UTC), own);
    }
    String tzid = line.property().parameter("TZID").orElse("");
    if (tzid.isEmpty() && line.property().parameter("TZID").isPresent()) {
      source.warn(
          line,
          List.of(
              new ZoneWarning(
                  ZoneWarning.UNKNOWN,
                  Expected.foundInstead("a known time zone", "an empty TZID")
                      + "; read as floating")));
    }
    if (own != null && !tzid.isEmpty()) {
      return EventTime.of(time, own);
    }
    ZoneId zone = tzid.isEmpty() ? source.times().floating() : zone(source, line, tzid, time);
    return zone == null ? EventTime.of(time) : EventTime.of(time, zone);
  }

  private static @Nullable EventTime respelled(
      ComponentSource source, ContentLine line, String value, String standard) {
    boolean dropped = TimeSpellings.dropsFraction(value);
    source.warn(
        line.line(),
        dropped ? "time.fraction-dropped" : TimeSpellings.CODE,
        found(dropped ? "a date-time in whole seconds" : EXPECTED, line, value) + standard);
    return read(source, line, standard);
  }

  /** VALUE=DATE says that a day is meant. */
  private static EventTime day(
      ComponentSource source, ContentLine line, String value, LocalDateTime time) {
    LocalDate day = time.toLocalDate();
    source.repair(line, "ical.value-type", found("a DATE", line, value) + IcalValues.date(day));
    return EventTime.of(day);
  }

  private static String found(String expected, ContentLine line, String value) {
    return Expected.foundInstead(expected, line.property().name() + " " + Expected.quoted(value))
        + "; it is read as ";
  }

  /** Whether VALUE says that a line holds days. */
  static boolean isOfDays(ContentLine line) {
    return line.property().parameter("VALUE").filter("DATE"::equalsIgnoreCase).isPresent();
  }

  private static @Nullable ZoneId zone(
      ComponentSource source, ContentLine line, String tzid, LocalDateTime time) {
    CalendarTimes times = source.times();
    ZoneReading reading = times.zone(tzid, time);
    source.warn(line, times.unsaid(tzid, reading));
    boolean excludes = line.property().name().equals("EXDATE");
    if (reading.way() == ZoneReading.Way.OFFSET
        && excludes
        && tzid.equals(source.soFar().startTzid())
        && source.soFar().start() instanceof EventTime.Zoned start) {
      return start.zone(); // it names an instance, and those keep the offset of the start
    }
    if (reading.zoneOrNull() == null || times.isRenamed(tzid, reading)) {
      source.keep(line);
    }
    return reading.zoneOrNull();
  }

  /** The line that has the parameters of a time: its own, or the one beside it. */
  static ContentLine saying(ComponentSource source, ContentLine time) {
    String companion = LongTimes.companion(time.property().name());
    ContentLine beside =
        companion.equals(time.property().name())
            ? null
            : source.lines().one(companion, time.property().value());
    return beside == null ? time : beside;
  }

  /** Reports parameters that do not fit a value. */
  private static void checkForm(ComponentSource source, ContentLine line, String form) {
    if (!isTypeOf(line.property(), form)) {
      String kind = line.property().parameter("VALUE").orElse(DATE_TIME);
      source.repair(
          line, "ical.value-type", line.expected("a " + kind) + ", which is read as a " + form);
    }
    String tzid = line.property().parameter("TZID").orElse("");
    if (!form.equals("DATE-TIME") && !tzid.isEmpty()) {
      source.keep(line);
      source.warn(
          line.at("TZID"),
          "ical.time-zone-unused",
          Expected.found("no TZID beside a " + form, tzid) + "; it is not used");
    }
  }

  /** Whether VALUE names the type of a form, or says nothing that is not so. */
  static boolean isTypeOf(RawProperty time, String form) {
    String kind = time.parameter("VALUE").orElse(DATE_TIME);
    return kind.equalsIgnoreCase("PERIOD")
        || kind.equalsIgnoreCase(form.equals("DATE") ? "DATE" : DATE_TIME);
  }

  private static EventTime inOwnZone(
      ComponentSource source, ContentLine line, Instant instant, ZoneId zone) {
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

  /**
   * A duration; weeks beside days, which other formats have, are repaired. One in other units than
   * it is written in is an extension too.
   */
  static @Nullable NominalDuration duration(
      ComponentSource source, ContentLine line, String expected) {
    NominalDuration duration = source.value(line, expected, NominalDuration::parse);
    String text = line.property().value();
    int weeks = KnownNames.upper(text).indexOf('W');
    if (duration == null || text.equals(duration.toString())) {
      return duration;
    }
    source.keep(line);
    if (weeks >= 0 && weeks < text.length() - 1) {
      source.warn(
          line.line(),
          "ical.duration-form",
          line.expected("weeks or days") + "; it is read as " + duration);
    }
    return duration;
  }
}
