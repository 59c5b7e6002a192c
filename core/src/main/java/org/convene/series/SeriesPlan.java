package org.convene.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.ExtraDate;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceSet;
import org.convene.series.SingleOverrides.Named;
import org.jspecify.annotations.Nullable;

/** A series taken apart: its instances, and from when on which event says how they are. */
final class SeriesPlan {

  /**
   * What says how instances are, but for those with an override of their own.
   *
   * @param id the epoch second of the first of them
   * @param end the epoch second of the first that another pattern is for
   * @param template the event
   * @param shift by how many seconds of local time it moves an instance
   * @param moves whether it moves instances at all: by a shift, or to another zone
   */
  record Pattern(long id, long end, Template template, long shift, boolean moves) {

    private Pattern endingAt(long id) {
      return new Pattern(this.id, id, template, shift, moves);
    }
  }

  /** The id of the pattern that is the series itself. */
  static final long SERIES = Long.MIN_VALUE;

  /** The end of the last pattern. */
  static final long NEVER = Long.MAX_VALUE;

  /**
   * An override of one instance, where that takes place.
   *
   * @param id the epoch second of the instance
   * @param start the epoch second at which it starts
   */
  record Change(long id, long start, EventTime name, Template template) {

    Occurrence occurrence(SeriesPlan plan) {
      return new Occurrence(template, name, template.event().schedule(), start, plan);
    }
  }

  final RecurrenceSet set;

  /** The series itself, and each override of this and all future instances, by their ids. */
  final List<Pattern> patterns = new ArrayList<>();

  /** Overrides of one instance, by their starts; also of those that the series does not have. */
  final List<Change> changes = new ArrayList<>();

  /** The instances that have an override of their own. */
  final SingleOverrides changed;

  /** The ends of extra dates that have their own. */
  private final Map<Long, End> ends = new HashMap<>();

  private final Template series;
  private final ZoneId reading;
  private final boolean repeats;
  private final @Nullable EventTime ownName;

  SeriesPlan(Event event, ZoneId reading) {
    this.reading = reading;
    this.series = new Template(event, reading);
    this.set = instances(event, reading);
    Recurrence recurrence = event.recurrence();
    this.repeats = !recurrence.isEmpty();
    this.ownName = event.recurrenceId().map(RecurrenceId::instance).orElse(null);
    for (ExtraDate date : recurrence.dates()) {
      date.end().ifPresent(end -> ends.put(set.epochSecond(date.start()), end));
    }
    patterns.add(new Pattern(SERIES, NEVER, series, 0, false));
    List<Named> overrides = named(recurrence.overrides());
    this.changed = new SingleOverrides(overrides);
    addPatterns(overrides);
    addChanges(overrides);
    patterns.sort(Comparator.comparingLong(Pattern::id));
    for (int i = 1; i < patterns.size(); i++) {
      patterns.set(i - 1, patterns.get(i - 1).endingAt(patterns.get(i).id()));
    }
    changes.sort(Comparator.comparingLong(Change::start).thenComparingLong(Change::id));
  }

  /** Returns seconds that no occurrence is longer than. */
  long longest() {
    long most = 0;
    for (Pattern pattern : patterns) {
      Template template = pattern.template();
      most = Math.max(most, template.longest(template.start(), Optional.empty()));
    }
    for (Map.Entry<Long, End> end : ends.entrySet()) {
      most = Math.max(most, series.longest(local(end.getKey()), Optional.of(end.getValue())));
    }
    return Math.max(most, longestChange());
  }

  /** Where each end asks its zone for the clocks, 100,000 overrides take 57 ms and not 25. */
  private long longestChange() {
    long most = 0;
    List<Change> timed = new ArrayList<>();
    List<EventTime> ends = new ArrayList<>();
    for (Change change : changes) {
      Schedule when = change.template().event().schedule();
      if (series.isZoned()
          && when instanceof Schedule.Zoned at
          && at.end().orElse(null) instanceof End.At end) {
        timed.add(change);
        ends.add(EventTime.of(end.time(), end.zone().orElse(at.zone())));
      } else {
        most = Math.max(most, change.template().length(when));
      }
    }
    long[] seconds = set.epochSeconds(ends);
    for (int i = 0; i < seconds.length; i++) {
      most = Math.max(most, seconds[i] - timed.get(i).start());
    }
    return most;
  }

  static RecurrenceSet instances(Event event, ZoneId reading) {
    Recurrence recurrence = event.recurrence();
    return RecurrenceSet.of(
        ScheduleTimes.start(event.schedule()),
        reading,
        recurrence.rules(),
        recurrence.dates().stream().map(ExtraDate::start).toList(),
        recurrence.excluded());
  }

  /** Tells whether an instance is an occurrence: an override without a date takes it away. */
  boolean takesPlace(long id) {
    Event override = changed.of(id);
    return override == null || isDated(override);
  }

  /** Returns the pattern of an instance that has no override of its own. */
  Pattern patternOf(long id) {
    int low = 0;
    int high = patterns.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (patterns.get(middle).id() <= id) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return patterns.get(low);
  }

  /** Returns the pattern that follows one; null where that is the last. */
  @Nullable Pattern patternBehind(Pattern pattern) {
    return pattern.end() == NEVER ? null : patternOf(pattern.end());
  }

  /**
   * Returns an instance as a pattern says.
   *
   * @param local its local start as an epoch second
   */
  Occurrence occurrence(Pattern pattern, long id, long local) {
    Template template = pattern.template();
    if (!pattern.moves()) {
      return new Occurrence(template, id, local, this);
    }
    LocalDateTime shifted = time(local).plusSeconds(pattern.shift());
    Schedule schedule = template.schedule(shifted, null, Optional.empty());
    long start = template.startInstant(schedule).getEpochSecond();
    return new Occurrence(template, name(local, id), schedule, start, this);
  }

  /** Returns the schedule of an instance that is not moved. */
  Schedule schedule(Template template, long local, long id) {
    return template.schedule(
        time(local), Instant.ofEpochSecond(id), Optional.ofNullable(ends.get(id)));
  }

  /** Returns the recurrence id of an instance; null for an event that stands alone. */
  @Nullable EventTime name(long local, long id) {
    return repeats ? set.time(local, id) : ownName;
  }

  /**
   * Returns the recurrence id of an event that stands alone: nothing else tells the zone of its
   * series, which that of its own time need not be.
   */
  RecurrenceId standingAlone(EventTime name) {
    return RecurrenceId.of(
        repeats && name instanceof EventTime.Local && series.isZoned()
            ? EventTime.of(LocalTimes.of(name), series.zone())
            : name);
  }

  private static LocalDateTime time(long local) {
    return LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
  }

  private LocalDateTime local(long instant) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(instant), series.zone());
  }

  /**
   * The local start of an instance; where clocks skip it, that of the rule and not what they show.
   */
  private LocalDateTime ruleLocal(long instant) {
    List<LocalDateTime> locals = LocalTimes.shownAt(instant, series.zone());
    if (locals.size() > 1) {
      Instances instances = set.withoutExclusions().instances(new Budget(Occurrences.CANDIDATES));
      instances.seek(Instant.ofEpochSecond(instant));
      if (instances.next() && instances.epochSecond() == instant) {
        return instances.local();
      }
    }
    return locals.get(0);
  }

  /** No event in hand has an override without a recurrence id. */
  private List<Named> named(List<Event> overrides) {
    List<Event> known = overrides.stream().filter(it -> it.recurrenceId().isPresent()).toList();
    long[] ids = set.epochSeconds(known.stream().map(SeriesPlan::instance).toList());
    return IntStream.range(0, ids.length).mapToObj(i -> new Named(ids[i], known.get(i))).toList();
  }

  private static EventTime instance(Event override) {
    return override.recurrenceId().orElseThrow().instance();
  }

  private void addPatterns(List<Named> overrides) {
    for (Named each : overrides) {
      if (!each.isSingle() && isDated(each.override())) {
        Template template = new Template(each.override(), reading);
        long shift = Duration.between(ruleLocal(each.id()), template.start()).toSeconds();
        boolean moves = shift != 0 || !template.zone().equals(series.zone());
        patterns.add(new Pattern(each.id(), NEVER, template, shift, moves));
      }
    }
  }

  private void addChanges(List<Named> overrides) {
    List<Named> dated =
        overrides.stream().filter(it -> it.isSingle() && isDated(it.override())).toList();
    long[] starts = starts(dated.stream().map(it -> it.override().schedule()).toList());
    for (int i = 0; i < starts.length; i++) {
      Named each = dated.get(i);
      Template template = new Template(each.override(), reading);
      changes.add(new Change(each.id(), starts[i], instance(each.override()), template));
    }
  }

  /** Returns when schedules start: at once where all are of one kind, as nearly always. */
  private long[] starts(List<Schedule> schedules) {
    Class<?> kind = series.event().schedule().getClass();
    return schedules.stream().allMatch(kind::isInstance)
        ? set.epochSeconds(schedules.stream().map(ScheduleTimes::start).toList())
        : schedules.stream().mapToLong(it -> series.startInstant(it).getEpochSecond()).toArray();
  }

  private static boolean isDated(Event override) {
    return !(override.schedule() instanceof Schedule.Undated);
  }
}
