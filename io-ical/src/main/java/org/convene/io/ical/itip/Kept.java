package org.convene.io.ical.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.ExtraDate;
import org.convene.event.InvalidEventException;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.recurrence.EventTime;
import org.convene.series.NoSuchInstanceException;
import org.convene.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * What an attendee keeps of one uid: an event or series, or instances of a series that is not
 * known. Each component has a version of its own, and the newest counts (RFC 5546 section 2.1.5).
 */
final class Kept {

  private @Nullable Event whole;

  /** Instances whose series is not known, by their recurrence ids. */
  private final List<Event> alone = new ArrayList<>(0);

  Kept(List<Event> events) {
    for (Event event : events) {
      if (event.recurrenceId().isPresent()) {
        alone.add(event);
      } else {
        whole = event;
      }
    }
  }

  List<Event> events() {
    List<Event> events = new ArrayList<>(alone);
    if (whole != null) {
      events.add(0, whole);
    }
    return events;
  }

  boolean isEmpty() {
    return whole == null && alone.isEmpty();
  }

  @Nullable Event whole() {
    return whole;
  }

  /** Any of them: they have one organizer. */
  Optional<Event> any() {
    return events().stream().findFirst();
  }

  /** Takes another version of the whole: what it does not have is gone, unless it is newer. */
  void replace(Event next) {
    List<Event> newer = new ArrayList<>(alone);
    alone.clear();
    if (whole != null) {
      newer.addAll(whole.recurrence().overrides());
    }
    whole = next;
    for (Event each : newer) {
      if (Event.versionOrder().compare(each, next) > 0) {
        put(each);
      }
    }
  }

  /** Calls off all of it; what is newer, or was sent together with that, takes place. */
  void cancel(Event series, Event by) {
    Event cancelled = cancelled(series, by);
    List<Event> overrides = new ArrayList<>();
    for (Event each : series.recurrence().overrides()) {
      overrides.add(Event.versionOrder().compare(by, each) > 0 ? cancelled(each, by) : each);
    }
    whole = cancelled.toBuilder().recurrence(series.recurrence().withOverrides(overrides)).build();
  }

  /** What is kept of an instance; empty where it is as its series says. */
  Optional<Event> override(RecurrenceId id) {
    List<Event> known = whole == null ? alone : whole.recurrence().overrides();
    return known.stream().filter(it -> isOf(it, id)).findFirst();
  }

  /** The version that one of an instance must be newer than. */
  Optional<Event> version(RecurrenceId id) {
    Optional<Event> own = override(id);
    Event series = whole;
    return series == null
        ? own
        : own.filter(it -> Event.versionOrder().compare(it, series) > 0)
            .or(() -> Optional.of(series));
  }

  /** Tells whether there is such an instance; where the series is not known, any may be. */
  boolean has(RecurrenceId id) {
    Event series = whole;
    return series == null || override(id).isPresent() || isInstance(series, id);
  }

  private static boolean isInstance(Event series, RecurrenceId id) {
    Event all =
        series.toBuilder()
            .recurrence(
                new Recurrence(
                    series.recurrence().rules(), series.recurrence().dates(), List.of(), List.of()))
            .build();
    return new ItipInstances(all).has(id.instance());
  }

  /** Gives the series an instance more. */
  void add(RecurrenceId id) {
    Event series = Objects.requireNonNull(whole);
    Recurrence old = series.recurrence();
    List<ExtraDate> dates = new ArrayList<>(old.dates());
    dates.add(ExtraDate.of(ItipInstances.in(series.schedule(), id.instance())));
    whole =
        series.toBuilder()
            .recurrence(new Recurrence(old.rules(), dates, old.excluded(), old.overrides()))
            .build();
  }

  /** Takes a version of an instance. */
  void put(Event instance) {
    RecurrenceId id = instance.recurrenceId().orElseThrow();
    Event series = whole;
    if (series == null) {
      alone.removeIf(it -> isOf(it, id));
      alone.add(instance);
      return;
    }
    Recurrence old = series.recurrence();
    List<Event> overrides = new ArrayList<>(old.overrides());
    overrides.removeIf(it -> isOf(it, id));
    EventTime name = ItipInstances.in(series.schedule(), id.instance());
    overrides.add(
        instance.toBuilder()
            .recurrenceId(new RecurrenceId(name, id.thisAndFuture()))
            .recurrence(Recurrence.none())
            .build());
    overrides.sort(Comparator.comparing(this::instant));
    List<EventTime> excluded =
        old.excluded().stream()
            .filter(it -> !ItipInstances.in(series.schedule(), it).equals(name))
            .toList();
    whole =
        series.toBuilder()
            .recurrence(new Recurrence(old.rules(), old.dates(), excluded, overrides))
            .build();
  }

  /** Calls off the later instances that have an override of their own, where that is older. */
  void cancelFrom(RecurrenceId first, Event by) {
    List<Event> later = whole == null ? List.copyOf(alone) : whole.recurrence().overrides();
    for (Event each : later) {
      if (!each.recurrenceId().orElseThrow().thisAndFuture()
          && instant(each).isAfter(instant(first.instance()))
          && Event.versionOrder().compare(by, each) > 0) {
        put(cancelled(each, by));
      }
    }
  }

  /**
   * Returns an instance as it is kept; null where there is none, or it is excluded. A time that one
   * was moved to is no name.
   */
  @Nullable Event instance(RecurrenceId id) {
    return has(id) ? known(id) : null;
  }

  private @Nullable Event known(RecurrenceId id) {
    Optional<Event> own = override(id);
    Event series = whole;
    if (own.isPresent() || series == null) {
      return own.orElse(null);
    }
    try {
      return Series.of(series).instance(id.instance());
    } catch (NoSuchInstanceException | IllegalStateException | InvalidEventException e) {
      return null;
    }
  }

  static Event cancelled(Event event, Event by) {
    return event.toBuilder()
        .status(EventStatus.CANCELLED)
        .sequence(Math.max(event.sequence(), by.sequence()))
        .stamp(by.stamp().or(by::updated).orElse(null))
        .recurrence(event.recurrence())
        .build();
  }

  private boolean isOf(Event event, RecurrenceId id) {
    RecurrenceId own = event.recurrenceId().orElseThrow();
    return own.thisAndFuture() == id.thisAndFuture()
        && instant(own.instance()).equals(instant(id.instance()));
  }

  private Instant instant(Event override) {
    return instant(override.recurrenceId().orElseThrow().instance());
  }

  private Instant instant(EventTime time) {
    Event series = whole;
    return series == null
        ? ItipInstances.instant(alone.get(0).schedule(), time)
        : ItipInstances.instant(series.schedule(), time);
  }
}
