package org.convene.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * An event as the pattern of occurrences: what it says, and how long it lasts. “If the duration of
 * the recurring component is specified with the DTEND …, the same exact duration will apply to all
 * the members of the generated recurrence set. Else, if … with the DURATION property, the same
 * nominal duration” (RFC 5545 section 3.8.5.3).
 */
final class Template {

  private static final long SECONDS_OF_DAY = 86_400;

  private final Event event;
  private final Schedule schedule;

  /** The zone that dates and floating times are read in. */
  private final ZoneId reading;

  Template(Event event, ZoneId reading) {
    this.event = event;
    this.schedule = event.schedule();
    this.reading = reading;
  }

  Event event() {
    return event;
  }

  boolean isZoned() {
    return schedule instanceof Schedule.Zoned;
  }

  /** Returns the zone of the local times of its occurrences. */
  ZoneId zone() {
    return schedule instanceof Schedule.Zoned zoned ? zoned.zone() : reading;
  }

  /** Returns the local start; midnight of whole days. */
  LocalDateTime start() {
    return schedule.match(
        undated -> {
          throw new IllegalStateException("an undated event has no start");
        },
        allDay -> allDay.first().atStartOfDay(),
        Schedule.Floating::start,
        Schedule.Zoned::start);
  }

  /** Returns seconds that no occurrence is longer than, however clocks change. */
  long longest(LocalDateTime start, Optional<End> own) {
    long length = length(schedule(start, null, own));
    return own.isEmpty() && isExact() ? length : length + 2 * SECONDS_OF_DAY;
  }

  private boolean isExact() {
    return schedule instanceof Schedule.Zoned at
        && at.end()
            .map(end -> end.match(time -> true, after -> after.duration().days() == 0))
            .orElse(true);
  }

  /** Returns how many seconds a schedule lasts; 0 where that is not known. */
  long length(Schedule when) {
    if (when instanceof Schedule.Zoned at
        && at.end().orElse(null) instanceof End.After after
        && after.duration().days() == 0) {
      return after.duration().time().toSeconds(); // whatever clocks show: none are looked at
    }
    Instant first = startInstant(when);
    return Duration.between(first, endInstant(when).orElse(first)).toSeconds();
  }

  /**
   * Returns the schedule of an occurrence.
   *
   * @param local its local start
   * @param instant its instant, where the local start may not tell it
   * @param own its own end, where an extra date has one
   */
  Schedule schedule(LocalDateTime local, @Nullable Instant instant, Optional<End> own) {
    Schedule when =
        schedule instanceof Schedule.Zoned ? zoned(local, instant) : schedule.startingAt(local);
    return own.isPresent() ? ending(when, own) : when;
  }

  /**
   * Returns the schedule at a local start, which stays where the clocks skip it on that day: it is
   * what the days that follow have.
   */
  Schedule from(LocalDateTime local) {
    return schedule.startingAt(local) instanceof Schedule.Zoned at
        ? new Schedule.Zoned(local, at.zone(), at.end())
        : schedule.startingAt(local);
  }

  /** Returns when a schedule starts; dates and floating times are read in the reader's zone. */
  Instant startInstant(Schedule when) {
    return when.match(
        undated -> {
          throw new IllegalStateException("an undated event does not occur");
        },
        allDay -> allDay.first().atStartOfDay(reading).toInstant(),
        floating -> floating.start().atZone(reading).toInstant(),
        Schedule.Zoned::startInstant);
  }

  /** Returns when a schedule ends, exclusive; empty where that is not known. */
  Optional<Instant> endInstant(Schedule when) {
    return when.match(
        undated -> Optional.empty(),
        allDay -> Optional.of(allDay.last().plusDays(1).atStartOfDay(reading).toInstant()),
        floating ->
            floating
                .end()
                .map(it -> it.local(floating.start(), Optional.empty()).atZone(reading))
                .map(ZonedDateTime::toInstant),
        Schedule.Zoned::endInstant);
  }

  private static Schedule ending(Schedule when, Optional<End> end) {
    return when.match(
        undated -> undated,
        allDay -> allDay, // a date has no time to end at
        floating -> new Schedule.Floating(floating.start(), end),
        zoned -> new Schedule.Zoned(zoned.start(), zoned.zone(), end));
  }

  /** A local time in the second passing of an hour that clocks show twice is written in UTC. */
  private Schedule.Zoned zoned(LocalDateTime local, @Nullable Instant instant) {
    Schedule.Zoned at = (Schedule.Zoned) schedule.startingAt(local);
    if (instant == null || at.startInstant().equals(instant)) {
      return at;
    }
    return (Schedule.Zoned) schedule.startingAt(EventTime.of(instant));
  }

  /** Returns the event at another time, as it stands alone. */
  Event at(Schedule when, @Nullable RecurrenceId id) {
    return event.toBuilder().schedule(when).recurrence(Recurrence.none()).recurrenceId(id).build();
  }
}
