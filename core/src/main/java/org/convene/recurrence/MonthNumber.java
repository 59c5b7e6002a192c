package org.convene.recurrence;

import java.time.Month;
import java.util.Objects;

/**
 * A month in a {@link RecurrenceRule}: a number and, in a calendar that has them, whether it is the
 * leap month after the month of that number (RFC 7529 section 4.2, {@code monthnum}).
 *
 * <p>The number is checked when a rule is built: 1 to 12, and 13 in a calendar other than the
 * Gregorian.
 *
 * <p>Immutable.
 *
 * @param number 1 for the first month of the year
 * @param leap whether it is the leap month; never so in the Gregorian calendar
 */
public record MonthNumber(int number, boolean leap) {

  /**
   * Returns a month of the Gregorian calendar.
   *
   * @param month the month
   * @return its number
   */
  public static MonthNumber of(Month month) {
    Objects.requireNonNull(month, "month");
    return new MonthNumber(month.getValue(), false);
  }

  /**
   * Returns a month that is not a leap month.
   *
   * @param number 1 for the first month of the year
   * @return the month
   */
  public static MonthNumber of(int number) {
    return new MonthNumber(number, false);
  }

  /**
   * Returns a leap month: {@code leap(5)} is the month {@code 5L}, Adar I of the Hebrew calendar.
   *
   * @param number the number of the month before it
   * @return the leap month
   */
  public static MonthNumber leap(int number) {
    return new MonthNumber(number, true);
  }

  /** {@return the month as {@code 5} or {@code 5L}} */
  @Override
  public String toString() {
    return leap ? number + "L" : Integer.toString(number);
  }
}
