package org.convene.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;
import org.jspecify.annotations.Nullable;

/** Finds instances of a series by what people call them, and what belongs to them. */
final class Finder {

  private static final long DAY = 86_400;
  private static final long LONGEST_LOOK = 400 * 366 * DAY;

  /**
   * An instance.
   *
   * @param second its epoch second
   * @param name its recurrence id
   * @param local its local start, also where the clocks of its zone skip that
   */
  record Found(long second, EventTime name, LocalDateTime local) {

    static Found current(Instances instances) {
      return new Found(instances.epochSecond(), instances.time(), instances.local());
    }
  }

  private final Event event;
  private final SeriesPlan plan;

  Finder(Event event) {
    this.event = event;
    this.plan = new SeriesPlan(event, ZoneOffset.UTC);
  }

  /** Returns the instance that has this recurrence id, or else that is shown at this time. */
  Found find(EventTime time) {
    return find(time, plan.set);
  }

  Found findAlsoExcluded(EventTime time) {
    return find(time, plan.set.withoutExclusions());
  }

  boolean has(EventTime time) {
    return at(plan.set, plan.set.epochSecond(time)) != null;
  }

  boolean isExcluded(EventTime time) {
    return at(plan.set.withoutExclusions(), plan.set.epochSecond(time)) != null;
  }

  private Found find(EventTime time, RecurrenceSet set) {
    long second = set.epochSecond(time);
    Found found = at(set, second);
    for (int i = 0; found == null && i < plan.changes.size(); i++) {
      SeriesPlan.Change change = plan.changes.get(i);
      found = change.start() == second ? at(set, change.id()) : null;
    }
    for (int i = 1; found == null && i < plan.patterns.size(); i++) {
      found = shownBy(i, second, set);
    }
    if (found == null) {
      throw new NoSuchInstanceException(time, nearest(set, second));
    }
    return found;
  }

  private @Nullable Found shownBy(int index, long second, RecurrenceSet set) {
    SeriesPlan.Pattern pattern = plan.patterns.get(index);
    long end =
        index + 1 < plan.patterns.size() ? plan.patterns.get(index + 1).id() : Long.MAX_VALUE;
    LocalDateTime shown =
        LocalDateTime.ofInstant(Instant.ofEpochSecond(second), pattern.template().zone());
    long id =
        shown
            .minus(Duration.ofSeconds(pattern.shift()))
            .atZone(plan.patterns.get(0).template().zone())
            .toEpochSecond();
    return id >= pattern.id() && id < end && !plan.changed.containsKey(id) ? at(set, id) : null;
  }

  private static @Nullable Found at(RecurrenceSet set, long second) {
    Found found = from(set, second);
    return found != null && found.second() == second ? found : null;
  }

  private static @Nullable Found from(RecurrenceSet set, long second) {
    Budget budget = new Budget(Occurrences.CANDIDATES);
    Instances instances = set.instances(budget);
    instances.seek(Instant.ofEpochSecond(second));
    boolean found = instances.next();
    if (budget.isUsedUp() || set.unsupportedCalendar().isPresent()) {
      throw new IllegalStateException(Unfinished.of(set, Occurrences.CANDIDATES).message());
    }
    return found ? Found.current(instances) : null;
  }

  private static List<EventTime> nearest(RecurrenceSet set, long second) {
    List<EventTime> nearest = new ArrayList<>();
    Found before = null;
    for (long span = DAY; before == null && span < LONGEST_LOOK; span *= 8) {
      before = lastBetween(set, second - span, second);
    }
    if (before != null) {
      nearest.add(before.name());
    }
    Optional.ofNullable(from(set, second)).map(Found::name).ifPresent(nearest::add);
    return nearest;
  }

  private static @Nullable Found lastBetween(RecurrenceSet set, long from, long to) {
    Instances instances = set.instances(new Budget(Occurrences.CANDIDATES));
    instances.seek(Instant.ofEpochSecond(from));
    Found last = null;
    while (instances.next() && instances.epochSecond() < to) {
      last = Found.current(instances);
    }
    return last;
  }

  /** Returns the event as it is at an instance. */
  Event event(Found instance) {
    Event changed = plan.changed.get(instance.second());
    return changed != null ? changed : usualEvent(instance);
  }

  /** Returns the event as it is at an instance that has no override of its own. */
  Event usualEvent(Found instance) {
    SeriesPlan.Pattern pattern = plan.patternOf(instance.second());
    return plan.occurrence(pattern, instance.name(), instance.local(), instance.second()).event();
  }

  List<Event> overridesWith(Found instance, Event override) {
    List<Event> overrides = new ArrayList<>(event.recurrence().overrides());
    for (int i = 0; i < overrides.size(); i++) {
      if (isOf(overrides.get(i), instance)) {
        overrides.set(i, override);
        return overrides;
      }
    }
    overrides.add(override);
    return overrides;
  }

  List<Event> overridesWithout(Found instance) {
    return event.recurrence().overrides().stream().filter(it -> !isOf(it, instance)).toList();
  }

  private boolean isOf(Event override, Found instance) {
    RecurrenceId id = override.recurrenceId().orElseThrow();
    return !id.thisAndFuture() && second(override) == instance.second();
  }

  List<EventTime> excludedWithout(Found instance) {
    return event.recurrence().excluded().stream()
        .filter(it -> second(it) != instance.second())
        .toList();
  }

  long second(Event override) {
    return second(override.recurrenceId().orElseThrow().instance());
  }

  long second(EventTime time) {
    return plan.set.epochSecond(time);
  }

  /** Returns the recurrence without what is of instances behind its end. */
  Recurrence recurrenceWithoutTail() {
    Recurrence recurrence = event.recurrence();
    if (!plan.set.isFinite() || plan.set.unsupportedCalendar().isPresent()) {
      return recurrence;
    }
    RecurrenceSet all = plan.set.withoutExclusions();
    return new Recurrence(
        recurrence.rules(),
        recurrence.dates(),
        recurrence.excluded().stream().filter(it -> from(all, second(it)) != null).toList(),
        recurrence.overrides().stream().filter(it -> from(all, second(it)) != null).toList());
  }
}
