package org.convene.benchmarks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/** Series that cost a careless program a lot. */
final class HostileSeries {

  private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 3, 9, 0);
  private static final int LIST = 5_000;
  private static final int LONG_LIST = 100_000;

  private HostileSeries() {}

  /** Returns a rule from 2026 on, or what its name says. */
  static Event of(String name) {
    return switch (name) {
      case "years 1 to 9999" -> series(LocalDateTime.of(1, 1, 1, 9, 0), "FREQ=DAILY", 0, 0, false);
      case "5,000 excluded" -> series(START, "FREQ=DAILY", LIST, 0, false);
      case "5,000 overrides" -> series(START, "FREQ=DAILY", 0, LIST, false);
      case "5,000 overrides of all that follows" -> series(START, "FREQ=DAILY", 0, LIST, true);
      case "100,000 overrides" -> series(START, "FREQ=DAILY", 0, LONG_LIST, false);
      default -> series(START, name, 0, 0, false);
    };
  }

  private static Event series(
      LocalDateTime start, String rule, int excluded, int overrides, boolean future) {
    IntFunction<EventTime> instance = day -> EventTime.of(start.plusDays(day), ZONE);
    return event(start)
        .recurrence(
            Recurrence.of(RecurrenceRule.parse(rule))
                .excluding(
                    IntStream.range(0, excluded).mapToObj(instance).toArray(EventTime[]::new))
                .withOverrides(
                    IntStream.range(0, overrides)
                        .mapToObj(day -> override(start.plusDays(day), future))
                        .toList()))
        .build();
  }

  /** An override that takes place an hour later. */
  private static Event override(LocalDateTime instance, boolean future) {
    return event(instance.plusHours(1))
        .recurrenceId(new RecurrenceId(EventTime.of(instance, ZONE), future))
        .build();
  }

  private static EventBuilder event(LocalDateTime start) {
    return Event.builder()
        .uid(Uid.of("series@example.org"))
        .title("Meeting")
        .schedule(Schedule.zoned(start, Duration.ofHours(1), ZONE));
  }
}
