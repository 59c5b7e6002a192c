package org.convene.recurrence;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.HashSet;

/**
 * Looks at every date of 400 years, as the table of RFC 5545 section 3.3.10 reads, from a start;
 * written apart from what it checks, and slow. Where the RFC leaves a choice, both count.
 */
final class SlowExpansion {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  /** The Gregorian calendar repeats after 400 years, weekdays included. */
  private static final LocalDate END = LocalDate.of(2400, 1, 1);

  private final RecurrenceRule rule;
  private final LocalDate start;
  private final WeekFields weeks;
  private final boolean yearly;
  private final boolean monthly;
  private final boolean hasDay;

  SlowExpansion(RecurrenceRule rule, LocalDate start) {
    this.rule = rule;
    this.start = start;
    this.weeks = WeekFields.of(rule.weekStart(), 4);
    this.yearly = rule.frequency() == Frequency.YEARLY;
    this.monthly = rule.frequency() == Frequency.MONTHLY;
    this.hasDay = !rule.byDay().isEmpty();
  }

  /** Whether the rule has no instance at all. */
  boolean isEmpty() {
    LocalDate period = FIRST;
    if (rule.frequency() == Frequency.WEEKLY) {
      period = FIRST.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
    }
    while (period.isBefore(END)) {
      LocalDate next = next(period);
      if (hasInstance(period, next)) {
        return false;
      }
      period = next;
    }
    return true;
  }

  private LocalDate next(LocalDate period) {
    return switch (rule.frequency()) {
      case YEARLY -> period.plusYears(1);
      case MONTHLY -> period.plusMonths(1);
      case WEEKLY -> period.plusWeeks(1);
      default -> period.plusDays(1);
    };
  }

  private boolean hasInstance(LocalDate period, LocalDate next) {
    int dates = 0;
    for (LocalDate date = period; date.isBefore(next); date = date.plusDays(1)) {
      if (matches(date)) {
        dates++;
      }
    }
    int instances = dates * Math.max(1, new HashSet<>(rule.byHour()).size());
    if (rule.bySetPos().isEmpty()) {
      return instances > 0;
    }
    return rule.bySetPos().stream().anyMatch(position -> Math.abs(position) <= instances);
  }

  private boolean matches(LocalDate date) {
    return (rule.byMonth().isEmpty()
            || rule.byMonth().contains(MonthNumber.of(date.getMonthValue())))
        && matchesMonthDay(date)
        && matchesYearDay(date)
        && matchesWeek(date)
        && matchesWeekday(date)
        && matchesStart(date);
  }

  private boolean matchesMonthDay(LocalDate date) {
    int day = date.getDayOfMonth();
    return rule.byMonthDay().isEmpty()
        || rule.byMonthDay().contains(day)
        || rule.byMonthDay().contains(day - date.lengthOfMonth() - 1);
  }

  private boolean matchesYearDay(LocalDate date) {
    int day = date.getDayOfYear();
    return rule.byYearDay().isEmpty()
        || rule.byYearDay().contains(day)
        || rule.byYearDay().contains(day - date.lengthOfYear() - 1);
  }

  private boolean matchesWeek(LocalDate date) {
    if (rule.byWeekNo().isEmpty()) {
      return true;
    }
    int week = date.get(weeks.weekOfWeekBasedYear());
    int last = (int) date.range(weeks.weekOfWeekBasedYear()).getMaximum();
    return rule.byWeekNo().contains(week) || rule.byWeekNo().contains(week - last - 1);
  }

  private boolean matchesWeekday(LocalDate date) {
    return !hasDay || rule.byDay().stream().anyMatch(day -> matches(day, date));
  }

  private boolean matches(WeekdayNumber day, LocalDate date) {
    if (day.day() != date.getDayOfWeek()) {
      return false;
    }
    if (day.ordinal() == 0 || !(yearly || monthly) || !rule.byWeekNo().isEmpty()) {
      return true;
    }
    boolean inMonth =
        date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(day.ordinal(), day.day())));
    boolean inYear = yearly && date.equals(inYear(day, date.getYear()));
    boolean unclear = !rule.byMonthDay().isEmpty() || !rule.byYearDay().isEmpty();
    if (monthly) {
      return inMonth;
    }
    return unclear ? inMonth || inYear : rule.byMonth().isEmpty() ? inYear : inMonth;
  }

  private static LocalDate inYear(WeekdayNumber day, int year) {
    return day.ordinal() > 0
        ? LocalDate.of(year, 1, 1)
            .with(TemporalAdjusters.nextOrSame(day.day()))
            .plusWeeks(day.ordinal() - 1L)
        : LocalDate.of(year, 12, 31)
            .with(TemporalAdjusters.previousOrSame(day.day()))
            .plusWeeks(day.ordinal() + 1L);
  }

  /** What the rule does not say comes from the start. */
  private boolean matchesStart(LocalDate date) {
    boolean hasMonthDay = !rule.byMonthDay().isEmpty();
    boolean sameWeekday = date.getDayOfWeek() == start.getDayOfWeek();
    boolean sameMonthDay = date.getDayOfMonth() == start.getDayOfMonth();
    return switch (rule.frequency()) {
      case YEARLY -> {
        if (hasDay || hasMonthDay || !rule.byYearDay().isEmpty()) {
          yield true;
        }
        yield rule.byWeekNo().isEmpty()
            ? sameMonthDay && (!rule.byMonth().isEmpty() || date.getMonth() == start.getMonth())
            : sameWeekday;
      }
      case MONTHLY -> hasDay || hasMonthDay || sameMonthDay;
      case WEEKLY -> hasDay || sameWeekday;
      default -> true;
    };
  }
}
