package org.convene.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convene.arguments.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a series: its start, what its rules give, and extra times, without those that
 * are excluded (RFC 5545 section 3.8.5). It tells starts; how long an instance lasts and what is
 * changed in it, only its event knows.
 *
 * <pre>{@code
 * RecurrenceSet mondays =
 *     RecurrenceSet.of(
 *         EventTime.of(LocalDateTime.of(2027, 3, 1, 9, 0), ZoneId.of("Europe/Zurich")),
 *         ZoneOffset.UTC,
 *         List.of(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=10")));
 * Instances instances = mondays.instances(new Budget(1_000));
 * while (instances.next()) {
 *   System.out.println(instances.time());
 * }
 * }</pre>
 *
 * <p>The start is the first instance even where no rule gives it: “The DTSTART property … defines
 * the first instance in the recurrence set” (RFC 5545 section 3.8.5.3). The rules give local times;
 * the zone makes instants of them: a time that clocks skip is moved later by what they skip, of one
 * that they show twice the first counts (section 3.3.5). Two local times on one instant are one
 * instance. The order is that of the instants. No instance is behind the year 9999.
 *
 * <p>Other times than the start may be of another kind than it is: a date in a series with times is
 * that day at the start's time; a time in a series of whole days is its date; another zone is the
 * same instant.
 *
 * <p>Immutable; threads may share it.
 */
public final class RecurrenceSet {

  /** The start is in the first period, or not given; more is needed to jump to an hour. */
  private static final int START_CANDIDATES = 3;

  private static final int WHOLE_DAY_LAST_SECOND = LocalSeconds.OF_DAY - 1;

  private final EventTime start;
  private final ZoneChanges zone;
  private final long local;
  private final List<RecurrenceRule> rules;

  /** The calendar that a rule counts in and that is not understood: then there are no parts. */
  private final Optional<String> unsupportedCalendar;

  private final List<RuleParts> parts;
  private final List<RuleEnd> untils;
  private final long[] dates;
  private final long[] excluded;

  private RecurrenceSet(
      EventTime start,
      ZoneId zone,
      List<RecurrenceRule> rules,
      List<EventTime> dates,
      List<EventTime> excluded) {
    this.start = start;
    this.zone = ZoneChanges.of(start instanceof EventTime.Zoned zoned ? zoned.zone() : zone);
    this.local = LocalSeconds.of(dateTime(start));
    this.rules = List.copyOf(rules);
    Clocks clocks = clocks();
    this.unsupportedCalendar = unsupportedCalendar(this.rules);
    List<RuleParts> counted = new ArrayList<>(rules.size());
    List<RuleEnd> ends = new ArrayList<>(rules.size());
    for (int i = 0; i < this.rules.size(); i++) { // of every series that is built: no streams
      RecurrenceRule rule = this.rules.get(i);
      if (unsupportedCalendar.isEmpty()) {
        counted.add(new RuleParts(rule, local));
      }
      ends.add(until(rule, clocks));
    }
    this.parts = counted;
    this.untils = ends;
    this.dates = instants(rules.isEmpty() ? start : null, dates, clocks);
    this.excluded = instants(null, excluded, clocks);
  }

  private static Optional<String> unsupportedCalendar(List<RecurrenceRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      Optional<String> name = rules.get(i).rscale();
      if (name.isPresent() && !name.get().equals("GREGORIAN")) {
        return name;
      }
    }
    return Optional.empty();
  }

  /** The instants of times, and of one more, in order, each once. */
  private long[] instants(@Nullable EventTime first, List<EventTime> times, Clocks clocks) {
    int size = 0;
    long[] instants = new long[times.size() + 1];
    if (first != null) {
      instants[size++] = instant(first, clocks);
    }
    for (EventTime time : times) {
      instants[size++] = instant(time, clocks);
    }
    Arrays.sort(instants, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || instants[i] != instants[i - 1]) {
        instants[distinct++] = instants[i];
      }
    }
    return Arrays.copyOf(instants, distinct);
  }

  /**
   * Returns the instances of rules.
   *
   * @param start the first instance: a date for a series of whole days, a local time for a floating
   *     one
   * @param zone the zone that dates and floating times are read in
   * @param rules the rules
   * @return the set
   */
  public static RecurrenceSet of(EventTime start, ZoneId zone, List<RecurrenceRule> rules) {
    return of(start, zone, rules, List.of(), List.of());
  }

  /**
   * Returns the instances of a series.
   *
   * @param start the first instance: a date for a series of whole days, a local time for a floating
   *     one
   * @param zone the zone that dates and floating times are read in
   * @param rules the rules; may be none
   * @param dates starts beside those of the rules
   * @param excluded starts that do not take place
   * @return the set
   */
  public static RecurrenceSet of(
      EventTime start,
      ZoneId zone,
      List<RecurrenceRule> rules,
      List<EventTime> dates,
      List<EventTime> excluded) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(zone, "zone");
    Arguments.noNulls(rules, "rules");
    Arguments.noNulls(dates, "dates");
    Arguments.noNulls(excluded, "excluded");
    return new RecurrenceSet(start, zone, rules, dates, excluded);
  }

  /**
   * Returns this series before exclusions: what a recurrence id or an excluded time can name.
   *
   * @return the set without excluded times
   */
  public RecurrenceSet withoutExclusions() {
    return excluded.length == 0 ? this : new RecurrenceSet(this);
  }

  private RecurrenceSet(RecurrenceSet set) {
    this.start = set.start;
    this.zone = set.zone;
    this.local = set.local;
    this.rules = set.rules;
    this.unsupportedCalendar = set.unsupportedCalendar;
    this.parts = set.parts;
    this.untils = set.untils;
    this.dates = set.dates;
    this.excluded = new long[0];
  }

  /**
   * Starts to tell the instances, in order.
   *
   * @param budget what that may cost
   * @return a cursor before the first instance
   */
  public Instances instances(Budget budget) {
    Objects.requireNonNull(budget, "budget");
    return new Instances(this, budget);
  }

  /**
   * Returns the calendar that a rule counts in and that is not understood here (RFC 7529, {@code
   * RSCALE}); such a set has no instances that could be told.
   *
   * @return its name; empty for the Gregorian calendar
   */
  public Optional<String> unsupportedCalendar() {
    return unsupportedCalendar;
  }

  /**
   * Tells whether the series ends: each rule has COUNT or UNTIL.
   *
   * @return false where it goes on to the end of time
   */
  public boolean isFinite() {
    return rules.stream().allMatch(rule -> rule.count().isPresent() || rule.until().isPresent());
  }

  /**
   * Tells whether the start is one that a rule gives. Where it is not, it is the first instance all
   * the same, but other programs differ.
   *
   * @return true also where there is no rule
   */
  public boolean startsInRule() {
    return rules.isEmpty()
        || unsupportedCalendar.isPresent()
        || IntStream.range(0, parts.size()).anyMatch(this::givesStart);
  }

  private boolean givesStart(int index) {
    RuleParts rule = parts.get(index);
    RuleEnd until = untils.get(index);
    if (local > until.local() || clocks().instant(local) > until.instant()) {
      return false;
    }
    long first = Times.of(rule, local, RuleEnd.NEVER.local()).next(new Budget(START_CANDIDATES));
    return first == local
        || (start instanceof EventTime.Day
            && first != Times.NONE
            && first != Times.UNFINISHED
            && LocalSeconds.day(first) == LocalSeconds.day(local));
  }

  /**
   * Returns the instant of a time of this series.
   *
   * @param time of any kind, see above
   * @return its epoch second
   */
  public long epochSecond(EventTime time) {
    Objects.requireNonNull(time, "time");
    return instant(time, clocks());
  }

  /**
   * Returns the instants of many times of this series, which costs less than to ask for each: most
   * lie between the same changes of the clocks as the one before.
   *
   * @param times of any kind, in any order
   * @return their epoch seconds, in the order of the times
   */
  public long[] epochSeconds(List<EventTime> times) {
    Arguments.noNulls(times, "times");
    Clocks clocks = clocks();
    return times.stream().mapToLong(time -> instant(time, clocks)).toArray();
  }

  List<InstanceSource> sources(Clocks clocks) {
    boolean wholeDays = start instanceof EventTime.Day;
    List<InstanceSource> sources = new ArrayList<>(rules.size() + 1);
    for (int i = 0; i < parts.size(); i++) {
      sources.add(new RuleSource(parts.get(i), local, untils.get(i), wholeDays, clocks));
    }
    if (dates.length > 0 && unsupportedCalendar.isEmpty()) {
      sources.add(new ListSource(dates, clocks));
    }
    return sources;
  }

  Clocks clocks() {
    return new Clocks(zone);
  }

  long[] excluded() {
    return excluded;
  }

  /**
   * Returns what names an instance, in the kind of the start: its recurrence id.
   *
   * @param localSecond its local start, as {@link Instances#localSecond} gives it
   * @param epochSecond its instant
   * @return the time
   */
  public EventTime time(long localSecond, long epochSecond) {
    return time(localSecond, epochSecond, clocks());
  }

  EventTime time(long instanceLocal, long instant, Clocks clocks) {
    LocalDateTime time = LocalSeconds.toTime(instanceLocal);
    if (start instanceof EventTime.Day) {
      return EventTime.of(time.toLocalDate());
    }
    return start instanceof EventTime.Local || clocks.instant(instanceLocal) == instant
        ? EventTime.of(time)
        : EventTime.of(LocalDateTime.ofEpochSecond(instant, 0, ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private long instant(EventTime time, Clocks clocks) {
    if (time instanceof EventTime.Zoned zoned && start instanceof EventTime.Zoned of) {
      return zoned.zone().equals(of.zone())
          ? clocks.instant(LocalSeconds.of(zoned.dateTime()))
          : zoned.dateTime().atZone(zoned.zone()).toEpochSecond();
    }
    long second = LocalSeconds.of(dateTime(time));
    if (start instanceof EventTime.Day) {
      second -= LocalSeconds.secondOfDay(second);
    } else if (time instanceof EventTime.Day) {
      second += LocalSeconds.secondOfDay(local);
    }
    return clocks.instant(second);
  }

  private static LocalDateTime dateTime(EventTime time) {
    return time.match(
        day -> day.date().atStartOfDay(), EventTime.Local::dateTime, EventTime.Zoned::dateTime);
  }

  private RuleEnd until(RecurrenceRule rule, Clocks clocks) {
    EventTime until = rule.until().orElse(null);
    if (until == null) {
      return RuleEnd.NEVER;
    }
    if (until instanceof EventTime.Zoned zoned && start instanceof EventTime.Zoned) {
      long instant = zoned.dateTime().atZone(zoned.zone()).toEpochSecond();
      return new RuleEnd(clocks.lastLocal(instant), instant);
    }
    long second = LocalSeconds.of(dateTime(until));
    if (start instanceof EventTime.Day || until instanceof EventTime.Day) {
      second += WHOLE_DAY_LAST_SECOND - LocalSeconds.secondOfDay(second);
    }
    return new RuleEnd(second, Long.MAX_VALUE);
  }
}
