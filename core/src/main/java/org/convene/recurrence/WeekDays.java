package org.convene.recurrence;

/** The days of a week of FREQ=WEEKLY, which starts on WKST. */
final class WeekDays extends PeriodDays {

  /** The first weeks of the years count from here: before year 0, on no day of the week. */
  private static final int ORIGIN = Gregorian.firstDay(0) - 14;

  private final DayFilter filter;
  private final int firstWeek;
  private final long bits;
  private final boolean filtered;

  WeekDays(RuleParts parts) {
    this.filter = new DayFilter(parts);
    this.firstWeek = Gregorian.weekStart(ORIGIN, parts.weekStart);
    long all = Bits.below(Gregorian.DAYS_OF_WEEK);
    long wanted = parts.weekdays == 0 ? all : parts.weekdays;
    this.bits = ((wanted | (wanted << Gregorian.DAYS_OF_WEEK)) >>> parts.weekStart) & all;
    this.filtered =
        parts.months != 0
            || !parts.monthDays.isEmpty()
            || !parts.yearDays.isEmpty()
            || !parts.weeks.isEmpty();
  }

  @Override
  long period(int day) {
    int week = (day - firstWeek) / Gregorian.DAYS_OF_WEEK;
    return week;
  }

  @Override
  void fill(long period, DaySet days) {
    int first = firstWeek + (int) period * Gregorian.DAYS_OF_WEEK;
    days.startAt(first);
    if (!filtered) {
      days.addAll(first, bits);
      return;
    }
    for (int day = first; day < first + Gregorian.DAYS_OF_WEEK; day++) {
      if (Bits.has(bits, day - first) && filter.matches(day)) {
        days.add(day);
      }
    }
  }
}
