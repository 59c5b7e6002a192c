package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.IcalText;

/**
 * The VTIMEZONEs that a document had when it was read, which describe its zones when it is written
 * again. One that says something else than its zone at the time of an event is not used for it:
 * clients would show that event at another hour.
 */
final class KeptZones {

  private final DocumentZones zones = new DocumentZones();
  private final Map<ZoneId, DescribedZone> described = new HashMap<>();
  private final Map<String, RawComponent> named = new HashMap<>();

  KeptZones(List<RawComponent> components) {
    for (RawComponent component : components) {
      String value = component.property("TZID").map(RawProperty::value).orElse("");
      if (!component.name().equals("VTIMEZONE")) {
        continue;
      }
      named.putIfAbsent(TzidResolver.name(value), component);
      if (!value.isEmpty() && DocumentZones.isOfForm(component)) {
        zones.define(component);
        String tzid = IcalText.unescape(value);
        ZoneReading reading = zones.read(tzid, DocumentZones.RECENT);
        ZoneId zone = reading.way() == ZoneReading.Way.OFFSET ? null : reading.zoneOrNull();
        if (zone != null && (tzid.equals(zone.getId()) || !described.containsKey(zone))) {
          described.put(
              zone, new DescribedZone(tzid, LocalDateTime.MIN, LocalDateTime.MAX, component));
        }
      }
    }
  }

  /** All of them, by their TZIDs. */
  Map<String, RawComponent> named() {
    return named;
  }

  /** The VTIMEZONE of each zone that has one. */
  Map<ZoneId, DescribedZone> described() {
    return described;
  }

  /**
   * Whether a VTIMEZONE is one of these and says something else than its zone, as far as a reader
   * looks and tells so.
   */
  boolean contradict(DescribedZone used, ZoneUse.Span span) {
    if (used.kept() == null) {
      return false;
    }
    if (zones.isSpent()) {
      return true; // as far as anybody knows
    }
    LocalDateTime to = span.to();
    return contradicts(used, span.from())
        || (!span.from().equals(to) && !zones.readSeries(used.tzid(), span.from(), to).isEmpty());
  }

  private boolean contradicts(DescribedZone used, LocalDateTime at) {
    return zones.read(used.tzid(), at).isContradicted();
  }
}
