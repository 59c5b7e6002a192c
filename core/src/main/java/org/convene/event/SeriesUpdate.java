package org.convene.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.convene.description.Field;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;

/**
 * What follows for the instances of a series when the series is edited. An override is a
 * difference: what it says as the series did, it goes on to say as the series does. Where the
 * series moves, extra dates, excluded times and overrides move with it, and so does UNTIL; each of
 * them must then still be of an instance, and of the same one: the n-th stays the n-th. Where it
 * has other rules or extra dates, what stays must be of an instance, or be behind the new end. What
 * the edit itself sets stays as it is set.
 */
final class SeriesUpdate {

  private static final Set<String> OWN =
      Set.of("uid", "recurrenceId", "schedule", "recurrence", "meeting");

  private final Event before;
  private final EventValues after;
  private final Duration shift;
  private final ZoneId oldZone;
  private Optional<NthInstances> instances = Optional.empty();

  private SeriesUpdate(Event before, EventValues after) {
    this.before = before;
    this.after = after;
    this.shift =
        Duration.between(
            ScheduleMoves.localStart(before.schedule()), ScheduleMoves.localStart(after.schedule));
    this.oldZone = ScheduleMoves.zone(before.schedule());
  }

  /**
   * Lets the values of an edited series follow.
   *
   * @return a message for each time that would be of no instance, by its path
   */
  static Map<String, String> follow(Event before, EventValues after) {
    boolean moves = !before.schedule().equals(after.schedule);
    boolean overrides = after.recurrence.overrides().equals(before.recurrence().overrides());
    if (SeriesForm.start(before.schedule()).isEmpty()
        || SeriesForm.start(after.schedule).isEmpty()
        || after.recurrence.isEmpty()
        || !(moves
            || isChanged(before.recurrence(), after.recurrence)
            || (overrides && !after.recurrence.overrides().isEmpty()))) {
      return Map.of();
    }
    return new SeriesUpdate(before, after).follow(moves, overrides);
  }

  private static boolean isChanged(Recurrence old, Recurrence now) {
    return !now.rules().equals(old.rules()) || !now.dates().equals(old.dates());
  }

  private Map<String, String> follow(boolean moves, boolean overrides) {
    try {
      Recurrence old = before.recurrence();
      Recurrence now = after.recurrence;
      boolean sameRules = moves && now.rules().equals(old.rules());
      boolean sameDates = moves && now.dates().equals(old.dates());
      boolean sameExcluded = moves && now.excluded().equals(old.excluded());
      List<RecurrenceRule> rules = sameRules ? rules(now.rules()) : now.rules();
      List<ExtraDate> dates = sameDates ? dates(now.dates()) : now.dates();
      if (sameRules && sameDates) {
        count(new Recurrence(rules, dates, List.of(), List.of()));
      }
      after.recurrence =
          new Recurrence(
              rules,
              dates,
              sameExcluded
                  ? now.excluded().stream().map(this::movedInstance).toList()
                  : now.excluded(),
              overrides ? overrides(now.overrides()) : now.overrides());
      if (moves) {
        return orphans(sameExcluded, overrides);
      }
      return isChanged(old, now)
          ? left(now.excluded().equals(old.excluded()), overrides)
          : Map.of();
    } catch (DateTimeException | ArithmeticException e) { // moved behind the year 9999
      return Map.of(
          "/recurrence",
          "expected a series that can be moved by " + shift + ", found years behind 9999");
    }
  }

  /** Finds out which instance of the moved series is the one that an instance was before. */
  private void count(Recurrence moved) {
    List<EventTime> wanted = new ArrayList<>(before.recurrence().excluded());
    before
        .recurrence()
        .overrides()
        .forEach(it -> it.recurrenceId().ifPresent(id -> wanted.add(id.instance())));
    instances =
        SeriesFacts.set(before.schedule(), before.recurrence())
            .filter(it -> it.unsupportedCalendar().isEmpty())
            .flatMap(
                old ->
                    SeriesFacts.set(after.schedule, moved)
                        .map(now -> NthInstances.of(old, now, shift, wanted)));
  }

  private EventTime movedInstance(EventTime instance) {
    if (before.schedule().equals(after.schedule)) {
      return instance;
    }
    return instances.flatMap(it -> it.afterwards(instance)).orElseGet(() -> moved(instance));
  }

  private EventTime moved(EventTime time) {
    LocalDateTime moved = ScheduleMoves.local(time, oldZone).plus(shift);
    return after.schedule instanceof Schedule.AllDay
        ? EventTime.of(moved.toLocalDate())
        : EventTime.of(moved);
  }

  private List<RecurrenceRule> rules(List<RecurrenceRule> rules) {
    return rules.stream()
        .map(
            rule ->
                rule.until().isEmpty()
                    ? rule
                    : rule.toBuilder().until(movedUntil(rule.until().get())).build())
        .toList();
  }

  private EventTime movedUntil(EventTime until) {
    EventTime moved = moved(until);
    return new SeriesForm(after.schedule, (path, message) -> {}).formedUntil(moved);
  }

  private List<ExtraDate> dates(List<ExtraDate> dates) {
    return dates.stream()
        .map(
            date ->
                new ExtraDate(
                    moved(date.start()),
                    date.end()
                        .map(
                            end ->
                                end.match(
                                    at -> new End.At(at.time().plus(shift), at.zone()),
                                    duration -> duration))))
        .toList();
  }

  private List<Event> overrides(List<Event> overrides) {
    EventValues alone = after.copy();
    alone.recurrence = Recurrence.none();
    Optional<Event> series = new Candidate(alone).check(StandardRule.ALL).event();
    List<Event> followed = new ArrayList<>();
    for (Event override : overrides) {
      followed.add(series.map(it -> override(override, it)).orElse(override));
    }
    return followed;
  }

  private Event override(Event override, Event series) {
    RecurrenceId id = override.recurrenceId().orElse(null);
    if (id == null) {
      return override;
    }
    EventBuilder followed = override.toBuilder();
    for (Field<Event, EventBuilder, ?> field : EventModel.all()) {
      if (!OWN.contains(field.name())) {
        follow(field, override, series, followed);
      }
    }
    if (override.uid().equals(before.uid())) {
      followed.uid(series.uid());
    }
    followed.meeting(FollowedMeeting.of(override.meeting(), before.meeting(), series.meeting()));
    EventTime moved = movedInstance(id.instance());
    RecurrenceId now = new RecurrenceId(moved, id.thisAndFuture());
    followed.recurrenceId(now);
    followed.schedule(
        followed(override.schedule(), usual(before.schedule(), id), usual(series.schedule(), now)));
    return followed.candidate().check(StandardRule.ALL).event().orElse(override);
  }

  /** The time of an instance; for all that follow, what their days have where clocks skip it. */
  private static Schedule usual(Schedule series, RecurrenceId id) {
    return id.thisAndFuture()
        ? ScheduleMoves.kept(series, ScheduleMoves.local(id.instance(), ScheduleMoves.zone(series)))
        : series.startingAt(id.instance());
  }

  /** A schedule that was the usual one is so again, its end written as it was. */
  private static Schedule followed(Schedule own, Schedule usual, Schedule now) {
    if (!own.isAt(usual)) {
      return own;
    }
    Schedule moved = own.startingAt(ScheduleMoves.localStart(now));
    return !own.equals(usual) && moved.isAt(now) ? moved : now;
  }

  private <T> void follow(
      Field<Event, EventBuilder, T> field, Event override, Event series, EventBuilder followed) {
    T old = field.get(before);
    T now = field.get(series);
    if (!Objects.equals(old, now) && Objects.equals(field.get(override), old)) {
      field.set(followed, now);
    }
  }

  /**
   * What moves with its series is of an instance as before, and of the same; the rules may give it
   * no more, or another one at its time.
   */
  private Map<String, String> orphans(boolean excluded, boolean overrides) {
    SeriesFacts facts = SeriesFacts.of(after.schedule, after.recurrence);
    SeriesFacts old = SeriesFacts.of(before.schedule(), before.recurrence());
    Map<String, String> orphans = new LinkedHashMap<>();
    for (int i = 0; i < after.recurrence.excluded().size(); i++) {
      boolean isNone = facts.excludedWithout().contains(i) && !old.excludedWithout().contains(i);
      if (isNone || (excluded && isLost(before.recurrence().excluded().get(i)))) {
        orphans.put(
            "/recurrence/excluded/" + i, orphan(after.recurrence.excluded().get(i), isNone));
      }
    }
    for (int i = 0; i < after.recurrence.overrides().size(); i++) {
      RecurrenceId id = after.recurrence.overrides().get(i).recurrenceId().orElse(null);
      boolean isNone = facts.overridesWithout().contains(i) && !old.overridesWithout().contains(i);
      if (id != null && (isNone || (overrides && isLost(id(i))))) {
        orphans.put("/recurrence/overrides/" + i + "/recurrenceId", orphan(id.instance(), isNone));
      }
    }
    return orphans;
  }

  /** What stays where other rules or extra dates no longer give its instance. */
  private Map<String, String> left(boolean excluded, boolean overrides) {
    SeriesFacts facts = SeriesFacts.of(after.schedule, after.recurrence);
    SeriesFacts old = SeriesFacts.of(before.schedule(), before.recurrence());
    Optional<RecurrenceSet> set = SeriesFacts.set(after.schedule, after.recurrence);
    Map<String, String> left = new LinkedHashMap<>();
    for (int i : excluded ? facts.excludedWithout() : List.<Integer>of()) {
      EventTime time = after.recurrence.excluded().get(i);
      if (!old.excludedWithout().contains(i) && !isBehindEnd(set, time)) {
        left.put("/recurrence/excluded/" + i, left(time));
      }
    }
    for (int i : overrides ? facts.overridesWithout() : List.<Integer>of()) {
      if (!old.overridesWithout().contains(i) && !isBehindEnd(set, id(i))) {
        left.put("/recurrence/overrides/" + i + "/recurrenceId", left(id(i)));
      }
    }
    return left;
  }

  private static boolean isBehindEnd(Optional<RecurrenceSet> set, EventTime time) {
    return set.filter(it -> SeriesFacts.isBehindEnd(it, time)).isPresent();
  }

  private static String left(EventTime time) {
    return "expected an instance of the changed series, found "
        + time
        + ", which its rules do not give: set the recurrence without it";
  }

  private EventTime id(int override) {
    return before.recurrence().overrides().get(override).recurrenceId().orElseThrow().instance();
  }

  private boolean isLost(EventTime instance) {
    return instances.filter(it -> it.isLost(instance)).isPresent();
  }

  private static String orphan(EventTime time, boolean isNone) {
    return "expected an instance of the moved series, found "
        + time
        + (isNone ? ", which its rules do not give" : ", which is another one than before")
        + ": change the rules too, or restore the instance first";
  }
}
