package org.convene.io.ical;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/** Mondays at 09:00 in Zurich, ten from 1 March 2027; the clocks change on 28 March. */
final class Mondays {

  static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  static final LocalDateTime START = LocalDateTime.of(2027, 3, 1, 9, 0);
  static final Event SERIES =
      Event.builder()
          .uid(Uid.of("mondays@example.org"))
          .title("Meeting")
          .schedule(at(START))
          .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=MO;COUNT=10")))
          .meeting(Meeting.of("o@example.org", "a@example.org", "b@example.org"))
          .build();

  private Mondays() {}

  /** The start of an instance, from 1 on. */
  static EventTime monday(int number) {
    return EventTime.of(START.plusWeeks(number - 1L));
  }

  static Schedule at(LocalDateTime start) {
    return Schedule.zoned(start, Duration.ofHours(1), ZURICH);
  }

  static Event override(EventTime instance) {
    return SERIES.toBuilder()
        .recurrence(Recurrence.none())
        .recurrenceId(RecurrenceId.of(instance))
        .build();
  }

  /** With the fourth and all later ones an hour later. */
  static Event laterFromTheFourth() {
    Event later =
        override(monday(4)).toBuilder()
            .recurrenceId(new RecurrenceId(monday(4), true))
            .schedule(at(START.plusWeeks(3).plusHours(1)))
            .build();
    return SERIES.toBuilder().recurrence(SERIES.recurrence().withOverrides(List.of(later))).build();
  }
}
