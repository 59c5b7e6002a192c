package org.convene.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;
import org.jspecify.annotations.Nullable;

/** Finds instances of a series by what people call them, and what belongs to them. */
final class Finder {

  private static final long DAY = 86_400;
  private static final long LONGEST_LOOK = 400 * 366 * DAY;

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
    return Found.at(plan.set, plan.set.epochSecond(time)) != null;
  }

  boolean isExcluded(EventTime time) {
    return Found.at(plan.set.withoutExclusions(), plan.set.epochSecond(time)) != null;
  }

  private Found find(EventTime time, RecurrenceSet set) {
    if (event.recurrence().rules().isEmpty() && event.recurrence().dates().isEmpty()) {
      throw NoSuchInstanceException.ofNoSeries(time);
    }
    long second = set.epochSecond(time);
    Found found = Found.at(set, second);
    if (found != null) {
      return found;
    }
    Set<Found> shown = new Shown(event, plan, set, time).instances();
    if (shown.isEmpty()) {
      throw new NoSuchInstanceException(time, nearest(set, second));
    }
    Iterator<Found> instances = shown.iterator();
    found = instances.next();
    if (instances.hasNext()) {
      throw new IllegalArgumentException(
          "expected a time that one instance is shown at, found "
              + time
              + ", when "
              + found.name()
              + " and "
              + instances.next().name()
              + " are: name one by its recurrence id");
    }
    return found;
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
    Optional.ofNullable(Found.from(set, second)).map(Found::name).ifPresent(nearest::add);
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

  SeriesOverrides overrides() {
    return new SeriesOverrides(event, plan);
  }

  boolean isFirst(Found instance) {
    Found first = Found.from(plan.set, Instant.MIN.getEpochSecond());
    return first != null && first.second() == instance.second();
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
        recurrence.excluded().stream().filter(it -> Found.from(all, second(it)) != null).toList(),
        recurrence.overrides().stream().filter(it -> Found.from(all, second(it)) != null).toList());
  }
}
