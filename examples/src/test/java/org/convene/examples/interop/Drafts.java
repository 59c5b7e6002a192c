package org.convene.examples.interop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.RecurrenceRule;

/** Plain events, to which each file adds what it is about. */
final class Drafts {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T10:00:00Z"), ZoneOffset.UTC);
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 3, 10, 9, 30);

  private Drafts() {}

  static EventBuilder at(String name, Schedule schedule) {
    return Event.builder()
        .uid(Uid.of(name + "@example.org"))
        .title("Talk " + name)
        .schedule(schedule);
  }

  /** An hour in Paris on a Tuesday, three weeks before the clocks change. */
  static EventBuilder once(String name) {
    return at(name, hour(TUESDAY, PARIS));
  }

  static EventBuilder series(String name, LocalDateTime start, ZoneId zone, String... rules) {
    return at(name, hour(start, zone)).recurrence(rules(rules));
  }

  static EventBuilder weekly(String name) {
    return series(name, TUESDAY, PARIS, "FREQ=WEEKLY;COUNT=8");
  }

  static Schedule hour(LocalDateTime start, ZoneId zone) {
    return Schedule.zoned(start, Duration.ofHours(1), zone);
  }

  static Recurrence rules(String... rules) {
    return new Recurrence(
        List.of(rules).stream().map(RecurrenceRule::parse).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Olga invites Ann and Ben. */
  static EventBuilder invited(EventBuilder event) {
    return event.meeting(Meeting.of("olga@example.org", "ann@example.org", "ben@example.org"));
  }
}
