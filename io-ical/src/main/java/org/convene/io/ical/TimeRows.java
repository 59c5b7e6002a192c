package org.convene.io.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventTime;
import org.convene.event.ExtraDate;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.RecurrenceRule;
import org.convene.event.Schedule;
import org.jspecify.annotations.Nullable;

/** When: schedule and recurrence. */
final class TimeRows {

  static final String UNDATED = "X-CONVENE-UNDATED";
  private static final String DURATION = "X-CONVENE-DURATION";
  private static final String END = "X-CONVENE-END";
  private static final String END_ZONE = "X-CONVENE-END-ZONE";

  static final List<Row> ROWS =
      List.of(
          Row.of(TimeRows::recurrenceId, "RECURRENCE-ID"),
          Row.of(TimeRows::schedule, "DTSTART", "DTEND", "DURATION", UNDATED),
          Row.of(TimeRows::rules, "RRULE"),
          Row.of(TimeRows::dates, "RDATE"),
          Row.of(TimeRows::excluded, "EXDATE"));

  private TimeRows() {}

  private static void recurrenceId(Event event, Sink sink) {
    if (event.recurrenceId().isEmpty()) {
      return;
    }
    RecurrenceId id = event.recurrenceId().get();
    Params parameters = Params.none();
    if (id.thisAndFuture()) {
      parameters.with("RANGE", "THISANDFUTURE");
    }
    Times.write(sink, "RECURRENCE-ID", parameters, id.instance(), true);
  }

  private static void schedule(Event event, Sink sink) {
    Schedule schedule = event.schedule();
    if (schedule instanceof Schedule.Zoned zoned) {
      boolean recurring = isRecurring(event);
      start(sink, zoned.start(), zoned.zone(), recurring);
      end(sink, zoned.start(), zoned.zone(), zoned.end(), recurring);
      if (recurring) {
        span(sink, zoned.start(), zoned.zone(), event.recurrence());
      }
    } else if (schedule instanceof Schedule.AllDay days) {
      Times.write(sink, "DTSTART", EventTime.of(days.first()), false);
      Times.write(sink, "DTEND", EventTime.of(days.last().plusDays(1)), false);
    } else if (schedule instanceof Schedule.Floating floating) {
      start(sink, floating.start(), null, false);
      end(sink, floating.start(), null, floating.end(), false);
    } else {
      sink.text(UNDATED, ((Schedule.Undated) schedule).raw());
    }
  }

  static boolean isRecurring(Event event) {
    return !event.recurrence().rules().isEmpty() || !event.recurrence().dates().isEmpty();
  }

  private static void start(
      Sink sink, LocalDateTime start, @Nullable ZoneId zone, boolean recurring) {
    Params parameters = Params.none();
    String value = Times.value(sink, parameters, start, zone, recurring);
    sink.value("DTSTART", parameters, value);
  }

  private static void end(
      Sink sink,
      LocalDateTime start,
      @Nullable ZoneId zone,
      Optional<End> given,
      boolean recurring) {
    if (given.isEmpty()) {
      return;
    }
    Params parameters = Params.none();
    if (given.get() instanceof End.At at) {
      String value = Times.value(sink, parameters, at.time(), at.zone().orElse(zone), recurring);
      sink.value("DTEND", parameters, value);
      return;
    }
    End.After after = (End.After) given.get();
    if (zone != null
        && after.duration().days() != 0
        && Times.isUtcForm(sink, start, zone, recurring)) {
      parameters.with(DURATION, after.duration().toString());
      sink.value("DTEND", parameters, IcalValues.utc(after.instant(start, zone)));
    } else {
      sink.value("DURATION", after.duration().toString());
    }
  }

  /** A recurring event needs its zone until its last instance. */
  private static void span(Sink sink, LocalDateTime start, ZoneId zone, Recurrence recurrence) {
    if (zone.equals(ZoneOffset.UTC)) {
      return;
    }
    LocalDateTime last = start;
    for (RecurrenceRule rule : recurrence.rules()) {
      LocalDateTime until = rule.until().map(TimeRows::latest).orElse(null);
      if (until == null) {
        sink.zones().add(Times.named(zone), start, null);
        return;
      }
      last = until.isAfter(last) ? until : last;
    }
    sink.zones().add(Times.named(zone), start, last);
  }

  private static LocalDateTime latest(EventTime until) {
    return until.match(
        day -> day.date().plusDays(2).atStartOfDay(),
        local -> local.dateTime().plusDays(1),
        zoned -> zoned.dateTime().plusDays(1));
  }

  private static void rules(Event event, Sink sink) {
    for (RecurrenceRule rule : event.recurrence().rules()) {
      sink.value("RRULE", rule.toString());
    }
  }

  private static void excluded(Event event, Sink sink) {
    for (EventTime time : event.recurrence().excluded()) {
      Times.write(sink, "EXDATE", time, true);
    }
  }

  private static void dates(Event event, Sink sink) {
    for (ExtraDate date : event.recurrence().dates()) {
      if (date.end().isEmpty()) {
        Times.write(sink, "RDATE", date.start(), true);
      } else {
        period(sink, date.start(), date.end().get());
      }
    }
  }

  private static void period(Sink sink, EventTime start, End end) {
    Params parameters = Params.none();
    if (start instanceof EventTime.Day) {
      if (end instanceof End.At at) {
        parameters.with(END, IcalValues.dateTime(at.time())).with(END_ZONE, at.zone());
      } else {
        parameters.with(DURATION, end(end));
      }
      Times.write(sink, "RDATE", parameters, start, true);
      return;
    }
    parameters.with("VALUE", "PERIOD");
    String first = Times.value(sink, parameters, start, true);
    if (end instanceof End.After) {
      sink.value("RDATE", parameters, first + "/" + end(end));
      return;
    }
    End.At at = (End.At) end;
    sink.value("RDATE", parameters, first + "/" + last(start, at, parameters));
  }

  /** The end of a period is in the zone of its start. */
  private static String last(EventTime start, End.At at, Params parameters) {
    if (!(start instanceof EventTime.Zoned zoned)) {
      parameters.with(END_ZONE, at.zone());
      return IcalValues.dateTime(at.time());
    }
    LocalDateTime local = at.time();
    if (at.zone().isPresent() && !at.zone().get().equals(zoned.zone())) {
      parameters.with(END, IcalValues.dateTime(at.time())).with(END_ZONE, at.zone());
      local = LocalDateTime.ofInstant(Times.instant(at.time(), at.zone().get()), zoned.zone());
    } else {
      // Whether the zone was said again is kept: the model tells the two apart.
      parameters.with(END_ZONE, at.zone());
    }
    return IcalValues.dateTime(local) + (zoned.zone().equals(ZoneOffset.UTC) ? "Z" : "");
  }

  private static String end(End end) {
    return ((End.After) end).duration().toString();
  }
}
