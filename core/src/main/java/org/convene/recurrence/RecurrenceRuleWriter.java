package org.convene.recurrence;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** Writes a rule as RFC 5545 section 3.3.10 has it, each part in its place, defaults left out. */
final class RecurrenceRuleWriter {

  private final StringBuilder text = new StringBuilder(64);

  private RecurrenceRuleWriter() {}

  static String write(RecurrenceRule rule) {
    RecurrenceRuleWriter writer = new RecurrenceRuleWriter();
    writer.append(rule);
    return writer.text.toString();
  }

  private void append(RecurrenceRule rule) {
    text.append("FREQ=").append(rule.frequency());
    rule.rscale().ifPresent(name -> text.append(";RSCALE=").append(name));
    rule.until().ifPresent(until -> until(until));
    rule.count().ifPresent(count -> text.append(";COUNT=").append(count));
    if (rule.interval() != 1) {
      text.append(";INTERVAL=").append(rule.interval());
    }
    numbers(";BYSECOND=", rule.bySecond());
    numbers(";BYMINUTE=", rule.byMinute());
    numbers(";BYHOUR=", rule.byHour());
    days(rule.byDay());
    numbers(";BYMONTHDAY=", rule.byMonthDay());
    numbers(";BYYEARDAY=", rule.byYearDay());
    numbers(";BYWEEKNO=", rule.byWeekNo());
    months(rule.byMonth());
    numbers(";BYSETPOS=", rule.bySetPos());
    if (rule.weekStart() != DayOfWeek.MONDAY) {
      text.append(";WKST=").append(WeekdayNumber.code(rule.weekStart()));
    }
    if (rule.skip() != RecurrenceRule.Skip.OMIT) {
      text.append(";SKIP=").append(rule.skip());
    }
    for (Map.Entry<String, String> part : rule.otherParts().entrySet()) {
      text.append(';').append(part.getKey()).append('=').append(part.getValue());
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
