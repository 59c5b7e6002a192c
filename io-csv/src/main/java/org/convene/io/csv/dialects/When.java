package org.convene.io.csv.dialects;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.convene.dates.DateReading;
import org.convene.dates.DateStamp;
import org.convene.dates.Moment;
import org.convene.dates.TimeText;
import org.convene.dates.UnreadableTextException;
import org.convene.event.Violation;
import org.convene.io.csv.table.Draft;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** What cells of their own say of a date, a start and an end, until all of them are read. */
final class When implements Draft.Part {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private @Nullable LocalDate first;
  private @Nullable LocalDate last;
  private @Nullable LocalTime from;
  private @Nullable LocalTime to;
  private @Nullable ZoneId zone;
  private @Nullable ZoneId endZone;
  private @Nullable Boolean allDay;
  private boolean overnight;

  /** What a row says of its times so far. */
  static When of(Draft draft) {
    return draft.part(When.class, When::new);
  }

  /** Takes a cell of the date, which may be a range, and may have times behind it. */
  static void date(Draft draft, String text, DateReading reading) {
    if (DateStamp.isUndated(text)) {
      draft.dateText = text.strip();
      return;
    }
    When when = of(draft);
    DateStamp stamp = DateStamp.read(text, reading);
    when.first = once(when.first, stamp.first(), text);
    if (!stamp.last().equals(stamp.first())) {
      when.last = once(when.last, stamp.last(), text);
    }
    when.times(new TimeCell(stamp.from(), stamp.to(), stamp.zone()), text, reading);
  }

  /** Takes a cell of the last date, which may have the time of the end behind it. */
  static void endDate(Draft draft, String text, DateReading reading) {
    if (!DateStamp.saysSomething(text)) {
      return;
    }
    When when = of(draft);
    DateStamp stamp = DateStamp.read(text, reading);
    if (stamp.to() != null || !stamp.last().equals(stamp.first())) {
      throw new UnreadableTextException("one end", text);
    }
    when.last = once(when.last, stamp.first(), text);
    when.endTime(stamp.from(), stamp.zone(), text, reading);
  }

  /** Takes a cell of the time, which may have a second one for the end. */
  static void time(Draft draft, String text, DateReading reading) {
    if (DateStamp.saysSomething(text)) {
      TimeText.Times times = TimeText.read(text, reading);
      of(draft).times(new TimeCell(times.from(), times.to(), times.zone()), text, reading);
    }
  }

  /** Takes a cell of the time at the end. */
  static void endTime(Draft draft, String text, DateReading reading) {
    if (DateStamp.saysSomething(text)) {
      TimeText.Times times = TimeText.read(text, reading);
      if (times.to() != null) {
        throw new UnreadableTextException("one time", text);
      }
      of(draft).endTime(times.from(), times.zone(), text, reading);
    }
  }

  /** Takes a cell of the start: a date, or a time beside the date. */
  static void start(Draft draft, String text, DateReading reading) {
    if (TimeText.isTime(text)) {
      time(draft, text, reading);
    } else {
      date(draft, text, reading);
    }
  }

  /** Takes a cell of the end: a date, or a time beside the date. */
  static void end(Draft draft, String text, DateReading reading) {
    if (TimeText.isTime(text)) {
      endTime(draft, text, reading);
    } else {
      endDate(draft, text, reading);
    }
  }

  static void allDay(Draft draft, boolean on) {
    of(draft).allDay = on;
  }

  /** The times of a cell. */
  private record TimeCell(
      @Nullable LocalTime from, @Nullable LocalTime to, @Nullable ZoneId zone) {}

  private void times(TimeCell cell, String text, DateReading reading) {
    from = cell.from == null ? from : once(from, cell.from, text);
    zone = cell.zone == null ? zone : once(zone, cell.zone, text);
    endTime(cell.to, cell.to == null ? null : cell.zone, text, reading);
  }

  private void endTime(
      @Nullable LocalTime end, @Nullable ZoneId said, String text, DateReading reading) {
    to = end == null ? to : once(to, end, text);
    endZone = said == null ? endZone : once(endZone, said, text);
    overnight = reading.rule().overnight();
  }

  private static <T> T once(@Nullable T before, T now, String text) {
    if (before != null && !before.equals(now)) {
      throw new UnreadableTextException("what other cells say of it, " + before, text);
    }
    return now;
  }

  /** Tells the draft its start and its end. */
  @Override
  public void settle(Draft draft) {
    takeOurs(draft);
    LocalDate day = first;
    if (day == null) {
      if (from != null || to != null || last != null) {
        throw UnreadableTextException.missing("a date beside the time or the end");
      }
      return;
    }
    if (allDay == null ? from == null && to == null : allDay) {
      days(draft, day);
    } else if (from == null) {
      throw UnreadableTextException.missing(
          to == null ? "a start time, or an all-day event" : "a start time beside the end time");
    } else {
      times(draft, day, from);
    }
  }

  /** Columns of ours may say one of them. */
  private void takeOurs(Draft draft) {
    Moment start = draft.start;
    if (start != null) {
      first = first == null ? start.date() : once(start.date(), first, first.toString());
      from = from == null ? start.time() : once(start.time(), from, from.toString());
      zone = zone == null ? start.zone() : zone;
    }
    Moment end = draft.end;
    if (end != null) {
      last = last == null ? end.date() : once(end.date(), last, last.toString());
      to = to == null ? end.time() : once(end.time(), to, to.toString());
      endZone = endZone == null ? end.zone() : endZone;
    }
  }

  private void days(Draft draft, LocalDate day) {
    LocalDate end = last;
    if (end != null && LocalTime.MIDNIGHT.equals(to) && end.isAfter(day)) {
      end = end.minusDays(1); // programs that write times end a day at the next midnight
    }
    if (isTime(from) || isTime(to)) {
      draft.remarks.add(
          Violation.loss(
              "/schedule",
              "csv.all-day-time",
              Expected.foundInstead(
                      "no times beside an all-day event", from + (to == null ? "" : " to " + to))
                  + "; they are left out"));
    }
    draft.start = Moment.of(day);
    draft.end = end == null || end.equals(day) ? null : Moment.of(end);
  }

  /** Whether a time says more than that a day begins or is over. */
  private static boolean isTime(@Nullable LocalTime time) {
    return time != null && !time.equals(LocalTime.MIDNIGHT) && time.isBefore(LAST_MINUTE);
  }

  private void times(Draft draft, LocalDate day, LocalTime start) {
    draft.start = new Moment(day, start, zone);
    LocalTime end = to;
    if (end == null) {
      if (last != null && !last.equals(day)) {
        throw new UnreadableTextException("an end time for the last day", last.toString());
      }
      draft.end = null;
      return;
    }
    LocalDate endDay = last == null ? day : last;
    if (last == null && end.isBefore(start) && Objects.equals(zone, own(endZone))) {
      if (!overnight) {
        throw new UnreadableTextException(
            "an end after the start "
                + start
                + ", or --overnight (the setting overnight)"
                + " for the next day",
            end.toString());
      }
      endDay = day.plusDays(1);
    }
    ZoneId ends = own(endZone);
    draft.end = new Moment(endDay, end, Objects.equals(ends, zone) ? null : ends);
  }

  /** The zone of an end that names none is that of its start. */
  private @Nullable ZoneId own(@Nullable ZoneId said) {
    return said == null ? zone : said;
  }
}
