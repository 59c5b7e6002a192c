package org.convene.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * The dates of the Gregorian calendar that the date parts of a rule leave, for any start.
 *
 * <p>Twenty-eight years without a secular year hold every kind of year: a weekday of 1 January, and
 * which of the years before, itself and after is a leap year. A date part that leaves no date in
 * them leaves none in any year.
 */
final class RuleDates {

  private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
  private static final LocalDate END = LocalDate.of(2029, 1, 1);

  /** The largest numbers of any calendar that a rule may count in. */
  private static final int WEEKS = 55;

  private static final int MONTH_DAYS = 31;
  private static final int YEAR_DAYS = 385;

  private final RecurrenceRule rule;
  private final Frequency frequency;

  /** Numbers of months; 0 for a leap month, which no Gregorian date is in. */
  private final BitSet months = new BitSet();

  /**
   * Numbers from the start and, negative, from the end; moved up by the largest, so that none is
   * below 0.
   */
  private final BitSet monthDays;

  private final BitSet yearDays;
  private final BitSet weeks;

  /**
   * Numbers of days of the week, moved up by 55, one row of 111 for each day of the week; number 0
   * is every such day.
   */
  private final BitSet weekdays = new BitSet();

  private final boolean numberedInMonth;
  private final boolean numberedInYear;

  RuleDates(RecurrenceRule rule) {
    this.rule = rule;
    this.frequency = rule.frequency();
    for (MonthNumber month : rule.byMonth()) {
      months.set(month.leap() ? 0 : month.number());
    }
    this.monthDays = set(rule.byMonthDay(), MONTH_DAYS);
    this.yearDays = set(rule.byYearDay(), YEAR_DAYS);
    this.weeks = set(rule.byWeekNo(), WEEKS);
    for (WeekdayNumber day : rule.byDay()) {
      weekdays.set(row(day.day()) + day.ordinal());
    }
    boolean limited = !monthDays.isEmpty() || !yearDays.isEmpty();
    this.numberedInMonth = frequency == Frequency.MONTHLY || !months.isEmpty() || limited;
    this.numberedInYear = frequency == Frequency.YEARLY && (months.isEmpty() || limited);
  }

  private static BitSet set(List<Integer> numbers, int largest) {
    BitSet set = new BitSet();
    for (int number : numbers) {
      set.set(largest + number);
    }
    return set;
  }

  private static int row(DayOfWeek day) {
    return day.getValue() * (2 * WEEKS + 1) + WEEKS;
  }

  /** Tells whether it is certain that no date matches. */
  boolean isNever() {
    if (!isJudged()) {
      return false;
    }
    long times = timesOfOneDate();
    long position = smallestPosition();
    if (position > mostDates() * times) {
      return true;
    }
    long enough = countsDates() ? (position + times - 1) / times : 1;
    return !hasDates(enough);
  }

  /** Only what RFC 5545 section 3.3.10 gives a meaning to, and only in the calendar known here. */
  private boolean isJudged() {
    return !RecurrenceRuleCheck.isOtherCalendar(rule.rscale().orElse(null))
        && rule.skip() == RecurrenceRule.Skip.OMIT
        && rule.otherParts().isEmpty()
        && (weeks.isEmpty() || frequency == Frequency.YEARLY)
        && (monthDays.isEmpty() || frequency != Frequency.WEEKLY)
        && (yearDays.isEmpty()
            || frequency == Frequency.YEARLY
            || frequency.compareTo(Frequency.DAILY) < 0)
        && (!isNumbered() || (weeks.isEmpty() && frequency.compareTo(Frequency.MONTHLY) >= 0))
        && (rule.bySetPos().isEmpty() || hasOtherThanPositions());
  }

  private boolean isNumbered() {
    return rule.byDay().stream().anyMatch(day -> day.ordinal() != 0);
  }

  private boolean hasOtherThanPositions() {
    return hasDayParts()
        || !months.isEmpty()
        || !rule.byHour().isEmpty()
        || !rule.byMinute().isEmpty()
        || !rule.bySecond().isEmpty();
  }

  private boolean hasDayParts() {
    return !weekdays.isEmpty() || !monthDays.isEmpty() || !yearDays.isEmpty() || !weeks.isEmpty();
  }

  /** The least distance from start or end that BYSETPOS asks for; 1 without it. */
  private long smallestPosition() {
    return rule.bySetPos().stream().mapToInt(Math::abs).min().orElse(1);
  }

  /**
   * How many times of one date are in one period, at most. A part that is not given comes from the
   * start, once.
   */
  private long timesOfOneDate() {
    long times = 1;
    if (frequency.compareTo(Frequency.DAILY) >= 0) {
      times *= Math.max(1, rule.byHour().size());
    }
    if (frequency.compareTo(Frequency.HOURLY) >= 0) {
      times *= Math.max(1, rule.byMinute().size());
    }
    if (frequency.compareTo(Frequency.MINUTELY) >= 0) {
      times *= Math.max(1, rule.bySecond().size());
    }
    return times;
  }

  /** How many dates are in one period, at most, as far as can be said without looking at dates. */
  private long mostDates() {
    return switch (frequency) {
      case YEARLY -> hasDayParts() ? YEAR_DAYS : Math.max(1, months.cardinality());
      case MONTHLY -> hasDayParts() ? MONTH_DAYS : 1;
      case WEEKLY -> Math.max(1, weekdays.cardinality());
      default -> 1;
    };
  }

  /**
   * Whether the dates of one period can be counted: they are given by the rule alone, and in one
   * year or month.
   */
  private boolean countsDates() {
    return hasDayParts() && weeks.isEmpty() && frequency.compareTo(Frequency.MONTHLY) >= 0;
  }

  /** Whether some period has that many dates. */
  private boolean hasDates(long enough) {
    long count = 0;
    for (LocalDate date = FIRST; date.isBefore(END); date = date.plusDays(1)) {
      if (frequency == Frequency.YEARLY ? date.getDayOfYear() == 1 : date.getDayOfMonth() == 1) {
        count = 0;
      }
      if (matches(date) && ++count >= enough) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(LocalDate date) {
    int day = date.getDayOfMonth();
    int yearDay = date.getDayOfYear();
    return (months.isEmpty() || months.get(date.getMonthValue()))
        && isIn(monthDays, MONTH_DAYS, day, date.lengthOfMonth() + 1 - day)
        && isIn(yearDays, YEAR_DAYS, yearDay, date.lengthOfYear() + 1 - yearDay)
        && matchesWeekday(date)
        && matchesWeek(date);
  }

  private static boolean isIn(BitSet set, int zero, int fromStart, int fromEnd) {
    return set.isEmpty() || set.get(zero + fromStart) || set.get(zero - fromEnd);
  }

  private boolean matchesWeekday(LocalDate date) {
    int row = row(date.getDayOfWeek());
    return weekdays.isEmpty()
        || weekdays.get(row)
        || (numberedInMonth && isNth(row, date.getDayOfMonth(), date.lengthOfMonth()))
        || (numberedInYear && isNth(row, date.getDayOfYear(), date.lengthOfYear()));
  }

  private boolean isNth(int row, int day, int length) {
    return weekdays.get(row + (day + 6) / 7) || weekdays.get(row - (length - day + 7) / 7);
  }

  private boolean matchesWeek(LocalDate date) {
    if (weeks.isEmpty()) {
      return true;
    }
    long day = date.toEpochDay();
    int year = date.getYear();
    int weekYear = day < firstWeek(year) ? year - 1 : day < firstWeek(year + 1) ? year : year + 1;
    int week = (int) (day - firstWeek(weekYear)) / 7 + 1;
    int weeksOfYear = (int) (firstWeek(weekYear + 1) - firstWeek(weekYear)) / 7;
    return isIn(weeks, WEEKS, week, weeksOfYear + 1 - week);
  }

  /**
   * The epoch day on which week 1 starts: the week of 4 January, so that four of its days are in
   * the year.
   */
  private long firstWeek(int year) {
    LocalDate fourth = LocalDate.of(year, 1, 4);
    int afterStart =
        Math.floorMod(fourth.getDayOfWeek().getValue() - rule.weekStart().getValue(), 7);
    return fourth.toEpochDay() - afterStart;
  }
}
