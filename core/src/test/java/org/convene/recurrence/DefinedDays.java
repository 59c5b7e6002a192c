package org.convene.recurrence;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.convene.recurrence.RecurrenceRule.Skip;
import org.jspecify.annotations.Nullable;

/** The part of the {@link Definition} that looks at days. */
final class DefinedDays {

  private final RecurrenceRule rule;
  private final LocalDate start;
  private final boolean yearly;
  private final boolean monthly;

  /** Whether some part names days. */
  private final boolean named;

  DefinedDays(RecurrenceRule rule, LocalDate start) {
    this.rule = rule;
    this.start = start;
    this.yearly = rule.frequency() == Frequency.YEARLY;
    this.monthly = rule.frequency() == Frequency.MONTHLY;
    this.named =
        !rule.byDay().isEmpty() || !rule.byMonthDay().isEmpty() || !rule.byYearDay().isEmpty();
  }

  // weeks: they start on WKST, and belong to the year that has four of their days, so their fourth

  LocalDate firstOfWeek(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
  }

  private LocalDate fourthOfWeek(LocalDate day) {
    return firstOfWeek(day).plusDays(3);
  }

  /** The year of a day; with BYWEEKNO, the year of its week. */
  int yearOf(LocalDate day) {
    return rule.byWeekNo().isEmpty() ? day.getYear() : fourthOfWeek(day).getYear();
  }

  /** The first day of a year; with BYWEEKNO, that of its first week. */
  LocalDate firstOfYear(int year) {
    return rule.byWeekNo().isEmpty()
        ? LocalDate.of(year, 1, 1)
        : firstOfWeek(LocalDate.of(year, 1, 4));
  }

  // days

  /** All days of a period that the parts name, with those that SKIP moves, also out of it. */
  NavigableSet<LocalDate> between(LocalDate first, LocalDate end) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
      if (allow(day)) {
        days.add(day);
      }
    }
    boolean skips = monthly || (yearly && rule.byWeekNo().isEmpty());
    if (skips && rule.skip() != Skip.OMIT) {
      addMoved(first, end, days);
    }
    return days;
  }

  boolean allow(LocalDate day) {
    return allowsMonth(day)
        && allowsMonthDay(day)
        && allowsYearDay(day)
        && allowsWeek(day)
        && allowsWeekday(day);
  }

  private boolean allowsMonth(LocalDate day) {
    if (rule.byMonth().isEmpty()) {
      boolean derived = yearly && !named && rule.byWeekNo().isEmpty();
      return !derived || day.getMonth() == start.getMonth();
    }
    return rule.byMonth().contains(MonthNumber.of(day.getMonth()));
  }

  /** Whether the day of the month is that of the start. */
  private boolean derivesMonthDay() {
    return !named && rule.byWeekNo().isEmpty() && (yearly || monthly);
  }

  private boolean allowsMonthDay(LocalDate day) {
    if (rule.byMonthDay().isEmpty()) {
      return !derivesMonthDay() || day.getDayOfMonth() == start.getDayOfMonth();
    }
    int number = day.getDayOfMonth();
    return rule.byMonthDay().contains(number)
        || rule.byMonthDay().contains(number - day.lengthOfMonth() - 1);
  }

  private boolean allowsYearDay(LocalDate day) {
    int number = day.getDayOfYear();
    return rule.byYearDay().isEmpty()
        || rule.byYearDay().contains(number)
        || rule.byYearDay().contains(number - day.lengthOfYear() - 1);
  }

  /** Week 1 has the first fourth day of a year, week -1 the last. */
  private boolean allowsWeek(LocalDate day) {
    if (rule.byWeekNo().isEmpty()) {
      return true;
    }
    LocalDate fourth = fourthOfWeek(day);
    int before = (fourth.getDayOfYear() - 1) / 7;
    int after = (fourth.lengthOfYear() - fourth.getDayOfYear()) / 7;
    return rule.byWeekNo().contains(before + 1) || rule.byWeekNo().contains(-after - 1);
  }

  private boolean allowsWeekday(LocalDate day) {
    if (rule.byDay().isEmpty()) {
      boolean derived =
          rule.frequency() == Frequency.WEEKLY
              || ((yearly || monthly) && !rule.byWeekNo().isEmpty());
      return named || !derived || day.getDayOfWeek() == start.getDayOfWeek();
    }
    return rule.byDay().stream().anyMatch(weekday -> allows(weekday, day));
  }

  /**
   * A number counts “within the MONTHLY or YEARLY RRULE”: in a month where BYMONTH is there (note
   * 2). Elsewhere, and beside BYWEEKNO, it MUST NOT be; then it does not count.
   */
  private boolean allows(WeekdayNumber weekday, LocalDate day) {
    if (weekday.day() != day.getDayOfWeek()) {
      return false;
    }
    boolean counts = (monthly || yearly) && rule.byWeekNo().isEmpty();
    if (!counts || weekday.ordinal() == 0) {
      return true;
    }
    boolean inMonth = monthly || !rule.byMonth().isEmpty();
    int number = inMonth ? day.getDayOfMonth() : day.getDayOfYear();
    int length = inMonth ? day.lengthOfMonth() : day.lengthOfYear();
    int before = (number - 1) / 7;
    int after = (length - number) / 7;
    return weekday.ordinal() == before + 1 || weekday.ordinal() == -after - 1;
  }

  // SKIP: “BYMONTH, SKIP (for invalid month only), BYWEEKNO, BYYEARDAY, BYMONTHDAY, SKIP (for
  // invalid day), BYDAY, …”: a day that a month or year does not have is moved, and the parts that
  // are applied later see where it is then

  private void addMoved(LocalDate first, LocalDate end, Set<LocalDate> days) {
    if (!rule.byMonthDay().isEmpty() || derivesMonthDay()) {
      for (LocalDate month = first; month.isBefore(end); month = month.plusMonths(1)) {
        if (allowsMonth(month)) {
          addMovedInMonth(month, days);
        }
      }
    } else if (yearly) {
      int length = Year.of(first.getYear()).length();
      for (int number : rule.byYearDay()) {
        LocalDate moved = moved(number, first, length, first.plusYears(1));
        if (moved != null && allowsMonth(moved) && allowsWeekday(moved)) {
          days.add(moved);
        }
      }
    }
  }

  private void addMovedInMonth(LocalDate month, Set<LocalDate> days) {
    Iterable<Integer> numbers =
        rule.byMonthDay().isEmpty() ? List.of(start.getDayOfMonth()) : rule.byMonthDay();
    for (int number : numbers) {
      LocalDate moved = moved(number, month, month.lengthOfMonth(), month.plusMonths(1));
      if (moved != null && allowsYearDay(moved) && allowsWeek(moved) && allowsWeekday(moved)) {
        days.add(moved);
      }
    }
  }

  /** Where a number goes that a month or year does not have; null where it has it. */
  private @Nullable LocalDate moved(int number, LocalDate first, int length, LocalDate next) {
    if (Math.abs(number) <= length) {
      return null;
    }
    LocalDate after = number > 0 ? next : first;
    return rule.skip() == Skip.FORWARD ? after : after.minus(1, ChronoUnit.DAYS);
  }
}
