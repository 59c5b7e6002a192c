package org.convene.recurrence;

import org.convene.recurrence.RecurrenceRule.Skip;

/** The days of a calendar year: month by month where the parts allow it, else day by day. */
final class YearDays extends PeriodDays {

  private final RuleParts parts;
  private final DayFilter filter;
  private final MonthDays monthDays;
  private final boolean byDay;

  YearDays(RuleParts parts) {
    this.parts = parts;
    this.filter = new DayFilter(parts);
    this.monthDays = new MonthDays(parts, filter);
    this.byDay = !parts.yearDays.isEmpty() || (!parts.numbered.isEmpty() && !parts.numberedInMonth);
  }

  @Override
  long period(int day) {
    return Gregorian.year(day);
  }

  @Override
  void fill(long period, DaySet days) {
    int year = (int) period;
    int firstDay = Gregorian.firstDay(year);
    days.startAt(firstDay - 1);
    boolean moves = parts.skip != Skip.OMIT;
    if (moves && parts.monthDays.isEmpty() && !parts.yearDays.isEmpty()) {
      fillMoved(firstDay, Gregorian.isLeap(year) ? 366 : 365, days);
    } else if (byDay && !(moves && !parts.monthDays.isEmpty())) {
      int end = Gregorian.firstDay(year + 1);
      for (int day = filter.inMonth(firstDay); day < end; day = filter.inMonth(day + 1)) {
        if (filter.matches(day)) {
          days.add(day);
        }
      }
    } else {
      fillMonths(firstDay, Gregorian.isLeap(year), days);
    }
  }

  private void fillMonths(int firstDay, boolean leap, DaySet days) {
    long months = parts.months == 0 ? Bits.below(Gregorian.MONTHS_OF_YEAR + 1) : parts.months;
    for (long left = months & ~1; left != 0; left &= left - 1) { // no year has a leap month
      int month = Long.numberOfTrailingZeros(left);
      monthDays.fill(
          firstDay + Gregorian.beforeMonth(leap, month), Gregorian.monthLength(leap, month), days);
    }
  }

  private void fillMoved(int firstDay, int length, DaySet days) {
    for (int number : parts.yearDays.numbers()) {
      int day = firstDay + Skipping.index(number, length, parts.skip);
      if (filter.inMonth(day) == day && filter.matchesAfterSkip(day)) {
        days.add(day);
      }
    }
  }
}
