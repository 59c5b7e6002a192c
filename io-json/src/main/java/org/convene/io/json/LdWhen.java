package org.convene.io.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.convene.dates.DateStamp;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.Kinds;
import org.convene.event.NominalDuration;
import org.convene.event.Schedule;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Reads when an event takes place: {@code startDate}, {@code endDate}, {@code duration}, and the
 * zone and the times of {@code eventSchedule}.
 */
final class LdWhen {

  private final LdIn in;
  private @Nullable DateStamp start;
  private @Nullable DateStamp end;
  private @Nullable NominalDuration duration;
  private boolean isStarted;
  private String undated = "";

  private LdWhen(LdIn in) {
    this.in = in;
  }

  /** Reads the schedule of an event; {@code repeated} is what its {@code eventSchedule} says. */
  static Schedule read(Node event, LdSeries repeated, LdIn in) {
    LdWhen when = new LdWhen(in);
    in.member(event, "startDate", all -> in.each(all, when::start));
    in.member(event, "endDate", when::end);
    in.member(event, "duration", node -> when.duration = in.word(Kinds.DURATION, node));
    DateStamp first = when.start == null ? repeated.first() : when.start;
    if (first != null) {
      return when.schedule(event, first, repeated);
    }
    if (when.end != null) {
      in.member(event, "endDate", node -> in.unread("an endDate behind a startDate", node));
    }
    return Schedule.undated(when.undated);
  }

  private void start(Node node) {
    String text = in.text(node);
    if (isStarted) {
      in.unread("one startDate", node);
    } else if (text != null && DateStamp.isUndated(text)) {
      undated = text;
      in.changed(
          node,
          "schema-org.undated",
          Expected.found(LdTimes.EXPECTED, text) + "; the event has no date yet");
    } else {
      start = LdTimes.read(node, in);
    }
    isStarted = true;
  }

  private void end(Node node) {
    String text = in.text(node);
    if (text != null && DateStamp.isUndated(text)) {
      in.unread("an endDate, or none", node);
    } else {
      end = LdTimes.read(node, in);
    }
  }

  private Schedule schedule(Node event, DateStamp first, LdSeries repeated) {
    LocalTime from = first.from();
    if (from == null) {
      from = repeated.startTime();
    }
    if (from == null) {
      return days(event, first);
    }
    LocalDateTime start = first.first().atTime(from);
    ZoneId zone = zone(event, first, start, repeated);
    if (zone == null) {
      in.member(
          event,
          "startDate",
          node ->
              in.context.warn(
                  node,
                  "schema-org.floating",
                  Expected.found("a time with its offset, such as 08:30:00-04:00", node.text)
                      + "; read as the time on the clock wherever one is"));
      return new Schedule.Floating(start, end(event, start, null, first, repeated));
    }
    ZoneId own = first.zone();
    if (own instanceof ZoneOffset offset && !offset.equals(zone)) {
      start = start.toInstant(offset).atZone(zone).toLocalDateTime();
    }
    return new Schedule.Zoned(start, zone, end(event, start, zone, first, repeated));
  }

  /** The zone of the start: the one that is named, where it shows the offset that is written. */
  private @Nullable ZoneId zone(
      Node event, DateStamp first, LocalDateTime start, LdSeries repeated) {
    ZoneId named = repeated.zone();
    ZoneId written = first.zone();
    if (named == null || written == null) {
      return named == null ? written : named;
    }
    if (!(written instanceof ZoneOffset offset)) {
      return written;
    }
    Instant instant = start.toInstant(offset);
    LocalDateTime there = instant.atZone(named).toLocalDateTime();
    boolean isSaid = // not in the second passing of an hour, which the name cannot say
        there.atZone(named).toInstant().equals(instant);
    if (!isSaid) {
      changed(
          event,
          "eventSchedule",
          Expected.foundInstead("a time that clocks show once in " + named, "their second one")
              + "; read in the zone "
              + offset);
      return offset;
    }
    if (!there.equals(start) && !offset.equals(ZoneOffset.UTC)) {
      String right = named.getRules().getOffset(instant).toString();
      changed(
          event,
          "startDate",
          Expected.foundInstead(
                  right + ", the offset of " + named + " at that time", offset.toString())
              + "; read as "
              + LdTimes.write(there, named));
    }
    return named;
  }

  private void changed(Node event, String member, String message) {
    in.member(event, member, node -> in.changed(node, "schema-org.offset", message));
  }

  private Schedule days(Node event, DateStamp first) {
    DateStamp last = end;
    if (duration != null) {
      in.member(event, "duration", node -> in.unread("a duration of an event with a time", node));
    }
    if (last != null && last.from() != null) {
      in.member(event, "endDate", node -> in.unread("a date, as startDate has", node));
    }
    LocalDate end = last == null ? first.last() : last.last();
    return Schedule.allDay(first.first(), end);
  }

  private Optional<End> end(
      Node event, LocalDateTime start, @Nullable ZoneId zone, DateStamp first, LdSeries repeated) {
    Optional<End> at = endTime(event, start, zone, first, repeated);
    NominalDuration lasting = duration;
    if (lasting == null) {
      return at;
    }
    End after = End.after(lasting);
    if (at.isEmpty() || isSame(after, at.get(), start, zone)) {
      return Optional.of(after);
    }
    in.member(event, "duration", node -> in.unread("the time from startDate to endDate", node));
    return at;
  }

  private static boolean isSame(End one, End other, LocalDateTime start, @Nullable ZoneId zone) {
    return zone == null
        ? one.local(start, Optional.empty()).equals(other.local(start, Optional.empty()))
        : one.instant(start, zone).equals(other.instant(start, zone));
  }

  private Optional<End> endTime(
      Node event, LocalDateTime start, @Nullable ZoneId zone, DateStamp first, LdSeries repeated) {
    DateStamp last = end;
    if (last == null) {
      LocalTime to = first.to() == null ? repeated.endTime() : first.to();
      if (to == null) {
        return Optional.empty();
      }
      LocalDateTime local = first.last().atTime(to);
      return Optional.of(End.at(local.isBefore(start) ? local.plusDays(1) : local));
    }
    LocalTime to = last.from();
    if (to == null) {
      LocalTime daily = repeated.endTime();
      if (daily == null) {
        in.member(event, "endDate", node -> in.unread("an endDate with a time", node));
        return Optional.empty();
      }
      return Optional.of(End.at(last.first().atTime(daily)));
    }
    return Optional.of(endAt(event, last.first().atTime(to), last.zone(), zone));
  }

  private End endAt(
      Node event, LocalDateTime local, @Nullable ZoneId written, @Nullable ZoneId zone) {
    if (written == null || written.equals(zone)) {
      return End.at(local);
    }
    if (zone == null) {
      in.member(
          event, "endDate", node -> in.unread("an endDate without an offset, as startDate", node));
      return End.at(local);
    }
    Instant instant = local.atZone(written).toInstant();
    LocalDateTime there = instant.atZone(zone).toLocalDateTime();
    boolean isSaid = !LdTimes.isOffset(zone) && there.atZone(zone).toInstant().equals(instant);
    return isSaid ? End.at(there) : End.at(local, written);
  }

  /** Writes the times of an event; the zone is in its {@code eventSchedule}. */
  static void write(Event event, LdOut out) {
    if (event.schedule() instanceof Schedule.AllDay days) {
      out.put("startDate", days.first().toString());
      if (!days.last().equals(days.first())) {
        out.put("endDate", days.last().toString());
      }
    } else if (event.schedule() instanceof Schedule.Floating it) {
      out.put("startDate", LdTimes.write(it.start()));
      it.end()
          .ifPresent(
              end -> out.put("endDate", LdTimes.write(end.local(it.start(), Optional.empty()))));
      duration(it.end(), out);
    } else if (event.schedule() instanceof Schedule.Zoned it) {
      out.put("startDate", LdTimes.write(it.start(), it.zone()));
      it.end().ifPresent(end -> out.put("endDate", endDate(it, end)));
      duration(it.end(), out);
    }
  }

  private static String endDate(Schedule.Zoned schedule, End end) {
    return end.match(
        at -> LdTimes.write(at.time(), at.zone().orElse(schedule.zone())),
        after ->
            LdTimes.write(
                end.instant(schedule.start(), schedule.zone())
                    .atZone(schedule.zone())
                    .toOffsetDateTime()));
  }

  private static void duration(Optional<End> end, LdOut out) {
    out.put(
        "duration", end.filter(End.After.class::isInstance).map(it -> ((End.After) it).duration()));
  }
}
