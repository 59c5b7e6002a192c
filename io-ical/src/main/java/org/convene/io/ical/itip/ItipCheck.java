package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.property.RRule;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleException;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Whether the VEVENTs of a message have what its method asks (RFC 5546 section 3.2), and rules that
 * can be read.
 *
 * <p>{@link MethodTable} says how often each property may occur. The syntax of rules is iCal4j's:
 * it is given the text of a rule that is not spelled as ours, and nothing else. See decision 0002.
 */
final class ItipCheck {

  static final String CODE = "invite.itip";
  static final String RULE_CODE = "invite.rule";

  /**
   * What iCal4j 4.4.0 falsely refuses in a rule: the leap second 60, which RFC 5545 has; and in the
   * rules of other calendars (RFC 7529), calendars it does not know and days that theirs lack.
   */
  private static final Pattern FALSELY_REFUSED =
      Pattern.compile(
          ";BYSECOND=(?:[0-57-9,]|6(?!0))*+60[0-9,]*+"
              + "|^(?=.*RSCALE=)(?!.*RSCALE=GREGORIAN(;|$)).*$");

  private static final Map<String, String> PATHS =
      Map.of(
          "UID", "/uid",
          "SEQUENCE", "/sequence",
          "SUMMARY", "/title",
          "DTSTART", "/schedule",
          "ORGANIZER", "/meeting/organizer",
          "ATTENDEE", "/meeting/attendees",
          "RECURRENCE-ID", "/recurrenceId",
          "RRULE", "/recurrence/rules",
          "VALARM", "/reminders");

  private final String method;
  private final RawComponent event;
  private final String path;
  private final List<Violation> violations = new ArrayList<>();

  private ItipCheck(String method, RawComponent event, String path) {
    this.method = method;
    this.event = event;
    this.path = path;
  }

  /**
   * What is wrong with a message.
   *
   * @param method the iTIP method
   * @param events the VEVENTs: an event, and the overrides of its series
   * @return an error for each property that occurs too often or not often enough, and each rule
   *     that cannot be read
   */
  static List<Violation> violations(String method, List<RawComponent> events) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      String path = i == 0 ? "" : "/recurrence/overrides/" + (i - 1);
      ItipCheck check = new ItipCheck(method, events.get(i), path);
      check.counts();
      check.rules();
      violations.addAll(check.violations);
    }
    return violations;
  }

  private void counts() {
    MethodTable.of(method)
        .ifPresentOrElse(
            table -> table.forEach(this::count),
            () -> report("", "a METHOD of RFC 5546 section 3.2", Expected.quoted(method)));
  }

  private void count(String name, Presence presence) {
    long found = count(name);
    if (!presence.allows(found)) {
      report(
          PATHS.getOrDefault(name, ""),
          presence.words() + ' ' + name,
          found == 0 ? "none" : Long.toString(found));
    }
  }

  private void report(String at, String expected, String found) {
    String message = "METHOD:" + method + ": " + Expected.foundInstead(expected, found);
    violations.add(Violation.error(path + at, CODE, message));
  }

  private long count(String name) {
    return event.properties().stream().filter(it -> it.name().equals(name)).count()
        + event.components().stream().filter(it -> it.name().equals(name)).count();
  }

  private void rules() {
    int position = 0;
    for (RawProperty property : event.properties()) {
      if (property.name().equals("RRULE")) {
        rule(property.value(), path + "/recurrence/rules/" + position);
        position++;
      }
    }
  }

  private void rule(String value, String at) {
    String refusal = isOurs(value) ? null : refusal(value);
    if (refusal != null) {
      String found = Expected.quoted(value) + refusal;
      violations.add(
          Violation.error(
              at, RULE_CODE, Expected.foundInstead("a rule of RFC 5545 section 3.3.10", found)));
    }
  }

  /**
   * Whether a rule is spelled as we spell it, and says nothing else: iCal4j accepts them all, a
   * test shows it. It is not asked then, so that a usual invitation loads none of its classes, nor
   * those it logs with, which print three lines into a user's program.
   */
  static boolean isOurs(String value) {
    try {
      RecurrenceRule rule = RecurrenceRule.parse(value);
      return rule.toString().equals(value)
          && rule.otherParts().isEmpty()
          && !value.contains("UNTIL=0000"); // a year that iCal4j does not have
    } catch (RecurrenceRuleException e) {
      return false;
    }
  }

  /** What iCal4j says against a rule, in brackets where it has words for it; null for nothing. */
  static @Nullable String refusal(String value) {
    String asked = FALSELY_REFUSED.matcher(value).replaceAll("");
    if (asked.isEmpty()) {
      return null;
    }
    try {
      new RRule<>(asked);
      return null;
    } catch (RuntimeException e) { // whatever iCal4j throws at what is no rule
      return e instanceof IndexOutOfBoundsException ? "" : " (" + e.getMessage() + ')';
    }
  }
}
