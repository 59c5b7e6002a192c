package org.convene.recurrence;

import org.convene.recurrence.RecurrenceRule.Skip;

/**
 * The times of FREQ=YEARLY on one date, as birthdays are: most yearly rules. Where they are looked
 * for among the days of each year instead, a thousand take 86 µs and not 49, and the first after
 * twenty years 0.19 and not 0.14.
 */
final class YearlyDate extends Times {

  /** The days that each month has in every year. */
  private static final int SHORTEST_MONTH = 28;

  private static final long SHORTEST_YEAR = 365L * LocalSeconds.OF_DAY;

  private final int month;
  private final int monthDay;
  private final Offsets times;
  private final long interval;
  private final long firstYear;
  private final long lastYear;
  private final long start;
  private final long last;
  private long year;
  private int day;
  private int time;
  private long from;

  YearlyDate(RuleParts parts, long start, long last) {
    this.month = Long.numberOfTrailingZeros(parts.months);
    this.monthDay = parts.monthDays.numbers()[0];
    this.times = parts.times;
    this.interval = parts.interval;
    this.firstYear = parts.startYear;
    this.lastYear =
        last == LocalSeconds.LAST ? Gregorian.LAST_YEAR : Gregorian.year(LocalSeconds.day(last));
    this.start = start;
    this.last = last;
    this.from = start;
    goBefore(firstYear);
  }

  /** Tells whether the parts of a yearly rule name one date of a month, and nothing else. */
  static boolean isGivenBy(RuleParts parts) {
    return parts.frequency == Frequency.YEARLY
        && Long.bitCount(parts.months) == 1
        && !Bits.has(parts.months, 0) // no year has a leap month
        && parts.monthDays.numbers().length == 1
        && parts.monthDays.numbers()[0] > 0
        && !parts.hasWeekdays()
        && parts.yearDays.isEmpty()
        && parts.weeks.isEmpty()
        && parts.positions.isEmpty()
        && parts.skip == Skip.OMIT;
  }

  private void goBefore(long next) {
    year = next - interval;
    time = times.size();
  }

  @Override
  long next(Budget budget) {
    while (true) {
      if (time == times.size()) {
        if (!budget.take()) {
          return UNFINISHED;
        }
        if (year + interval > lastYear) {
          return NONE;
        }
        year += interval;
        if (monthDay > Gregorian.monthLength(Gregorian.isLeap((int) year), month)) {
          continue;
        }
        day = day(year);
        time = 0;
      }
      long local = LocalSeconds.of(day, times.get(time++));
      if (local > last) {
        return NONE;
      }
      if (local >= from) {
        if (!budget.take()) {
          return UNFINISHED;
        }
        from = local + 1;
        return local;
      }
    }
  }

  private int day(long ofYear) {
    int wanted = (int) ofYear;
    return Gregorian.firstDay(wanted)
        + Gregorian.beforeMonth(Gregorian.isLeap(wanted), month)
        + monthDay
        - 1;
  }

  @Override
  void seek(long local) {
    if (local > from) {
      from = local;
      long wanted = firstYear + steps(local) * interval;
      if (wanted > year) {
        goBefore(wanted);
      }
    }
  }

  @Override
  long countBefore(long local) {
    return monthDay > SHORTEST_MONTH ? UNKNOWN : Math.max(0, before(local) - before(start));
  }

  private long before(long local) {
    long steps = steps(local);
    long second = local - LocalSeconds.of(day(firstYear + steps * interval), 0);
    return steps * times.size() + times.before(second);
  }

  /** Returns how many intervals lie between the first year and that of a second. */
  private long steps(long local) {
    return (Gregorian.year(LocalSeconds.day(local)) - firstYear) / interval;
  }

  @Override
  long leastDistance() {
    return times.size() == 1 ? SHORTEST_YEAR : 1;
  }
}
