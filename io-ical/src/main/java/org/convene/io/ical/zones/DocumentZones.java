package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
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

  /** So much of them in memory, in bytes; 500 of the largest kind would be a hundred times that. */
  public static final long MOST_SIZE = 16L << 20;

  /** So many names without VTIMEZONE are remembered; others are looked up each time. */
  private static final int MAX_REMEMBERED = 1_000;

  /** A series without end is compared for so many years. */
  static final int SERIES_YEARS = 5;

  /**
   * The offsets of a VTIMEZONE are computed for so many years at once, from one divisible by it.
   */
  private static final int STRETCH = 8;

  static final LocalDateTime RECENT = LocalDateTime.of(2020, 1, 1, 0, 0);

  private final Map<String, Definition> definitions = new HashMap<>();

  /** By the name that TZIDs have in common however they are spelled. */
  private final Map<String, Entry> entries = new HashMap<>();

  private final ZoneWork work;
  private long size;

  /**
   * The TZID that was asked for last, and what it means: most times have that of the one before.
   */
  private String lastTzid = "";

  private @Nullable Entry lastEntry;

  /** Begins the zones of a calendar that is alone in its document. */
  public DocumentZones() {
    this(new ZoneWork());
  }

  /**
   * Begins the zones of a calendar.
   *
   * @param work of all calendars of the document
   */
  public DocumentZones(ZoneWork work) {
    this.work = work;
  }

  /** A VTIMEZONE, with its offsets in the stretches of years that were asked for. */
  private final class Definition {

    final RawComponent component;
    final @Nullable GivenZone given;
    private final Map<Integer, OffsetTimeline> stretches = new HashMap<>(4);
    private boolean isSpent;

    /** The years of series through which it has the offsets of its zone. */
    private final BitSet alike = new BitSet();

    Definition(RawComponent component, @Nullable GivenZone given) {
      this.component = component;
      this.given = given;
    }

    /** The offsets from a year before one to some years behind it; null where that is too much. */
    @Nullable OffsetTimeline timeline(GivenZone zone, int year) {
      int stretch = Math.floorDiv(year, STRETCH);
      OffsetTimeline found = stretches.get(stretch);
      if (found == null && !isSpent) {
        int first = stretch * STRETCH;
        found = zone.between(first - 1, first + STRETCH - 1 + SERIES_YEARS, work);
        if (found == null) {
          isSpent = true; // for good, so that a TZID means one thing from here on
        } else {
          stretches.put(stretch, found);
        }
      }
      return found;
    }
  }

  /** What a TZID means. */
  private record Entry(String name, ZoneReading reading, @Nullable Definition definition) {

    /** Its VTIMEZONE, where that is evaluated. */
    @Nullable GivenZone given() {
      return definition == null ? null : definition.given;
    }

    @Nullable OffsetTimeline timeline(GivenZone zone, int year) {
      return definition == null ? null : definition.timeline(zone, year);
    }

    /** The first difference in a year; a year that has none at all is not looked at again. */
    @Nullable ZoneDifference difference(
        GivenZone zone, ZoneId of, int year, LocalDateTime from, LocalDateTime to) {
      if (definition == null || (year >= 0 && definition.alike.get(year))) {
        return null;
      }
      OffsetTimeline timeline = timeline(zone, year);
      if (timeline == null) {
        return null;
      }
      if (year >= 0 && ZoneDifference.isNone(of, timeline, year)) {
        definition.alike.set(year);
        return null;
      }
      return ZoneDifference.in(of, timeline, year, from, to);
    }

    /** What is known without the offsets of the VTIMEZONE, once it takes too much work. */
    ZoneReading spent(@Nullable ZoneId zone) {
      List<ZoneWarning> warnings = new ArrayList<>(reading.warnings());
      String most = ZoneWork.MOST_STEPS + " steps to evaluate all VTIMEZONEs";
      warnings.add(
          new ZoneWarning(
              ZoneWarning.NOT_UNDERSTOOD,
              "VTIMEZONE of "
                  + Excerpt.of(name)
                  + ": "
                  + Expected.foundInstead("at most " + most, "more")
                  + (zone == null
                      ? "; further times are read as floating"
                      : "; it is not compared with " + zone)));
      return new ZoneReading(zone, zone == null ? ZoneReading.Way.NONE : reading.way(), warnings);
    }
  }

  /** The zone; null where the VTIMEZONE gives an offset, or had another before its only onset. */
  private static @Nullable ZoneId zone(
      ZoneReading reading, @Nullable GivenZone given, LocalDateTime at) {
    ZoneId zone = reading.zoneOrNull();
    return reading.way() == ZoneReading.Way.OFFSETS
            && zone instanceof ZoneOffset
            && given != null
            && given.fixed(at).isEmpty()
        ? null
        : zone;
  }

  /** Takes a VTIMEZONE whose size does not count. */
  public List<ZoneWarning> define(RawComponent component) {
    return define(component, 0);
  }

  /**
   * Takes a VTIMEZONE of the calendar; it may come before or after the times that name it.
   *
   * @param component a VTIMEZONE
   * @param taken what it takes in memory, in bytes
   * @return what to warn about: it is not understood, or contradicts another of that TZID
   */
  public List<ZoneWarning> define(RawComponent component, long taken) {
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
      boolean isSame = before.component.components().equals(component.components());
      return isSame ? List.of() : List.of(another(name, tzid));
    }
    boolean isLarge = size + taken > MOST_SIZE;
    if (definitions.size() == MAX_DEFINITIONS || isLarge) {
      String most =
          isLarge ? "VTIMEZONEs of " + MOST_SIZE + " bytes" : MAX_DEFINITIONS + " VTIMEZONE";
      return List.of(
          new ZoneWarning(
              ZoneWarning.SEVERAL,
              Expected.foundInstead("at most " + most, "that of " + Excerpt.of(name))
                  + "; it is not used"));
    }
    size += taken;
    work.grant();
    entries.remove(name);
    lastEntry = null;
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
  public boolean defines(String tzid) {
    return definitions.containsKey(TzidResolver.name(tzid));
  }

  /** Whether others can read the VTIMEZONE of a TZID. */
  public boolean isOfForm(String tzid) {
    Definition definition = definitions.get(TzidResolver.name(tzid));
    return definition != null && isOfForm(definition.component);
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
  public boolean tellsZone(RawComponent component) {
    String tzid = component.property("TZID").map(RawProperty::value).orElse("");
    if (tzid.isEmpty() || TzidResolver.named(tzid).isPresent()) {
      return !tzid.isEmpty();
    }
    String name = TzidResolver.name(tzid);
    GivenZone given = given(name, component);
    ZoneReading reading = TzidResolver.resolve(name, component, given, RECENT, work);
    return zone(reading, given, RECENT) != null && reading.way() != ZoneReading.Way.OFFSET;
  }

  /** What a VTIMEZONE says, which is mostly known; null where it is not understood. */
  @SuppressWarnings("ReferenceEquality") // another may be equal, and is as well read anew
  private @Nullable GivenZone given(String name, RawComponent component) {
    Definition known = definitions.get(name);
    if (known != null && known.component == component) {
      return known.given;
    }
    try {
      return GivenZone.of(component);
    } catch (NotUnderstoodException e) {
      return null;
    }
  }

  /** Whether VTIMEZONEs have taken too much work, so that no more can be said of them. */
  boolean isSpent() {
    return work.isSpent();
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
    GivenZone given = entry.given();
    if (given == null) {
      return entry.reading();
    }
    ZoneId zone = zone(entry.reading(), given, at);
    OffsetTimeline timeline = entry.timeline(given, at.getYear());
    if (timeline == null) {
      return entry.spent(zone);
    }
    if (zone == null) {
      return TzidResolver.atOffset(entry.name(), given.at(at, timeline), at);
    }
    ZoneDifference difference = ZoneDifference.at(zone, timeline, at);
    if (difference == null) {
      return entry.reading();
    }
    List<ZoneWarning> warnings = new ArrayList<>(entry.reading().warnings());
    warnings.add(difference.warning(entry.name(), zone));
    return new ZoneReading(zone, entry.reading().way(), warnings);
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
    GivenZone given = entry.given();
    OffsetTimeline first = given == null ? null : entry.timeline(given, from.getYear());
    if (given == null || first == null) {
      return List.of();
    }
    LocalDateTime last = from.plusYears(SERIES_YEARS);
    last = to == null || to.isAfter(last) ? last : to;
    ZoneId zone = zone(entry.reading(), given, from);
    if (zone == null) {
      ZoneOffset offset = given.at(from, first);
      ZoneDifference change = ZoneDifference.from(offset, first, from, last);
      return change == null ? List.of() : List.of(change.warning(entry.name(), offset));
    }
    int lastYear = Math.min(last.getYear(), YearlyOnset.LAST_YEAR);
    for (int year = from.getYear(); year <= lastYear; year++) {
      ZoneDifference difference = entry.difference(given, zone, year, from, last);
      if (difference != null) {
        return List.of(difference.warning(entry.name(), zone));
      }
    }
    return List.of();
  }

  private Entry entry(String tzid, LocalDateTime at) {
    Entry before = lastEntry;
    if (before != null && tzid.equals(lastTzid)) {
      return before;
    }
    String name = TzidResolver.name(tzid);
    Entry entry = entries.get(name);
    if (entry != null) {
      lastTzid = tzid;
      lastEntry = entry;
      return entry;
    }
    Definition definition = definitions.get(name);
    RawComponent component = definition == null ? null : definition.component;
    GivenZone given = definition == null ? null : definition.given;
    ZoneReading reading = TzidResolver.resolve(name, component, given, at, work);
    Entry made = new Entry(name, reading, definition);
    if (definition != null || (entries.size() < MAX_REMEMBERED && !TzidResolver.isLong(name))) {
      entries.put(name, made);
    }
    return made;
  }
}
