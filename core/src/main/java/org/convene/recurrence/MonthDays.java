package org.convene.recurrence;

import org.convene.recurrence.RecurrenceRule.Skip;

/** The days of a month by BYMONTHDAY and BYDAY, as bits: bit 0 for the first day. */
final class MonthDays {

  private static final int SHORTEST = 28;
  private static final int LENGTHS = 4;

  private final RuleParts parts;
  private final DayFilter filter;
  private final boolean byWeekday;

  /** By the length of the month and the weekday of its first day; 0 where not yet known. */
  private final long[] weekdayBits = new long[LENGTHS * Gregorian.DAYS_OF_WEEK];

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

  private long weekdays(int weekday, int length) {
    int index = (length - SHORTEST) * Gregorian.DAYS_OF_WEEK + weekday;
    long bits = weekdayBits[index];
    if (bits == 0) {
      bits = weekdaysAnew(weekday, length) | Long.MIN_VALUE; // the last bit: known
      weekdayBits[index] = bits;
    }
    return bits;
  }

  private long weekdaysAnew(int firstWeekday, int length) {
    long bits = 0;
    for (int number = 1; number <= length; number++) {
      int weekday = (firstWeekday + number - 1) % Gregorian.DAYS_OF_WEEK;
      if (Bits.has(parts.weekdays, weekday)
          || (!parts.numbered.isEmpty()
              && parts
                  .numbered
                  .get(weekday)
                  .has(Weekdays.fromStart(number), Weekdays.of(number, length)))) {
        bits |= Bits.of(number - 1);
      }
    }
    return bits;
  }
}
