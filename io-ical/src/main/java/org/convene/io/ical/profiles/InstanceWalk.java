package org.convene.io.ical.profiles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.recurrence.Budget;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;

/**
 * The instances of a series, each beside the next, in the order in which the series gives them. An
 * override shows when it really takes place; a cancelled one is no instance, since a message
 * excludes it.
 */
final class InstanceWalk {

  private static final int CANDIDATES = 20_000;

  /** A year of days: a rule without overrides and extra dates then begins again. */
  private static final int REGULAR = 400;

  private final ClientView series;
  private final RecurrenceSet set;
  private final Map<Long, Integer> overrides = new HashMap<>();

  private InstanceWalk(ClientView series, RecurrenceSet set) {
    this.series = series;
    this.set = set;
    List<Event> all = series.recurrence().overrides();
    for (int i = 0; i < all.size(); i++) {
      RecurrenceId id = all.get(i).recurrenceId().orElseThrow();
      if (!id.thisAndFuture()) {
        overrides.put(set.epochSecond(id.instance()), i);
      }
    }
  }

  /**
   * When an instance takes place.
   *
   * @param override its place among the overrides, or -1
   * @param schedule said of it
   */
  record Slot(int override, Schedule schedule, Instant from, Instant to, LocalDate day) {

    boolean isOverridden() {
      return override >= 0;
    }
  }

  /** Tells each instance with the one after it, as far as is looked. */
  static void pairs(ClientView series, BiConsumer<Slot, Slot> pair) {
    if (series.rules().stream().anyMatch(RuleForms::isSubDaily)) {
      return; // told by another rule
    }
    series.instances().ifPresent(set -> new InstanceWalk(series, set).walk(pair));
  }

  private void walk(BiConsumer<Slot, Slot> pair) {
    Instances instances = set.instances(new Budget(CANDIDATES));
    boolean regular = overrides.isEmpty() && series.recurrence().dates().isEmpty();
    Slot before = null;
    for (int n = 0; (!regular || n < REGULAR) && instances.next(); n++) {
      int override = overrides.getOrDefault(instances.epochSecond(), -1);
      if (override < 0 || !isCancelled(override)) {
        Slot slot = slot(override, instances);
        if (before != null) {
          pair.accept(before, slot);
        }
        before = slot;
      }
    }
  }

  private boolean isCancelled(int override) {
    return series.recurrence().overrides().get(override).status().stream()
        .anyMatch(EventStatus.CANCELLED::equals);
  }

  private Slot slot(int override, Instances instances) {
    Schedule schedule =
        override < 0
            ? series.schedule().startingAt(instances.time())
            : series.recurrence().overrides().get(override).schedule();
    Instant from = from(schedule, instances);
    return new Slot(
        override, schedule, from, to(schedule, from), from.atZone(series.zone()).toLocalDate());
  }

  private Instant from(Schedule schedule, Instances instances) {
    return schedule.match(
        undated -> instances.instant(),
        allDay -> start(allDay.first()),
        floating -> floating.start().toInstant(ZoneOffset.UTC),
        Schedule.Zoned::startInstant);
  }

  private Instant to(Schedule schedule, Instant from) {
    return schedule.match(
        undated -> from,
        allDay -> start(allDay.last().plusDays(1)),
        floating ->
            floating.end().map(end -> end.instant(floating.start(), ZoneOffset.UTC)).orElse(from),
        zoned -> zoned.endInstant().orElse(from));
  }

  private Instant start(LocalDate day) {
    ZoneId zone = series.zone();
    LocalDateTime midnight = day.atStartOfDay();
    return midnight.atZone(zone).toInstant();
  }
}
