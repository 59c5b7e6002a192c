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
 * daylight saving time. It begins with 1970 or 1900 so that others can use it too. So does an event
 * that lies beyond the years for which a description is right, where no rule that can be written
 * tells a zone's future ({@code America/Santiago}): its description begins with its decade.
 *
 * <p>A document that was read brings its own descriptions: {@link KeptZones}. A name that a line
 * was read with, and that had none, gets one: others do not know what it means.
 */
public final class WrittenZones {

  private static final int MOST_NAMES = 1_000;

  private static final int[] EARLIER = {1970, 1900};

  /** So many more years than without an end are described for an event that reaches so far. */
  private static final int MORE_YEARS = 100;

  private final boolean isLocal;
  private final KeptZones kept;
  private final Map<ZoneId, DescribedZone> usual = new HashMap<>();
  private final Map<ZoneId, DescribedZone> others = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /**
   * Begins a document.
   *
   * @param components those of its head, with the VTIMEZONEs that it has already
   * @param isLocal whether no time is written in UTC because it comes too late to be described
   */
  public WrittenZones(List<RawComponent> components, boolean isLocal) {
    this.isLocal = isLocal;
    this.kept = new KeptZones(components);
  }

  /** A use for an event that needs nothing special. */
  public ZoneUse use() {
    return new ZoneUse(this::usual, kept.named(), isLocal);
  }

  private @Nullable DescribedZone usual(ZoneId zone) {
    DescribedZone made = usual.get(zone);
    return made == null ? kept.of(zone) : made;
  }

  /**
   * A use for an event for which usual descriptions are wrong, because it reaches back or ahead too
   * far or they never were right: it has others where the event needs them. Null if it needs none.
   */
  public @Nullable ZoneUse insteadOf(ZoneUse use) {
    Map<ZoneId, DescribedZone> found = new HashMap<>(0);
    for (Map.Entry<ZoneId, ZoneUse.Span> entry : use.spans().entrySet()) {
      ZoneId zone = entry.getKey();
      ZoneUse.Span span = entry.getValue();
      DescribedZone described = usual(zone);
      if (described == null) {
        described = usual(zone, span.from());
      }
      if (!span.isIn(described) || kept.contradict(described, span)) {
        found.put(zone, other(zone, span));
      }
    }
    return found.isEmpty()
        ? null
        : new ZoneUse(
            zone -> found.containsKey(zone) ? found.get(zone) : usual(zone), kept.named(), isLocal);
  }

  private static DescribedZone usual(ZoneId zone, LocalDateTime first) {
    LocalDateTime from = first.isBefore(WrittenTzids.USUAL) ? first : WrittenTzids.USUAL;
    LocalDateTime to = VTimeZones.rightUntil(zone, from);
    return new DescribedZone(WrittenTzids.of(zone), from, to, null);
  }

  private DescribedZone other(ZoneId zone, ZoneUse.Span span) {
    DescribedZone known = others.get(zone);
    if (known != null && span.isIn(known)) {
      return known;
    }
    int year = span.from().getYear();
    LocalDateTime from = january(begin(year));
    LocalDateTime to = VTimeZones.rightUntil(zone, from);
    if (span.last().isAfter(to)) {
      from = january(Math.max(from.getYear(), decade(year)));
      to = VTimeZones.rightUntil(zone, from);
    }
    String years = String.valueOf(from.getYear());
    if (span.last().isAfter(to)) {
      int end = Math.min(decade(span.last().getYear()) + 10, to.getYear() + MORE_YEARS);
      to = january(end);
      years += "-" + end;
    }
    String tzid = WrittenTzids.PREFIX + years + "/" + WrittenTzids.of(zone);
    return new DescribedZone(tzid, from, to, null);
  }

  private static LocalDateTime january(int year) {
    return LocalDateTime.of(year, 1, 1, 0, 0);
  }

  private static int decade(int year) {
    return year / 10 * 10;
  }

  private static int begin(int year) {
    for (int begin : EARLIER) {
      if (year >= begin) {
        return begin;
      }
    }
    return year;
  }

  /**
   * Takes what an event uses as written.
   *
   * @param tzids the TZIDs that its components have
   * @return the descriptions that are to be written now, before the event
   */
  public List<RawComponent> take(ZoneUse use, Set<String> tzids) {
    List<RawComponent> components = new ArrayList<>();
    Set<String> remaining = new LinkedHashSet<>(tzids);
    for (Map.Entry<ZoneId, ZoneUse.Span> entry : use.spans().entrySet()) {
      ZoneId zone = entry.getKey();
      DescribedZone described = use.described(zone);
      if (!remaining.remove(use.tzid(zone))) {
        continue; // a line of another TZID is in place of what named the zone
      }
      if (described == null) {
        DescribedZone since = usual(zone, entry.getValue().from());
        components.add(VTimeZones.of(zone, since.from(), null));
        usual.put(zone, since);
      } else if (!described.equals(usual(zone)) && !described.equals(others.get(zone))) {
        others.put(zone, described);
        if (names.size() >= MOST_NAMES || names.add(described.tzid())) {
          components.add(VTimeZones.of(zone, described));
        }
      }
    }
    for (String tzid : remaining) {
      if (ZoneNames.isId(tzid)) {
        id(tzid).ifPresent(components::add);
      }
    }
    return components;
  }

  /** The VTIMEZONE of an id that a line has as it was read; none where there is one. */
  private Optional<RawComponent> id(String tzid) {
    ZoneId zone = ZoneId.of(tzid);
    DescribedZone known = usual(zone);
    if (known == null) {
      usual.put(zone, usual(zone, WrittenTzids.USUAL));
    }
    boolean missing =
        known == null
            || (!known.tzid().equals(tzid)
                && !kept.named().containsKey(tzid)
                && names.size() < MOST_NAMES
                && names.add(tzid));
    return missing ? Optional.of(VTimeZones.of(zone, WrittenTzids.USUAL, null)) : Optional.empty();
  }
}
