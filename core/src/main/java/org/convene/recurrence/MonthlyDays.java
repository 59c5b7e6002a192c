package org.convene.recurrence;

/** The days of a month of FREQ=MONTHLY. */
final class MonthlyDays extends PeriodDays {

  private final RuleParts parts;
  private final MonthDays monthDays;

  MonthlyDays(RuleParts parts) {
    this.parts = parts;
    this.monthDays = new MonthDays(parts, new DayFilter(parts));
  }

  @Override
  long period(int day) {
    int year = Gregorian.year(day);
    int month = Gregorian.month(Gregorian.isLeap(year), day - Gregorian.firstDay(year));
    return (long) year * Gregorian.MONTHS_OF_YEAR + month - 1;
  }

  @Override
  void fill(long period, DaySet days) {
    int year = (int) (period / Gregorian.MONTHS_OF_YEAR);
    int month = (int) (period % Gregorian.MONTHS_OF_YEAR) + 1;
    boolean leap = Gregorian.isLeap(year);
    int first = Gregorian.firstDay(year) + Gregorian.beforeMonth(leap, month);
    days.startAt(first - 1);
    if (parts.months == 0 || Bits.has(parts.months, month)) {
      monthDays.fill(first, Gregorian.monthLength(leap, month), days);
    }
  }
}
