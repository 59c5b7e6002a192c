package org.convene.io.ical.zones;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/** Finds the zone that has the offsets of a VTIMEZONE: always the same one. */
final class ZoneMatcher {

  /** So many years from that of the event on are looked at, for what recurs. */
  private static final int YEARS = 4;

  private static final int PROBES_PER_YEAR = 24;

  /**
   * Rules that were left without an end when new ones came make two of the days of a year differ.
   */
  private static final int MAX_DIFFERENCES = 2;

  private ZoneMatcher() {}

  /**
   * The zone that has the VTIMEZONE's offset at a time and differs least through its year; of these
   * the one that differs least in the years after it, then at the fewest changes, then the best
   * known.
   *
   * @param given the VTIMEZONE
   * @param at a local time of an event
   * @return a zone; an offset where all of the VTIMEZONE has one; null where no zone is alike
   */
  static @Nullable ZoneId match(GivenZone given, LocalDateTime at) {
    ZoneOffset fixed = given.fixed(at).orElse(null);
    if (fixed != null) {
      return ZonedTimes.named(fixed);
    }
    int year = at.getYear();
    OffsetTimeline timeline = given.between(year - 1, year + YEARS);
    if (!isKnown(timeline, year)) {
      return null;
    }
    ZoneId best = null;
    long least = Long.MAX_VALUE;
    ZoneOffset offset = given.at(at, timeline);
    for (ZoneId place : ZoneNames.places()) {
      if (isAlike(place, timeline, at) && place.getRules().isValidOffset(at, offset)) {
        long difference = difference(place.getRules(), timeline, year);
        if (difference < least) {
          best = place;
          least = difference;
        }
      }
    }
    return best;
  }

  /**
   * Whether a zone has the VTIMEZONE's offset at a time, and nearly so through its year, as far as
   * the VTIMEZONE knows.
   */
  static boolean isAlike(ZoneId zone, GivenZone given, LocalDateTime at) {
    return isAlike(zone, given.between(at.getYear(), at.getYear()), at);
  }

  private static boolean isAlike(ZoneId zone, OffsetTimeline timeline, LocalDateTime at) {
    return ZoneDifference.at(zone, timeline, at) == null
        && differences(zone.getRules(), timeline, at.getYear(), MAX_DIFFERENCES + 1)
            <= MAX_DIFFERENCES;
  }

  private static boolean isKnown(OffsetTimeline timeline, int year) {
    return timeline.at(second(year, PROBES_PER_YEAR - 1)) != null;
  }

  /** On how many of 24 days of a year the offsets differ, counted no further than needed. */
  private static int differences(ZoneRules rules, OffsetTimeline timeline, int year, int most) {
    int differences = 0;
    for (int probe = 0; probe < PROBES_PER_YEAR && differences < most; probe++) {
      differences += isAt(rules, timeline, second(year, probe)) ? 0 : 1;
    }
    return differences;
  }

  /**
   * The first day on which the offsets differ.
   *
   * @param timeline of the years of those days
   * @param from a second of the epoch
   * @param to the second after the last
   * @return a second of the epoch; null where they agree, or the VTIMEZONE does not know
   */
  static @Nullable Long firstDifference(
      ZoneRules rules, OffsetTimeline timeline, int year, long from, long to) {
    for (int probe = 0; probe < PROBES_PER_YEAR; probe++) {
      long second = second(year, probe);
      if (second >= from && second < to && !isAt(rules, timeline, second)) {
        return second;
      }
    }
    return null;
  }

  /** Noon, UTC, of the 1st or 15th of a month. */
  private static long second(int year, int probe) {
    return LocalDateTime.of(year, probe / 2 + 1, probe % 2 * 14 + 1, 12, 0)
        .toEpochSecond(ZoneOffset.UTC);
  }

  /** Days of the year that differ; less important, those of later years; then changes. */
  private static long difference(ZoneRules rules, OffsetTimeline timeline, int year) {
    long later = 0;
    for (int next = year + 1; next < year + YEARS; next++) {
      later += differences(rules, timeline, next, PROBES_PER_YEAR);
    }
    long changes = 0;
    for (long second : timeline.changesFrom(second(year, 0))) {
      changes += isAt(rules, timeline, second) && isAt(rules, timeline, second - 1) ? 0 : 1;
    }
    long days = differences(rules, timeline, year, PROBES_PER_YEAR);
    return ((days * YEARS * PROBES_PER_YEAR + later) << Integer.SIZE) + changes;
  }

  private static boolean isAt(ZoneRules rules, OffsetTimeline timeline, long second) {
    ZoneOffset offset = timeline.at(second);
    return offset == null || rules.getOffset(Instant.ofEpochSecond(second)).equals(offset);
  }
}
