package org.convene.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceSet;

/** Finds instances of a series by what people call them, and what belongs to them. */
final class Finder {

  private final Event event;
  private final SeriesPlan plan;
  private final SeriesOverrides overrides;
  private final KnownInstances instances;
  private final KnownInstances alsoExcluded;

  Finder(Event event) {
    this.event = event;
    this.plan = new SeriesPlan(event, ZoneOffset.UTC);
    this.overrides = new SeriesOverrides(event, plan);
    this.instances = new KnownInstances(plan.set);
    RecurrenceSet all = plan.set.withoutExclusions();
    this.alsoExcluded = all == plan.set ? instances : new KnownInstances(all);
  }

  /** Returns the instance that has this recurrence id, or else that is shown at this time. */
  Found find(EventTime time) {
    return find(time, instances);
  }

  Found findAlsoExcluded(EventTime time) {
    return find(time, alsoExcluded);
  }

  boolean has(EventTime time) {
    return instances.at(second(time)) != null;
  }

  boolean isExcluded(EventTime time) {
    return alsoExcluded.at(second(time)) != null;
  }

  private Found find(EventTime time, KnownInstances known) {
    if (event.recurrence().rules().isEmpty() && event.recurrence().dates().isEmpty()) {
      throw NoSuchInstanceException.ofNoSeries(time);
    }
    long second = second(time);
    Found found = known.at(second);
    if (found != null) {
      return found;
    }
    Set<Found> shown = new Shown(event, plan, known, time).instances();
    if (shown.isEmpty()) {
      throw new NoSuchInstanceException(time, known.nearest(second));
    }
    Iterator<Found> these = shown.iterator();
    found = these.next();
    if (these.hasNext()) {
      throw new IllegalArgumentException(
          "expected a time that one instance is shown at, found "
              + time
              + ", when "
              + found.name()
              + " and "
              + these.next().name()
              + " are: name one by its recurrence id");
    }
    return found;
  }

  SeriesOverrides overrides() {
    return overrides;
  }

  boolean isFirst(Found instance) {
    Found first = instances.from(Instant.MIN.getEpochSecond());
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
    return new Recurrence(
        recurrence.rules(),
        recurrence.dates(),
        recurrence.excluded().stream().filter(it -> !isBehindEnd(second(it))).toList(),
        recurrence.overrides().stream().filter(it -> !isBehindEnd(second(it))).toList());
  }

  private boolean isBehindEnd(long second) {
    return alsoExcluded.from(second) == null;
  }
}
