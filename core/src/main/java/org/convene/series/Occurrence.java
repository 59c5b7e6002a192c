package org.convene.series;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that an event takes place: the instance of a series as it is, with what an override
 * changes, or the only one of an event that does not repeat.
 *
 * <p>Two are equal where their instants, recurrence ids and events are. Immutable; threads may
 * share it.
 */
public final class Occurrence {

  private final Template template;
  private final long start;
  private final long localStart;

  private final SeriesPlan plan;

  private final @Nullable EventTime recurrenceId;

  /** Null where the plan tells name and schedule. */
  private final @Nullable Schedule schedule;

  /**
   * Takes an instance that is as its series says, and makes its schedule when asked: a list of half
   * a million took 2,200 ms, and takes 150.
   */
  Occurrence(Template template, long start, long localStart, SeriesPlan plan) {
    this.template = template;
    this.start = start;
    this.localStart = localStart;
    this.plan = plan;
    this.recurrenceId = null;
    this.schedule = null;
  }

  Occurrence(
      Template template,
      @Nullable EventTime recurrenceId,
      Schedule schedule,
      long start,
      SeriesPlan plan) {
    this.template = template;
    this.start = start;
    this.localStart = 0;
    this.plan = plan;
    this.recurrenceId = recurrenceId;
    this.schedule = schedule;
  }

  /**
   * Returns what names this instance in its series: the start that a rule or an extra date gives
   * for it, before any override, in the kind of the series' start.
   *
   * @return the time; empty for an event that does not repeat
   */
  public Optional<EventTime> recurrenceId() {
    return Optional.ofNullable(schedule == null ? plan.name(localStart, start) : recurrenceId);
  }

  /**
   * Returns when it takes place, in the zone of the event as it is then. Computed at each call, as
   * start and end are.
   *
   * @return whole days, a floating time, or a time in a zone
   */
  public Schedule schedule() {
    return schedule == null ? plan.schedule(template, localStart, start) : schedule;
  }

  /**
   * Returns when it starts.
   *
   * @return a date, a floating time, or a time with its zone
   */
  public EventTime start() {
    return ScheduleTimes.start(schedule());
  }

  /**
   * Returns when it ends.
   *
   * @return for whole days the last day, inclusive; a floating time; or a time with its zone; empty
   *     where it is not known
   * @throws java.time.DateTimeException where it ends behind the year 9999; {@link #endInstant}
   *     tells when
   */
  public Optional<EventTime> end() {
    return ScheduleTimes.end(schedule());
  }

  /**
   * Returns the instant at which it starts; dates and floating times are read in the zone that was
   * asked for.
   *
   * @return the instant
   */
  public Instant startInstant() {
    return Instant.ofEpochSecond(start);
  }

  long startSecond() {
    return start;
  }

  /**
   * Returns the instant at which it ends, exclusive: for whole days, the start of the day after.
   *
   * @return the instant; empty where no end is known
   */
  public Optional<Instant> endInstant() {
    return template.endInstant(schedule());
  }

  /**
   * Returns the event as it is then: what the series or an override says, at this time, without a
   * recurrence. Builds it anew at each call.
   *
   * @return the event; where it is of a series, with a recurrence id in the zone of the series
   */
  public Event event() {
    return template.at(schedule(), recurrenceId().map(plan::standingAlone).orElse(null));
  }

  /** Returns the event as it is then, as an override of its series says it. */
  Event inSeries() {
    return template.at(schedule(), recurrenceId().map(RecurrenceId::of).orElse(null));
  }

  /**
   * Returns the event that this occurrence is written in: the series, or the override that says how
   * it is. Costs nothing; its schedule is that of the first instance, or of the override.
   *
   * @return the event as it was given
   */
  public Event source() {
    return template.event();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Occurrence that
        && start == that.start
        && schedule().equals(that.schedule())
        && endInstant().equals(that.endInstant())
        && recurrenceId().equals(that.recurrenceId())
        && event().equals(that.event());
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, recurrenceId());
  }

  /** {@return when it is, and of what: for a log} */
  @Override
  public String toString() {
    return start() + " " + source().title().map(Text::value).orElse("");
  }
}
