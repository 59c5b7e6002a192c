package org.convene.io.ical.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.io.ical.mapping.Stamp;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Cancellations that came before what they are about (RFC 5546 section 5.2.1). They are kept with
 * the event as X-CONVENE-CANCELLED, in every format; no message has them. Where nothing else is
 * kept of the uid, they stand in an event of their own, which does not take place.
 */
final class HeldCancels {

  private static final String NAME = "X-CONVENE-CANCELLED";
  private static final String RANGE = "RANGE";
  private static final String FOLLOWING = "THISANDFUTURE";

  /** Says that the event is not known. */
  private static final String UNKNOWN = "UNKNOWN";

  private static final String WHOLE = "ALL";

  /** So many are held: who knows a uid can send any number. */
  private static final int MOST = 100;

  /** Holds the notes of an event that is not known. */
  private @Nullable Event stead;

  private final List<RawProperty> lines = new ArrayList<>(0);

  HeldCancels(List<Event> kept) {
    for (Event event : kept) {
      for (RawProperty note : OwnNotes.of(event, NAME)) {
        if (note.value().equals(UNKNOWN)) {
          stead = event;
        } else {
          lines.add(note);
        }
      }
    }
  }

  /** What is kept beside them. */
  List<Event> without(List<Event> kept) {
    return kept.stream()
        .filter(it -> !it.equals(stead))
        .map(it -> OwnNotes.in(it, NAME, List.of()))
        .toList();
  }

  /** What is kept, with them. */
  List<Event> in(List<Event> events) {
    List<Event> all = new ArrayList<>(events);
    if (!events.isEmpty()) {
      all.set(0, OwnNotes.in(events.get(0), NAME, lines));
    } else if (stead != null && !lines.isEmpty()) {
      List<RawProperty> notes = new ArrayList<>(lines);
      notes.add(0, RawProperty.of(NAME, UNKNOWN));
      all.add(OwnNotes.in(stead, NAME, notes));
    }
    return all;
  }

  /** The event that they stand in where nothing else is known. */
  Optional<Event> stead() {
    return Optional.ofNullable(stead);
  }

  void clear() {
    lines.clear();
    stead = null;
  }

  /** Whether one is held already. */
  boolean has(Event part) {
    return lines.contains(line(part));
  }

  /** Holds one; false where there are too many. */
  boolean add(Event part) {
    if (lines.size() >= MOST) {
      return false;
    }
    lines.add(line(part));
    if (stead == null) {
      stead =
          OwnNotes.in(part, NAME, List.of()).toBuilder()
              .recurrenceId(null)
              .recurrence(Recurrence.none())
              .status(EventStatus.CANCELLED)
              .build();
    }
    return true;
  }

  private static RawProperty line(Event part) {
    Instant stamp = Stamp.in(part).orElse(Instant.EPOCH);
    List<RawParameter> parameters = new ArrayList<>(2);
    parameters.add(
        RawParameter.of(Answered.PARAMETER, new Answered(part.sequence(), stamp, false).text()));
    if (part.recurrenceId().filter(RecurrenceId::thisAndFuture).isPresent()) {
      parameters.add(RawParameter.of(RANGE, FOLLOWING));
    }
    String what = part.recurrenceId().map(it -> it.instance().toString()).orElse(WHOLE);
    return new RawProperty(NAME, parameters, what);
  }

  /** Takes all of them out, as they came to an event. */
  List<Event> takeOut(Event event) {
    List<Event> all = lines.stream().flatMap(it -> cancel(it, event).stream()).toList();
    lines.clear(); // with those that somebody has changed by hand
    return all;
  }

  private static Optional<Event> cancel(RawProperty line, Event event) {
    Optional<Answered> version = line.parameter(Answered.PARAMETER).flatMap(Answered::parse);
    if (version.isEmpty()) {
      return Optional.empty();
    }
    try {
      boolean isFollowing = line.parameter(RANGE).filter(FOLLOWING::equals).isPresent();
      RecurrenceId id =
          line.value().equals(WHOLE)
              ? null
              : new RecurrenceId(EventTime.parse(line.value()), isFollowing);
      return Optional.of(
          Event.builder()
              .uid(event.uid())
              .recurrenceId(id)
              .sequence(version.get().sequence())
              .stamp(version.get().isTimed() ? version.get().stamp() : null)
              .schedule(event.schedule())
              .meeting(event.meeting())
              .status(EventStatus.CANCELLED)
              .build());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
