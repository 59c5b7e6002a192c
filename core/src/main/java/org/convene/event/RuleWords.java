package org.convene.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.description.Kind.Remark;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleException;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Recurrence rules in words. {@link RecurrenceRule#parse} reads the form of RFC 5545 alone; the
 * formats also read an UNTIL in another form of ISO 8601, which has one meaning, and remark on it.
 */
final class RuleWords {

  private static final Pattern UNTIL =
      Pattern.compile("(?:^|;)\\s*UNTIL=([^;]*)", Pattern.CASE_INSENSITIVE);

  /** The form of RFC 5545, which is read as it is: nothing need be printed to say so. */
  private static final Pattern BASIC = Pattern.compile("\\d{8}(?:T\\d{6}Z?)?");

  /** A fraction of a second is dropped: instances are at whole seconds. */
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})(-?)(\\d\\d)\\2(\\d\\d)"
              + "(?:[Tt ](\\d\\d):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d{1,9})?)?"
              + "([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?)?");

  private RuleWords() {}

  /** Returns a rule whose UNTIL may have the separators of ISO 8601. */
  static RecurrenceRule rule(String text) {
    try {
      return RecurrenceRule.parse(text);
    } catch (RecurrenceRuleException refused) {
      String basic = text.length() > RecurrenceRule.MAX_LENGTH ? null : withBasicUntil(text);
      if (basic == null) {
        throw refused;
      }
      return RecurrenceRule.parse(basic);
    }
  }

  static @Nullable Remark remark(String text, RecurrenceRule value) {
    EventTime read = value.until().orElse(null);
    String until = read == null ? null : until(text);
    if (read == null || until == null || BASIC.matcher(until).matches()) {
      return null;
    }
    String basic = basic(read);
    return basic.equalsIgnoreCase(until)
        ? null
        : new Remark(
            "recurrence.until-form",
            Expected.found("UNTIL such as 20240331 or 20240331T100000Z", until)
                + "; read as "
                + basic);
  }

  private static @Nullable String until(String text) {
    Matcher part = UNTIL.matcher(text);
    return part.find() ? part.group(1) : null;
  }

  /** Returns the rule with its UNTIL in the form of RFC 5545; null where that is no such time. */
  private static @Nullable String withBasicUntil(String text) {
    Matcher part = UNTIL.matcher(text);
    if (!part.find()) {
      return null;
    }
    Matcher time = TIME.matcher(part.group(1).strip());
    return time.matches()
        ? text.substring(0, part.start(1)) + basic(time(time)) + text.substring(part.end(1))
        : null;
  }

  private static EventTime time(Matcher text) {
    LocalDate date = LocalDate.of(number(text, 1), number(text, 3), number(text, 4));
    if (text.group(5) == null) {
      return EventTime.of(date);
    }
    LocalDateTime time =
        date.atTime(LocalTime.of(number(text, 5), number(text, 6), number(text, 7)));
    String offset = text.group(8);
    return offset == null
        ? EventTime.of(time)
        : EventTime.of(
            OffsetDateTime.of(time, ZoneOffset.of(offset.toUpperCase(Locale.ROOT))).toInstant());
  }

  private static int number(Matcher text, int group) {
    String digits = text.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String basic(EventTime time) {
    String rule = RecurrenceRule.daily().until(time).build().toString();
    return rule.substring(rule.indexOf("UNTIL=") + "UNTIL=".length());
  }
}
