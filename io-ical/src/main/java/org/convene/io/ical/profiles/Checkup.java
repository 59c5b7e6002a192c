package org.convene.io.ical.profiles;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.text.Expected;

/** What rules find in the events of a message. */
public final class Checkup {

  private Checkup() {}

  /** What they find in an event and its overrides. */
  public static List<Violation> of(List<ClientRule> rules, Event event) {
    List<Violation> found = new ArrayList<>();
    rules.forEach(rule -> found.addAll(rule.violations(event)));
    return found;
  }

  /** What they find in each event, under its place in the list, and in the list. */
  public static List<Violation> of(List<ClientRule> rules, List<Event> events) {
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      String part = "/" + i;
      Event event = events.get(i);
      if (rules.contains(ClientRule.SEVERAL_EVENTS) && !event.uid().equals(events.get(0).uid())) {
        found.add(another(event).under(part));
      }
      of(rules, event).forEach(violation -> found.add(violation.under(part)));
    }
    return found;
  }

  private static Violation another(Event event) {
    ClientRule rule = ClientRule.SEVERAL_EVENTS;
    String fault = Expected.found("the uid of the first event", event.uid().value());
    return new Violation("/uid", rule.code(), rule.severity(), rule.message(fault));
  }
}
