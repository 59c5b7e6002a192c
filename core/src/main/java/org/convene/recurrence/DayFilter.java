package org.convene.recurrence;

/**
 * Tells whether a day is one that the parts of a rule ask for, all of them: BYMONTH, BYWEEKNO,
 * BYYEARDAY, BYMONTHDAY and BYDAY. Days are best asked for in order: what belongs to the year is
 * kept from one to the next.
 */
final class DayFilter {

  private final RuleParts parts;
  private int year;
  private boolean leap;
  private int yearStart;
  private int yearEnd;
  private int weekYearStart;
  private int weekYearEnd;

  DayFilter(RuleParts parts) {
    this.parts = parts;
  }

  boolean matches(int day) {
    turnTo(day);
    int dayOfYear = day - yearStart;
    if (!isIn(parts.yearDays, dayOfYear + 1, yearEnd - yearStart)) {
      return false; // the narrowest part, and what needs no month
    }
    int month = Gregorian.month(leap, dayOfYear);
    if (parts.months != 0 && !Bits.has(parts.months, month)) {
      return false;
    }
    int monthDay = dayOfYear - Gregorian.beforeMonth(leap, month) + 1;
    int monthLength = Gregorian.monthLength(leap, month);
    return isIn(parts.monthDays, monthDay, monthLength)
        && matchesWeekday(day, monthDay, monthLength)
        && matchesWeek(day);
  }

  /**
   * Tells whether a day that SKIP may have moved out of its month or year is one that the other
   * parts ask for: they look at where it is now (RFC 7529 section 4.1).
   */
  boolean matchesAfterSkip(int day) {
    turnTo(day);
    int dayOfYear = day - yearStart;
    int month = Gregorian.month(leap, dayOfYear);
    int monthDay = dayOfYear - Gregorian.beforeMonth(leap, month) + 1;
    return (parts.monthDays.isEmpty() || isIn(parts.yearDays, dayOfYear + 1, yearEnd - yearStart))
        && matchesWeekday(day, monthDay, Gregorian.monthLength(leap, month))
        && matchesWeek(day);
  }

  /** Returns the first day of the next month that the rule names, or the day itself if in one. */
  int inMonth(int day) {
    if (parts.months == 0) {
      return day;
    }
    turnTo(day);
    int month = Gregorian.month(leap, day - yearStart);
    if (Bits.has(parts.months, month)) {
      return day;
    }
    long later = parts.months >>> month;
    return later == 0
        ? yearEnd
        : yearStart + Gregorian.beforeMonth(leap, month + Long.numberOfTrailingZeros(later));
  }

  private void turnTo(int day) {
    if (day < yearStart || day >= yearEnd) {
      year = Gregorian.year(day);
      leap = Gregorian.isLeap(year);
      yearStart = Gregorian.firstDay(year);
      yearEnd = Gregorian.firstDay(year + 1);
    }
  }

  private static boolean isIn(NumberSet set, int number, int length) {
    return set.isEmpty() || set.has(number, length);
  }

  private boolean matchesWeekday(int day, int monthDay, int monthLength) {
    if (!parts.hasWeekdays()) {
      return true;
    }
    int weekday = Gregorian.weekday(day);
    if (Bits.has(parts.weekdays, weekday)) {
      return true;
    }
    if (parts.numbered.isEmpty()) {
      return false;
    }
    int number = parts.numberedInMonth ? monthDay : day - yearStart + 1;
    int length = parts.numberedInMonth ? monthLength : yearEnd - yearStart;
    return parts.numbered.get(weekday).has(Weekdays.fromStart(number), Weekdays.of(number, length));
  }

  private boolean matchesWeek(int day) {
    if (parts.weeks.isEmpty()) {
      return true;
    }
    if (day < weekYearStart || day >= weekYearEnd) {
      int weekYear = Gregorian.weekYear(day, parts.weekStart);
      weekYearStart = Gregorian.firstWeek(weekYear, parts.weekStart);
      weekYearEnd = Gregorian.firstWeek(weekYear + 1, parts.weekStart);
    }
    int week = (day - weekYearStart) / Gregorian.DAYS_OF_WEEK + 1;
    return parts.weeks.has(week, (weekYearEnd - weekYearStart) / Gregorian.DAYS_OF_WEEK);
  }
}
