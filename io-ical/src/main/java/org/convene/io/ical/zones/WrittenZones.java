package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.RawComponent;

/**
 * The zones that a document describes, and since when.
 *
 * <p>A description cannot be widened once it is written. So it is right from the year 2000 on, or
 * from the event that first needs it if that is earlier. A series that comes later in the document
 * and begins before that gets a second description with a TZID of its own, which names the zone at
 * its end and in X-LIC-LOCATION: it cannot be written in UTC, because its instances would move with
 * daylight saving time. It begins with 1970 or 1900 so that others can use it too.
 *
 * <p>A document that was read brings its own descriptions: {@link KeptZones}.
 */
public final class WrittenZones {

  /** What its TZIDs begin with, where the id of the zone is taken. */
  private static final String PREFIX = "/org.convene/";

  /** Since when a description is right that no earlier event asked for. */
  public static final LocalDateTime USUAL = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final int[] EARLIER = {1970, 1900};

  private final KeptZones kept;
  private final Map<ZoneId, DescribedZone> usual;
  private final Map<ZoneId, DescribedZone> earlier = new HashMap<>();

  /**
   * Begins a document.
   *
   * @param components those of its head, with the VTIMEZONEs that it has already
   */
  public WrittenZones(List<RawComponent> components) {
    this.kept = new KeptZones(components);
    this.usual = new HashMap<>(kept.described());
  }

  /** Whether a TZID is one that was made here. */
  public static boolean isOurs(String tzid) {
    return tzid.startsWith(PREFIX);
  }

  /** What an event finds that needs nothing special. */
  public Map<ZoneId, DescribedZone> usual() {
    return usual;
  }

  /**
   * What an event finds for which usual descriptions are wrong, because it reaches back too far or
   * they never were right: the same, with others where it needs them. It is the usual map itself if
   * it needs none.
   */
  public Map<ZoneId, DescribedZone> forUse(ZoneUse use) {
    Map<ZoneId, DescribedZone> found = usual;
    for (Map.Entry<ZoneId, ZoneUse.Span> entry : use.spans().entrySet()) {
      ZoneId zone = entry.getKey();
      LocalDateTime from = entry.getValue().from();
      DescribedZone described = usual.get(zone);
      if (described != null
          && (from.isBefore(described.from()) || kept.contradict(described, entry.getValue()))) {
        found = found == usual ? new HashMap<>(usual) : found;
        found.put(zone, earlier(zone, from));
      }
    }
    return found;
  }

  private DescribedZone earlier(ZoneId zone, LocalDateTime from) {
    DescribedZone known = earlier.get(zone);
    if (known != null && !from.isBefore(known.from())) {
      return known;
    }
    int year = from.getYear();
    for (int begin : EARLIER) {
      if (year >= begin) {
        year = begin;
        break;
      }
    }
    String tzid = PREFIX + year + "/" + zone.getId();
    return new DescribedZone(tzid, LocalDateTime.of(year, 1, 1, 0, 0));
  }

  /**
   * Takes what an event uses as written.
   *
   * @return the descriptions that are to be written now, before the event
   */
  public List<RawComponent> take(ZoneUse use) {
    List<RawComponent> components = new ArrayList<>();
    for (Map.Entry<ZoneId, ZoneUse.Span> entry : use.spans().entrySet()) {
      ZoneId zone = entry.getKey();
      DescribedZone described = use.described(zone);
      if (described == null) {
        LocalDateTime first = entry.getValue().from();
        LocalDateTime from = first.isBefore(USUAL) ? first : USUAL;
        components.add(VTimeZones.of(zone, from, null));
        usual.put(zone, new DescribedZone(zone.getId(), from));
      } else if (!described.equals(usual.get(zone)) && !described.equals(earlier.get(zone))) {
        components.add(VTimeZones.of(zone, described));
        earlier.put(zone, described);
      }
    }
    return components;
  }
}
