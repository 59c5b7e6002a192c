package org.convene.recurrence;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The parts of a rule as sets of small numbers. What the rule leaves open is derived from the start
 * (RFC 5545 section 3.3.10).
 */
final class RuleParts {

  private static final int LAST_SECOND = 59; // 60 is read as 59: RFC 5545 section 3.3.12

  final Frequency frequency;
  final int interval;
  final RecurrenceRule.Skip skip;

  /** 0 for Monday. */
  final int weekStart;

  /** Bit 1 for January, bit 0 for a leap month, which no year has; 0 for every month. */
  final long months;

  final NumberSet monthDays;
  final NumberSet yearDays;
  final NumberSet weeks;

  /** Bit 0 for every Monday; 0 with no {@link #numbered} for every day. */
  final int weekdays;

  /** The numbers of Mondays, Tuesdays …; empty where no number counts. */
  final List<NumberSet> numbered;

  /** The days of the week that have numbers, as bits. */
  final int numberedWeekdays;

  /** Whether those numbers count in the month; else in the year. */
  final boolean numberedInMonth;

  /** Bits from 0; 0 for every hour, minute, second. */
  final long hours;

  final long minutes;
  final long seconds;

  /** The positions of BYSETPOS; empty for all. */
  final Positions positions;

  /**
   * The seconds of a period of the frequency, of a day where that is a day or more: those that the
   * rule gives, or that of the start.
   */
  final Offsets times;

  /**
   * Whether a frequency below a day ever comes to a time of day that the rule allows: every third
   * hour from 09:00 on is never 14:00.
   */
  final boolean meetsTimesOfDay;

  /** How many instances there are at most. */
  final long count;

  /** The year that the series starts in. */
  final int startYear;

  RuleParts(RecurrenceRule rule, long start) {
    frequency = rule.frequency();
    interval = rule.interval();
    skip = rule.skip();
    weekStart = Gregorian.weekday(rule.weekStart());
    yearDays = NumberSet.of(rule.byYearDay());
    weeks = NumberSet.of(rule.byWeekNo());
    int day = LocalSeconds.day(start);
    startYear = Gregorian.year(day);
    boolean open =
        rule.byDay().isEmpty() && rule.byMonthDay().isEmpty() && rule.byYearDay().isEmpty();
    boolean openMonthDay = open && weeks.isEmpty() && isAtLeast(Frequency.MONTHLY);
    boolean openMonth = openMonthDay && frequency == Frequency.YEARLY && rule.byMonth().isEmpty();
    boolean openWeekday = open && !openMonthDay && isAtLeast(Frequency.WEEKLY);
    months = openMonth ? Bits.of(month(day)) : bits(rule.byMonth(), RuleParts::month);
    monthDays = openMonthDay ? NumberSet.of(monthDay(day)) : NumberSet.of(rule.byMonthDay());
    boolean numbers = isAtLeast(Frequency.MONTHLY) && weeks.isEmpty();
    numbered = numbers ? numbered(rule.byDay()) : List.of();
    numberedWeekdays = weekdays(rule.byDay(), each -> each.ordinal() != 0 && numbers);
    numberedInMonth = frequency == Frequency.MONTHLY || months != 0;
    weekdays =
        openWeekday
            ? 1 << Gregorian.weekday(day)
            : weekdays(rule.byDay(), each -> each.ordinal() == 0 || numbered.isEmpty());
    hours = bits(rule.byHour(), Integer::intValue);
    minutes = bits(rule.byMinute(), Integer::intValue);
    seconds = bits(rule.bySecond(), second -> Math.min(second, LAST_SECOND));
    positions = Positions.of(rule.bySetPos());
    times = times(LocalSeconds.secondOfDay(start));
    meetsTimesOfDay =
        isAtLeast(Frequency.DAILY) || interval == 1 || meets(LocalSeconds.secondOfDay(start));
    count = rule.count().isPresent() ? rule.count().getAsInt() : Long.MAX_VALUE;
  }

  /** Returns the seconds of the unit of DAILY and shorter frequencies. */
  int unitLength() {
    return switch (frequency) {
      case SECONDLY -> 1;
      case MINUTELY -> LocalSeconds.OF_MINUTE;
      case HOURLY -> LocalSeconds.OF_HOUR;
      default -> LocalSeconds.OF_DAY;
    };
  }

  /** Looks at the times of day that the interval reaches, on whatever day. */
  private boolean meets(int startSecond) {
    int length = unitLength();
    int step = greatestCommonDivisor(interval, LocalSeconds.OF_DAY / length) * length;
    for (int second = startSecond % step; second < LocalSeconds.OF_DAY; second += step) {
      if (allows(hours, second / LocalSeconds.OF_HOUR)
          && (length > LocalSeconds.OF_MINUTE
              || allows(minutes, second / LocalSeconds.OF_MINUTE % 60))
          && (length > 1 || allows(seconds, second % 60))) {
        return true;
      }
    }
    return false;
  }

  private static int greatestCommonDivisor(int one, int other) {
    return other == 0 ? one : greatestCommonDivisor(other, one % other);
  }

  private static boolean allows(long bits, int number) {
    return bits == 0 || Bits.has(bits, number);
  }

  boolean isAtLeast(Frequency least) {
    return frequency.compareTo(least) >= 0;
  }

  /** Tells whether some part says which days there are. */
  boolean hasDays() {
    return months != 0
        || !monthDays.isEmpty()
        || !yearDays.isEmpty()
        || !weeks.isEmpty()
        || hasWeekdays();
  }

  boolean hasWeekdays() {
    return weekdays != 0 || !numbered.isEmpty();
  }

  private Offsets times(int startSecond) {
    int hour = startSecond / LocalSeconds.OF_HOUR;
    int minute = startSecond / LocalSeconds.OF_MINUTE % 60;
    return new Offsets(
        seconds(LocalSeconds.OF_HOUR, isAtLeast(Frequency.DAILY), hours, hour),
        seconds(LocalSeconds.OF_MINUTE, isAtLeast(Frequency.HOURLY), minutes, minute),
        seconds(1, isAtLeast(Frequency.MINUTELY), seconds, startSecond % 60));
  }

  /** Returns the seconds before each of the units that are given; 0 where the period is one. */
  private static int[] seconds(int ofUnit, boolean isWithin, long bits, int start) {
    if (!isWithin) {
      return new int[] {0};
    }
    return bits == 0
        ? new int[] {start * ofUnit}
        : IntStream.range(0, 60)
            .filter(number -> Bits.has(bits, number))
            .map(number -> number * ofUnit)
            .toArray();
  }

  private static <T> long bits(List<T> values, ToIntFunction<T> number) {
    long bits = 0;
    for (T value : values) {
      bits |= Bits.of(number.applyAsInt(value));
    }
    return bits;
  }

  private static int weekdays(List<WeekdayNumber> days, Predicate<WeekdayNumber> wanted) {
    int bits = 0;
    for (WeekdayNumber day : days) {
      if (wanted.test(day)) {
        bits |= 1 << Gregorian.weekday(day.day());
      }
    }
    return bits;
  }

  private static List<NumberSet> numbered(List<WeekdayNumber> days) {
    if (weekdays(days, day -> day.ordinal() != 0) == 0) {
      return List.of();
    }
    return IntStream.range(0, Gregorian.DAYS_OF_WEEK)
        .mapToObj(
            weekday ->
                NumberSet.of(
                    days.stream()
                        .filter(day -> Gregorian.weekday(day.day()) == weekday)
                        .map(WeekdayNumber::ordinal)
                        .filter(ordinal -> ordinal != 0)
                        .toList()))
        .toList();
  }

  private static int month(MonthNumber month) {
    return month.leap() ? 0 : month.number();
  }

  private static int month(int day) {
    int year = Gregorian.year(day);
    return Gregorian.month(Gregorian.isLeap(year), day - Gregorian.firstDay(year));
  }

  private static int monthDay(int day) {
    int year = Gregorian.year(day);
    boolean leap = Gregorian.isLeap(year);
    int dayOfYear = day - Gregorian.firstDay(year);
    return dayOfYear - Gregorian.beforeMonth(leap, Gregorian.month(leap, dayOfYear)) + 1;
  }
}
