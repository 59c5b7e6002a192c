package org.convene.io.ical.document;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.mapping.EventReading;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/** A result that waits for what belongs to it. */
final class SeriesSlot {
  @Nullable Event event;
  final List<Problem> problems;
  final List<SeriesSlot> overrides = new ArrayList<>(0);
  final boolean marked;
  final long line;
  final Optional<ContentLine> recurrenceId;
  private final String startTzid;
  final @Nullable ReadResult result;
  boolean isFull;

  SeriesSlot(ReadResult result) {
    this.result = result;
    this.event = null;
    this.marked = false;
    this.line = -1;
    this.recurrenceId = Optional.empty();
    this.startTzid = "";
    this.problems = new ArrayList<>(result.problems());
  }

  SeriesSlot(EventReading reading) {
    this.result = null;
    this.event = reading.event().orElse(null);
    this.marked = reading.isMarkedSeries();
    this.line = reading.line();
    this.recurrenceId = reading.recurrenceId();
    this.startTzid = reading.startTzid();
    this.problems = new ArrayList<>(reading.problems());
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
        && event.recurrenceId().isEmpty()
        && (marked || !event.recurrence().isEmpty());
  }

  boolean isOverride() {
    return event != null && event.recurrenceId().isPresent();
  }

  /** What it is by itself. */
  ReadResult alone() {
    if (result != null) {
      return result.withProblems(problems);
    }
    return event == null
        ? new ReadResult.Rejected(problems)
        : new ReadResult.Accepted(event, problems);
  }
}
