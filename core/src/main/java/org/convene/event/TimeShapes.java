package org.convene.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convene.description.Kind.Part;
import org.convene.description.Shape;
import org.convene.description.Shape.Parts;
import org.convene.event.Schedule.AllDay;
import org.convene.event.Schedule.Floating;
import org.convene.event.Schedule.Undated;
import org.convene.event.Schedule.Zoned;

/** The shapes of times that are one of several forms, with the fields of all of them. */
final class TimeShapes {

  static final Shape<Schedule, Parts> SCHEDULE = Shape.of("a schedule", TimeShapes::schedule);
  static final Shape<ExtraDate, Parts> EXTRA_DATE =
      Shape.of("an extra date", TimeShapes::extraDate);
  static final Shape<Recurrence, Parts> SERIES = Shape.of("a recurrence", TimeShapes::series);
  static final Shape<Reminder.Trigger, Parts> TRIGGER = Shape.of("a trigger", TimeShapes::trigger);

  /** What a relative trigger counts from. */
  private enum Edge {
    START,
    END
  }

  private TimeShapes() {}

  private static Function<Parts, Schedule> schedule(Shape.Fields<Schedule> fields) {
    var undated =
        fields.optional("undated", Kinds.STRING, it -> as(Undated.class, it).map(Undated::raw));
    var first = fields.optional("first", Kinds.DATE, it -> as(AllDay.class, it).map(AllDay::first));
    var last = fields.optional("last", Kinds.DATE, it -> as(AllDay.class, it).map(AllDay::last));
    var start = fields.optional("start", Kinds.DATE_TIME, TimeShapes::start);
    var end = fields.optional("end", Kinds.DATE_TIME, it -> time(end(it)));
    var duration = fields.optional("duration", Kinds.DURATION, it -> duration(end(it)));
    var zone = fields.optional("timeZone", Kinds.ZONE, it -> as(Zoned.class, it).map(Zoned::zone));
    var endZone = fields.optional("endTimeZone", Kinds.ZONE, it -> zone(end(it)));
    return v -> {
      if (v.get(start).isPresent()) {
        Optional<End> ends = end(v.get(end), v.get(endZone), v.get(duration));
        return timed(v.get(start).get(), v.get(zone), ends);
      }
      return v.get(first)
          .map(day -> Schedule.allDay(day, v.get(last).orElse(day)))
          .orElseGet(() -> Schedule.undated(v.get(undated).orElse("")));
    };
  }

  private static <T> Optional<T> as(Class<T> type, Object value) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  private static Optional<LocalDateTime> start(Schedule schedule) {
    if (schedule instanceof Zoned it) {
      return Optional.of(it.start());
    }
    return schedule instanceof Floating it ? Optional.of(it.start()) : Optional.empty();
  }

  private static Schedule timed(LocalDateTime start, Optional<ZoneId> zone, Optional<End> end) {
    return zone.isPresent() ? new Zoned(start, zone.get(), end) : new Floating(start, end);
  }

  private static Optional<End> end(Schedule schedule) {
    if (schedule instanceof Zoned it) {
      return it.end();
    }
    return schedule instanceof Floating it ? it.end() : Optional.empty();
  }

  private static Optional<LocalDateTime> time(Optional<End> end) {
    return end.flatMap(it -> as(End.At.class, it)).map(End.At::time);
  }

  private static Optional<ZoneId> zone(Optional<End> end) {
    return end.flatMap(it -> as(End.At.class, it)).flatMap(End.At::zone);
  }

  private static Optional<NominalDuration> duration(Optional<End> end) {
    return end.flatMap(it -> as(End.After.class, it)).map(End.After::duration);
  }

  private static Optional<End> end(
      Optional<LocalDateTime> time, Optional<ZoneId> zone, Optional<NominalDuration> duration) {
    return duration.map(End::after).or(() -> time.map(it -> new End.At(it, zone)));
  }

  private static Function<Parts, ExtraDate> extraDate(Shape.Fields<ExtraDate> fields) {
    var start = fields.required("start", Kinds.EVENT_TIME, ExtraDate::start);
    var end = fields.optional("end", Kinds.DATE_TIME, it -> time(it.end()));
    var duration = fields.optional("duration", Kinds.DURATION, it -> duration(it.end()));
    var zone = fields.optional("endTimeZone", Kinds.ZONE, it -> zone(it.end()));
    return v -> new ExtraDate(v.get(start), end(v.get(end), v.get(zone), v.get(duration)));
  }

  private static Function<Parts, Recurrence> series(Shape.Fields<Recurrence> fields) {
    var rules = fields.many("rules", Kinds.RULE, Recurrence::rules);
    var dates = fields.lenient("dates", new Part<>(EXTRA_DATE), Recurrence::dates);
    var excluded = fields.lenient("excluded", Kinds.EVENT_TIME, Recurrence::excluded);
    return v -> new Recurrence(v.get(rules), v.get(dates), v.get(excluded), List.of());
  }

  private static Function<Parts, Reminder.Trigger> trigger(Shape.Fields<Reminder.Trigger> fields) {
    var at =
        fields.optional(
            "at",
            Kinds.INSTANT,
            it -> as(Reminder.Trigger.Absolute.class, it).map(Reminder.Trigger.Absolute::instant));
    var offset =
        fields.optional(
            "offset",
            Kinds.DURATION,
            it -> as(Reminder.Trigger.Relative.class, it).map(Reminder.Trigger.Relative::offset));
    var from = fields.usual("from", Kinds.choice(Edge.class), Edge.START, TimeShapes::edge);
    return v ->
        v.get(at)
            .<Reminder.Trigger>map(Reminder.Trigger.Absolute::new)
            .orElseGet(
                () ->
                    new Reminder.Trigger.Relative(
                        v.get(offset).orElseThrow(), v.get(from) == Edge.END));
  }

  private static Edge edge(Reminder.Trigger trigger) {
    boolean fromEnd =
        as(Reminder.Trigger.Relative.class, trigger)
            .filter(Reminder.Trigger.Relative::fromEnd)
            .isPresent();
    return fromEnd ? Edge.END : Edge.START;
  }
}
