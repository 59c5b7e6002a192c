package org.convene.recurrence;

/**
 * The days of a year of whole weeks, for BYWEEKNO: week 1 is the first with four days in the year,
 * so that the year may start in December or end in January (ISO 8601). RFC 5545 numbers weeks so,
 * and therefore INTERVAL counts these years.
 */
final class WeekYearDays extends PeriodDays {

  private final RuleParts parts;
  private final DayFilter filter;

  WeekYearDays(RuleParts parts) {
    this.parts = parts;
    this.filter = new DayFilter(parts);
  }

  @Override
  long period(int day) {
    return Gregorian.weekYear(day, parts.weekStart);
  }

  @Override
  void fill(long period, DaySet days) {
    int start = Gregorian.firstWeek((int) period, parts.weekStart);
    int end = Gregorian.firstWeek((int) period + 1, parts.weekStart);
    int weeks = (end - start) / Gregorian.DAYS_OF_WEEK;
    days.startAt(start);
    for (int week = 1; week <= weeks; week++) {
      if (parts.weeks.has(week, weeks)) {
        int first = start + (week - 1) * Gregorian.DAYS_OF_WEEK;
        for (int day = first; day < first + Gregorian.DAYS_OF_WEEK; day++) {
          if (filter.matches(day)) {
            days.add(day);
          }
        }
      }
    }
  }
}
