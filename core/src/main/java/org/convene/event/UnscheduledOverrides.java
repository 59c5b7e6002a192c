package org.convene.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.recurrence.Budget;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;

/**
 * Finds the time of an override that says nothing of when it takes place, which is that of its
 * instance: an override is a difference, and DTSTART is required of a whole event only (RFC 5545
 * section 3.6.1). The instance is where the series has it, or an override of all that follow, which
 * began before. Goes along the instances once, so that overrides come in their order.
 */
final class UnscheduledOverrides {

  /** What an override says that says nothing of when it takes place. */
  static final Schedule NOTHING = Schedule.undated("");

  /** Some thousand instances of most rules; behind them, a recurrence id tells the local time. */
  private static final int CANDIDATES = 20_000;

  private final Schedule series;
  private final RecurrenceSet set;
  private final Instances instances;
  private final Map<Long, End> ends = new HashMap<>();

  /** The schedule of the override of all that follow that was passed last; else the series'. */
  private Schedule usual;

  /** By how much that moves an instance. */
  private Duration shift = Duration.ZERO;

  UnscheduledOverrides(Schedule series, RecurrenceSet set, List<ExtraDate> dates) {
    this.series = series;
    this.usual = series;
    this.set = set;
    this.instances = set.withoutExclusions().instances(new Budget(CANDIDATES));
    for (ExtraDate date : dates) {
      date.end().ifPresent(end -> ends.put(set.epochSecond(date.start()), end));
    }
  }

  /**
   * Returns the schedule of an override; and that of the series at its instance, where the first is
   * in no year that an event may be in.
   */
  List<Schedule> at(RecurrenceId id) {
    try {
      LocalDateTime local = ruleLocal(id).plus(shift);
      Schedule moved =
          id.thisAndFuture()
              ? ScheduleMoves.kept(usual, local)
              : isMoved() ? usual.startingAt(local) : unmoved(id);
      return List.of(moved, unmoved(id));
    } catch (DateTimeException | ArithmeticException e) { // years out of range, which a rule tells
      return List.of();
    }
  }

  /** Goes on with an override of all that follow. */
  void pass(RecurrenceId id, Schedule schedule) {
    if (!(schedule instanceof Schedule.Undated)) {
      usual = schedule;
      shift = Duration.between(ruleLocal(id), ScheduleMoves.localStart(usual));
    }
  }

  private boolean isMoved() {
    return !shift.isZero() || !ScheduleMoves.zone(usual).equals(ScheduleMoves.zone(series));
  }

  /** The schedule of an instance that nothing moves. */
  private Schedule unmoved(RecurrenceId id) {
    Schedule schedule = (isMoved() ? series : usual).startingAt(id.instance());
    End end = ends.get(set.epochSecond(id.instance()));
    if (end == null) {
      return schedule;
    }
    return schedule.match(
        undated -> undated,
        allDay -> allDay, // a date has no time to end at
        floating -> new Schedule.Floating(floating.start(), Optional.of(end)),
        zoned -> new Schedule.Zoned(zoned.start(), zoned.zone(), Optional.of(end)));
  }

  /** The local start that a rule gives; one that clocks skip may be named by what they show. */
  private LocalDateTime ruleLocal(RecurrenceId id) {
    long second = set.epochSecond(id.instance());
    if (instances.epochSecond() < second) {
      instances.seek(Instant.ofEpochSecond(second));
      instances.next();
    }
    return instances.epochSecond() == second
        ? instances.local()
        : ScheduleMoves.local(id.instance(), ScheduleMoves.zone(series));
  }
}
