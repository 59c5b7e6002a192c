package org.convene.io.ical.zones;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a TZID means.
 *
 * @param zoneOrNull the zone; null where there is none, and the time is read as floating
 * @param way how it was found
 * @param warnings what somebody should know
 */
public record ZoneReading(@Nullable ZoneId zoneOrNull, Way way, List<ZoneWarning> warnings) {

  /** How a zone was found, the surest way first. */
  public enum Way {
    /** The TZID is the id of the zone, as it is spelled in the IANA database. */
    ID,
    /** The TZID names the zone in another spelling: case, a path, a Windows id. */
    NAME,
    /** The VTIMEZONE says which zone it is an alias of. */
    ALIAS,
    /** The VTIMEZONE says where it is. */
    LOCATION,
    /** The TZID probably names the zone. */
    LIKELY_NAME,
    /** The zone has the offsets of the VTIMEZONE. */
    OFFSETS,
    /** No zone has the offsets of the VTIMEZONE: this is its offset at the time. */
    OFFSET,
    /** No zone was found. */
    NONE
  }

  /** Copies the warnings. */
  public ZoneReading {
    warnings = List.copyOf(warnings);
  }

  /** Whether the VTIMEZONE says something else than the zone at the time. */
  public boolean isContradicted() {
    for (int i = 0; i < warnings.size(); i++) {
      if (warnings.get(i).code().equals(ZoneWarning.CONTRADICTED)) {
        return true;
      }
    }
    return false;
  }

  /** The zone; empty where there is none, and the time is read as floating. */
  Optional<ZoneId> zone() {
    return Optional.ofNullable(zoneOrNull);
  }
}
