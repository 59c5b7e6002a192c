package org.convene.io.ical.itip;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.convene.series.Answer;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
import org.convene.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a series as messages name them: by the start that the series gives, never by the
 * time that one was moved to (RFC 5545 section 3.8.4.4). {@link Series} says which there are. Used
 * by one thread.
 */
public final class ItipInstances {

  private static final int MAX_YEAR = 9999;

  private final Event series;
  private final Map<RecurrenceId, Event> overrides = new HashMap<>();
  private @Nullable Series ids;
  private @Nullable Series usual;
  private @Nullable Instant end;

  ItipInstances(Event series) {
    this.series = series;
  }

  /**
   * Returns an instance: its override, or else the series at that time.
   *
   * @param instance the start that the series gives for it, in any kind and zone
   * @throws IllegalArgumentException where the series has none then, or it is excluded, as a {@link
   *     org.convene.series.NoSuchInstanceException}; or where the event is no series
   * @throws IllegalStateException where the rules do not tell, see {@link Series}
   * @throws InvalidEventException where it would end after the year 9999
   */
  Event at(EventTime instance) {
    Optional<Event> known = override(instance);
    if (known.isPresent()) {
      return known.get();
    }
    Event found = ids().instance(instance);
    EventTime id = inSeries(found.recurrenceId().orElseThrow().instance());
    return override(id)
        .orElseGet(
            () ->
                (ranges().isEmpty() ? found : usual().instance(id))
                    .toBuilder().recurrenceId(RecurrenceId.of(id)).build());
  }

  /** The recurrence id of an event that stands alone, as an override of the series has it. */
  private EventTime inSeries(EventTime id) {
    return id instanceof EventTime.Zoned zoned
            && series.schedule() instanceof Schedule.Zoned own
            && zoned.zone().equals(own.zone())
        ? EventTime.of(zoned.dateTime())
        : id;
  }

  /**
   * Tells whether there is an instance, without a look for others near it. That there is none any
   * more is found out once: a rule with COUNT is walked to its end for it.
   */
  boolean has(EventTime instance) {
    if (override(instance).isPresent()) {
      return true;
    }
    Instant time = instant(series.schedule(), instance);
    if (end != null && !time.isBefore(end)) {
      return false;
    }
    Occurrences all = ids().occurrences();
    boolean has = all.contains(instance).value();
    Answer<Optional<Occurrence>> next = has ? null : all.after(time);
    if (next != null && next.isComplete() && next.value().isEmpty()) {
      end = time;
    }
    return has;
  }

  /** Returns the instant of a time of a series; whole days and floating times are in UTC. */
  static Instant instant(Schedule schedule, EventTime time) {
    if (time instanceof EventTime.Zoned zoned) {
      return ZonedTimes.instant(zoned.dateTime(), zoned.zone());
    }
    ZoneId zone = schedule instanceof Schedule.Zoned series ? series.zone() : ZoneOffset.UTC;
    return ZonedTimes.instant(ZonedTimes.local(time), zone);
  }

  /** Returns the override of an instance, without a look at the rules. */
  Optional<Event> override(EventTime instance) {
    return known(RecurrenceId.of(in(series.schedule(), instance)));
  }

  private Optional<Event> known(RecurrenceId id) {
    if (overrides.isEmpty()) {
      for (Event override : series.recurrence().overrides()) {
        override.recurrenceId().ifPresent(it -> overrides.putIfAbsent(it, override));
      }
    }
    return Optional.ofNullable(overrides.get(id));
  }

  /**
   * Returns the override with a recurrence id, or else the instance; empty where there is none, or
   * where the rules do not tell.
   */
  Optional<Event> find(RecurrenceId id) {
    Optional<Event> same = known(id);
    try {
      return same.isPresent() ? same : Optional.of(at(id.instance()));
    } catch (IllegalArgumentException | IllegalStateException | InvalidEventException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns a recurrence id in the kind of the series; as it is where there is no such instance.
   */
  RecurrenceId named(RecurrenceId id) {
    if (id.instance() instanceof EventTime.Day == series.schedule() instanceof Schedule.AllDay) {
      return id;
    }
    try {
      EventTime own = ids().instance(id.instance()).recurrenceId().orElseThrow().instance();
      return new RecurrenceId(inSeries(own), id.thisAndFuture());
    } catch (IllegalArgumentException | IllegalStateException | InvalidEventException e) {
      return id;
    }
  }

  /** The series without overrides: it shows no instance at another time than its own. */
  Series ids() {
    Series known = ids;
    if (known == null) {
      known = Series.of(with(series, List.of()));
      ids = known;
    }
    return known;
  }

  /** The series with the overrides that are of later instances too. */
  private Series usual() {
    Series known = usual;
    if (known == null) {
      known = Series.of(with(series, ranges()));
      usual = known;
    }
    return known;
  }

  private List<Event> ranges() {
    return series.recurrence().overrides().stream()
        .filter(it -> it.recurrenceId().filter(RecurrenceId::thisAndFuture).isPresent())
        .toList();
  }

  private static Event with(Event series, List<Event> overrides) {
    return series.toBuilder().recurrence(series.recurrence().withOverrides(overrides)).build();
  }

  /** A time as a schedule says it: local to its zone, where it has one. */
  static EventTime in(Schedule schedule, EventTime time) {
    if (schedule instanceof Schedule.Zoned series && time instanceof EventTime.Zoned zoned) {
      LocalDateTime local =
          LocalDateTime.ofInstant(
              ZonedTimes.instant(zoned.dateTime(), zoned.zone()), series.zone());
      return local.getYear() < 0 || local.getYear() > MAX_YEAR ? time : EventTime.of(local);
    }
    return time;
  }

  /** An instance to be sent without its series: a local recurrence id gets the series' zone. */
  public static Event alone(Event instance, Schedule series) {
    RecurrenceId id = instance.recurrenceId().orElse(null);
    if (id != null
        && id.instance() instanceof EventTime.Local local
        && series instanceof Schedule.Zoned zoned) {
      EventTime time = EventTime.of(local.dateTime(), zoned.zone());
      return instance.toBuilder().recurrenceId(new RecurrenceId(time, id.thisAndFuture())).build();
    }
    return instance;
  }
}
