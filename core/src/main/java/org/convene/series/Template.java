package org.convene.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
    if (schedule instanceof Schedule.AllDay days) {
      return (ChronoUnit.DAYS.between(days.first(), days.last()) + 2) * SECONDS_OF_DAY;
    }
    Occurrence first = occurrence(null, start, null, own);
    Instant end = first.endInstant().orElse(first.startInstant());
    return Duration.between(first.startInstant(), end).toSeconds() + 2 * SECONDS_OF_DAY;
  }

  /** Returns the occurrence of the event at its own schedule. */
  Occurrence itself(@Nullable EventTime recurrenceId) {
    return at(recurrenceId, schedule);
  }

  /**
   * Returns an occurrence.
   *
   * @param recurrenceId its name in the series
   * @param local its local start
   * @param instant its instant, where the local start may not tell it
   * @param own its own end, where an extra date has one
   */
  Occurrence occurrence(
      @Nullable EventTime recurrenceId,
      LocalDateTime local,
      @Nullable Instant instant,
      Optional<End> own) {
    Schedule when =
        schedule instanceof Schedule.Zoned ? zoned(local, instant) : schedule.startingAt(local);
    return at(recurrenceId, own.isPresent() ? ending(when, own) : when);
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

  private Occurrence at(@Nullable EventTime recurrenceId, Schedule when) {
    return when.match(
        undated -> {
          throw new IllegalStateException("an undated event does not occur");
        },
        allDay -> of(recurrenceId, allDay),
        floating -> of(recurrenceId, floating),
        zoned -> of(recurrenceId, zoned));
  }

  private static Schedule ending(Schedule when, Optional<End> end) {
    return when.match(
        undated -> undated,
        allDay -> allDay, // a date has no time to end at
        floating -> new Schedule.Floating(floating.start(), end),
        zoned -> new Schedule.Zoned(zoned.start(), zoned.zone(), end));
  }

  private Occurrence of(@Nullable EventTime recurrenceId, Schedule.AllDay days) {
    return new Occurrence(
        this,
        recurrenceId,
        days,
        days.first().atStartOfDay(reading).toInstant(),
        days.last().plusDays(1).atStartOfDay(reading).toInstant());
  }

  private Occurrence of(@Nullable EventTime recurrenceId, Schedule.Floating floating) {
    LocalDateTime start = floating.start();
    return new Occurrence(
        this,
        recurrenceId,
        floating,
        start.atZone(reading).toInstant(),
        floating
            .end()
            .map(it -> it.local(start, Optional.empty()).atZone(reading).toInstant())
            .orElse(null));
  }

  private Occurrence of(@Nullable EventTime recurrenceId, Schedule.Zoned at) {
    return new Occurrence(this, recurrenceId, at, at.startInstant(), at.endInstant().orElse(null));
  }

  /** A local time in the second passing of an hour that clocks show twice is written in UTC. */
  private Schedule.Zoned zoned(LocalDateTime local, @Nullable Instant instant) {
    Schedule.Zoned at = (Schedule.Zoned) schedule.startingAt(local);
    if (instant == null || at.startInstant().equals(instant)) {
      return at;
    }
    Duration lasting =
        Duration.between(at.startInstant(), at.endInstant().orElse(at.startInstant()));
    LocalDateTime start = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return new Schedule.Zoned(
        start,
        ZoneOffset.UTC,
        at.end().map(end -> end instanceof End.After ? end : End.at(start.plus(lasting))));
  }

  /** Returns the event at another time, as it stands alone. */
  Event at(Schedule when, @Nullable RecurrenceId id) {
    return event.toBuilder().schedule(when).recurrence(Recurrence.none()).recurrenceId(id).build();
  }
}
