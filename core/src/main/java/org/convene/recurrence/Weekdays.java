package org.convene.recurrence;

/** The n-th weekday of a month or year: which one, and of how many, a day is. */
final class Weekdays {

  private Weekdays() {}

  /** Returns the number of the weekday of a day, from 1: days 1 to 7 are the first of theirs. */
  static int fromStart(int day) {
    return (day + Gregorian.DAYS_OF_WEEK - 1) / Gregorian.DAYS_OF_WEEK;
  }

  /** Returns how many of its weekday a period of that many days has. */
  static int of(int day, int length) {
    return fromStart(day) + (length - day) / Gregorian.DAYS_OF_WEEK;
  }
}
