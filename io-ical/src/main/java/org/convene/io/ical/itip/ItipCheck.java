package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyFactory;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.validate.ValidationEntry;
import net.fortuna.ical4j.validate.ValidationResult;
import net.fortuna.ical4j.validate.ValidationRule.ValidationType;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.text.Expected;

/**
 * How often each property may occur in a message of a method (RFC 5546 section 3.2), as iCal4j
 * counts, and the syntax of rules, as iCal4j reads them.
 *
 * <p>iCal4j is given the names of the properties and the text of the rules, and nothing else: not a
 * time, not a zone, not a VTIMEZONE. See decision 0002.
 */
final class ItipCheck {

  static final String CODE = "invite.itip";
  static final String RULE_CODE = "invite.rule";

  /** What iCal4j 4.4.0 allows once, as RFC 2446 did; RFC 5546 section 3.2 says 0+. */
  private static final Set<String> FALSELY_ONCE = Set.of("CATEGORIES", "RESOURCES");

  /** What RFC 5546 forbids in a method and iCal4j 4.4.0 lets pass. */
  private static final Map<String, String> FORBIDDEN =
      Map.of("PUBLISH", "ATTENDEE", "REQUEST", "REQUEST-STATUS");

  /**
   * What iCal4j 4.4.0 falsely refuses in a rule: the leap second 60, which RFC 5545 has; and in the
   * rules of other calendars (RFC 7529), calendars it does not know and days that theirs lack.
   */
  private static final Pattern FALSELY_REFUSED =
      Pattern.compile(";BYSECOND=[0-9,]*60[0-9,]*|^(?=.*RSCALE=)(?!.*RSCALE=GREGORIAN(;|$)).*$");

  private static final Map<ValidationType, String> EXPECTED =
      Map.of(
          ValidationType.None, "no",
          ValidationType.One, "one",
          ValidationType.OneOrLess, "at most one",
          ValidationType.OneOrMore, "at least one");

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
    for (ValidationEntry entry : named(event).validate(new Method(method)).getEntries()) {
      report(entry);
    }
    String forbidden = FORBIDDEN.get(method);
    if (forbidden != null && count(forbidden) > 0) {
      report(ValidationType.None, forbidden);
    }
    if (count("RRULE") > 1) {
      report(ValidationType.OneOrLess, "RRULE");
    }
  }

  /** An entry is a sentence for its type of rule and the names that break it. */
  private void report(ValidationEntry entry) {
    for (ValidationType type : EXPECTED.keySet()) {
      String sentence = type.getDescription() + " ";
      if (entry.getMessage().startsWith(sentence)) {
        for (String name : entry.getMessage().substring(sentence.length()).split(",", -1)) {
          if (type != ValidationType.OneOrLess || !FALSELY_ONCE.contains(name)) {
            report(type, name);
          }
        }
        return;
      }
    }
    violations.add(
        Violation.error(
            path,
            CODE,
            "METHOD:"
                + method
                + ": expected what RFC 5546 asks, found \""
                + entry.getMessage()
                + '"'));
  }

  private void report(ValidationType type, String name) {
    long found = count(name);
    violations.add(
        Violation.error(
            path + PATHS.getOrDefault(name, ""),
            CODE,
            "METHOD:"
                + method
                + ": expected "
                + EXPECTED.get(type)
                + ' '
                + name
                + ", found "
                + (found == 0 ? "none" : Long.toString(found))));
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
    String asked = FALSELY_REFUSED.matcher(value).replaceAll("");
    if (asked.isEmpty()) {
      return;
    }
    try {
      new RRule<>(asked);
    } catch (RuntimeException e) { // whatever iCal4j throws at what is no rule
      String reason = e instanceof IndexOutOfBoundsException ? "" : " (" + e.getMessage() + ')';
      String found = Expected.quoted(value) + reason;
      violations.add(
          Violation.error(
              at, RULE_CODE, "expected a rule of RFC 5545 section 3.3.10, found " + found));
    }
  }

  private static VEvent named(RawComponent event) {
    VEvent named = new VEvent(names(event));
    List<net.fortuna.ical4j.model.Component> alarms = new ArrayList<>();
    for (RawComponent inner : event.components()) {
      if (inner.name().equals("VALARM")) {
        alarms.add(new VAlarm(names(inner)));
      }
    }
    named.setComponentList(new ComponentList<>(alarms));
    return named;
  }

  private static PropertyList names(RawComponent component) {
    List<Property> names = new ArrayList<>(component.properties().size());
    for (RawProperty property : component.properties()) {
      names.add(new Name(property.name()));
    }
    return new PropertyList(names);
  }

  /** A property of which only the name counts. */
  private static final class Name extends Property {

    private static final long serialVersionUID = 1L;

    Name(String name) {
      super(name, new ParameterList());
    }

    @Override
    public String getValue() {
      return "";
    }

    @Override
    public void setValue(String value) {
      throw new UnsupportedOperationException("expected a name alone, found a value");
    }

    @Override
    public ValidationResult validate() {
      return ValidationResult.EMPTY;
    }

    @Override
    protected PropertyFactory<Name> newFactory() {
      throw new UnsupportedOperationException("expected a name alone, found a copy of it");
    }
  }
}
