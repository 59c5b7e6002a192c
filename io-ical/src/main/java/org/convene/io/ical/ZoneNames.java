package org.convene.io.ical;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Zones by the names that calendars give them. The tables are made once, of the ids of this JDK and
 * those of Windows; what iCal4j adds to the ids of the JVM is left out, so that a name means the
 * same before and after.
 */
final class ZoneNames {

  /** Longer texts are not looked at. */
  static final int MAX_LENGTH = 255;

  private static final int MAX_SEGMENTS = 3;
  private static final String STANDARD_TIME = "standardtime";
  private static final String DAYLIGHT_TIME = "daylighttime";
  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:UTC|GMT|UT)? ?([+-])(\\d{1,2})(?:[:.]?(\\d{2}))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFSET_AND_NAME =
      Pattern.compile("\\(((?:UTC|GMT)[^)]{0,12})\\) *(.*)", Pattern.CASE_INSENSITIVE);

  private static final WindowsZones WINDOWS = new WindowsZones();
  private static final Set<String> IDS = ids();
  private static final Map<String, String> ID_BY_KEY = byKey(IDS);

  /** Names of one offset in the IANA database; people mean their zone in summer too. */
  private static final Map<String, String> ABBREVIATIONS =
      Map.of("est", "Etc/GMT+5", "mst", "Etc/GMT+7", "hst", "Etc/GMT+10");

  private ZoneNames() {}

  private static Set<String> ids() {
    Set<String> ids = new HashSet<>(2048);
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (!id.startsWith("ical4j")) {
        ids.add(id);
      }
    }
    return ids;
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
    return byKey;
  }

  /** The zone of an IANA id as it is spelled there. */
  static @Nullable ZoneId exact(String id) {
    return IDS.contains(id) ? ZoneId.of(id) : null;
  }

  /**
   * The zone that a name stands for without doubt: an IANA id in any spelling and behind any path,
   * a Windows id, or an offset with the display name of a Windows zone.
   */
  static @Nullable ZoneId known(String name) {
    ZoneId exact = exact(name);
    if (exact != null || name.length() > MAX_LENGTH) {
      return exact;
    }
    String key = ZoneKey.of(name);
    String id = ID_BY_KEY.getOrDefault(key, WINDOWS.byId().get(key));
    if (id == null) {
      Matcher display = OFFSET_AND_NAME.matcher(name);
      id = display.matches() ? byDisplayName(ZoneKey.of(display.group(2))) : byPath(name);
    }
    return id == null ? null : ZoneId.of(id);
  }

  private static @Nullable String byDisplayName(String key) {
    return WINDOWS.byDisplayName().getOrDefault(key, ID_BY_KEY.get(key));
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
      String found = ID_BY_KEY.get(ZoneKey.of(name.substring(slash + 1)));
      if (found != null && slash >= 0 && segments >= least) {
        id = found;
      }
    }
    return id;
  }

  /**
   * The zone that a name probably stands for, if nothing in the calendar is against it: a display
   * name alone, a Windows id without {@code Standard Time} or with a number, an offset, an
   * abbreviation.
   */
  static @Nullable ZoneId likely(String name) {
    if (name.length() > MAX_LENGTH) {
      return null;
    }
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
      return known(name.substring(2));
    }
    return id == null ? offset(name) : ZoneId.of(id);
  }

  private static @Nullable String byWindowsId(String key) {
    int length = key.length();
    while (length > 0 && Character.isDigit(key.charAt(length - 1))) {
      length--;
    }
    String name = key.substring(0, length);
    String id = WINDOWS.byId().get(name);
    if (id == null && name.endsWith(DAYLIGHT_TIME)) {
      name = name.substring(0, length - DAYLIGHT_TIME.length());
    }
    return id == null ? WINDOWS.byId().get(name + STANDARD_TIME) : id;
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
   * The places to compare offsets with: those of the Windows table, then all others of the JDK by
   * name.
   */
  static List<ZoneId> places() {
    return Places.ALL;
  }

  /** Made when it is needed: it takes the rules of every zone. */
  private static final class Places {

    private static final Pattern PLACE =
        Pattern.compile(
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");
    private static final List<ZoneId> ALL = all();

    private static List<ZoneId> all() {
      Set<String> ids = new LinkedHashSet<>(WINDOWS.zones());
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
}
