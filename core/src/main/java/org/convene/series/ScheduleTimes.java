package org.convene.series;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.convene.event.End;
import org.convene.event.Schedule;
import org.convene.recurrence.EventTime;

/** Start and end of a schedule as times that stand alone. */
final class ScheduleTimes {

  private ScheduleTimes() {}

  /** Returns the start of a schedule that is not undated. */
  static EventTime start(Schedule schedule) {
    return schedule.match(
        undated -> {
          throw new IllegalArgumentException("an undated event has no start");
        },
        allDay -> EventTime.of(allDay.first()),
        floating -> EventTime.of(floating.start()),
        zoned -> EventTime.of(zoned.start(), zoned.zone()));
  }

  /** Returns the end: for whole days the last, inclusive. */
  static Optional<EventTime> end(Schedule schedule) {
    return schedule.match(
        undated -> Optional.empty(),
        allDay -> Optional.of(EventTime.of(allDay.last())),
        floating ->
            floating.end().map(end -> EventTime.of(end.local(floating.start(), Optional.empty()))),
        zoned -> zoned.end().map(end -> end(end, zoned.start(), zoned.zone())));
  }

  private static EventTime end(End end, LocalDateTime start, ZoneId startZone) {
    ZoneId zone = end.match(at -> at.zone().orElse(startZone), after -> startZone);
    return EventTime.of(end.local(start, Optional.of(startZone)), zone);
  }
}
