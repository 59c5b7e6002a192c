package org.convene.recurrence;

/** The days that a rule asks for in one year, month or week; periods are numbered in a row. */
abstract class PeriodDays {

  /** Returns the number of the period that a day is in. */
  abstract long period(int day);

  /** Fills a set with the days of a period. */
  abstract void fill(long period, DaySet days);

  static PeriodDays of(RuleParts parts) {
    return switch (parts.frequency) {
      case YEARLY -> parts.weeks.isEmpty() ? new YearDays(parts) : new WeekYearDays(parts);
      case MONTHLY -> new MonthlyDays(parts);
      case WEEKLY -> new WeekDays(parts);
      default -> throw new IllegalArgumentException(parts.frequency + " has no days of its own");
    };
  }
}
