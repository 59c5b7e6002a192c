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
  private final @Nullable EventTime recurrenceId;
  private final Schedule schedule;
  private final Instant start;
  private final @Nullable Instant end;

  Occurrence(
      Template template,
      @Nullable EventTime recurrenceId,
      Schedule schedule,
      Instant start,
      @Nullable Instant end) {
    this.template = template;
    this.recurrenceId = recurrenceId;
    this.schedule = schedule;
    this.start = start;
    this.end = end;
  }

  /**
   * Returns what names this instance in its series: the start that a rule or an extra date gives
   * for it, before any override, in the kind of the series' start.
   *
   * @return the time; empty for an event that does not repeat
   */
  public Optional<EventTime> recurrenceId() {
    return Optional.ofNullable(recurrenceId);
  }

  /**
   * Returns when it takes place, in the zone of the event as it is then.
   *
   * @return whole days, a floating time, or a time in a zone
   */
  public Schedule schedule() {
    return schedule;
  }

  /**
   * Returns when it starts.
   *
   * @return a date, a floating time, or a time with its zone
   */
  public EventTime start() {
    return ScheduleTimes.start(schedule);
  }

  /**
   * Returns when it ends.
   *
   * @return for whole days the last day, inclusive; a floating time; or a time with its zone; empty
   *     where it is not known
   */
  public Optional<EventTime> end() {
    return ScheduleTimes.end(schedule);
  }

  /**
   * Returns the instant at which it starts; dates and floating times are read in the zone that was
   * asked for.
   *
   * @return the instant
   */
  public Instant startInstant() {
    return start;
  }

  /**
   * Returns the instant at which it ends, exclusive: for whole days, the start of the day after.
   *
   * @return the instant; empty where no end is known
   */
  public Optional<Instant> endInstant() {
    return Optional.ofNullable(end);
  }

  /**
   * Returns the event as it is then: what the series or an override says, at this time, without a
   * recurrence. Builds it anew at each call.
   *
   * @return the event; with a recurrence id where it is of a series
   */
  public Event event() {
    return template.at(schedule, recurrenceId == null ? null : RecurrenceId.of(recurrenceId));
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
        && schedule.equals(that.schedule)
        && start.equals(that.start)
        && Objects.equals(end, that.end)
        && Objects.equals(recurrenceId, that.recurrenceId)
        && event().equals(that.event());
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, recurrenceId);
  }

  /** {@return when it is, and of what: for a log} */
  @Override
  public String toString() {
    return start() + " " + source().title().map(Text::value).orElse("");
  }
}
