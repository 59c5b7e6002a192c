package org.convene.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Local times as numbers: the seconds from 1970-01-01T00:00 on a clock that no zone ever changes.
 */
final class LocalSeconds {

  static final int OF_MINUTE = 60;
  static final int OF_HOUR = 3_600;
  static final int OF_DAY = 86_400;

  /** The last second that a time of an event can have. */
  static final long LAST = of(Gregorian.LAST_DAY + 1, 0) - 1;

  private LocalSeconds() {}

  static long of(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }

  static LocalDateTime toTime(long seconds) {
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
  }

  static long of(int day, int secondOfDay) {
    return (long) day * OF_DAY + secondOfDay;
  }

  static int day(long seconds) {
    return (int) Math.floorDiv(seconds, OF_DAY);
  }

  static int secondOfDay(long seconds) {
    return Math.floorMod(seconds, OF_DAY);
  }
}
