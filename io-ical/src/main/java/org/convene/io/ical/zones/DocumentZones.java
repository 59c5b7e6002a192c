package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.text.Excerpt;
import org.convene.text.Expected;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * The zones of one calendar: the VTIMEZONEs it holds, and what each TZID was found to mean, so that
 * it means one zone throughout. For one thread.
 */
public final class DocumentZones {

  /** So many VTIMEZONEs are kept; the largest calendar known has half of them. */
  private static final int MAX_DEFINITIONS = 500;

  /** So many TZIDs are remembered; a calendar with more is only slower to read. */
  private static final int MAX_REMEMBERED = 1_000;

  /** A series without end is compared for so many years. */
  private static final int SERIES_YEARS = 5;

  static final LocalDateTime RECENT = LocalDateTime.of(2020, 1, 1, 0, 0);

  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();

  private record Definition(RawComponent component, @Nullable GivenZone given) {}

  /** What a TZID means, and the offsets that its VTIMEZONE has in the years last asked for. */
  private static final class Entry {

    final String name;
    final ZoneReading reading;
    final @Nullable GivenZone given;
    private @Nullable OffsetTimeline timeline;

    Entry(String name, ZoneReading reading, @Nullable GivenZone given) {
      this.name = name;
      this.reading = reading;
      this.given = given;
    }

    /** The zone; null where the VTIMEZONE gives an offset, or had another before its only onset. */
    @Nullable ZoneId zone(GivenZone vtimezone, LocalDateTime at) {
      ZoneId zone = reading.zoneOrNull();
      return reading.way() == ZoneReading.Way.OFFSETS
              && zone instanceof ZoneOffset
              && vtimezone.fixed(at).isEmpty()
          ? null
          : zone;
    }

    OffsetTimeline timeline(GivenZone zone, int year) {
      OffsetTimeline found = timeline;
      if (found == null || !found.covers(year)) {
        found = zone.between(year - 1, year + SERIES_YEARS);
        timeline = found;
      }
      return found;
    }

    ZoneOffset offset(GivenZone zone, LocalDateTime at) {
      return zone.at(at, timeline(zone, at.getYear()));
    }
  }

  /**
   * Takes a VTIMEZONE of the calendar; it may come before or after the times that name it.
   *
   * @param component a VTIMEZONE
   * @return what to warn about: it is not understood, or contradicts another of that TZID
   */
  public List<ZoneWarning> define(RawComponent component) {
    RawProperty tzid = component.property("TZID").orElse(null);
    if (tzid == null) {
      return List.of(
          new ZoneWarning(
              ZoneWarning.FAULTY,
              Expected.foundNone("a TZID in a VTIMEZONE") + "; it is not used"));
    }
    String name = TzidResolver.name(tzid.value());
    Definition before = definitions.get(name);
    if (before != null) {
      boolean isSame = before.component().components().equals(component.components());
      return isSame ? List.of() : List.of(another(name, tzid));
    }
    if (definitions.size() == MAX_DEFINITIONS) {
      return List.of(
          new ZoneWarning(
              ZoneWarning.SEVERAL,
              Expected.foundInstead(
                      "at most " + MAX_DEFINITIONS + " VTIMEZONE", "that of " + Excerpt.of(name))
                  + "; it is not used"));
    }
    entries.values().removeIf(entry -> entry.name.equals(name));
    try {
      definitions.put(name, new Definition(component, GivenZone.of(component)));
      return oddOffset(name, component);
    } catch (NotUnderstoodException e) {
      definitions.put(name, new Definition(component, null));
      return List.of(
          new ZoneWarning(
              e instanceof FaultyZoneException ? ZoneWarning.FAULTY : ZoneWarning.NOT_UNDERSTOOD,
              "VTIMEZONE of " + Excerpt.of(name) + ": " + e.getMessage(),
              e.spot()));
    }
  }

  private static ZoneWarning another(String name, RawProperty tzid) {
    return new ZoneWarning(
        ZoneWarning.SEVERAL,
        Expected.foundInstead("one VTIMEZONE for TZID " + Excerpt.of(name), "another")
            + "; the first is used",
        new ZoneWarning.Spot(-1, tzid));
  }

  /** What to say of the first offset in another form, or of the one that an observance lacks. */
  private static List<ZoneWarning> oddOffset(String name, RawComponent timeZone) {
    for (int i = 0; i < timeZone.components().size(); i++) {
      RawComponent observance = timeZone.components().get(i);
      if (!GivenZone.isObservance(observance)) {
        continue;
      }
      RawProperty from = observance.property("TZOFFSETFROM").orElse(null);
      if (from == null) {
        String expected = "TZOFFSETFROM in " + observance.name();
        return oddOffset(name, Expected.foundNone(expected), "TZOFFSETTO", i, null);
      }
      for (RawProperty each : List.of(from, observance.property("TZOFFSETTO").orElse(from))) {
        String value = each.value().strip();
        if (GivenTimes.isApart(value)) {
          String odd = Expected.foundInstead("an offset such as -0500", value);
          return oddOffset(name, odd, value, i, each);
        }
      }
    }
    return List.of();
  }

  private static List<ZoneWarning> oddOffset(
      String name, String odd, String read, int component, @Nullable RawProperty property) {
    return List.of(
        new ZoneWarning(
            ZoneWarning.OFFSET_FORM,
            "VTIMEZONE of " + Excerpt.of(name) + ": " + odd + "; it is read as " + read,
            new ZoneWarning.Spot(component, property)));
  }

  /** Whether a TZID has its VTIMEZONE already. */
  private boolean defines(String tzid) {
    return definitions.containsKey(TzidResolver.name(tzid));
  }

  /** Whether others can read the VTIMEZONE of a TZID. */
  public boolean isOfForm(String tzid) {
    Definition definition = definitions.get(TzidResolver.name(tzid));
    return definition != null && isOfForm(definition.component());
  }

  /** Whether others can read its offsets: both are there, and without colons. */
  static boolean isOfForm(RawComponent timeZone) {
    return timeZone.components().stream()
        .filter(it -> it.name().equals("STANDARD") || it.name().equals("DAYLIGHT"))
        .flatMap(it -> Stream.of(it.property("TZOFFSETFROM"), it.property("TZOFFSETTO")))
        .allMatch(it -> it.isPresent() && !GivenTimes.isApart(it.get().value().strip()));
  }

  /** Whether a TZID has its VTIMEZONE already, or is the id of a zone. */
  public boolean knows(String tzid) {
    return defines(tzid) || ZoneNames.isId(TzidResolver.name(tzid));
  }

  /** Whether a VTIMEZONE tells a zone by itself; then it is written anew. */
  public static boolean tellsZone(RawComponent component) {
    String tzid = component.property("TZID").map(RawProperty::value).orElse("");
    if (TzidResolver.named(tzid).isPresent()) {
      return true;
    }
    DocumentZones alone = new DocumentZones();
    alone.define(component);
    ZoneReading reading = alone.read(tzid, RECENT);
    return reading.zoneOrNull() != null && reading.way() != ZoneReading.Way.OFFSET;
  }

  /**
   * What a TZID means.
   *
   * @param tzid the value of a TZID parameter
   * @param at the local time it belongs to
   * @return the zone; its warnings hold that the VTIMEZONE has another offset at that time
   */
  public ZoneReading read(String tzid, LocalDateTime at) {
    Entry entry = entry(tzid, at);
    if (entry.given == null) {
      return entry.reading;
    }
    ZoneId zone = entry.zone(entry.given, at);
    if (zone == null) {
      return TzidResolver.atOffset(entry.name, entry.offset(entry.given, at), at);
    }
    ZoneDifference difference =
        ZoneDifference.at(zone, entry.timeline(entry.given, at.getYear()), at);
    if (difference == null) {
      return entry.reading;
    }
    List<ZoneWarning> warnings = new ArrayList<>(entry.reading.warnings());
    warnings.add(difference.warning(entry.name, zone));
    return new ZoneReading(zone, entry.reading.way(), warnings);
  }

  /**
   * What to warn about where a time begins a series: the VTIMEZONE has another offset than the zone
   * on one of 24 days a year of its first years; or it leaves the offset that stands for the zone.
   *
   * @param tzid the value of a TZID parameter
   * @param from the first local time
   * @param to the last local time, or null where there is none
   * @return the first difference, or nothing
   */
  public List<ZoneWarning> readSeries(String tzid, LocalDateTime from, @Nullable LocalDateTime to) {
    Entry entry = entry(tzid, from);
    if (entry.given == null) {
      return List.of();
    }
    LocalDateTime last = from.plusYears(SERIES_YEARS);
    last = to == null || to.isAfter(last) ? last : to;
    ZoneId zone = entry.zone(entry.given, from);
    if (zone == null) {
      ZoneOffset offset = entry.offset(entry.given, from);
      ZoneDifference change =
          ZoneDifference.from(offset, entry.timeline(entry.given, from.getYear()), from, last);
      return change == null ? List.of() : List.of(change.warning(entry.name, offset));
    }
    for (int year = from.getYear(); year <= last.getYear(); year++) {
      OffsetTimeline timeline = entry.timeline(entry.given, year);
      ZoneDifference difference = ZoneDifference.in(zone, timeline, year, from, last);
      if (difference != null) {
        return List.of(difference.warning(entry.name, zone));
      }
    }
    return List.of();
  }

  private Entry entry(String tzid, LocalDateTime at) {
    Entry entry = entries.get(tzid);
    if (entry != null) {
      return entry;
    }
    String name = TzidResolver.name(tzid);
    Definition definition = definitions.get(name);
    RawComponent component = definition == null ? null : definition.component();
    GivenZone given = definition == null ? null : definition.given();
    Entry made = new Entry(name, TzidResolver.resolve(name, component, given, at), given);
    if (entries.size() < MAX_REMEMBERED) {
      entries.put(tzid, made);
    }
    return made;
  }
}
