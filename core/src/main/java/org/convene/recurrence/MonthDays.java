package org.convene.recurrence;

import org.convene.recurrence.RecurrenceRule.Skip;

/** The days of a month by BYMONTHDAY and BYDAY, as bits: bit 0 for the first day. */
final class MonthDays {

  /** A bit for each seventh day. */
  private static final long WEEKS = 0x10204081L;

  private final RuleParts parts;
  private final DayFilter filter;
  private final boolean byWeekday;

  MonthDays(RuleParts parts, DayFilter filter) {
    this.parts = parts;
    this.filter = filter;
    this.byWeekday = parts.hasWeekdays() && (parts.numberedInMonth || parts.numbered.isEmpty());
  }

  void fill(int firstDay, int length, DaySet days) {
    if (parts.skip != Skip.OMIT && !parts.monthDays.isEmpty()) {
      fillMoved(firstDay, length, days);
      return;
    }
    long bits = parts.monthDays.isEmpty() ? Bits.below(length) : parts.monthDays.within(length);
    if (byWeekday) {
      bits &= weekdays(Gregorian.weekday(firstDay), length);
    }
    if (parts.yearDays.isEmpty() && parts.weeks.isEmpty()) {
      days.addAll(firstDay, bits);
      return;
    }
    for (int day = firstDay; day < firstDay + length; day++) {
      if (Bits.has(bits, day - firstDay) && filter.matches(day)) {
        days.add(day);
      }
    }
  }

  /** Days that the month does not have are moved out of it (RFC 7529 section 4.1). */
  private void fillMoved(int firstDay, int length, DaySet days) {
    for (int number : parts.monthDays.numbers()) {
      int index = Skipping.index(number, length, parts.skip);
      if (filter.matchesAfterSkip(firstDay + index)) {
        days.add(firstDay + index);
      }
    }
  }

  private long weekdays(int firstWeekday, int length) {
    long bits = inWeek(parts.weekdays, firstWeekday) * WEEKS;
    for (int left = parts.numberedWeekdays; left != 0; left &= left - 1) {
      int weekday = Integer.numberOfTrailingZeros(left);
      int first = Math.floorMod(weekday - firstWeekday, Gregorian.DAYS_OF_WEEK);
      NumberSet numbers = parts.numbered.get(weekday);
      bits |= every(numbers.within(Weekdays.of(first + 1, length))) << first;
    }
    return bits;
  }

  /** Returns days of the week as bits from another first one on. */
  private static long inWeek(int weekdays, int first) {
    long twice = weekdays | ((long) weekdays << Gregorian.DAYS_OF_WEEK);
    return (twice >>> first) & Bits.below(Gregorian.DAYS_OF_WEEK);
  }

  /** Returns bits as far from each other as weeks are. */
  private static long every(long weeks) {
    long bits = 0;
    for (long left = weeks; left != 0; left &= left - 1) {
      bits |= Bits.of(Long.numberOfTrailingZeros(left) * Gregorian.DAYS_OF_WEEK);
    }
    return bits;
  }
}
