package org.convene.io.ical;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The VTIMEZONEs of a file by their names. */
final class CanonicalZones {

  private CanonicalZones() {}

  /** Of several with one name, the first counts. */
  static Map<String, NaiveIcs.Component> named(List<NaiveIcs.Component> zones) {
    Map<String, NaiveIcs.Component> named = new LinkedHashMap<>();
    zones.forEach(zone -> named.putIfAbsent(tzid(zone), zone));
    return named;
  }

  /** Whether a VTIMEZONE is one that is made where it is needed, and is not there yet. */
  static boolean isMade(NaiveIcs.Component zone, Set<String> there) {
    String id = tzid(zone);
    boolean makes =
        ZoneId.getAvailableZoneIds().contains(id)
            || id.startsWith("/org.convene/")
            || !zone.value("X-CONVENE-ALIAS").isEmpty();
    return makes && !there.contains(id);
  }

  private static String tzid(NaiveIcs.Component zone) {
    return CanonicalValues.unescape(zone.value("TZID"));
  }
}
