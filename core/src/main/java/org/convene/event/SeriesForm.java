package org.convene.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;

/**
 * The one form of the times of a series: the kind and zone of its start (RFC 5545 sections 3.8.4.4,
 * 3.8.5.1 and 3.8.5.2), so that equal series are equal and clients that compare texts find the
 * instance. A date in a series with times is that day at the start's time; a time in a series of
 * whole days is its date; another zone is the same instant. UNTIL is a date, a local time or a time
 * in UTC (section 3.3.10). An override without a schedule of its own has that of its instance.
 */
final class SeriesForm {

  private final Schedule schedule;
  private final BiConsumer<String, String> changed;

  /**
   * Takes the form of a series.
   *
   * @param schedule its schedule
   * @param changed takes the path of each time that had another form, and a message
   */
  SeriesForm(Schedule schedule, BiConsumer<String, String> changed) {
    this.schedule = schedule;
    this.changed = changed;
  }

  /**
   * Gives the times of a series its form.
   *
   * @return a message for each time that had another one, by its path
   */
  static Map<String, String> give(EventValues values) {
    if (values.recurrence.isEmpty()) {
      return Map.of();
    }
    Map<String, String> changed = new LinkedHashMap<>();
    values.recurrence = new SeriesForm(values.schedule, changed::put).of(values.recurrence);
    return changed;
  }

  /** Returns a recurrence with all its times in this form; itself where they are. */
  Recurrence of(Recurrence recurrence) {
    if (start(schedule).isEmpty()) {
      return recurrence;
    }
    List<RecurrenceRule> rules = new ArrayList<>();
    for (RecurrenceRule rule : recurrence.rules()) {
      rules.add(ended(rule, "/recurrence/rules/" + rules.size()));
    }
    List<ExtraDate> dates = new ArrayList<>();
    for (ExtraDate date : recurrence.dates()) {
      dates.add(date(date, "/recurrence/dates/" + dates.size()));
    }
    List<EventTime> excluded = new ArrayList<>();
    for (EventTime time : recurrence.excluded()) {
      excluded.add(time(time, "/recurrence/excluded/" + excluded.size()));
    }
    List<Event> overrides = new ArrayList<>();
    for (Event override : recurrence.overrides()) {
      overrides.add(override(override, "/recurrence/overrides/" + overrides.size()));
    }
    return scheduled(new Recurrence(rules, dates, excluded, overrides));
  }

  /** Gives each override that says nothing of when it takes place the time of its instance. */
  private Recurrence scheduled(Recurrence recurrence) {
    if (recurrence.overrides().isEmpty()) {
      return recurrence;
    }
    List<Event> overrides = new ArrayList<>(recurrence.overrides());
    RecurrenceSet set =
        overrides.stream().anyMatch(SeriesForm::isUnscheduled)
            ? SeriesFacts.set(schedule, recurrence).orElse(null)
            : null;
    if (set == null) {
      return recurrence;
    }
    record Named(int index, long second, RecurrenceId id) {}

    List<Named> all = new ArrayList<>();
    for (int i = 0; i < overrides.size(); i++) {
      RecurrenceId id = overrides.get(i).recurrenceId().orElse(null);
      if (id != null) { // another rule refuses it
        all.add(new Named(i, set.epochSecond(id.instance()), id));
      }
    }
    all.sort(Comparator.comparingLong(Named::second).thenComparing(it -> !it.id().thisAndFuture()));
    UnscheduledOverrides times = new UnscheduledOverrides(schedule, set, recurrence.dates());
    for (Named one : all) {
      Event override = overrides.get(one.index());
      if (isUnscheduled(override)) {
        override = scheduled(override, times.at(one.id()));
        overrides.set(one.index(), override);
      }
      if (one.id().thisAndFuture()) {
        times.pass(one.id(), override.schedule());
      }
    }
    return recurrence.withOverrides(overrides);
  }

  private static boolean isUnscheduled(Event override) {
    return override.schedule().equals(UnscheduledOverrides.NOTHING);
  }

  /** Returns an override with the first schedule that breaks no rule. */
  private static Event scheduled(Event override, List<Schedule> schedules) {
    return schedules.stream()
        .flatMap(
            it ->
                override.toBuilder()
                    .schedule(it)
                    .candidate()
                    .check(StandardRule.ALL)
                    .event()
                    .stream())
        .findFirst()
        .orElse(override);
  }

  /** Returns the start of a schedule; empty where it has none that could be one of a series. */
  static Optional<EventTime> start(Schedule schedule) {
    try {
      return schedule.match(
          undated -> Optional.empty(),
          allDay -> Optional.of(EventTime.of(allDay.first())),
          floating -> Optional.of(EventTime.of(floating.start())),
          zoned ->
              Zones.isKnown(zoned.zone())
                  ? Optional.of(EventTime.of(zoned.start(), zoned.zone()))
                  : Optional.empty());
    } catch (DateTimeException e) { // other rules tell of years and fractions out of range
      return Optional.empty();
    }
  }

  private EventTime time(EventTime time, String path) {
    EventTime formed = formed(time);
    if (!formed.equals(time) && !isOwnZone(time)) {
      told(path, time, formed);
    }
    return formed;
  }

  private boolean isOwnZone(EventTime time) {
    return time instanceof EventTime.Zoned other
        && schedule instanceof Schedule.Zoned own
        && own.zone().equals(other.zone());
  }

  private void told(String path, EventTime found, EventTime read) {
    changed.accept(path, "expected " + expected() + ", found " + found + "; it is read as " + read);
  }

  private String expected() {
    return schedule.match(
        undated -> "",
        allDay -> "a date, as the start of the series is",
        floating -> "a local time, as the start of the series is",
        zoned -> "a time in " + zoned.zone() + ", as the start of the series is");
  }

  /** Returns a time in the form of the series. */
  EventTime formed(EventTime time) {
    if (time instanceof EventTime.Zoned zoned && !Zones.isKnown(zoned.zone())) {
      return time; // another rule refuses it
    }
    return schedule.match(
        undated -> time,
        allDay -> EventTime.of(date(time)),
        floating -> EventTime.of(ScheduleMoves.local(time, floating.start().toLocalTime())),
        zoned -> zoned(time, zoned));
  }

  private static LocalDate date(EventTime time) {
    return time.match(
        EventTime.Day::date,
        local -> local.dateTime().toLocalDate(),
        zoned -> zoned.dateTime().toLocalDate());
  }

  private static EventTime zoned(EventTime time, Schedule.Zoned series) {
    if (!(time instanceof EventTime.Zoned other)) {
      return EventTime.of(ScheduleMoves.local(time, series.start().toLocalTime()));
    }
    if (other.zone().equals(series.zone())) {
      return EventTime.of(other.dateTime());
    }
    return named(other.dateTime().atZone(other.zone()).toInstant(), series.zone(), time);
  }

  /** A local time that clocks show twice means the first passing: the second is said in UTC. */
  private static EventTime named(Instant instant, ZoneId zone, EventTime given) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    try {
      return local.atZone(zone).toInstant().equals(instant)
          ? EventTime.of(local)
          : EventTime.of(instant);
    } catch (DateTimeException e) { // at the edges of the years 0 and 9999
      return given;
    }
  }

  private ExtraDate date(ExtraDate date, String path) {
    EventTime start = time(date.start(), path + "/start");
    ZoneId zone = date.start() instanceof EventTime.Zoned given ? given.zone() : null;
    if (zone == null || start.equals(date.start()) || isOwnZone(date.start())) {
      return new ExtraDate(start, date.end());
    }
    Optional<End> end =
        date.end()
            .map(
                it -> it.match(at -> at.zone().isEmpty() ? End.at(at.time(), zone) : at, at -> at));
    return new ExtraDate(start, end);
  }

  /** A rule ends with a date, a local time, or a time in UTC where the start has a zone. */
  private RecurrenceRule ended(RecurrenceRule rule, String path) {
    EventTime until = rule.until().orElse(null);
    if (until == null) {
      return rule;
    }
    EventTime formed = formedUntil(until);
    if (formed.equals(until)) {
      return rule;
    }
    changed.accept(
        path,
        "expected UNTIL to be " + untilKind() + ", found " + until + "; it is read as " + formed);
    return rule.toBuilder().until(formed).build();
  }

  /** Returns the end of a rule in the form of the series. */
  EventTime formedUntil(EventTime until) {
    return schedule.match(
        undated -> until,
        allDay -> EventTime.of(date(until)),
        floating -> EventTime.of(ScheduleMoves.local(until, LocalTime.of(23, 59, 59))),
        zoned -> inUtc(until, zoned.zone()));
  }

  private static EventTime inUtc(EventTime until, ZoneId zone) {
    if (until instanceof EventTime.Zoned given) {
      return given.zone().equals(ZoneOffset.UTC) || !Zones.isKnown(given.zone())
          ? until
          : named(given.dateTime().atZone(given.zone()).toInstant(), ZoneOffset.UTC, until);
    }
    try {
      return EventTime.of(
          until instanceof EventTime.Day day
              ? Zones.lastSecond(day.date(), zone)
              : ScheduleMoves.local(until, LocalTime.MIDNIGHT).atZone(zone).toInstant());
    } catch (DateTimeException e) { // in UTC, the end of year 9999 may be in year 10000
      return until;
    }
  }

  private String untilKind() {
    return schedule.match(
        undated -> "",
        allDay -> "a date, as the start is",
        floating -> "a local time, as the start is",
        zoned -> "a time in UTC, since the start has a zone");
  }

  private Event override(Event override, String path) {
    RecurrenceId id = override.recurrenceId().orElse(null);
    if (id == null || formed(id.instance()).equals(id.instance())) {
      return override;
    }
    EventTime instance = time(id.instance(), path + "/recurrenceId");
    EventBuilder builder = override.toBuilder();
    builder.recurrenceId(new RecurrenceId(instance, id.thisAndFuture()));
    return builder.candidate().check(StandardRule.ALL).event().orElse(override);
  }
}
