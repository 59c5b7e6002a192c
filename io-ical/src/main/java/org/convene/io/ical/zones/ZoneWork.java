package org.convene.io.ical.zones;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * What it may cost to evaluate the VTIMEZONEs of a document, and the offsets of the zones that they
 * are compared with, which are looked up once a year. For one thread.
 *
 * <p>A step is an onset that is computed, or an offset that is looked up: a tenth of a microsecond.
 * The VTIMEZONE of a real calendar takes some two hundred; that of a hostile one, with 5,000 rules,
 * a hundred thousand for each stretch of years that is asked for.
 */
public final class ZoneWork {

  /** On so many days of a year offsets are compared. */
  static final int PROBES = 24;

  /** For all VTIMEZONEs of a document together. */
  static final long MOST_STEPS = 3_000_000;

  /** For each VTIMEZONE, so that long documents of many calendars are read like short ones. */
  private static final long PER_ZONE = 1_000;

  /** Events lie close together; a document that leaps is only slower to read. */
  private static final int MOST_YEARS = 64;

  private final Map<Integer, int[] @Nullable []> years = new HashMap<>();
  private long left = MOST_STEPS;
  private long done;

  /** Grants what a further VTIMEZONE may take. */
  void grant() {
    left += PER_ZONE;
  }

  /** Counts steps; those of what was begun may go beyond the limit. */
  void count(long steps) {
    done += steps;
    left -= steps;
  }

  /** Whether no more VTIMEZONEs are evaluated. */
  boolean isSpent() {
    return left <= 0;
  }

  /** How many steps were done. */
  long done() {
    return done;
  }

  /** Noon, UTC, of the 1st or 15th of a month. */
  static long second(int year, int probe) {
    return LocalDateTime.of(year, probe / 2 + 1, probe % 2 * 14 + 1, 12, 0)
        .toEpochSecond(ZoneOffset.UTC);
  }

  /**
   * The offsets of a zone on the days of a year, in seconds.
   *
   * @param place the index of the zone among {@link ZoneNames#places()}
   */
  int[] offsets(int place, int year) {
    List<ZoneId> places = ZoneNames.places();
    int[] @Nullable [] table = years.get(year);
    if (table == null) {
      if (years.size() == MOST_YEARS) {
        years.clear();
      }
      table = new int[places.size()] @Nullable [];
      years.put(year, table);
    }
    int[] offsets = table[place];
    if (offsets == null) {
      ZoneRules rules = places.get(place).getRules();
      offsets = new int[PROBES];
      for (int probe = 0; probe < PROBES; probe++) {
        offsets[probe] =
            rules.getOffset(Instant.ofEpochSecond(second(year, probe))).getTotalSeconds();
      }
      count(PROBES);
      table[place] = offsets;
    }
    return offsets;
  }
}
