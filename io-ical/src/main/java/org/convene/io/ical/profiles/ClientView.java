package org.convene.io.ical.profiles;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.convene.event.Candidate;
import org.convene.event.Event;
import org.convene.event.ExtraDate;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.io.ical.itip.GuestBlock;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;

/** What a message tells a client of an event, as far as the rules ask. */
record ClientView(
    Schedule schedule,
    Recurrence recurrence,
    Meeting meeting,
    Optional<Text> title,
    Optional<Text> description,
    int attachments) {

  /** Those of a future event; its description is without the block for guests. */
  static ClientView of(Candidate it) {
    return new ClientView(
        it.schedule(),
        it.recurrence(),
        it.meeting(),
        it.title(),
        it.description(),
        it.attachments().size());
  }

  /** Those of an event, with the description that is written. */
  static ClientView of(Event it) {
    return new ClientView(
        it.schedule(),
        it.recurrence(),
        it.meeting(),
        it.title(),
        GuestBlock.in(it, false).description(),
        it.attachments().size());
  }

  List<RecurrenceRule> rules() {
    return recurrence.rules();
  }

  /** The zone that instants are read in; UTC where the event has none. */
  ZoneId zone() {
    return schedule instanceof Schedule.Zoned zoned ? zoned.zone() : ZoneOffset.UTC;
  }

  /** The instances; empty without a date, a recurrence, or a calendar that is understood. */
  Optional<RecurrenceSet> instances() {
    if (recurrence.rules().isEmpty() && recurrence.dates().isEmpty()) {
      return Optional.empty();
    }
    Optional<EventTime> start =
        schedule.match(
            undated -> Optional.empty(),
            allDay -> Optional.of(EventTime.of(allDay.first())),
            floating -> Optional.of(EventTime.of(floating.start())),
            zoned -> Optional.of(EventTime.of(zoned.start(), zoned.zone())));
    return start
        .map(
            it ->
                RecurrenceSet.of(
                    it,
                    ZoneOffset.UTC,
                    recurrence.rules(),
                    recurrence.dates().stream().map(ExtraDate::start).toList(),
                    recurrence.excluded()))
        .filter(it -> it.unsupportedCalendar().isEmpty());
  }
}
