package org.convene.io.ical.document;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.mapping.EventReading;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/** A result that waits for what belongs to it. */
final class SeriesSlot {
  @Nullable Event event;
  final ProblemList problems;
  final List<SeriesSlot> overrides = new ArrayList<>(0);
  final boolean marked;
  final long line;
  final Optional<ContentLine> recurrenceId;
  private final String startTzid;
  private final @Nullable RawComponent other;
  private final long size;
  private long heldProblems;
  boolean isFull;

  /** Whether it belongs to no other, and no other to it. */
  boolean isApart;

  /** How many overrides follow, where it has just those; 0 of what does not say so. */
  int awaited;

  boolean hasLeft;

  /** A component that is refused. */
  static SeriesSlot refused(ProblemList problems) {
    return new SeriesSlot((RawComponent) null, problems, 0);
  }

  /**
   * What is no event.
   *
   * @param other a component that is carried; null for one that is refused
   * @param size what it takes in memory, in bytes
   */
  SeriesSlot(@Nullable RawComponent other, ProblemList problems, long size) {
    this.other = other;
    this.event = null;
    this.marked = false;
    this.line = -1;
    this.recurrenceId = Optional.empty();
    this.startTzid = "";
    this.problems = problems;
    this.size = size;
  }

  /**
   * What was read of an event; one that is over a limit is refused.
   *
   * @param problems those of the reading, and what else is told with it
   * @param size what it takes in memory, in bytes
   */
  SeriesSlot(EventReading reading, ProblemList problems, long size, Limits limits) {
    List<Violation> exceeded = reading.event().map(limits::exceededBy).orElse(List.of());
    this.other = null;
    this.event = exceeded.isEmpty() ? reading.event().orElse(null) : null;
    Integer counted = reading.counted();
    this.awaited = counted == null ? 0 : counted;
    this.isApart = counted != null && (counted == 0 || reading.recurrenceId().isPresent());
    this.marked = reading.isMarkedSeries() || awaited > 0;
    this.line = reading.line();
    this.recurrenceId = reading.recurrenceId();
    this.startTzid = reading.startTzid();
    this.problems = problems;
    this.size = size;
    exceeded.forEach(it -> problems.add(at(it)));
  }

  /** Says of the whole what is wrong with it. */
  Problem at(Violation violation) {
    return new Problem(Location.at(-1, line, 1), violation);
  }

  /** What it takes in memory, in bytes. */
  long size() {
    return size;
  }

  void hold(HeldBack held) {
    held.add(size);
    heldProblems = held.addProblems(problems);
  }

  /** Is held no longer, nor are its overrides. */
  void release(HeldBack held) {
    held.remove(size);
    held.removeProblems(heldProblems);
    overrides.forEach(it -> it.release(held));
  }

  /**
   * The override of a series whose start is this; with its line of RECURRENCE-ID where the form of
   * the series cuts what that says, or adds a zone.
   */
  Event of(@Nullable EventTime start) {
    Event override = event();
    Extensions extensions = override.extensions();
    return (lacksZone(start) || ZonedTimes.isCut(instance(), start))
            && !extensions.properties().contains(named().property())
        ? override.toBuilder().extensions(extensions.with(named().property())).build()
        : override;
  }

  /**
   * Names the instance at the offset that all instances of a series have, that of its start, where
   * its zone is known by its offsets alone.
   */
  void joinAtOffset(SeriesSlot master) {
    RecurrenceId id = event().recurrenceId().orElseThrow();
    String tzid = recurrenceId.flatMap(it -> it.property().parameter("TZID")).orElse("");
    if (!tzid.isEmpty()
        && tzid.equals(master.startTzid)
        && id.instance() instanceof EventTime.Zoned named
        && named.zone() instanceof ZoneOffset
        && master.event().schedule() instanceof Schedule.Zoned start
        && start.zone() instanceof ZoneOffset
        && !start.zone().equals(named.zone())) {
      EventTime instance = EventTime.of(named.dateTime(), start.zone());
      event =
          event().toBuilder().recurrenceId(new RecurrenceId(instance, id.thisAndFuture())).build();
    }
  }

  boolean lacksZone(@Nullable EventTime start) {
    return ZonedTimes.lacksZone(named(), instance(), start);
  }

  EventTime instance() {
    return event().recurrenceId().orElseThrow().instance();
  }

  ContentLine named() {
    return recurrenceId.orElseThrow();
  }

  /** By what RFC 5546 section 2.1.5 says counts: the higher SEQUENCE, then the later DTSTAMP. */
  static final Comparator<SeriesSlot> NEWEST_FIRST =
      Comparator.comparing(SeriesSlot::event, Event.versionOrder()).reversed();

  Event event() {
    return Objects.requireNonNull(event);
  }

  boolean isSeries() {
    return event != null
        && !isApart
        && event.recurrenceId().isEmpty()
        && (marked || !event.recurrence().isEmpty());
  }

  boolean isOverride() {
    return event != null && !isApart && event.recurrenceId().isPresent();
  }

  /** What it is by itself. */
  ReadResult alone() {
    if (other != null) {
      return new ReadResult.Other(other, problems);
    }
    return event == null
        ? new ReadResult.Rejected(problems)
        : new ReadResult.Accepted(event, problems);
  }
}
