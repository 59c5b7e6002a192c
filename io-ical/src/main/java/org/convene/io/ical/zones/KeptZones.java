package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.IcalText;
import org.jspecify.annotations.Nullable;

/**
 * The VTIMEZONEs that a document had when it was read, which describe its zones when it is written
 * again. One that says something else than its zone at the time of an event is not used for it:
 * clients would show that event at another hour.
 *
 * <p>What one means is found out once an event needs its zone: most say it by their name, and to
 * evaluate all that a head has takes longer than to write its few events.
 */
final class KeptZones {

  private final DocumentZones zones = new DocumentZones();

  /** Those that others can read, the first of each name. */
  private final Map<String, RawComponent> usable = new HashMap<>();

  /** The same, and further ones of those names, in order. */
  private final List<DescribedZone> all = new ArrayList<>();

  /** The zone of each TZID that was looked at. */
  private final Map<String, Optional<ZoneId>> found = new HashMap<>();

  private final Map<ZoneId, Optional<DescribedZone>> asked = new HashMap<>();
  private final Map<String, RawComponent> named = new HashMap<>();

  KeptZones(List<RawComponent> components) {
    for (RawComponent component : components) {
      if (!component.name().equals("VTIMEZONE")) {
        continue;
      }
      String value = component.property("TZID").map(RawProperty::value).orElse("");
      String name = TzidResolver.name(value);
      named.putIfAbsent(name, component);
      if (!value.isEmpty() && DocumentZones.isOfForm(component)) {
        usable.putIfAbsent(name, component);
        all.add(
            new DescribedZone(
                IcalText.unescape(value), LocalDateTime.MIN, LocalDateTime.MAX, component));
      }
    }
  }

  /** All of them, by their TZIDs. */
  Map<String, RawComponent> named() {
    return named;
  }

  /** The VTIMEZONE of a zone: of several, the last that has its id, or else the first. */
  @Nullable DescribedZone of(ZoneId zone) {
    return all.isEmpty() ? null : asked.computeIfAbsent(zone, this::find).orElse(null);
  }

  private Optional<DescribedZone> find(ZoneId zone) {
    for (int i = all.size() - 1; i >= 0; i--) {
      DescribedZone it = all.get(i);
      if (it.tzid().equals(zone.getId()) && isOf(it, zone)) {
        return Optional.of(it);
      }
    }
    for (DescribedZone it : all) {
      if (isOf(it, zone)) {
        return Optional.of(it);
      }
    }
    return Optional.empty();
  }

  private boolean isOf(DescribedZone it, ZoneId zone) {
    return zone.equals(found.computeIfAbsent(it.tzid(), this::zone).orElse(null));
  }

  /** The zone that a TZID means; empty where it is an offset, or unknown. */
  private Optional<ZoneId> zone(String tzid) {
    Optional<ZoneId> sure = TzidResolver.named(tzid);
    if (sure.isPresent()) {
      return sure;
    }
    define(tzid);
    ZoneReading reading = zones.read(tzid, DocumentZones.RECENT);
    return reading.way() == ZoneReading.Way.OFFSET ? Optional.empty() : reading.zone();
  }

  private void define(String tzid) {
    RawComponent component = usable.get(TzidResolver.name(tzid));
    if (component != null && !zones.defines(tzid)) {
      zones.define(component);
    }
  }

  /**
   * Whether a VTIMEZONE is one of these and says something else than its zone, as far as a reader
   * looks and tells so.
   */
  boolean contradict(DescribedZone used, ZoneUse.Span span) {
    if (used.kept() == null) {
      return false;
    }
    define(used.tzid());
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
