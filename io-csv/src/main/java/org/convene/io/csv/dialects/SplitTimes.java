package org.convene.io.csv.dialects;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.convene.dates.DateStamp;
import org.convene.dates.Reckoning;
import org.convene.dates.TimeText;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.NominalDuration;
import org.convene.event.Reminder;
import org.convene.event.Schedule;
import org.convene.io.csv.cells.Spelling;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Draft;

/**
 * The columns of dates and times that calendars keep apart.
 *
 * @param date how dates are written
 * @param time how times are
 * @param rule by which they are read; its zone is that of the times that are written
 * @param zoned whether rows say the zone, so that times are written in that of each event
 * @param dayAfter whether an all-day event ends at the midnight behind its last day, with times
 */
record SplitTimes(
    Function<LocalDate, String> date,
    Function<LocalTime, String> time,
    Reckoning rule,
    boolean zoned,
    boolean dayAfter) {

  private static final String START = "/schedule/start";
  private static final String END = "/schedule/end";
  private static final String REMINDERS = "/reminders";
  private static final int LAST_YEAR = 9999;

  Column startDate(String name) {
    return column(name, START, event -> start(event).map(this::date), When::date);
  }

  Column startTime(String name) {
    return column(
        name,
        START,
        event -> start(event).filter(it -> hasTimes(event)).map(this::time),
        When::time);
  }

  Column endDate(String name) {
    return column(name, END, event -> end(event).map(this::date), When::endDate);
  }

  Column endTime(String name) {
    return column(
        name,
        END,
        event -> end(event).filter(it -> hasTimes(event)).map(this::time),
        When::endTime);
  }

  /** Says {@code True} or {@code False}. */
  static Column allDay(String name, Spelling<Boolean> trueFalse) {
    return Column.of(
            name,
            START,
            "whether it takes whole days",
            trueFalse,
            event -> Optional.of(event.schedule() instanceof Schedule.AllDay),
            When::allDay)
        .plain();
  }

  Column reminder(String name, Spelling<Boolean> onOff) {
    return Column.of(
            name,
            REMINDERS,
            "whether there is one",
            onOff,
            event -> Optional.of(alarm(event).isPresent()),
            (Draft draft, Boolean value) -> Split.of(draft).remind = value)
        .plain();
  }

  Column reminderDate(String name) {
    return column(
        name,
        REMINDERS,
        event -> alarm(event).map(this::date),
        (draft, text, reading) ->
            Split.of(draft).reminderDate = DateStamp.read(text, reading).first());
  }

  Column reminderTime(String name) {
    return column(
        name,
        REMINDERS,
        event -> alarm(event).map(this::time),
        (draft, text, reading) ->
            Split.of(draft).reminderTime = TimeText.read(text, reading).from());
  }

  private Column column(
      String name, String path, Function<Event, Optional<String>> write, DateCells.Take take) {
    return new Column(
        name,
        path,
        name.toLowerCase(Locale.ROOT),
        false,
        event -> write.apply(event).orElse(null),
        DateCells.of(rule, take));
  }

  private String date(LocalDateTime value) {
    return date.apply(value.toLocalDate());
  }

  private String time(LocalDateTime value) {
    return time.apply(value.toLocalTime());
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
    ZoneId said = rule.zone();
    return said == null || this.zoned ? zoned.zone() : said;
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
