package org.convene.io.xml;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.convene.event.End;
import org.convene.event.EventTime;
import org.convene.event.ExtraDate;
import org.convene.event.NominalDuration;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.jspecify.annotations.Nullable;

/** When an event is. */
final class Times {

  static final Codec<XmlTimes.Schedule, Schedule> SCHEDULE = new ScheduleCodec();
  static final Codec<XmlTimes.ExtraDate, ExtraDate> EXTRA_DATE = new ExtraDateCodec();
  static final Codec<XmlTimes.RecurrenceId, RecurrenceId> RECURRENCE_ID = new RecurrenceIdCodec();

  private Times() {}

  /** The end as it is written: a time and its zone, or a duration. */
  private record WrittenEnd(
      @Nullable String end, @Nullable String endTimeZone, @Nullable String duration) {

    static WrittenEnd of(Optional<End> end) {
      if (end.isEmpty()) {
        return new WrittenEnd(null, null, null);
      }
      if (end.get() instanceof End.At at) {
        String zone = at.zone().map(Scalars.ZONE::write).orElse(null);
        return new WrittenEnd(Scalars.DATE_TIME.write(at.time()), zone, null);
      }
      return new WrittenEnd(null, null, Scalars.DURATION.write(((End.After) end.get()).duration()));
    }

    Optional<End> read(Context in) {
      if (end == null && endTimeZone != null) {
        in.error("xml.value", "expected <endTimeZone> only after <end>, found no <end>");
      }
      if (duration != null) {
        if (end != null) {
          in.error("xml.value", "expected either <end> or <duration>, found both");
        }
        NominalDuration read = in.read("duration", duration, Scalars.DURATION);
        return Optional.ofNullable(read).map(End::after);
      }
      LocalDateTime time = optional("end", end, Scalars.DATE_TIME, in);
      ZoneId zone = optional("endTimeZone", endTimeZone, Scalars.ZONE, in);
      return Optional.ofNullable(time).map(it -> new End.At(it, Optional.ofNullable(zone)));
    }
  }

  private static <T> @Nullable T optional(
      String name, @Nullable String text, Codec<String, T> codec, Context in) {
    return text == null ? null : in.read(name, text, codec);
  }

  private static final class ScheduleCodec implements Codec<XmlTimes.Schedule, Schedule> {
    @Override
    public @Nullable Schedule read(XmlTimes.Schedule from, Context in) {
      boolean timed =
          from.start != null
              || from.timeZone != null
              || from.end != null
              || from.endTimeZone != null
              || from.duration != null;
      boolean days = from.first != null || from.last != null;
      int kinds = (timed ? 1 : 0) + (days ? 1 : 0) + (from.undated != null ? 1 : 0);
      if (kinds != 1) {
        return in.error(
            "xml.value",
            "expected either <start>, or <first> and <last>, or <undated>, found "
                + (kinds == 0 ? "none" : "more than one"));
      }
      if (from.undated != null) {
        return Schedule.undated(from.undated);
      }
      return days ? allDay(from, in) : timed(from, in);
    }

    private static @Nullable Schedule allDay(XmlTimes.Schedule from, Context in) {
      if (from.first == null) {
        return in.error("xml.missing-element", "expected <first> in a schedule");
      }
      LocalDate first = in.read("first", from.first, Scalars.DATE);
      LocalDate last = from.last == null ? first : in.read("last", from.last, Scalars.DATE);
      return first == null || last == null ? null : Schedule.allDay(first, last);
    }

    private static @Nullable Schedule timed(XmlTimes.Schedule from, Context in) {
      if (from.start == null) {
        return in.error("xml.missing-element", "expected <start> in a schedule");
      }
      LocalDateTime start = in.read("start", from.start, Scalars.DATE_TIME);
      ZoneId zone = optional("timeZone", from.timeZone, Scalars.ZONE, in);
      Optional<End> end = new WrittenEnd(from.end, from.endTimeZone, from.duration).read(in);
      if (start == null || (zone == null && from.timeZone != null)) {
        return null;
      }
      return zone == null
          ? new Schedule.Floating(start, end)
          : new Schedule.Zoned(start, zone, end);
    }

    @Override
    public XmlTimes.Schedule write(Schedule schedule) {
      XmlTimes.Schedule to = new XmlTimes.Schedule();
      if (schedule instanceof Schedule.Undated it) {
        to.undated = it.raw();
      } else if (schedule instanceof Schedule.AllDay it) {
        to.first = Scalars.DATE.write(it.first());
        to.last = Scalars.DATE.write(it.last());
      } else if (schedule instanceof Schedule.Floating it) {
        to.start = Scalars.DATE_TIME.write(it.start());
        end(it.end(), to);
      } else if (schedule instanceof Schedule.Zoned it) {
        to.start = Scalars.DATE_TIME.write(it.start());
        to.timeZone = Scalars.ZONE.write(it.zone());
        end(it.end(), to);
      }
      return to;
    }

    private static void end(Optional<End> end, XmlTimes.Schedule to) {
      WrittenEnd written = WrittenEnd.of(end);
      to.end = written.end;
      to.endTimeZone = written.endTimeZone;
      to.duration = written.duration;
    }
  }

  private static final class ExtraDateCodec implements Codec<XmlTimes.ExtraDate, ExtraDate> {
    @Override
    public @Nullable ExtraDate read(XmlTimes.ExtraDate from, Context in) {
      if (from.start == null) {
        return in.error("xml.missing-element", "expected <start> in an extra date");
      }
      EventTime start = in.read("start", from.start, Scalars.EVENT_TIME);
      Optional<End> end = new WrittenEnd(from.end, from.endTimeZone, from.duration).read(in);
      return start == null ? null : new ExtraDate(start, end);
    }

    @Override
    public XmlTimes.ExtraDate write(ExtraDate date) {
      XmlTimes.ExtraDate to = new XmlTimes.ExtraDate();
      to.start = Scalars.EVENT_TIME.write(date.start());
      WrittenEnd written = WrittenEnd.of(date.end());
      to.end = written.end;
      to.endTimeZone = written.endTimeZone;
      to.duration = written.duration;
      return to;
    }
  }

  private static final class RecurrenceIdCodec
      implements Codec<XmlTimes.RecurrenceId, RecurrenceId> {
    @Override
    public @Nullable RecurrenceId read(XmlTimes.RecurrenceId from, Context in) {
      String text = from.instance == null ? "" : from.instance;
      EventTime instance = Scalars.EVENT_TIME.read(text, in);
      Boolean future = optional("thisAndFuture", from.thisAndFuture, Scalars.BOOLEAN, in);
      return instance == null ? null : new RecurrenceId(instance, future != null && future);
    }

    @Override
    public XmlTimes.RecurrenceId write(RecurrenceId id) {
      XmlTimes.RecurrenceId to = new XmlTimes.RecurrenceId();
      to.instance = Scalars.EVENT_TIME.write(id.instance());
      to.thisAndFuture = id.thisAndFuture() ? "true" : null;
      return to;
    }
  }
}
