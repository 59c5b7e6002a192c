package org.convene.io.ical.mapping;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.convene.io.ical.lines.ContentLine;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/**
 * The end of a rule as RFC 5545 section 3.3.10 asks for: a date where the start is one, a local
 * time where the start is floating, else a UTC time. Many programs write another kind.
 */
final class Until {

  private Until() {}

  /** The rule with an end of its start's kind; the line is kept too where it had another. */
  static RecurrenceRule ofStartsKind(
      RecurrenceRule rule, ComponentSource source, ContentLine line) {
    EventTime until = rule.until().orElse(null);
    EventTime start = source.soFar().start();
    if (until == null || start == null) {
      return rule;
    }
    EventTime repaired = ofKind(until, start);
    if (repaired.equals(until)) {
      return rule;
    }
    source.repair(
        line,
        "ical.until-kind",
        line.expected("UNTIL of the kind of DTSTART") + "; it is read as " + repaired);
    return rule.toBuilder().until(repaired).build();
  }

  private static EventTime ofKind(EventTime until, EventTime start) {
    return start.match(
        day -> EventTime.of(local(until).toLocalDate()),
        floating -> EventTime.of(local(until)),
        zoned -> {
          if (until instanceof EventTime.Zoned) {
            return until;
          }
          LocalDateTime time = local(until);
          return EventTime.of(
              time.atZone(zoned.zone()).withZoneSameInstant(ZoneOffset.UTC).toInstant());
        });
  }

  /** The local time; of a day, its end, because the day itself is within the rule. */
  private static LocalDateTime local(EventTime until) {
    return until.match(
        day -> day.date().atTime(LocalTime.of(23, 59, 59)),
        EventTime.Local::dateTime,
        EventTime.Zoned::dateTime);
  }
}
