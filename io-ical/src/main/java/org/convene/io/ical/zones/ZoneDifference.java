package org.convene.io.ical.zones;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import org.convene.text.Excerpt;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a VTIMEZONE has another offset than the zone of its name.
 *
 * @param at the local time, in the zone
 * @param expected the offset of the zone
 * @param found the offset of the VTIMEZONE
 */
record ZoneDifference(LocalDateTime at, ZoneOffset expected, ZoneOffset found) {

  /**
   * The difference at a local time.
   *
   * @return null where there is none: the time does not exist in the zone, or the VTIMEZONE begins
   *     later
   */
  static @Nullable ZoneDifference at(ZoneId zone, OffsetTimeline timeline, LocalDateTime at) {
    ZoneOffset found = timeline.at(at);
    if (found == null) {
      return null;
    }
    List<ZoneOffset> expected = zone.getRules().getValidOffsets(at);
    return expected.isEmpty() || expected.contains(found)
        ? null
        : new ZoneDifference(at, expected.get(0), found);
  }

  /** Whether there is none on 24 days of a year. */
  static boolean isNone(ZoneId zone, OffsetTimeline timeline, int year) {
    return ZoneMatcher.firstDifference(
            zone.getRules(), timeline, year, Long.MIN_VALUE, Long.MAX_VALUE)
        == null;
  }

  /** The first difference on 24 days of a year, of those between two; null where there is none. */
  static @Nullable ZoneDifference in(
      ZoneId zone, OffsetTimeline timeline, int year, LocalDateTime from, LocalDateTime to) {
    ZoneRules rules = zone.getRules();
    long first = from.toEpochSecond(rules.getOffset(from));
    long last = to.toEpochSecond(rules.getOffset(to));
    Long second = ZoneMatcher.firstDifference(rules, timeline, year, first, last);
    ZoneOffset found = second == null ? null : timeline.at(second);
    if (second == null || found == null) {
      return null;
    }
    ZoneOffset expected = rules.getOffset(Instant.ofEpochSecond(second));
    return new ZoneDifference(LocalDateTime.ofEpochSecond(second, 0, expected), expected, found);
  }

  /** Where a VTIMEZONE first leaves an offset that a series keeps; null where it does not. */
  static @Nullable ZoneDifference from(
      ZoneOffset offset, OffsetTimeline timeline, LocalDateTime from, LocalDateTime to) {
    for (long second : timeline.changesFrom(from.toEpochSecond(offset) + 1)) {
      ZoneOffset found = timeline.at(second);
      if (second > to.toEpochSecond(offset)) {
        return null;
      }
      if (found != null && !found.equals(offset)) {
        return new ZoneDifference(LocalDateTime.ofEpochSecond(second, 0, offset), offset, found);
      }
    }
    return null;
  }

  /** The warning that the zone is used all the same. */
  ZoneWarning warning(String name, ZoneId zone) {
    return new ZoneWarning(
        ZoneWarning.CONTRADICTED,
        Expected.foundInstead(
                "the VTIMEZONE of " + Excerpt.of(name) + " to give " + expected + " at " + at,
                found.toString())
            + (zone.equals(expected)
                ? "; the series is read as " + zone + " throughout"
                : "; read as " + zone + ", " + expected));
  }
}
