package org.convene.io.ical.mapping;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convene.event.RawComponent;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.zones.DocumentZones;
import org.convene.io.ical.zones.TzidResolver;
import org.convene.io.ical.zones.WrittenTzids;
import org.convene.io.ical.zones.ZoneReading;
import org.convene.io.ical.zones.ZoneWarning;
import org.convene.io.ical.zones.ZoneWork;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * What the times of one calendar mean, and who is in it. Each thing there is to say of a TZID is
 * said once.
 */
public final class CalendarTimes {

  private static final int MOST_WARNINGS = 1_000;

  private final Addresses addresses = new Addresses();
  private final DocumentZones zones;
  private final Set<String> warned = new HashSet<>();
  private final Set<String> used = new HashSet<>();
  private final @Nullable ZoneId floating;
  private final boolean mayLackStart;
  private String lastKnown = "";

  /**
   * The times of a calendar.
   *
   * @param floating the zone of times without one; null to leave them floating
   * @param mayLackStart whether a VEVENT may lack DTSTART, as in some iTIP messages
   */
  CalendarTimes(@Nullable ZoneId floating, boolean mayLackStart) {
    this(floating, mayLackStart, new ZoneWork());
  }

  private CalendarTimes(@Nullable ZoneId floating, boolean mayLackStart, ZoneWork work) {
    this.zones = new DocumentZones(work);
    this.floating = floating;
    this.mayLackStart = mayLackStart;
  }

  /**
   * The times of a calendar with these properties.
   *
   * @param floatingInCalendarZone whether X-WR-TIMEZONE is the zone of a time without one
   * @param work of all calendars of the document
   */
  public static CalendarTimes of(
      ParsedComponent calendar, boolean floatingInCalendarZone, ZoneWork work) {
    boolean mayLackStart = !calendar.property("METHOD").isEmpty();
    String tzid = floatingInCalendarZone ? calendar.property("X-WR-TIMEZONE") : "";
    ZoneId zone = tzid.isEmpty() ? null : TzidResolver.named(tzid).orElse(null);
    return new CalendarTimes(zone, mayLackStart, work);
  }

  Addresses addresses() {
    return addresses;
  }

  boolean mayLackStart() {
    return mayLackStart;
  }

  /**
   * Takes a VTIMEZONE.
   *
   * @param size what it takes in memory, in bytes
   */
  public List<ZoneWarning> define(RawComponent timeZone, long size) {
    return zones.define(timeZone, size);
  }

  /** Whether a name has its VTIMEZONE. */
  public boolean defines(String name) {
    return zones.defines(name);
  }

  /** Whether a VTIMEZONE tells a zone by itself; then it is written anew. */
  public boolean tellsZone(RawComponent timeZone) {
    return zones.tellsZone(timeZone);
  }

  /** Whether nothing more can be learnt of a TZID. */
  public boolean knows(String tzid) {
    if (tzid.equals(lastKnown)) {
      return true;
    }
    boolean knows = zones.knows(tzid);
    lastKnown = knows ? tzid : lastKnown;
    return knows;
  }

  /** Whether a time had the TZID of this name. */
  public boolean isUsed(String name) {
    return used.contains(name);
  }

  /** Of a TZID longer than any name is told each time: to remember it would cost what it holds. */
  private boolean first(String code, String tzid) {
    return TzidResolver.isLong(tzid)
        || (warned.size() < MOST_WARNINGS && warned.add(code + ' ' + tzid));
  }

  /** The zone of times without one; null where they are floating. */
  @Nullable ZoneId floating() {
    return floating;
  }

  /**
   * How the VTIMEZONE that a series begins in has other offsets than its zone later on.
   *
   * @param last null where the series has no end
   */
  List<ZoneWarning> ofSeries(String tzid, LocalDateTime first, @Nullable LocalDateTime last) {
    return zones.readSeries(tzid, first, last);
  }

  /** What a TZID means at a local time. */
  ZoneReading zone(String tzid, LocalDateTime time) {
    ZoneReading reading = zones.read(tzid, time);
    if (reading.way() != ZoneReading.Way.ID
        && !TzidResolver.isLong(tzid)
        && (used.size() < MOST_WARNINGS || zones.defines(tzid))) {
      used.add(TzidResolver.name(tzid));
    }
    return reading;
  }

  /** What was not said before of a TZID. */
  List<ZoneWarning> unsaid(String tzid, ZoneReading reading) {
    if (reading.way() == ZoneReading.Way.ID) {
      return reading.warnings();
    }
    ZoneId zone = reading.zoneOrNull();
    if (zone != null
        && reading.warnings().isEmpty()
        && !WrittenTzids.isOurs(tzid)
        && !tzid.equals(WrittenTzids.of(zone))
        && first(ZoneWarning.ALIAS, tzid)) {
      return List.of(alias(tzid, zone));
    }
    return unsaid(reading.warnings(), tzid);
  }

  /**
   * Whether a time stays as it was, though its VTIMEZONE is wrong then: an event does not rely on
   * that one, and would be written under another name.
   */
  boolean isRenamed(String tzid, ZoneReading reading) {
    ZoneId zone = reading.zoneOrNull();
    boolean offset = zone instanceof ZoneOffset && !zone.equals(ZoneOffset.UTC);
    return !offset
        && reading.isContradicted()
        && (reading.way() == ZoneReading.Way.ID || zones.isOfForm(tzid));
  }

  private static ZoneWarning alias(String tzid, ZoneId zone) {
    return new ZoneWarning(
        ZoneWarning.ALIAS,
        Expected.found("an IANA time zone such as Europe/Paris", tzid) + "; read as " + zone);
  }

  /** Those that were not given before. */
  List<ZoneWarning> unsaid(List<ZoneWarning> warnings, String tzid) {
    return warnings.isEmpty()
        ? warnings
        : warnings.stream().filter(it -> first(it.code(), tzid)).toList();
  }
}
