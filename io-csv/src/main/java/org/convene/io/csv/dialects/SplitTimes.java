package org.convene.io.csv.dialects;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.NominalDuration;
import org.convene.event.Reminder;
import org.convene.event.Schedule;
import org.convene.io.csv.cells.Spelling;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The columns of dates and times that calendars keep apart.
 *
 * @param date how dates are spelled
 * @param time how times are
 * @param zone of the times that are written; null for that of each event
 * @param readZone of the times that are read where a row names none; null for none
 * @param dayAfter whether an all-day event ends at the midnight behind its last day, with times
 */
public record SplitTimes(
    Spelling<LocalDate> date,
    Spelling<LocalTime> time,
    @Nullable ZoneId zone,
    @Nullable ZoneId readZone,
    boolean dayAfter) {

  private static final String START = "/schedule/start";
  private static final String END = "/schedule/end";
  private static final int LAST_YEAR = 9999;

  Column startDate(String name) {
    return column(
        name,
        START,
        date,
        event -> start(event).map(LocalDateTime::toLocalDate),
        (split, value) -> split.startDate = value);
  }

  Column startTime(String name) {
    return column(
        name,
        START,
        time,
        event -> start(event).filter(it -> hasTimes(event)).map(LocalDateTime::toLocalTime),
        (split, value) -> split.startTime = value);
  }

  Column endDate(String name) {
    return column(
        name,
        END,
        date,
        event -> end(event).map(LocalDateTime::toLocalDate),
        (split, value) -> split.endDate = value);
  }

  Column endTime(String name) {
    return column(
        name,
        END,
        time,
        event -> end(event).filter(it -> hasTimes(event)).map(LocalDateTime::toLocalTime),
        (split, value) -> split.endTime = value);
  }

  /** Says {@code True} or {@code False}. */
  Column allDay(String name, Spelling<Boolean> trueFalse) {
    return column(
        name,
        START,
        trueFalse,
        event -> Optional.of(event.schedule() instanceof Schedule.AllDay),
        (split, value) -> split.allDay = value);
  }

  Column reminder(String name, Spelling<Boolean> onOff) {
    return column(
        name,
        "/reminders",
        onOff,
        event -> Optional.of(alarm(event).isPresent()),
        (split, value) -> split.remind = value);
  }

  Column reminderDate(String name) {
    return column(
        name,
        "/reminders",
        date,
        event -> alarm(event).map(LocalDateTime::toLocalDate),
        (split, value) -> split.reminderDate = value);
  }

  Column reminderTime(String name) {
    return column(
        name,
        "/reminders",
        time,
        event -> alarm(event).map(LocalDateTime::toLocalTime),
        (split, value) -> split.reminderTime = value);
  }

  private <T> Column column(
      String name,
      String path,
      Spelling<T> spelling,
      Function<Event, Optional<T>> get,
      BiConsumer<Split, T> set) {
    return Column.of(
            name,
            path,
            name.toLowerCase(Locale.ROOT),
            spelling,
            get,
            (draft, value) -> set.accept(split(draft), value))
        .plain();
  }

  private Split split(Draft draft) {
    Split split = Split.of(draft);
    split.zone = readZone;
    split.dayAfter = dayAfter;
    return split;
  }

  private boolean hasTimes(Event event) {
    return dayAfter || !(event.schedule() instanceof Schedule.AllDay);
  }

  private Optional<LocalDateTime> start(Event event) {
    return event
        .schedule()
        .match(
            undated -> Optional.empty(),
            days -> Optional.of(days.first().atStartOfDay()),
            floating -> Optional.of(floating.start()),
            zoned -> Optional.of(local(zoned.start(), zoned.zone(), target(zoned))));
  }

  private Optional<LocalDateTime> end(Event event) {
    return event
        .schedule()
        .match(
            undated -> Optional.empty(),
            days -> Optional.of(days.last().plusDays(dayAfter ? 1 : 0).atStartOfDay()),
            floating -> floating.end().map(end -> end.local(floating.start(), Optional.empty())),
            zoned -> zoned.end().map(end -> end(zoned, end)));
  }

  private LocalDateTime end(Schedule.Zoned zoned, End end) {
    ZoneId target = target(zoned);
    if (end instanceof End.At at) {
      return local(at.time(), at.zone().orElse(zoned.zone()), target);
    }
    ZonedDateTime start = zoned.start().atZone(zoned.zone());
    return ((End.After) end).duration().addTo(start).withZoneSameInstant(target).toLocalDateTime();
  }

  private ZoneId target(Schedule.Zoned zoned) {
    return zone == null ? zoned.zone() : zone;
  }

  /** Left alone where nothing is to be moved: an hour that comes twice stays what it was. */
  private static LocalDateTime local(LocalDateTime time, ZoneId from, ZoneId to) {
    return from.normalized().equals(to.normalized())
        ? time
        : time.atZone(from).withZoneSameInstant(to).toLocalDateTime();
  }

  /** When the first reminder goes off, which is all that one row can say. */
  private Optional<LocalDateTime> alarm(Event event) {
    if (event.reminders().isEmpty()
        || !(event.reminders().get(0).trigger() instanceof Reminder.Trigger.Relative relative)
        || relative.fromEnd()) {
      return Optional.empty();
    }
    return start(event).flatMap(start -> within(start, relative.offset()));
  }

  /** Nothing where the years have more digits than a cell. */
  private static Optional<LocalDateTime> within(LocalDateTime start, NominalDuration offset) {
    try {
      return Optional.of(offset.addTo(start))
          .filter(alarm -> alarm.getYear() >= 1 && alarm.getYear() <= LAST_YEAR);
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
