package org.convene.event;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;
import org.convene.recurrence.WeekdayNumber;

/**
 * What the rules ask about the instances of a series. What would take too long to find out is taken
 * to be in order.
 *
 * @param startsInRule whether the start is one that a rule gives
 * @param isEmpty whether no instance is left
 * @param excludedWithout the indexes of excluded times that are no instance
 * @param overridesWithout the indexes of overrides that are of no instance
 */
record SeriesFacts(
    boolean startsInRule,
    boolean isEmpty,
    List<Integer> excludedWithout,
    List<Integer> overridesWithout) {

  /** A thousand instances of most rules, in less than a millisecond. */
  static final int CANDIDATES = 20_000;

  static final SeriesFacts IN_ORDER = new SeriesFacts(true, false, List.of(), List.of());

  static SeriesFacts of(Schedule schedule, Recurrence recurrence) {
    if (recurrence.isEmpty() || isPlainlyInOrder(schedule, recurrence)) {
      return IN_ORDER;
    }
    RecurrenceSet set = set(schedule, recurrence).orElse(null);
    if (set == null || set.unsupportedCalendar().isPresent()) {
      return IN_ORDER;
    }
    List<EventTime> ids = new ArrayList<>(recurrence.excluded());
    recurrence.overrides().forEach(it -> it.recurrenceId().ifPresent(id -> ids.add(id.instance())));
    Set<Long> missing = ids.isEmpty() ? Set.of() : missing(set, ids);
    List<Integer> excluded = new ArrayList<>(0);
    List<Integer> overrides = new ArrayList<>(0);
    if (!missing.isEmpty()) {
      for (int i = 0; i < recurrence.excluded().size(); i++) {
        if (missing.contains(set.epochSecond(recurrence.excluded().get(i)))) {
          excluded.add(i);
        }
      }
      for (int i = 0; i < recurrence.overrides().size(); i++) {
        RecurrenceId id = recurrence.overrides().get(i).recurrenceId().orElse(null);
        if (id != null && missing.contains(set.epochSecond(id.instance()))) {
          overrides.add(i);
        }
      }
    }
    return new SeriesFacts(
        startsInRule(set, recurrence), isEmpty(set, recurrence), excluded, overrides);
  }

  /**
   * Whether nothing names an instance, and a rule gives the start: that of most series can be told
   * without their set.
   */
  private static boolean isPlainlyInOrder(Schedule schedule, Recurrence recurrence) {
    if (!recurrence.excluded().isEmpty() || !recurrence.overrides().isEmpty()) {
      return false;
    }
    EventTime start = SeriesForm.start(schedule).orElse(null);
    if (start == null) {
      return true;
    }
    DayOfWeek day =
        start.match(
            it -> it.date().getDayOfWeek(),
            it -> it.dateTime().getDayOfWeek(),
            it -> it.dateTime().getDayOfWeek());
    List<RecurrenceRule> rules = recurrence.rules();
    boolean isGiven = rules.isEmpty();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).rscale().isPresent()) {
        return false;
      }
      isGiven |= rules.get(i).until().isEmpty() && givesPlainly(rules.get(i), day);
    }
    return isGiven;
  }

  /** Whether a rule that has no end gives a start on a day of the week: FREQ=WEEKLY;BYDAY=TU. */
  private static boolean givesPlainly(RecurrenceRule rule, DayOfWeek day) {
    boolean ofWeek = rule.frequency() == Frequency.WEEKLY || rule.frequency() == Frequency.DAILY;
    return rule.isPlain()
        || (ofWeek
            && rule.byDay().contains(WeekdayNumber.of(day))
            && rule.byMonth().isEmpty()
            && rule.byMonthDay().isEmpty()
            && rule.byYearDay().isEmpty()
            && rule.byWeekNo().isEmpty()
            && rule.byHour().isEmpty()
            && rule.byMinute().isEmpty()
            && rule.bySecond().isEmpty()
            && rule.bySetPos().isEmpty());
  }

  /** A rule without BY parts gives its start, unless it ends before. */
  private static boolean startsInRule(RecurrenceSet set, Recurrence recurrence) {
    return recurrence.rules().stream().anyMatch(it -> it.isPlain() && it.until().isEmpty())
        || set.startsInRule();
  }

  /** Only an exclusion can take the start away. */
  private static boolean isEmpty(RecurrenceSet set, Recurrence recurrence) {
    if (recurrence.excluded().isEmpty()) {
      return false;
    }
    Budget budget = new Budget(CANDIDATES);
    return !set.instances(budget).next() && !budget.isUsedUp();
  }

  /** Returns the recurrence set of a series; empty where it has no date, or no zone with rules. */
  static Optional<RecurrenceSet> set(Schedule schedule, Recurrence recurrence) {
    return SeriesForm.start(schedule)
        .map(
            it ->
                RecurrenceSet.of(
                    it,
                    ZoneOffset.UTC,
                    recurrence.rules(),
                    recurrence.dates().stream().map(ExtraDate::start).toList(),
                    recurrence.excluded()));
  }

  /** Tells whether no instance is at a time or behind it. */
  static boolean isBehindEnd(RecurrenceSet set, EventTime time) {
    Budget budget = new Budget(CANDIDATES);
    Instances instances = set.withoutExclusions().instances(budget);
    instances.seek(Instant.ofEpochSecond(set.epochSecond(time)));
    return !instances.next() && !budget.isUsedUp();
  }

  /** Walks along the instances once, from one wanted time to the next. */
  private static Set<Long> missing(RecurrenceSet set, List<EventTime> ids) {
    Budget budget = new Budget(CANDIDATES);
    Instances instances = set.withoutExclusions().instances(budget);
    Set<Long> missing = new HashSet<>();
    boolean at = false;
    for (long id : ids.stream().mapToLong(set::epochSecond).sorted().distinct().toArray()) {
      if (!at || instances.epochSecond() < id) {
        instances.seek(Instant.ofEpochSecond(id));
        at = instances.next();
      }
      if (budget.isUsedUp()) {
        break;
      }
      if (!at || instances.epochSecond() != id) {
        missing.add(id);
      }
    }
    return missing;
  }
}
