package org.convene.event;

import java.util.ArrayList;
import java.util.List;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;

/**
 * What a rule must not have, by RFC 5545 section 3.3.10 and RFC 7529 section 4.1: each “MUST NOT”
 * on its parts.
 */
final class PartsNotAllowed {

  private PartsNotAllowed() {}

  /** Returns what was expected instead, for each part that must not be there. */
  static List<String> of(RecurrenceRule rule, Schedule schedule) {
    List<String> faults = new ArrayList<>(0);
    Frequency frequency = rule.frequency();
    boolean numbers = rule.byDay().stream().anyMatch(day -> day.ordinal() != 0);
    boolean times =
        !(rule.byHour().isEmpty() && rule.byMinute().isEmpty() && rule.bySecond().isEmpty());
    if (schedule instanceof Schedule.AllDay && times) {
      faults.add("no BYHOUR, BYMINUTE or BYSECOND in a series of whole days");
    }
    if (schedule instanceof Schedule.AllDay && frequency.compareTo(Frequency.DAILY) < 0) {
      faults.add("FREQ=DAILY or longer in a series of whole days");
    }
    if (numbers && frequency.compareTo(Frequency.MONTHLY) < 0) {
      faults.add("BYDAY without numbers in a rule that is not MONTHLY or YEARLY");
    }
    if (numbers && frequency == Frequency.YEARLY && !rule.byWeekNo().isEmpty()) {
      faults.add("BYDAY without numbers beside BYWEEKNO");
    }
    if (!rule.byMonthDay().isEmpty() && frequency == Frequency.WEEKLY) {
      faults.add("no BYMONTHDAY in a WEEKLY rule");
    }
    if (!rule.byYearDay().isEmpty()
        && frequency.compareTo(Frequency.DAILY) >= 0
        && frequency.compareTo(Frequency.MONTHLY) <= 0) {
      faults.add("no BYYEARDAY in a DAILY, WEEKLY or MONTHLY rule");
    }
    if (!rule.byWeekNo().isEmpty() && frequency != Frequency.YEARLY) {
      faults.add("BYWEEKNO in a YEARLY rule alone");
    }
    if (rule.skip() != RecurrenceRule.Skip.OMIT && rule.rscale().isEmpty()) {
      faults.add("SKIP beside RSCALE (RFC 7529 section 4.1)");
    }
    if (!rule.bySetPos().isEmpty() && rule.toBuilder().bySetPos().build().isPlain()) {
      faults.add("BYSETPOS beside another BY part");
    }
    return faults;
  }
}
