package org.convene.recurrence;

import org.convene.recurrence.RecurrenceRule.Skip;

/** Moves days that a month or year does not have (RFC 7529 section 4.1, SKIP). */
final class Skipping {

  private Skipping() {}

  /**
   * Returns the index, from 0, of a number that counts from the start or, negative, from the end;
   * of one that the length does not have, that of the day before or after the gap: -1 and the
   * length are the days next to the period.
   */
  static int index(int number, int length, Skip skip) {
    boolean forward = skip == Skip.FORWARD;
    if (number > 0) {
      return number <= length ? number - 1 : forward ? length : length - 1;
    }
    return -number <= length ? length + number : forward ? 0 : -1;
  }
}
