package org.convene.io.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Finds the zone that has the offsets of a VTIMEZONE, the same each time. */
final class ZoneMatcher {

  /** So many years from that of the event on are looked at, for what recurs. */
  private static final int YEARS = 4;

  private static final int PROBES_PER_YEAR = 24;

  private ZoneMatcher() {}

  /**
   * The zone with the same offsets through the year of a time, and of these the one that agrees in
   * most of the years after it, then at most of the changes, then the best known.
   *
   * @param given the VTIMEZONE
   * @param at a local time of an event
   * @return a zone; an offset where all of the VTIMEZONE has one; null where no zone agrees
   */
  static @Nullable ZoneId match(GivenZone given, LocalDateTime at) {
    ZoneOffset fixed = given.fixed().orElse(null);
    if (fixed != null) {
      return Times.named(fixed);
    }
    int year = at.getYear();
    OffsetTimeline timeline = given.between(year - 1, year + YEARS);
    ZoneId best = null;
    long least = Long.MAX_VALUE;
    for (ZoneId place : ZoneNames.places()) {
      ZoneRules rules = place.getRules();
      if (agrees(rules, timeline, year) && agrees(rules, timeline, at)) {
        long difference = difference(rules, timeline, year);
        if (difference < least) {
          best = place;
          least = difference;
        }
      }
    }
    return best;
  }

  private static boolean agrees(ZoneRules rules, OffsetTimeline timeline, LocalDateTime at) {
    ZoneOffset offset = timeline.at(at);
    return offset == null || rules.getValidOffsets(at).contains(offset);
  }

  /** Whether the offsets are the same on 24 days of a year, as far as the VTIMEZONE knows them. */
  private static boolean agrees(ZoneRules rules, OffsetTimeline timeline, int year) {
    boolean known = false;
    for (int probe = 0; probe < PROBES_PER_YEAR; probe++) {
      long second = second(year, probe);
      ZoneOffset offset = timeline.at(second);
      if (offset != null) {
        known = true;
        if (!rules.getOffset(Instant.ofEpochSecond(second)).equals(offset)) {
          return false;
        }
      }
    }
    return known;
  }

  /**
   * The first day of a year on which the offsets differ.
   *
   * @return a second of the epoch; null where they agree, or the VTIMEZONE does not know
   */
  static @Nullable Long firstDifference(ZoneRules rules, OffsetTimeline timeline, int year) {
    for (int probe = 0; probe < PROBES_PER_YEAR; probe++) {
      long second = second(year, probe);
      ZoneOffset offset = timeline.at(second);
      if (offset != null && !rules.getOffset(Instant.ofEpochSecond(second)).equals(offset)) {
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

  /** How many of the later years differ, and, less important, how many changes. */
  private static long difference(ZoneRules rules, OffsetTimeline timeline, int year) {
    long years = 0;
    for (int later = 1; later < YEARS; later++) {
      years += agrees(rules, timeline, year + later) ? 0 : 1;
    }
    long changes = 0;
    for (long second : timeline.changesFrom(second(year, 0))) {
      changes += isAt(rules, timeline, second) && isAt(rules, timeline, second - 1) ? 0 : 1;
    }
    return (years << Integer.SIZE) + changes;
  }

  private static boolean isAt(ZoneRules rules, OffsetTimeline timeline, long second) {
    ZoneOffset offset = timeline.at(second);
    return offset == null || rules.getOffset(Instant.ofEpochSecond(second)).equals(offset);
  }
}
