package org.convene.recurrence;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every rule: the words of it, and the check of a rule that does not come from a
 * text.
 */
final class RecurrenceRuleCheck {

  static final String PART = "a rule part such as FREQ=WEEKLY";
  static final String NAME = "a rule part name of letters, digits and hyphens";
  static final String UNTIL =
      "UNTIL that exists, such as 20260601, 20260601T100000 or 20260601T100000Z";
  static final String RSCALE = "RSCALE such as GREGORIAN or CHINESE";
  static final String LENGTH = "a rule of at most " + RecurrenceRule.MAX_LENGTH + " characters";
  static final String VALUES = "a rule of at most " + RecurrenceRule.MAX_VALUES + " values";

  /** The most characters of a value in a list, with its comma: {@code -366,}. */
  private static final int VALUE_LENGTH = 6;

  /** More than the characters of everything that is no list and has a limit of its own. */
  private static final int FIXED_LENGTH = 300;

  private final RecurrenceRule rule;
  private final boolean otherCalendar;

  private RecurrenceRuleCheck(RecurrenceRule rule) {
    this.rule = rule;
    this.otherCalendar = isOtherCalendar(rule.rscale().orElse(null));
  }

  /** Checks a rule and throws at the first fault. */
  static void check(RecurrenceRule rule) {
    RecurrenceRuleCheck check = new RecurrenceRuleCheck(rule);
    check.names();
    check.size();
    check.ranges();
  }

  /** Tells whether an upper-case RSCALE is another calendar than the Gregorian. */
  static boolean isOtherCalendar(@Nullable String rscale) {
    return rscale != null && !rscale.equals("GREGORIAN");
  }

  /** Returns how a message quotes a value that is not text. */
  static String value(String name) {
    return name + " without semicolons and control characters";
  }

  private void names() {
    rule.until().ifPresent(RecurrenceRuleCheck::until);
    rule.rscale().ifPresent(name -> require(RulePart.isToken(name), RSCALE, name));
    rule.otherParts()
        .forEach(
            (name, value) -> {
              require(RulePart.isToken(name), NAME, name);
              boolean known = RulePart.named(name, 0, name.length()) != null;
              require(!known, "a rule part that has no method of its own", name);
              require(RulePart.isValue(value), value(name), value);
            });
  }

  private static void until(EventTime until) {
    boolean writable =
        until.match(day -> true, local -> true, zoned -> zoned.zone().equals(ZoneOffset.UTC));
    require(writable, "UNTIL as a date, a local date-time or a date-time in UTC", until.toString());
  }

  private void size() {
    int values =
        Stream.of(
                rule.bySecond(),
                rule.byMinute(),
                rule.byHour(),
                rule.byDay(),
                rule.byMonthDay(),
                rule.byYearDay(),
                rule.byWeekNo(),
                rule.byMonth(),
                rule.bySetPos())
            .mapToInt(List::size)
            .sum();
    require(values <= RecurrenceRule.MAX_VALUES, VALUES, values + " values");
    long length = FIXED_LENGTH + (long) values * VALUE_LENGTH + rule.rscale().orElse("").length();
    for (var part : rule.otherParts().entrySet()) {
      length += part.getKey().length() + part.getValue().length() + 2L;
    }
    if (length > RecurrenceRule.MAX_LENGTH) {
      String text = rule.toString();
      require(text.length() <= RecurrenceRule.MAX_LENGTH, LENGTH, text);
    }
  }

  private void ranges() {
    range(RulePart.INTERVAL, rule.interval());
    rule.count().ifPresent(count -> range(RulePart.COUNT, count));
    ranges(RulePart.BYSECOND, rule.bySecond());
    ranges(RulePart.BYMINUTE, rule.byMinute());
    ranges(RulePart.BYHOUR, rule.byHour());
    for (WeekdayNumber day : rule.byDay()) {
      boolean admitted = day.ordinal() == 0 || RulePart.BYDAY.admits(day.ordinal(), otherCalendar);
      require(admitted, RulePart.BYDAY.range(otherCalendar), day);
    }
    ranges(RulePart.BYMONTHDAY, rule.byMonthDay());
    ranges(RulePart.BYYEARDAY, rule.byYearDay());
    ranges(RulePart.BYWEEKNO, rule.byWeekNo());
    for (MonthNumber month : rule.byMonth()) {
      boolean admitted = RulePart.BYMONTH.admits(month.number(), otherCalendar);
      require(admitted, RulePart.BYMONTH.range(otherCalendar), month);
    }
    ranges(RulePart.BYSETPOS, rule.bySetPos());
  }

  private void ranges(RulePart part, List<Integer> numbers) {
    for (int number : numbers) {
      range(part, number);
    }
  }

  private void range(RulePart part, int number) {
    require(part.admits(number, otherCalendar), part.range(otherCalendar), number);
  }

  private static void require(boolean condition, String expected, Object found) {
    if (!condition) {
      throw new RecurrenceRuleException(expected, Excerpt.of(found.toString()), -1);
    }
  }
}
