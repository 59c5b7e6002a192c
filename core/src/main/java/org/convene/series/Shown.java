package org.convene.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;
import org.jspecify.annotations.Nullable;

/**
 * The instances that are shown at a time which is the recurrence id of none. The time may be of
 * another kind or in another zone than what is shown, see {@link RecurrenceSet}; without a zone it
 * is in that of the series.
 */
final class Shown {

  /** A day, and the clocks of any two zones, are not further from each other. */
  private static final long FAR = 4 * 86_400L;

  private final SeriesPlan plan;
  private final KnownInstances known;
  private final EventTime time;
  private final long second;
  private final Set<Found> instances = new LinkedHashSet<>(2);

  Shown(Event series, SeriesPlan plan, KnownInstances known, EventTime time) {
    this.plan = plan;
    this.known = known;
    this.second = plan.set.epochSecond(time);
    this.time =
        time instanceof EventTime.Local local && series.schedule() instanceof Schedule.Zoned zoned
            ? EventTime.of(local.dateTime(), zoned.zone())
            : time;
  }

  /** Returns them; of more than two, the first two at least. */
  Set<Found> instances() {
    for (SeriesPlan.Change change : plan.changes) {
      if (Math.abs(change.start() - second) < FAR && names(change.template())) {
        add(known.at(change.id()));
      }
    }
    for (SeriesPlan.Pattern pattern : plan.patterns.subList(1, plan.patterns.size())) {
      addMoved(pattern);
    }
    if (time instanceof EventTime.Day day) {
      addOf(day);
    }
    return instances;
  }

  private boolean names(Template template) {
    EventTime start = ScheduleTimes.start(template.event().schedule());
    RecurrenceSet shown = RecurrenceSet.of(start, ZoneOffset.UTC, List.of());
    return shown.epochSecond(time) == shown.epochSecond(start);
  }

  /** An hour that clocks skip is shown later: such a start may be that of either local time. */
  private void addMoved(SeriesPlan.Pattern pattern) {
    Template template = pattern.template();
    long start =
        RecurrenceSet.of(
                ScheduleTimes.start(template.event().schedule()), ZoneOffset.UTC, List.of())
            .epochSecond(time);
    for (LocalDateTime shown : LocalTimes.shownAt(start, template.zone())) {
      LocalDateTime local = shown.minusSeconds(pattern.shift());
      long id = local.atZone(plan.patterns.get(0).template().zone()).toEpochSecond();
      Found found = id >= pattern.id() && id < pattern.end() ? known.at(id) : null;
      if (found != null && !plan.changed.has(id) && found.local().equals(local)) {
        add(found);
      }
    }
  }

  /** Adds those that are shown as the series says, at another time of day than its start. */
  private void addOf(EventTime.Day day) {
    long midnight = known.set.epochSecond(EventTime.of(day.date().atStartOfDay()));
    if (known.from(midnight) == null) {
      return;
    }
    Budget budget = new Budget(Occurrences.CANDIDATES);
    Instances all = known.set.instances(budget);
    all.seek(Instant.ofEpochSecond(midnight));
    while (instances.size() < 2 && all.next() && all.local().toLocalDate().equals(day.date())) {
      if (!plan.changed.has(all.epochSecond()) && !plan.patternOf(all.epochSecond()).moves()) {
        add(Found.current(all));
      }
    }
    Unfinished.refuse(known.set, budget);
  }

  private void add(@Nullable Found found) {
    if (found != null) {
      instances.add(found);
    }
  }
}
