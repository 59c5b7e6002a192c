package org.convene.io.ical.itip;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventValidator;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/** The instances of a series, each as an event of its own. */
public final class ItipInstances {

  private static final int MAX_YEAR = 9999;

  private ItipInstances() {}

  /**
   * An instance of a series: its override, or else the series at that time.
   *
   * <p>Rules are not expanded. So a time that no rule gives may pass; one that is excluded, before
   * the first or after the last instance, or of another kind than the start does not.
   *
   * @param instance the start that the series gives for it, in any zone
   * @return the instance with its recurrence id; empty where the series has none then
   */
  public static Optional<Event> of(Event series, EventTime instance) {
    EventTime time = in(series.schedule(), instance);
    Optional<Event> override = override(series, time);
    if (override.isPresent()) {
      return override;
    }
    if (!mayTakePlace(series, time)) {
      return Optional.empty();
    }
    return EventValidator.standard()
        .check(
            series.toBuilder()
                .recurrence(Recurrence.none())
                .recurrenceId(RecurrenceId.of(time))
                .schedule(at(series.schedule(), time)))
        .event();
  }

  private static Optional<Event> override(Event series, EventTime time) {
    return series.recurrence().overrides().stream().filter(it -> isOf(it, time)).findFirst();
  }

  /** A series in which an instance is as given; a new one stands before those that are later. */
  public static Event replace(Event series, Event override) {
    EventTime instance = override.recurrenceId().orElseThrow().instance();
    List<Event> overrides = new ArrayList<>(series.recurrence().overrides());
    int at = 0;
    while (at < overrides.size() && !isAtOrAfter(overrides.get(at), instance)) {
      at++;
    }
    if (override(series, instance).isPresent()) {
      overrides.replaceAll(it -> isOf(it, instance) ? override : it);
    } else {
      overrides.add(at, override);
    }
    return series.toBuilder().recurrence(series.recurrence().withOverrides(overrides)).build();
  }

  private static boolean isOf(Event override, EventTime instance) {
    return override.recurrenceId().filter(it -> it.instance().equals(instance)).isPresent();
  }

  private static boolean isAtOrAfter(Event override, EventTime instance) {
    return override
        .recurrenceId()
        .filter(it -> !ZonedTimes.isBefore(it.instance(), instance))
        .isPresent();
  }

  /** A time as a schedule says it: local to its zone, where it has one. */
  static EventTime in(Schedule schedule, EventTime time) {
    if (schedule instanceof Schedule.Zoned series && time instanceof EventTime.Zoned zoned) {
      LocalDateTime local =
          LocalDateTime.ofInstant(
              ZonedTimes.instant(zoned.dateTime(), zoned.zone()), series.zone());
      return local.getYear() < 0 || local.getYear() > MAX_YEAR ? time : EventTime.of(local);
    }
    return time;
  }

  /** An instance to be sent without its series: a local recurrence id gets the series' zone. */
  public static Event alone(Event instance, Schedule series) {
    RecurrenceId id = instance.recurrenceId().orElse(null);
    if (id != null
        && id.instance() instanceof EventTime.Local local
        && series instanceof Schedule.Zoned zoned) {
      EventTime time = EventTime.of(local.dateTime(), zoned.zone());
      return instance.toBuilder().recurrenceId(new RecurrenceId(time, id.thisAndFuture())).build();
    }
    return instance;
  }

  private static boolean mayTakePlace(Event series, EventTime time) {
    Recurrence recurrence = series.recurrence();
    Schedule schedule = series.schedule();
    Optional<EventTime> start = start(schedule);
    if (start.isEmpty()
        || !start.get().getClass().equals(time.getClass())
        || recurrence.excluded().stream().anyMatch(it -> in(schedule, it).equals(time))) {
      return false;
    }
    boolean listed =
        start.get().equals(time)
            || recurrence.dates().stream().anyMatch(it -> in(schedule, it.start()).equals(time));
    return listed
        || (!ZonedTimes.isBefore(time, start.get())
            && recurrence.rules().stream().anyMatch(it -> !isOver(it, schedule, time)));
  }

  private static boolean isOver(RecurrenceRule rule, Schedule schedule, EventTime time) {
    return rule.until().filter(until -> ZonedTimes.isBefore(in(schedule, until), time)).isPresent();
  }

  private static Optional<EventTime> start(Schedule schedule) {
    if (schedule instanceof Schedule.Zoned zoned) {
      return Optional.of(EventTime.of(zoned.start()));
    }
    if (schedule instanceof Schedule.Floating floating) {
      return Optional.of(EventTime.of(floating.start()));
    }
    return schedule instanceof Schedule.AllDay days
        ? Optional.of(EventTime.of(days.first()))
        : Optional.empty();
  }

  /** The schedule of the instance that starts at a time of its kind. */
  private static Schedule at(Schedule schedule, EventTime time) {
    if (schedule instanceof Schedule.AllDay days && time instanceof EventTime.Day day) {
      long shift = ChronoUnit.DAYS.between(days.first(), day.date());
      return new Schedule.AllDay(day.date(), days.last().plusDays(shift));
    }
    if (!(time instanceof EventTime.Local local)) {
      return schedule;
    }
    LocalDateTime start = local.dateTime();
    if (schedule instanceof Schedule.Zoned zoned) {
      return new Schedule.Zoned(start, zoned.zone(), end(zoned.end(), zoned.start(), start));
    }
    return schedule instanceof Schedule.Floating floating
        ? new Schedule.Floating(start, end(floating.end(), floating.start(), start))
        : schedule;
  }

  private static Optional<End> end(Optional<End> end, LocalDateTime from, LocalDateTime to) {
    return end.map(
        it ->
            it instanceof End.At at
                ? new End.At(at.time().plus(Duration.between(from, to)), at.zone())
                : it);
  }
}
