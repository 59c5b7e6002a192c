package org.convene.vocabulary;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time zones by the names that people and calendars give them: IANA ids in any spelling, ids
 * and display names of Windows, offsets.
 *
 * <p>The tables are made once, of the ids of this JDK and those of Windows (Unicode CLDR). Ids that
 * iCal4j registers in the JVM are left out, so that a name means the same before and after.
 *
 * <p>Threads may call it at once. The tables are made when first asked for and stay in memory.
 */
public final class ZoneNames {

  /** Longer texts are not looked at. */
  private static final int MAX_LENGTH = 255;

  private static final int MAX_SEGMENTS = 3;
  private static final Instant RECENT = Instant.ofEpochSecond(1_577_836_800L); // 2020
  private static final String STANDARD_TIME = "standardtime";
  private static final String DAYLIGHT_TIME = "daylighttime";
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:UTC|GMT|UT)? ?([+-])(\\d{1,2})(?:[:.]?(\\d{2}))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFSET_AND_NAME =
      Pattern.compile("\\(((?:UTC|GMT)[^)]{0,12})\\) *+(.*)", Pattern.CASE_INSENSITIVE);

  /** An IANA id and what its clocks are called just then. */
  private static final Pattern ID_AND_ABBREVIATION =
      Pattern.compile("([^/()]+/[^()]+?) ?\\([A-Za-z]{2,5}\\)");

  private static final Set<String> IDS = ids();

  /** Names of one offset in the IANA database; people mean their zone in summer too. */
  private static final Map<String, String> ABBREVIATIONS =
      Map.of("est", "Etc/GMT+5", "mst", "Etc/GMT+7", "hst", "Etc/GMT+10");

  /** Links that the IANA database no longer has, or that an older JDK does not have yet. */
  private static final Map<String, String> FORMER =
      Map.of(
          "US/Pacific-New", "America/Los_Angeles",
          "Canada/East-Saskatchewan", "America/Regina",
          "Europe/Kyiv", "Europe/Kiev",
          "Pacific/Kanton", "Pacific/Enderbury");

  private ZoneNames() {}

  private static Set<String> ids() {
    Set<String> ids = new HashSet<>(2048);
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (!id.startsWith("ical4j")) {
        ids.add(id);
      }
    }
    return Collections.unmodifiableSet(ids);
  }

  /** Made when a name is no id: that is rare, and takes the table of Windows. */
  private static final class Aliases {
    static final WindowsZones WINDOWS = new WindowsZones();
    static final Map<String, String> ID_BY_KEY = byKey(IDS);
  }

  private static Map<String, String> byKey(Set<String> ids) {
    Map<String, String> byKey = new HashMap<>(2048);
    for (String id : new TreeSet<>(ids)) {
      // an old name that not every JDK has: read as it is, and no other spelling means it
      if (!id.startsWith("SystemV/")) {
        byKey.putIfAbsent(ZoneKey.of(id), id);
      }
    }
    byKey.put("z", "UTC");
    FORMER.forEach((name, id) -> byKey.putIfAbsent(ZoneKey.of(name), id));
    return Collections.unmodifiableMap(byKey);
  }

  /**
   * Tells whether a text is an id of the IANA time zone database that this JDK knows.
   *
   * @param id in the spelling of the database, such as {@code Europe/Paris}
   * @return true if it is; false for offsets, for other spellings, and for ids that a library added
   *     to this JVM
   */
  public static boolean isId(String id) {
    Objects.requireNonNull(id, "id");
    return IDS.contains(id);
  }

  /**
   * Finds the zone that a name stands for without doubt: an IANA id in any spelling and behind any
   * path ({@code europe/paris}, {@code /example.org/1/Europe/Paris}) or before an abbreviation in
   * brackets ({@code America/New_York (EST)}), a former id, a Windows id ({@code W. Europe Standard
   * Time}), or an offset with the display name of a Windows zone.
   *
   * @param name what was written; a text longer than 255 characters names no zone
   * @return the zone, or empty
   */
  public static Optional<ZoneId> parse(String name) {
    Objects.requireNonNull(name, "name");
    if (isId(name)) {
      return Optional.of(ZoneId.of(name));
    }
    if (name.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String key = ZoneKey.of(name);
    String id = Aliases.ID_BY_KEY.getOrDefault(key, Aliases.WINDOWS.byId().get(key));
    if (id == null) {
      Matcher display = OFFSET_AND_NAME.matcher(name);
      Matcher named = ID_AND_ABBREVIATION.matcher(name);
      id =
          display.matches()
              ? byDisplayName(ZoneKey.of(display.group(2)))
              : named.matches() ? Aliases.ID_BY_KEY.get(ZoneKey.of(named.group(1))) : byPath(name);
    }
    return Optional.ofNullable(id).map(ZoneId::of);
  }

  private static @Nullable String byDisplayName(String key) {
    return Aliases.WINDOWS.byDisplayName().getOrDefault(key, Aliases.ID_BY_KEY.get(key));
  }

  /**
   * The id at the end of {@code /example.org/20050126_1/Europe/Berlin}. One segment is an id only
   * where a path is meant.
   */
  private static @Nullable String byPath(String name) {
    int least = name.startsWith("/") || name.contains("//") || name.contains("SystemV/") ? 1 : 2;
    String id = null;
    int slash = name.length();
    for (int segments = 1; segments <= MAX_SEGMENTS && slash > 0; segments++) {
      slash = name.lastIndexOf('/', slash - 1);
      String found = Aliases.ID_BY_KEY.get(ZoneKey.of(name.substring(slash + 1)));
      if (found != null && slash >= 0 && segments >= least) {
        id = found;
      }
    }
    return id;
  }

  /**
   * Finds the zone that a name probably stands for, if nothing else in the document contradicts it:
   * a display name alone, an offset with the city of an IANA id, a Windows id without {@code
   * Standard Time} or with a number, an offset, an abbreviation of one meaning.
   *
   * @param name what was written; a text longer than 255 characters names no zone
   * @return the zone, or empty
   */
  public static Optional<ZoneId> guess(String name) {
    Objects.requireNonNull(name, "name");
    return name.length() > MAX_LENGTH ? Optional.empty() : Optional.ofNullable(likely(name));
  }

  private static @Nullable ZoneId likely(String name) {
    String key = ZoneKey.of(name);
    String id = byDisplayName(key);
    if (id == null) {
      id = ABBREVIATIONS.get(key);
    }
    if (id == null) {
      id = byWindowsId(key);
    }
    if (id == null && name.startsWith("3D")) {
      // what is left of "TZID=3D", a quoted-printable "="
      return parse(name.substring(2)).orElse(null);
    }
    if (id != null) {
      return ZoneId.of(id);
    }
    ZoneOffset offset = offset(name);
    return offset == null ? byCityOrAbbreviation(name) : offset;
  }

  private static @Nullable ZoneId byCityOrAbbreviation(String name) {
    Matcher display = OFFSET_AND_NAME.matcher(name);
    if (display.matches()) {
      ZoneOffset offset = offset(display.group(1) + (display.group(1).length() == 3 ? "+0" : ""));
      return offset == null ? null : byCity(ZoneKey.of(display.group(2)), offset);
    }
    List<ZoneId> meanings = meanings(name);
    return meanings.size() == 1 ? meanings.get(0) : null;
  }

  /** The zone of a city that has an offset when its clocks are not put forward. */
  private static @Nullable ZoneId byCity(String key, ZoneOffset offset) {
    for (ZoneId place : places()) {
      String id = place.getId();
      if (ZoneKey.of(id.substring(id.lastIndexOf('/') + 1)).equals(key)
          && place.getRules().getStandardOffset(RECENT).equals(offset)) {
        return place;
      }
    }
    return null;
  }

  /**
   * Returns the zones that an abbreviation may mean, such as {@code CEST} or {@code IST}: one where
   * it has one meaning, several where people of different places write it.
   *
   * @param abbreviation in capital letters
   * @return the zones, the best known first; none where the abbreviation is not known
   */
  public static List<ZoneId> meanings(String abbreviation) {
    Objects.requireNonNull(abbreviation, "abbreviation");
    return ZoneAbbreviations.MEANT.getOrDefault(abbreviation, List.of());
  }

  private static @Nullable String byWindowsId(String key) {
    int length = key.length();
    while (length > 0 && Character.isDigit(key.charAt(length - 1))) {
      length--;
    }
    String name = key.substring(0, length);
    String id = Aliases.WINDOWS.byId().get(name);
    if (id == null && name.endsWith(DAYLIGHT_TIME)) {
      name = name.substring(0, length - DAYLIGHT_TIME.length());
    }
    return id == null ? Aliases.WINDOWS.byId().get(name + STANDARD_TIME) : id;
  }

  private static @Nullable ZoneOffset offset(String name) {
    Matcher display = OFFSET_AND_NAME.matcher(name);
    String text = display.matches() && display.group(2).isEmpty() ? display.group(1) : name;
    Matcher offset = OFFSET.matcher(text);
    if (!offset.matches()) {
      return null;
    }
    int sign = offset.group(1).equals("-") ? -1 : 1;
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    try {
      return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Returns the zones of places, to compare offsets with: those of the Windows table, then all
   * others of the JDK by name.
   *
   * @return the zones, each once; of several with the same offsets the best known comes first
   */
  public static List<ZoneId> places() {
    return Places.ALL;
  }

  /** Made when it is needed: it takes the rules of every zone. */
  private static final class Places {

    private static final Pattern PLACE =
        Pattern.compile(
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");
    private static final List<ZoneId> ALL = all();

    private static List<ZoneId> all() {
      Set<String> ids = new LinkedHashSet<>(Aliases.WINDOWS.zones());
      ids.addAll(new TreeSet<>(IDS));
      List<ZoneId> places = new ArrayList<>(ids.size());
      for (String id : ids) {
        if (PLACE.matcher(id).matches()) {
          places.add(ZoneId.of(id));
        }
      }
      return List.copyOf(places);
    }
  }

  /**
   * Returns the zone as the model holds it: {@link ZoneOffset#UTC} for every name whose rules are
   * UTC for ever ({@code UTC}, {@code Etc/GMT}, {@code Zulu}), an offset for a prefixed one ({@code
   * UTC+02:00}), else the zone itself. Names of the IANA database with a fixed offset, such as
   * {@code Etc/GMT-3}, stay names.
   *
   * @param zone any zone
   * @return the same rules, spelled one way
   */
  public static ZoneId canonical(ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    if (zone instanceof ZoneOffset) {
      return zone;
    }
    ZoneRules rules = rules(zone);
    if (rules == null || !rules.isFixedOffset()) {
      return zone;
    }
    ZoneOffset offset = rules.getOffset(Instant.EPOCH);
    return offset.equals(ZoneOffset.UTC) || isPrefixed(zone.getId()) ? offset : zone;
  }

  /** The rules of a zone; null where a provider names the zone and has none (iCal4j does so). */
  private static @Nullable ZoneRules rules(ZoneId zone) {
    try {
      return zone.getRules();
    } catch (ZoneRulesException e) {
      return null;
    }
  }

  private static boolean isPrefixed(String id) {
    int sign = id.startsWith("UTC") || id.startsWith("GMT") ? 3 : id.startsWith("UT") ? 2 : -1;
    return sign > 0 && id.length() > sign && (id.charAt(sign) == '+' || id.charAt(sign) == '-');
  }
}
