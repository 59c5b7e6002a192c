package org.convene.series;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/** A series taken apart: its instances, and from when on which event says how they are. */
final class SeriesPlan {

  /**
   * What says how an instance is.
   *
   * @param id the epoch second of the instance, or of the first one of several
   * @param template the event
   * @param shift by how many seconds of local time it moves an instance
   * @param moves whether it moves instances at all: by a shift, or to another zone
   */
  record Pattern(long id, Template template, long shift, boolean moves) {}

  /** The id of the pattern that is the series itself. */
  static final long SERIES = Long.MIN_VALUE;

  /** An instance, where that takes place. */
  record Placed(long id, Occurrence occurrence) {

    /** By their starts; of several at one time, by their ids. */
    static final Comparator<Placed> ORDER =
        Comparator.comparingLong(Placed::start).thenComparingLong(Placed::id);

    long start() {
      return occurrence.startInstant().getEpochSecond();
    }
  }

  final RecurrenceSet set;

  /** The series itself, and each override of this and all future instances, by their ids. */
  final List<Pattern> patterns = new ArrayList<>();

  /** Overrides of one instance, by their starts; also of those that the series does not have. */
  final List<Placed> changes = new ArrayList<>();

  /** The instances that have an override of their own. */
  final Map<Long, Event> changed = new HashMap<>();

  /** The ends of extra dates that have their own. */
  final Map<Long, End> ends = new HashMap<>();

  /** No occurrence is longer than so many seconds. */
  final long longest;

  private final ZoneId reading;
  private final boolean repeats;
  private final @Nullable EventTime ownName;

  SeriesPlan(Event event, ZoneId reading) {
    this.reading = reading;
    Recurrence recurrence = event.recurrence();
    this.repeats = !recurrence.isEmpty();
    this.ownName = event.recurrenceId().map(RecurrenceId::instance).orElse(null);
    Template series = new Template(event, reading);
    this.set = instances(event, reading);
    long most = series.longest(series.start(), Optional.empty());
    for (ExtraDate date : recurrence.dates()) {
      if (date.end().isPresent()) {
        long instant = set.epochSecond(date.start());
        ends.put(instant, date.end().get());
        most = Math.max(most, series.longest(local(instant, series), date.end()));
      }
    }
    patterns.add(new Pattern(SERIES, series, 0, false));
    for (Event override : recurrence.overrides()) {
      most = Math.max(most, add(override, series));
    }
    patterns.sort(Comparator.comparingLong(Pattern::id));
    changes.sort(Placed.ORDER);
    this.longest = most;
  }

  /** Returns the recurrence id of an instance; null for an event that stands alone. */
  @Nullable EventTime name(Instances instance) {
    return repeats ? instance.time() : ownName;
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
    Event override = changed.get(id);
    return override == null || !(override.schedule() instanceof Schedule.Undated);
  }

  /** Returns the pattern of an instance that has no override of its own. */
  Pattern patternOf(long id) {
    Pattern found = patterns.get(0);
    for (Pattern pattern : patterns) {
      if (pattern.id() <= id) {
        found = pattern;
      }
    }
    return found;
  }

  /** Returns the pattern that follows one; null where that is the last. */
  @Nullable Pattern patternBehind(Pattern pattern) {
    int next = patterns.indexOf(pattern) + 1;
    return next < patterns.size() ? patterns.get(next) : null;
  }

  /** Returns the id of the first instance behind those of a pattern. */
  long idBehind(Pattern pattern) {
    Pattern next = patternBehind(pattern);
    return next == null ? Long.MAX_VALUE : next.id();
  }

  /** Returns an instance as its pattern says. */
  Occurrence occurrence(Pattern pattern, @Nullable EventTime name, LocalDateTime local, long id) {
    if (pattern.moves()) {
      LocalDateTime shifted = local.plusSeconds(pattern.shift());
      return pattern.template().occurrence(name, shifted, null, Optional.empty());
    }
    Instant instant = Instant.ofEpochSecond(id);
    return pattern.template().occurrence(name, local, instant, Optional.ofNullable(ends.get(id)));
  }

  private static LocalDateTime local(long instant, Template series) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(instant), series.zone());
  }

  /**
   * The local start of an instance; where clocks skip it, that of the rule and not what they show.
   */
  private LocalDateTime ruleLocal(long instant, Template series) {
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

  private long add(Event override, Template series) {
    RecurrenceId id = override.recurrenceId().orElse(null);
    if (id == null) {
      return 0; // no event in hand has such an override
    }
    long instant = set.epochSecond(id.instance());
    Template template = new Template(override, reading);
    if (!id.thisAndFuture()) {
      changed.put(instant, override);
    }
    if (override.schedule() instanceof Schedule.Undated) {
      return 0;
    }
    if (id.thisAndFuture()) {
      long shift = Duration.between(ruleLocal(instant, series), template.start()).toSeconds();
      boolean moves = shift != 0 || !template.zone().equals(series.zone());
      patterns.add(new Pattern(instant, template, shift, moves));
    } else {
      changes.add(new Placed(instant, template.itself(id.instance())));
    }
    return template.longest(template.start(), Optional.empty());
  }
}
