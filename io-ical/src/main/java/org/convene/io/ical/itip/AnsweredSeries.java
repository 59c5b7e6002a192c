package org.convene.io.ical.itip;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.RecurrenceId;
import org.convene.recurrence.EventTime;
import org.convene.series.Series;
import org.jspecify.annotations.Nullable;

/**
 * The people of a series and of its instances while the answers of a mail are taken. The event is
 * built once, with all of them: a mail of a thousand answers would cost a thousand series. Used by
 * one thread.
 */
final class AnsweredSeries {

  /** An event, and its people by now; nobody for an instance that has those of its series. */
  static final class Part {

    final Event event;
    Meeting meeting;

    private Part(Event event, Meeting meeting) {
      this.event = event;
      this.meeting = meeting;
    }

    private Event now() {
      return meeting.equals(event.meeting()) ? event : event.toBuilder().meeting(meeting).build();
    }
  }

  final Part whole;
  final ItipInstances instances;
  private final List<Part> overrides = new ArrayList<>();
  private final Map<RecurrenceId, Part> known = new HashMap<>();
  private final Map<RecurrenceId, Part> added = new LinkedHashMap<>();

  AnsweredSeries(Event event) {
    this.whole = new Part(event, event.meeting());
    this.instances = new ItipInstances(event);
    for (Event override : event.recurrence().overrides()) {
      Part part = new Part(override, override.meeting());
      overrides.add(part);
      override.recurrenceId().ifPresent(id -> known.putIfAbsent(id, part));
    }
  }

  /**
   * Returns an instance; {@link #keep} makes it one with people of its own.
   *
   * @throws RuntimeException as {@link ItipInstances#at} does
   */
  Part at(EventTime time) {
    Part part = part(RecurrenceId.of(ItipInstances.in(whole.event.schedule(), time)));
    if (part == null) {
      Event one = instances.at(time);
      part = part(one.recurrenceId().orElseThrow());
      return part != null ? part : new Part(one, Meeting.none());
    }
    return part;
  }

  private @Nullable Part part(RecurrenceId id) {
    Part override = known.get(id);
    return override != null ? override : added.get(id);
  }

  /** Returns the people of an instance: as in its series, where it has none of its own. */
  Meeting people(Part instance) {
    if (!instance.meeting.isEmpty()) {
      return instance.meeting;
    }
    RecurrenceId id = instance.event.recurrenceId().orElseThrow();
    Meeting range = known.containsKey(id) ? Meeting.none() : ofRange(instant(instance));
    return Attendees.map(range.isEmpty() ? whole.meeting : range, Answered::asInSeries);
  }

  private Meeting ofRange(Instant instance) {
    return overrides.stream()
        .filter(AnsweredSeries::isRange)
        .filter(it -> !instant(it).isAfter(instance))
        .max(Comparator.comparing(this::instant))
        .map(it -> it.meeting)
        .orElse(Meeting.none());
  }

  private static boolean isRange(Part part) {
    return part.event.recurrenceId().filter(RecurrenceId::thisAndFuture).isPresent();
  }

  private Instant instant(Part instance) {
    EventTime time = instance.event.recurrenceId().orElseThrow().instance();
    return ItipInstances.instant(whole.event.schedule(), time);
  }

  /** Tells whether a part is an override that was there. */
  boolean isKnown(Part part) {
    return part.event.recurrenceId().filter(known::containsKey).isPresent();
  }

  void keep(Part instance) {
    RecurrenceId id = instance.event.recurrenceId().orElseThrow();
    if (!known.containsKey(id)) {
      added.put(id, instance);
    }
  }

  /** Hands on what is said of instances apart from the series. */
  void eachOverride(Consumer<Part> action) {
    overrides.forEach(action);
    added.values().forEach(action);
  }

  /** Returns the series with its people by now. */
  Event event() {
    List<Part> heads = new ArrayList<>(0);
    List<Event> all = withAdded(heads);
    Event series = whole.now(); // by itself: overrides follow an edit that sets none
    if (!all.equals(series.recurrence().overrides())) {
      series = series.toBuilder().recurrence(series.recurrence().withOverrides(all)).build();
    }
    for (Part head : heads) {
      EventTime instance = head.event.recurrenceId().orElseThrow().instance();
      series = Series.of(series).change(instance, it -> it.meeting(head.meeting)).event();
    }
    return series;
  }

  /**
   * The overrides with those added, each before the first that is of a later instance.
   *
   * @param heads gets the first instances of a range, which {@link Series} makes start behind them
   */
  private List<Event> withAdded(List<Part> heads) {
    Deque<Part> sorted = new ArrayDeque<>();
    added.values().stream()
        .sorted(Comparator.comparing(this::instant))
        .forEach(it -> (isHead(it) ? heads : sorted).add(it));
    List<Event> all = new ArrayList<>(overrides.size() + sorted.size());
    for (Part override : overrides) {
      while (!sorted.isEmpty() && instant(sorted.element()).isBefore(instant(override))) {
        all.add(sorted.remove().now());
      }
      all.add(override.now());
    }
    sorted.forEach(it -> all.add(it.now()));
    return all;
  }

  private boolean isHead(Part part) {
    EventTime instance = part.event.recurrenceId().orElseThrow().instance();
    return known.containsKey(new RecurrenceId(instance, true));
  }
}
