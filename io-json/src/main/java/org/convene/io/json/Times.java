package org.convene.io.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.End;
import org.convene.event.EventModel;
import org.convene.event.EventTime;
import org.convene.event.ExtraDate;
import org.convene.event.NominalDuration;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** When an event is. */
final class Times {

  static final Codec<Schedule> SCHEDULE = new ScheduleCodec();
  static final Codec<ExtraDate> EXTRA_DATE = new ExtraDateCodec();
  static final Codec<List<ExtraDate>> EXTRA_DATES = Codec.listOf(EXTRA_DATE);
  static final Codec<RecurrenceId> RECURRENCE_ID = new RecurrenceIdCodec();

  private Times() {}

  private static <T> @Nullable T member(Node node, String name, Codec<T> codec, Context in) {
    Node value = node.get(name);
    return value == null ? null : in.read(name, value, codec);
  }

  private static void others(Node node, Set<String> known, Context in) {
    for (int i = 0; i < node.names.size(); i++) {
      if (!known.contains(node.names.get(i))) {
        in.unknown(node.names.get(i), node.values.get(i));
      }
    }
  }

  /** The end, from "end" and "endTimeZone", or "duration". */
  private static Optional<End> end(Node node, Context in) {
    if (node.get("duration") != null) {
      NominalDuration duration = member(node, "duration", Scalars.DURATION, in);
      return Optional.ofNullable(duration).map(End::after);
    }
    if (node.get("end") == null) {
      return Optional.empty();
    }
    LocalDateTime end = member(node, "end", Scalars.DATE_TIME, in);
    ZoneId zone = member(node, "endTimeZone", Scalars.ZONE, in);
    return Optional.ofNullable(end).map(time -> new End.At(time, Optional.ofNullable(zone)));
  }

  /** What a start and its end are made of: a duration makes an end unknown, and no end its zone. */
  private static Set<String> known(Node node, Set<String> both) {
    HashSet<String> known = new HashSet<>(both);
    known.add("start");
    known.add("duration");
    if (node.get("duration") == null) {
      known.add("end");
      if (node.get("end") != null) {
        known.add("endTimeZone");
      }
    }
    return known;
  }

  private static void writeEnd(Optional<End> end, JsonGenerator out) {
    if (end.isEmpty()) {
      return;
    }
    if (end.get() instanceof End.At at) {
      out.writeName("end");
      Scalars.DATE_TIME.write(at.time(), out);
    } else if (end.get() instanceof End.After after) {
      out.writeName("duration");
      Scalars.DURATION.write(after.duration(), out);
    }
  }

  private static void writeEndZone(Optional<End> end, JsonGenerator out) {
    if (end.isPresent() && end.get() instanceof End.At at && at.zone().isPresent()) {
      out.writeName("endTimeZone");
      Scalars.ZONE.write(at.zone().get(), out);
    }
  }

  private static final class ScheduleCodec implements Codec<Schedule> {
    @Override
    public @Nullable Schedule read(Node node, Context in) {
      if (node.is(Node.Kind.OBJECT)) {
        if (node.get("start") != null) {
          return timed(node, in);
        }
        if (node.get("first") != null) {
          return allDay(node, in);
        }
        if (node.get("undated") != null) {
          others(node, Set.of("undated"), in);
          String raw = member(node, "undated", Scalars.STRING, in);
          return raw == null ? null : Schedule.undated(raw);
        }
      }
      return in.expected(
          "an object with \"start\", with \"first\" and \"last\", or with \"undated\"", node);
    }

    private static @Nullable Schedule allDay(Node node, Context in) {
      others(node, Set.of("first", "last"), in);
      LocalDate first = member(node, "first", Scalars.DATE, in);
      LocalDate last = node.get("last") == null ? first : member(node, "last", Scalars.DATE, in);
      return first == null || last == null ? null : Schedule.allDay(first, last);
    }

    private static @Nullable Schedule timed(Node node, Context in) {
      others(node, known(node, Set.of("timeZone")), in);
      LocalDateTime start = member(node, "start", Scalars.DATE_TIME, in);
      ZoneId zone = member(node, "timeZone", Scalars.ZONE, in);
      Optional<End> end = end(node, in);
      if (start == null || (zone == null && node.get("timeZone") != null)) {
        return null;
      }
      return zone == null
          ? new Schedule.Floating(start, end)
          : new Schedule.Zoned(start, zone, end);
    }

    @Override
    public void write(Schedule schedule, JsonGenerator out) {
      out.writeStartObject();
      if (schedule instanceof Schedule.Undated it) {
        out.writeStringProperty("undated", it.raw());
      } else if (schedule instanceof Schedule.AllDay it) {
        out.writeStringProperty("first", it.first().toString());
        out.writeStringProperty("last", it.last().toString());
      } else if (schedule instanceof Schedule.Floating it) {
        out.writeStringProperty("start", it.start().toString());
        writeEnd(it.end(), out);
        writeEndZone(it.end(), out);
      } else if (schedule instanceof Schedule.Zoned it) {
        out.writeStringProperty("start", it.start().toString());
        writeEnd(it.end(), out);
        out.writeName("timeZone");
        Scalars.ZONE.write(it.zone(), out);
        writeEndZone(it.end(), out);
      }
      out.writeEndObject();
    }
  }

  private static final class ExtraDateCodec implements Codec<ExtraDate> {
    @Override
    public @Nullable ExtraDate read(Node node, Context in) {
      if (!node.is(Node.Kind.OBJECT)) {
        EventTime start = Scalars.EVENT_TIME.read(node, in);
        return start == null ? null : ExtraDate.of(start);
      }
      others(node, known(node, Set.of()), in);
      Node given = node.get("start");
      if (given == null) {
        return in.missing("the member \"start\" of an extra date", node);
      }
      EventTime start = in.read("start", given, Scalars.EVENT_TIME);
      Optional<End> end = end(node, in);
      return start == null ? null : new ExtraDate(start, end);
    }

    @Override
    public void write(ExtraDate date, JsonGenerator out) {
      if (date.end().isEmpty()) {
        Scalars.EVENT_TIME.write(date.start(), out);
        return;
      }
      out.writeStartObject();
      out.writeName("start");
      Scalars.EVENT_TIME.write(date.start(), out);
      writeEnd(date.end(), out);
      writeEndZone(date.end(), out);
      out.writeEndObject();
    }
  }

  private static final class RecurrenceIdCodec implements Codec<RecurrenceId> {
    private final Codec<RecurrenceId> object =
        new ObjectCodec<>(EventModel.RECURRENCE_ID, Map.of());

    @Override
    public @Nullable RecurrenceId read(Node node, Context in) {
      if (node.is(Node.Kind.OBJECT)) {
        return object.read(node, in);
      }
      EventTime instance = Scalars.EVENT_TIME.read(node, in);
      return instance == null ? null : RecurrenceId.of(instance);
    }

    @Override
    public void write(RecurrenceId id, JsonGenerator out) {
      if (id.thisAndFuture()) {
        object.write(id, out);
      } else {
        Scalars.EVENT_TIME.write(id.instance(), out);
      }
    }
  }
}
