package org.convene.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Arithmetic of the Gregorian calendar on plain numbers: a day is a count from 1970-01-01, as
 * {@link LocalDate#toEpochDay()}. A rule looks at so many days that an object for each costs most
 * of the time.
 */
final class Gregorian {

  /** The first year that a time of an event can have. */
  static final int FIRST_YEAR = 0;

  /** The last year that a time of an event can have. */
  static final int LAST_YEAR = 9999;

  static final int LAST_DAY = (int) LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();

  static final int DAYS_OF_WEEK = 7;
  static final int MONTHS_OF_YEAR = 12;

  /** Enough for the days of a year, and for those of a year of 53 weeks. */
  static final int MOST_DAYS_OF_YEAR = 371;

  private static final int DAYS_TO_1970 = 719_528;

  /** The days of 400 years, after which the calendar is the same again: whole weeks. */
  static final int DAYS_OF_CYCLE = 146_097;

  private static final int YEARS_OF_CYCLE = 400;

  /** 1970-01-01 was the fourth day of a week that starts on Monday. */
  private static final int WEEKDAY_OF_DAY_0 = 3;

  /** The days before each month, of a common year and of a leap year. */
  private static final int[][] BEFORE_MONTH = {
    {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365},
    {0, 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366},
  };

  private Gregorian() {}

  /** Returns the day of 1 January of a year. */
  static int firstDay(int year) {
    int before = year - 1;
    int leapDays =
        Math.floorDiv(before, 4) - Math.floorDiv(before, 100) + Math.floorDiv(before, 400);
    return 365 * year + leapDays + 1 - DAYS_TO_1970; // 1: year 0 is a leap year
  }

  /** Returns the year of a day from year 0 on. */
  static int year(int day) {
    long fromYear0 = (long) day + DAYS_TO_1970;
    int year = (int) (fromYear0 * YEARS_OF_CYCLE / DAYS_OF_CYCLE);
    if (firstDay(year) > day) {
      return year - 1;
    }
    return firstDay(year + 1) <= day ? year + 1 : year;
  }

  static boolean isLeap(int year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % YEARS_OF_CYCLE == 0);
  }

  /** Returns the days of a year before the first of a month, 1 to 12; 13 is the whole year. */
  static int beforeMonth(boolean leap, int month) {
    return BEFORE_MONTH[leap ? 1 : 0][month];
  }

  static int monthLength(boolean leap, int month) {
    return beforeMonth(leap, month + 1) - beforeMonth(leap, month);
  }

  /** Returns the month, 1 to 12, of a day of the year, from 0. */
  static int month(boolean leap, int dayOfYear) {
    int month = Math.min(dayOfYear / 31 + 1, MONTHS_OF_YEAR);
    while (beforeMonth(leap, month + 1) <= dayOfYear) {
      month++;
    }
    return month;
  }

  /** Returns the day of the week: 0 for Monday, 6 for Sunday. */
  static int weekday(int day) {
    return Math.floorMod(day + WEEKDAY_OF_DAY_0, DAYS_OF_WEEK);
  }

  static int weekday(DayOfWeek day) {
    return day.getValue() - 1;
  }

  /** Returns the first day of the week that a day is in. */
  static int weekStart(int day, int firstWeekday) {
    return day - Math.floorMod(weekday(day) - firstWeekday, DAYS_OF_WEEK);
  }

  /**
   * Returns the first day of week 1 of a year: the first week with four days in the year, which is
   * the one with 4 January.
   */
  static int firstWeek(int year, int firstWeekday) {
    return weekStart(firstDay(year) + 3, firstWeekday);
  }

  /** Returns the year that a week counts to: that of most of its days. */
  static int weekYear(int day, int firstWeekday) {
    int year = year(day);
    if (day < firstWeek(year, firstWeekday)) {
      return year - 1;
    }
    return day >= firstWeek(year + 1, firstWeekday) ? year + 1 : year;
  }
}
