package org.convene.series;

import java.time.LocalDateTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.MonthNumber;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleBuilder;
import org.convene.recurrence.WeekdayNumber;

/**
 * What a rule takes from the start of its series: “Information, not contained in the rule,
 * necessary to determine the various recurrence instance start time and dates are derived from the
 * Start Time (DTSTART)” (RFC 5545 section 3.3.10). An instance that SKIP or the clocks have moved
 * would give something else.
 */
final class DerivedParts {

  private final RecurrenceRule rule;
  private final LocalDateTime start;
  private final LocalDateTime other;
  private final RecurrenceRuleBuilder stated;

  private DerivedParts(RecurrenceRule rule, LocalDateTime start, LocalDateTime other) {
    this.rule = rule;
    this.start = start;
    this.other = other;
    this.stated = rule.toBuilder();
  }

  /** Returns a rule that says what it takes from a start, where another start gives another. */
  static RecurrenceRule stated(RecurrenceRule rule, LocalDateTime start, LocalDateTime other) {
    DerivedParts parts = new DerivedParts(rule, start, other);
    parts.stateDays();
    parts.stateTimes();
    return parts.stated.build();
  }

  private void stateDays() {
    if (!isAtLeast(Frequency.WEEKLY)
        || !rule.byDay().isEmpty()
        || !rule.byMonthDay().isEmpty()
        || !rule.byYearDay().isEmpty()) {
      return;
    }
    if (!isAtLeast(Frequency.MONTHLY) || !rule.byWeekNo().isEmpty()) {
      if (start.getDayOfWeek() != other.getDayOfWeek()) {
        stated.byDay(WeekdayNumber.of(start.getDayOfWeek()));
      }
      return;
    }
    boolean month = rule.frequency() == Frequency.YEARLY && rule.byMonth().isEmpty();
    if (start.getDayOfMonth() != other.getDayOfMonth()
        || (month && start.getMonth() != other.getMonth())) {
      stated.byMonthDay(start.getDayOfMonth());
      if (month) { // which a rule that says the day no longer takes from the start
        stated.byMonth(MonthNumber.of(start.getMonth()));
      }
    }
  }

  private void stateTimes() {
    if (isAtLeast(Frequency.DAILY)
        && rule.byHour().isEmpty()
        && start.getHour() != other.getHour()) {
      stated.byHour(start.getHour());
    }
    if (isAtLeast(Frequency.HOURLY)
        && rule.byMinute().isEmpty()
        && start.getMinute() != other.getMinute()) {
      stated.byMinute(start.getMinute());
    }
    if (isAtLeast(Frequency.MINUTELY)
        && rule.bySecond().isEmpty()
        && start.getSecond() != other.getSecond()) {
      stated.bySecond(start.getSecond());
    }
  }

  private boolean isAtLeast(Frequency least) {
    return rule.frequency().compareTo(least) >= 0;
  }
}
