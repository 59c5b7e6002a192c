package org.convene.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convene.description.Field;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.RecurrenceId;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;
import org.jspecify.annotations.Nullable;

/**
 * How the instances of a series are, and its overrides once one instance is another. Two overrides
 * of one recurrence id are two that a client takes for one, so that one of an instance and all that
 * follow starts with the next where the first gets an override of its own.
 */
final class SeriesOverrides {

  private final List<Event> all;
  private final SeriesPlan plan;

  SeriesOverrides(Event series, SeriesPlan plan) {
    this.all = series.recurrence().overrides();
    this.plan = plan;
  }

  /** Returns the event as it is at an instance, as it stands alone. */
  Event alone(Found instance) {
    RecurrenceId id = plan.standingAlone(instance.name());
    return event(instance).toBuilder().recurrenceId(id).build();
  }

  /** Returns the event as it is at an instance, as an override says it. */
  Event event(Found instance) {
    Event changed = plan.changed.of(instance.second());
    return changed != null ? changed : usualEvent(instance);
  }

  /** Returns the event as it is at an instance once that has no override of its own. */
  Event usualEvent(Found instance) {
    return at(instance, usual(instance));
  }

  /** Returns the overrides with one of an instance. */
  List<Event> with(Found instance, Event override) {
    List<Event> overrides = new ArrayList<>(all);
    if (plan.changed.has(instance.second())) {
      overrides.replaceAll(it -> isOf(it, instance) ? override : it);
      return overrides;
    }
    int place = 0;
    while (place < overrides.size() && second(overrides.get(place)) < instance.second()) {
      place++;
    }
    SeriesPlan.Pattern pattern = plan.patternOf(instance.second());
    if (pattern.id() == instance.second()) {
      overrides.remove(pattern.template().event());
      place = Math.min(place, overrides.size());
      Found next = nextWithout(instance.second() + 1, pattern.end());
      if (next != null) {
        overrides.add(place, from(next, pattern));
      }
    }
    overrides.add(place, override);
    return overrides;
  }

  /** Returns the overrides without one of an instance alone. */
  List<Event> without(Found instance) {
    SeriesPlan.Pattern usual = usual(instance);
    List<Event> overrides = new ArrayList<>(all);
    overrides.removeIf(it -> isOf(it, instance));
    if (usual.id() > instance.second()) {
      overrides.replaceAll(it -> it.equals(usual.template().event()) ? from(instance, usual) : it);
    }
    return overrides;
  }

  /**
   * Returns what goes on from an instance: overrides of it and later ones, and one that began
   * before it, from there on.
   */
  List<Event> startingAt(Found instance) {
    List<Event> later = new ArrayList<>();
    SeriesPlan.Pattern pattern = plan.patternOf(instance.second());
    if (pattern.id() != SeriesPlan.SERIES && pattern.id() < instance.second()) {
      Found first = nextWithout(instance.second(), pattern.end());
      if (first != null) {
        later.add(from(first, pattern));
      }
    }
    all.stream().filter(it -> second(it) >= instance.second()).forEach(later::add);
    return later;
  }

  /** What says how an instance is that has no override of its own, or would have none. */
  private SeriesPlan.Pattern usual(Found instance) {
    SeriesPlan.Pattern before = plan.patternOf(instance.second());
    Event own = plan.changed.of(instance.second());
    SeriesPlan.Pattern behind = own == null ? null : plan.patternBehind(before);
    if (own == null || behind == null) {
      return before;
    }
    Found next = nextWithout(instance.second() + 1, behind.id() + 1);
    return next != null
            && next.second() == behind.id()
            && isNearer(own, at(instance, behind), at(instance, before))
        ? behind
        : before;
  }

  /** Whether an event has more of one than of another, in that in which these two differ. */
  private static boolean isNearer(Event event, Event one, Event other) {
    int more = 0;
    for (Field<Event, EventBuilder, ?> field : EventModel.all()) {
      Object value = field.get(event);
      if (!Objects.equals(field.get(one), field.get(other))) {
        more += Objects.equals(value, field.get(one)) ? 1 : 0;
        more -= Objects.equals(value, field.get(other)) ? 1 : 0;
      }
    }
    return more > 0;
  }

  private Event at(Found instance, SeriesPlan.Pattern pattern) {
    long local = instance.local().toEpochSecond(ZoneOffset.UTC);
    return plan.occurrence(pattern, instance.second(), local).inSeries();
  }

  /** Returns the override of an instance and all that follow that a pattern is from there on. */
  private static Event from(Found instance, SeriesPlan.Pattern pattern) {
    Template template = pattern.template();
    return template.event().toBuilder()
        .schedule(template.from(instance.local().plusSeconds(pattern.shift())))
        .recurrenceId(new RecurrenceId(instance.name(), true))
        .build();
  }

  /** Returns the first instance of a span that has no override of its own; it may be excluded. */
  private @Nullable Found nextWithout(long from, long end) {
    RecurrenceSet set = plan.set.withoutExclusions();
    Budget budget = new Budget(Occurrences.CANDIDATES);
    Instances instances = set.instances(budget);
    instances.seek(Instant.ofEpochSecond(from));
    boolean found = instances.next();
    while (found && plan.changed.has(instances.epochSecond())) {
      found = instances.next();
    }
    Unfinished.refuse(set, budget);
    return found && instances.epochSecond() < end ? Found.current(instances) : null;
  }

  private boolean isOf(Event override, Found instance) {
    return !override.recurrenceId().orElseThrow().thisAndFuture()
        && second(override) == instance.second();
  }

  private long second(Event override) {
    EventTime id = override.recurrenceId().orElseThrow().instance();
    return plan.set.epochSecond(id);
  }
}
