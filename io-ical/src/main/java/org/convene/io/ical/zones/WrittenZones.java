package org.convene.io.ical.zones;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.RawComponent;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * The zones that a document describes, and since when.
 *
 * <p>A description cannot be widened once it is written. So it is right from the year 2000 on, or
 * from the event that first needs it if that is earlier. A series that comes later in the document
 * and begins before that gets a second description with a TZID of its own, which names the zone at
 * its end and in X-LIC-LOCATION: it cannot be written in UTC, because its instances would move with
 * daylight saving time. It begins with 1970 or 1900 so that others can use it too.
 *
 * <p>A document that was read brings its own descriptions: {@link KeptZones}. A name that a line
 * was read with, and that had none, gets one: others do not know what it means.
 */
public final class WrittenZones {

  private static final int MOST_NAMES = 1_000;

  private static final int[] EARLIER = {1970, 1900};

  private final KeptZones kept;
  private final Map<ZoneId, DescribedZone> usual;
  private final Map<ZoneId, DescribedZone> earlier = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * Begins a document.
   *
   * @param components those of its head, with the VTIMEZONEs that it has already
   */
  public WrittenZones(List<RawComponent> components) {
    this.kept = new KeptZones(components);
    this.usual = new HashMap<>(kept.described());
  }

  /** A use for an event that needs nothing special. */
  public ZoneUse use() {
    return new ZoneUse(usual, kept.named());
  }

  /**
   * A use for an event for which usual descriptions are wrong, because it reaches back too far or
   * they never were right: it has others where the event needs them. Null if it needs none.
   */
  public @Nullable ZoneUse insteadOf(ZoneUse use) {
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
    return found == usual ? null : new ZoneUse(found, kept.named());
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
    String tzid = WrittenTzids.PREFIX + year + "/" + WrittenTzids.of(zone);
    return new DescribedZone(tzid, LocalDateTime.of(year, 1, 1, 0, 0));
  }

  /**
   * Takes what an event uses as written.
   *
   * @param tzids the TZIDs that its components have
   * @return the descriptions that are to be written now, before the event
   */
  public List<RawComponent> take(ZoneUse use, Set<String> tzids) {
    List<RawComponent> components = new ArrayList<>();
    Set<String> others = new LinkedHashSet<>(tzids);
    for (Map.Entry<ZoneId, ZoneUse.Span> entry : use.spans().entrySet()) {
      ZoneId zone = entry.getKey();
      DescribedZone described = use.described(zone);
      if (!others.remove(use.tzid(zone))) {
        continue; // a line of another TZID is in place of what named the zone
      }
      if (described == null) {
        LocalDateTime first = entry.getValue().from();
        LocalDateTime from = first.isBefore(WrittenTzids.USUAL) ? first : WrittenTzids.USUAL;
        components.add(VTimeZones.of(zone, from, null));
        usual.put(zone, new DescribedZone(WrittenTzids.of(zone), from));
      } else if (!described.equals(usual.get(zone)) && !described.equals(earlier.get(zone))) {
        components.add(VTimeZones.of(zone, described));
        earlier.put(zone, described);
      }
    }
    for (String tzid : others) {
      if (ZoneNames.isId(tzid)) {
        id(tzid).ifPresent(components::add);
      }
    }
    return components;
  }

  /** The VTIMEZONE of an id that a line has as it was read; none where there is one. */
  private Optional<RawComponent> id(String tzid) {
    ZoneId zone = ZoneId.of(tzid);
    DescribedZone known = usual.putIfAbsent(zone, new DescribedZone(tzid, WrittenTzids.USUAL));
    boolean missing =
        known == null
            || (!known.tzid().equals(tzid)
                && !kept.named().containsKey(tzid)
                && ids.size() < MOST_NAMES
                && ids.add(tzid));
    return missing ? Optional.of(VTimeZones.of(zone, WrittenTzids.USUAL, null)) : Optional.empty();
  }
}
