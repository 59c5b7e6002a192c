package org.convene.examples.recurrence;

import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleBuilder;
import org.convene.recurrence.WeekdayNumber;

/** Makes a rule one that RFC 5545 section 3.3.10 and RFC 7529 section 4.1 allow. */
final class PermittedParts {

  private PermittedParts() {}

  /** Returns the rule without the parts that it must not have at its frequency. */
  static RecurrenceRule of(RecurrenceRule rule) {
    Frequency frequency = rule.frequency();
    RecurrenceRuleBuilder left = rule.toBuilder();
    if (frequency != Frequency.YEARLY) {
      left.byWeekNo();
    }
    if (frequency == Frequency.WEEKLY) {
      left.byMonthDay();
    }
    if (frequency != Frequency.YEARLY && frequency.compareTo(Frequency.DAILY) >= 0) {
      left.byYearDay();
    }
    if (frequency.compareTo(Frequency.MONTHLY) < 0 || !rule.byWeekNo().isEmpty()) {
      left.byDay(
          rule.byDay().stream()
              .map(day -> WeekdayNumber.of(day.day()))
              .toArray(WeekdayNumber[]::new));
    }
    if (rule.skip() != RecurrenceRule.Skip.OMIT) {
      left.rscale("GREGORIAN");
    }
    RecurrenceRule found = left.build();
    boolean alone = !found.toString().replace("BYSETPOS", "").contains(";BY");
    return alone ? found.toBuilder().bySetPos().build() : found;
  }
}
