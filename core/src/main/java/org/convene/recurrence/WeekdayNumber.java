package org.convene.recurrence;

import java.time.DayOfWeek;
import java.util.Objects;

/**
 * A day of the week in a {@link RecurrenceRule}, every one or the n-th of its month or year (RFC
 * 5545 section 3.3.10, {@code weekdaynum}).
 *
 * <p>The number is checked when a rule is built: 1 to 53 or -53 to -1, or 0 for every such day.
 *
 * <p>Immutable.
 *
 * @param ordinal 1 for the first, -1 for the last, 0 for every
 * @param day the day of the week
 */
public record WeekdayNumber(int ordinal, DayOfWeek day) {

  private static final String[] CODES = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

  /**
   * Refuses null.
   *
   * @param ordinal 1 for the first, -1 for the last, 0 for every
   * @param day the day of the week
   */
  public WeekdayNumber {
    Objects.requireNonNull(day, "day");
  }

  /**
   * Returns every such day of the week.
   *
   * @param day the day of the week
   * @return the day without a number
   */
  public static WeekdayNumber of(DayOfWeek day) {
    return new WeekdayNumber(0, day);
  }

  /**
   * Returns the n-th such day of the month, or of the year.
   *
   * @param ordinal 1 for the first, -1 for the last
   * @param day the day of the week
   * @return the day with its number
   */
  public static WeekdayNumber of(int ordinal, DayOfWeek day) {
    return new WeekdayNumber(ordinal, day);
  }

  /** {@return the day as {@code TU}, {@code 2TU} or {@code -1FR}} */
  @Override
  public String toString() {
    return appendTo(new StringBuilder(5)).toString();
  }

  StringBuilder appendTo(StringBuilder text) {
    if (ordinal != 0) {
      text.append(ordinal);
    }
    return text.append(code(day));
  }

  /** Returns the two letters of a day. */
  static String code(DayOfWeek day) {
    return CODES[day.getValue() - 1];
  }
}
