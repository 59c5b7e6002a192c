package org.convene.recurrence;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/**
 * Writes a rule as it was read, or else as RFC 5545 section 3.3.10 has it: each part in its place,
 * defaults left out.
 */
final class RecurrenceRuleWriter {

  private static final RulePart[] PARTS = RulePart.values();

  private final StringBuilder text = new StringBuilder(64);

  private RecurrenceRuleWriter() {}

  static String write(RecurrenceRule rule) {
    RecurrenceRuleWriter writer = new RecurrenceRuleWriter();
    writer.append(rule);
    return writer.text.substring(1);
  }

  private void append(RecurrenceRule rule) {
    List<RulePart> said = rule.said;
    for (RulePart part : said) {
      append(part, rule, true);
    }
    for (RulePart part : PARTS) {
      if (!said.contains(part)) {
        append(part, rule, false);
      }
    }
    for (Map.Entry<String, String> part : rule.otherParts().entrySet()) {
      text.append(';').append(part.getKey()).append('=').append(part.getValue());
    }
  }

  /** Appends a part that is not absent. */
  private void append(RulePart part, RecurrenceRule rule, boolean saidSo) {
    switch (part) {
      case FREQ -> text.append(";FREQ=").append(rule.frequency());
      case RSCALE -> rule.rscale().ifPresent(name -> text.append(";RSCALE=").append(name));
      case UNTIL -> rule.until().ifPresent(this::until);
      case COUNT -> rule.count().ifPresent(count -> text.append(";COUNT=").append(count));
      case INTERVAL -> usual(saidSo || rule.interval() != 1, ";INTERVAL=", rule.interval());
      case BYSECOND -> numbers(";BYSECOND=", rule.bySecond());
      case BYMINUTE -> numbers(";BYMINUTE=", rule.byMinute());
      case BYHOUR -> numbers(";BYHOUR=", rule.byHour());
      case BYDAY -> days(rule.byDay());
      case BYMONTHDAY -> numbers(";BYMONTHDAY=", rule.byMonthDay());
      case BYYEARDAY -> numbers(";BYYEARDAY=", rule.byYearDay());
      case BYWEEKNO -> numbers(";BYWEEKNO=", rule.byWeekNo());
      case BYMONTH -> months(rule.byMonth());
      case BYSETPOS -> numbers(";BYSETPOS=", rule.bySetPos());
      case WKST ->
          usual(
              saidSo || rule.weekStart() != DayOfWeek.MONDAY,
              ";WKST=",
              WeekdayNumber.code(rule.weekStart()));
      case SKIP -> usual(saidSo || rule.skip() != RecurrenceRule.Skip.OMIT, ";SKIP=", rule.skip());
    }
  }

  private void usual(boolean isSaid, String name, Object value) {
    if (isSaid) {
      text.append(name).append(value);
    }
  }

  /** Dates and times in basic form; what no rule can hold, a time in another zone, as it is. */
  private void until(EventTime until) {
    text.append(";UNTIL=");
    until.match(
        day -> EventTimeText.BASIC.append(text, day.date()),
        local -> EventTimeText.BASIC.append(text, local.dateTime()),
        zoned -> EventTimeText.BASIC.append(text, zoned.dateTime()).append(zoned.zone().getId()));
  }

  private void numbers(String name, List<Integer> numbers) {
    String separator = name;
    for (int number : numbers) {
      text.append(separator).append(number);
      separator = ",";
    }
  }

  private void days(List<WeekdayNumber> days) {
    String separator = ";BYDAY=";
    for (WeekdayNumber day : days) {
      day.appendTo(text.append(separator));
      separator = ",";
    }
  }

  private void months(List<MonthNumber> months) {
    String separator = ";BYMONTH=";
    for (MonthNumber month : months) {
      text.append(separator).append(month.number()).append(month.leap() ? "L" : "");
      separator = ",";
    }
  }
}
