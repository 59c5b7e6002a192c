package org.convene.io.ical.zones;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/** Finds the zone that has the offsets of a VTIMEZONE: always the same one. */
final class ZoneMatcher {

  /** So many years from that of the event on are looked at, for what recurs. */
  private static final int YEARS = 4;

  /**
   * Rules that were left without an end when new ones came make two of the days of a year differ.
   */
  private static final int MAX_DIFFERENCES = 2;

  /** Of a day that the VTIMEZONE says nothing of. */
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final OffsetTimeline timeline;
  private final int year;
  private final ZoneWork work;

  /** What the VTIMEZONE has on the days of each year. */
  private final int[][] offsets = new int[YEARS][ZoneWork.PROBES];

  private long @Nullable [] changes;

  private ZoneMatcher(OffsetTimeline timeline, int year, ZoneWork work) {
    this.timeline = timeline;
    this.year = year;
    this.work = work;
    for (int later = 0; later < YEARS; later++) {
      for (int probe = 0; probe < ZoneWork.PROBES; probe++) {
        ZoneOffset offset = timeline.at(second(year + later, probe));
        offsets[later][probe] = offset == null ? UNKNOWN : offset.getTotalSeconds();
      }
    }
  }

  /**
   * The zone that has the VTIMEZONE's offset at a time and differs least through its year; of these
   * the one that differs least in the years after it, then at the fewest changes, then the best
   * known.
   *
   * @param given the VTIMEZONE
   * @param at a local time of an event
   * @return a zone; an offset where all of the VTIMEZONE has one; null where no zone is alike
   */
  static @Nullable ZoneId match(GivenZone given, LocalDateTime at, ZoneWork work) {
    ZoneOffset fixed = given.fixed(at).orElse(null);
    if (fixed != null) {
      return ZonedTimes.named(fixed);
    }
    int year = at.getYear();
    OffsetTimeline timeline = given.between(year - 1, year + YEARS, work);
    if (timeline == null || timeline.at(second(year, ZoneWork.PROBES - 1)) == null) {
      return null;
    }
    ZoneMatcher matcher = new ZoneMatcher(timeline, year, work);
    ZoneId best = null;
    long least = Long.MAX_VALUE;
    ZoneOffset offset = given.at(at, timeline);
    List<ZoneId> places = ZoneNames.places();
    for (int i : PlaceIndex.having(offset)) {
      if (least == 0 || work.isSpent()) {
        break;
      }
      ZoneId place = places.get(i);
      if (place.getRules().isValidOffset(at, offset)
          && matcher.differences(i, 0, MAX_DIFFERENCES + 1) <= MAX_DIFFERENCES
          && ZoneDifference.at(place, timeline, at) == null) {
        long difference = matcher.difference(i, place.getRules(), least);
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
  static boolean isAlike(ZoneId zone, GivenZone given, LocalDateTime at, ZoneWork work) {
    OffsetTimeline timeline = given.between(at.getYear(), at.getYear(), work);
    if (timeline == null || ZoneDifference.at(zone, timeline, at) != null) {
      return false;
    }
    int differences = 0;
    for (int probe = 0; probe < ZoneWork.PROBES; probe++) {
      differences += isAt(zone.getRules(), timeline, second(at.getYear(), probe)) ? 0 : 1;
    }
    return differences <= MAX_DIFFERENCES;
  }

  /** On how many of 24 days of a year the offsets differ, counted no further than needed. */
  private int differences(int place, int later, int most) {
    int[] given = offsets[later];
    int[] known = work.offsets(place, year + later);
    int differences = 0;
    for (int probe = 0; probe < ZoneWork.PROBES && differences < most; probe++) {
      differences += given[probe] == UNKNOWN || given[probe] == known[probe] ? 0 : 1;
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
    for (int probe = 0; probe < ZoneWork.PROBES; probe++) {
      long second = second(year, probe);
      if (second >= from && second < to && !isAt(rules, timeline, second)) {
        return second;
      }
    }
    return null;
  }

  private static long second(int year, int probe) {
    return ZoneWork.second(year, probe);
  }

  /**
   * Days of the year that differ; less important, those of later years; then changes.
   *
   * @param least of zones before; counted no further
   */
  private long difference(int place, ZoneRules rules, long least) {
    long later = 0;
    for (int next = 1; next < YEARS; next++) {
      later += differences(place, next, ZoneWork.PROBES);
    }
    long days = differences(place, 0, ZoneWork.PROBES);
    long difference = (days * YEARS * ZoneWork.PROBES + later) << Integer.SIZE;
    for (long second : changes()) {
      if (difference >= least) {
        break;
      }
      work.count(2);
      difference += isAt(rules, timeline, second) && isAt(rules, timeline, second - 1) ? 0 : 1;
    }
    return difference;
  }

  private long[] changes() {
    long[] known = changes;
    if (known == null) {
      known = timeline.changesFrom(second(year, 0));
      changes = known;
    }
    return known;
  }

  private static boolean isAt(ZoneRules rules, OffsetTimeline timeline, long second) {
    ZoneOffset offset = timeline.at(second);
    return offset == null || rules.getOffset(Instant.ofEpochSecond(second)).equals(offset);
  }
}
