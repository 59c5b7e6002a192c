package org.convene.recurrence;

/**
 * The times of FREQ=DAILY, HOURLY, MINUTELY and SECONDLY: every n-th unit of one length, where the
 * larger parts allow it, and the same times within each. What no part allows is jumped over, a
 * month, a day, an hour or a minute at once.
 */
final class UnitTimes extends Times {

  private final RuleParts parts;
  private final DayFilter filter;
  private final int length;
  private final Offsets offsets;
  private final boolean filtered;
  private final long start;
  private final long last;
  private final long firstUnit;
  private long unit;
  private int offset;
  private long from;

  UnitTimes(RuleParts parts, long start, long last) {
    this.parts = parts;
    this.filter = new DayFilter(parts);
    this.length = parts.unitLength();
    Offsets all = parts.times;
    // every unit has the same times, so that BYSETPOS leaves the same of each
    this.offsets = parts.positions.isEmpty() ? all : all.at(parts.positions);
    this.filtered =
        parts.hasDays()
            || (length < LocalSeconds.OF_DAY && parts.hours != 0)
            || (length < LocalSeconds.OF_HOUR && parts.minutes != 0)
            || (length < LocalSeconds.OF_MINUTE && parts.seconds != 0);
    this.start = start;
    this.last = last;
    this.firstUnit = Math.floorDiv(start, length);
    this.from = start;
    this.offset = offsets.size(); // the first unit is looked at as any other
    this.unit = firstUnit - parts.interval;
  }

  @Override
  long next(Budget budget) {
    if (offsets.size() == 0 || !parts.meetsTimesOfDay) {
      return NONE;
    }
    while (true) {
      if (offset == offsets.size()) {
        unit += parts.interval;
        if (filtered && !goToMatch(budget)) {
          return UNFINISHED;
        }
        offset = 0;
      }
      if (unit * length > last) {
        return NONE;
      }
      long local = unit * length + offsets.get(offset++);
      if (local >= from) {
        if (!budget.take()) { // a day has up to 86,400
          return UNFINISHED;
        }
        from = local + 1;
        return local;
      }
    }
  }

  /** Goes to the first unit from this one on that the larger parts allow. */
  private boolean goToMatch(Budget budget) {
    while (true) {
      long local = unit * length;
      if (local > last) {
        return true;
      }
      int day = LocalSeconds.day(local);
      long allowed = local;
      if (parts.hasDays() && !filter.matches(day)) {
        allowed = LocalSeconds.of(filter.inMonth(day + 1), 0);
      } else if (length < LocalSeconds.OF_DAY) {
        allowed = allowedInDay(local);
      }
      if (allowed == local) {
        return true;
      }
      unit = aligned(allowed);
      if (!budget.take()) {
        return false;
      }
    }
  }

  /** Returns the second itself, or a later one before which no other is allowed on its day. */
  private long allowedInDay(long local) {
    int second = LocalSeconds.secondOfDay(local);
    long day = local - second;
    int hour = second / LocalSeconds.OF_HOUR;
    int allowed = next(parts.hours, hour, 24);
    if (allowed != hour) {
      return day + (long) allowed * LocalSeconds.OF_HOUR;
    }
    if (length == LocalSeconds.OF_HOUR) {
      return local;
    }
    long hourStart = day + (long) hour * LocalSeconds.OF_HOUR;
    int minute = second / LocalSeconds.OF_MINUTE % 60;
    allowed = next(parts.minutes, minute, 60);
    if (allowed != minute) {
      return hourStart + (long) allowed * LocalSeconds.OF_MINUTE;
    }
    if (length == LocalSeconds.OF_MINUTE) {
      return local;
    }
    return hourStart
        + (long) minute * LocalSeconds.OF_MINUTE
        + next(parts.seconds, second % 60, 60);
  }

  /** Returns the first bit from a number on, or the end; the number itself where no bit is set. */
  private static int next(long bits, int number, int end) {
    if (bits == 0) {
      return number;
    }
    long later = bits >>> number;
    return later == 0 ? end : number + Long.numberOfTrailingZeros(later);
  }

  /** Returns the first unit in step with the start that is not before a local second. */
  private long aligned(long local) {
    long wanted = Math.floorDiv(local + length - 1, length);
    return firstUnit + -Math.floorDiv(firstUnit - wanted, parts.interval) * parts.interval;
  }

  @Override
  void seek(long local) {
    if (local <= from) {
      return;
    }
    from = local;
    long steps = Math.floorDiv(Math.floorDiv(local, length) - firstUnit, parts.interval);
    long to = firstUnit + (steps - 1) * parts.interval;
    if (to > unit) {
      unit = to;
      offset = offsets.size();
    }
  }

  @Override
  long countBefore(long local) {
    if (filtered) {
      return UNKNOWN;
    }
    long inFirst = offsets.before(start - firstUnit * length);
    return Math.max(0, timesBefore(local) - inFirst);
  }

  private long timesBefore(long local) {
    long last = Math.floorDiv(local, length);
    long steps = Math.floorDiv(last - firstUnit, parts.interval);
    if (steps < 0) {
      return 0;
    }
    long current = firstUnit + steps * parts.interval;
    long inCurrent = offsets.before(local - current * length);
    return steps * offsets.size() + inCurrent;
  }

  @Override
  long leastDistance() {
    return offsets.size() == 1 ? (long) parts.interval * length : 1;
  }
}
