package org.convene.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.ExtraDate;
import org.convene.event.NominalDuration;
import org.convene.event.Recurrence;
import org.convene.event.Relation;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;

/** Makes two series of one. */
final class Splitter {

  /** How many instances show that a rule goes on as before: years with and without leap days. */
  private static final int COMPARED = 100;

  private final Event event;
  private final Recurrence recurrence;
  private final Finder finder;
  private final EventTime start;

  Splitter(Event event, Finder finder) {
    this.event = event;
    this.recurrence = event.recurrence();
    this.finder = finder;
    this.start = ScheduleTimes.start(event.schedule());
  }

  Series.Split at(Found instance, Uid uid) {
    refuseOwn(uid);
    refuseStart(instance);
    long second = instance.second();
    Schedule rest = from(instance.local());
    // without a series to start from, nothing moves with the schedule: it is given below
    Event alone = event.toBuilder().recurrence(Recurrence.none()).build();
    Event from = alone.toBuilder().uid(uid).schedule(rest).build(); // refused behind the year 9999
    EventTime next = ScheduleTimes.start(rest);
    List<RecurrenceRule> going = new ArrayList<>();
    for (RecurrenceRule rule : recurrence.rules()) {
      long before = instancesBefore(rule, instance);
      RecurrenceRule stated = DerivedParts.stated(rule, LocalTimes.of(start), LocalTimes.of(next));
      refuseOthers(rule, stated, instance, next);
      going.add(
          rule.count().isEmpty()
              ? stated
              : stated.toBuilder().count((int) (rule.count().getAsInt() - before)).build());
    }
    Event first = ended(instance);
    Event later =
        part(
            from.toBuilder(),
            going,
            it -> it >= second,
            finder.overrides().startingAt(instance).stream()
                .map(it -> it.toBuilder().uid(uid).build())
                .toList());
    return new Series.Split(
        Series.of(related(first, Relation.Type.NEXT, uid)),
        Series.of(related(later, Relation.Type.FIRST, event.uid())));
  }

  /** Returns the series without an instance, which is not the first, and all that follow. */
  Event before(Found instance) {
    refuseStart(instance);
    return ended(instance);
  }

  private Event ended(Found instance) {
    List<RecurrenceRule> ended =
        recurrence.rules().stream()
            .map(it -> it.toBuilder().endless().until(until(instance)).build())
            .toList();
    List<Event> before = new ArrayList<>(recurrence.overrides());
    before.removeIf(it -> finder.second(it) >= instance.second());
    Event alone = event.toBuilder().recurrence(Recurrence.none()).build();
    return part(alone.toBuilder(), ended, it -> it < instance.second(), before);
  }

  private void refuseOwn(Uid uid) {
    if (uid.equals(event.uid())) {
      throw new IllegalArgumentException(
          "expected another uid for the second series, found that of the first, " + uid.value());
    }
  }

  private void refuseStart(Found instance) {
    if (instance.second() <= finder.second(start)) {
      throw new IllegalArgumentException(
          "expected an instance behind the start of the series (DTSTART), found "
              + instance.name()
              + (finder.isFirst(instance)
                  ? ", the first: edit the series instead"
                  : ", which only extra dates (RDATE) are before: exclude these, and make an event"
                      + " of them"));
    }
  }

  private static Event related(Event event, Relation.Type type, Uid uid) {
    List<Relation> relations = new ArrayList<>(event.relations());
    relations.add(new Relation(type, uid));
    return event.toBuilder().relations(relations).build();
  }

  private Event part(
      EventBuilder builder,
      List<RecurrenceRule> rules,
      LongPredicate wanted,
      List<Event> overrides) {
    List<ExtraDate> dates =
        recurrence.dates().stream().filter(it -> wanted.test(finder.second(it.start()))).toList();
    List<EventTime> excluded =
        recurrence.excluded().stream().filter(it -> wanted.test(finder.second(it))).toList();
    return builder.recurrence(new Recurrence(rules, dates, excluded, overrides)).build();
  }

  /**
   * Returns the schedule from an instance on. A local time that the clocks skip on that day stays
   * what the rule says, for the days that follow; such a schedule says how long it lasts, since its
   * end would not be as long after the start of another day.
   */
  private Schedule from(LocalDateTime local) {
    Schedule schedule = event.schedule().startingAt(local);
    if (!(schedule instanceof Schedule.Zoned shown) || shown.start().equals(local)) {
      return schedule;
    }
    Optional<End> end =
        shown
            .endInstant()
            .map(it -> Duration.between(shown.startInstant(), it))
            .map(it -> End.after(NominalDuration.of(it)));
    return new Schedule.Zoned(local, shown.zone(), end);
  }

  /** Counts what a rule gives before an instance; refuses one that it does not give. */
  private long instancesBefore(RecurrenceRule rule, Found instance) {
    Budget budget = new Budget(Occurrences.CANDIDATES);
    RecurrenceSet set = RecurrenceSet.of(start, ZoneOffset.UTC, List.of(rule));
    Instances instances = set.instances(budget);
    if (rule.count().isEmpty()) {
      instances.seek(Instant.ofEpochSecond(instance.second()));
    }
    long before = 0;
    boolean found = instances.next();
    while (found && instances.epochSecond() < instance.second()) {
      before++;
      found = instances.next();
    }
    Unfinished.refuse(set, budget);
    if (!found || instances.epochSecond() != instance.second()) {
      throw new IllegalArgumentException(
          "expected an instance that the rule " + rule + " gives, found " + instance.name());
    }
    return before;
  }

  /**
   * Refuses an instance that a rule gives, but not what follows if it starts there: SKIP moves it
   * to the next month, and each other month counts.
   */
  private void refuseOthers(
      RecurrenceRule rule, RecurrenceRule rest, Found instance, EventTime first) {
    Budget budget = new Budget(Occurrences.CANDIDATES);
    Instances before = endless(start, rule).instances(budget);
    Instances after = endless(first, rest).instances(budget);
    before.seek(Instant.ofEpochSecond(instance.second()));
    for (int i = 0; i < COMPARED; i++) {
      boolean more = before.next();
      boolean same = after.next() == more && (!more || before.epochSecond() == after.epochSecond());
      if (budget.isUsedUp() || (same && !more)) {
        return;
      }
      if (!same) {
        throw new IllegalArgumentException(
            "expected an instance that the rule "
                + rule
                + " can start with, found "
                + instance.name()
                + ", from which it gives other times: split before or behind it");
      }
    }
  }

  private static RecurrenceSet endless(EventTime start, RecurrenceRule rule) {
    return RecurrenceSet.of(start, ZoneOffset.UTC, List.of(rule.toBuilder().endless().build()));
  }

  /** The last moment before an instance, in the form that UNTIL has for this series. */
  private EventTime until(Found instance) {
    if (instance.name() instanceof EventTime.Day day) {
      return EventTime.of(day.date().minusDays(1));
    }
    return event.schedule() instanceof Schedule.Zoned
        ? EventTime.of(Instant.ofEpochSecond(instance.second() - 1))
        : EventTime.of(instance.local().minusSeconds(1));
  }
}
