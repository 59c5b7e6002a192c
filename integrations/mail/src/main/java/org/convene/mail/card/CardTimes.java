package org.convene.mail.card;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.convene.event.End;
import org.convene.event.Schedule;
import org.convene.recurrence.EventTime;

/** When something takes place, in words. */
final class CardTimes {

  private final CardLanguage language;
  private final CardDates dates;

  CardTimes(CardLanguage language) {
    this.language = language;
    this.dates = new CardDates(language);
  }

  /** A schedule in its own zone; nothing for one without a date. */
  Optional<String> in(Schedule schedule) {
    return schedule.match(
        undated -> Optional.empty(),
        allDay -> Optional.of(days(allDay)),
        floating -> Optional.of(local(floating)),
        zoned -> Optional.of(span(start(zoned), end(zoned))));
  }

  /** A schedule for a reader elsewhere; nothing where the clocks show the same there. */
  Optional<String> in(Schedule schedule, ZoneId reader) {
    if (!(schedule instanceof Schedule.Zoned zoned)) {
      return Optional.empty();
    }
    ZonedDateTime start = start(zoned);
    Optional<ZonedDateTime> end = end(zoned);
    ZonedDateTime there = start.withZoneSameInstant(reader);
    Optional<ZonedDateTime> endThere = end.map(it -> it.withZoneSameInstant(reader));
    boolean same =
        there.toLocalDateTime().equals(start.toLocalDateTime())
            && endThere
                .map(ZonedDateTime::toLocalDateTime)
                .equals(end.map(ZonedDateTime::toLocalDateTime));
    return same ? Optional.empty() : Optional.of(span(there, endThere));
  }

  /** A single time, such as that of a deadline. */
  String in(EventTime time) {
    return time.match(
        day -> dates.date(day.date()),
        local -> dateTime(local.dateTime()),
        zoned -> span(zoned.dateTime().atZone(zoned.zone()), Optional.empty()));
  }

  private static ZonedDateTime start(Schedule.Zoned zoned) {
    return zoned.start().atZone(zoned.zone());
  }

  /** An end that is not the start. */
  private static Optional<ZonedDateTime> end(Schedule.Zoned zoned) {
    Optional<ZoneId> own =
        zoned.end().flatMap(it -> it instanceof End.At at ? at.zone() : Optional.empty());
    return zoned
        .endInstant()
        .filter(it -> !it.equals(zoned.startInstant()))
        .map(it -> it.atZone(own.orElse(zoned.zone())));
  }

  private String days(Schedule.AllDay days) {
    String first = dates.date(days.first());
    String all = days.first().equals(days.last()) ? first : first + " – " + dates.date(days.last());
    return all + " (" + CardWord.ALL_DAY.in(language) + ')';
  }

  private String local(Schedule.Floating floating) {
    LocalDateTime start = floating.start();
    String end =
        floating
            .end()
            .map(it -> it.local(start, Optional.empty()))
            .filter(it -> !it.equals(start))
            .map(it -> until(start.toLocalDate(), it))
            .orElse("");
    return dateTime(start) + end + " (" + CardWord.LOCAL_TIME.in(language) + ')';
  }

  private String span(ZonedDateTime start, Optional<ZonedDateTime> end) {
    String begin = dateTime(start.toLocalDateTime());
    if (end.isEmpty()) {
      return begin + zone(start);
    }
    ZonedDateTime last = end.get();
    boolean isSameZone =
        last.getZone().equals(start.getZone()) && last.getOffset().equals(start.getOffset());
    LocalDateTime until = last.toLocalDateTime();
    return isSameZone
        ? begin + until(start.toLocalDate(), until) + zone(start)
        : begin + zone(start) + " – " + end(start.toLocalDate(), until) + zone(last);
  }

  private String until(LocalDate startDay, LocalDateTime end) {
    boolean isSameDay = end.toLocalDate().equals(startDay);
    return (isSameDay ? "–" : " – ") + end(startDay, end);
  }

  /** The end; its date where it is another one. */
  private String end(LocalDate startDay, LocalDateTime end) {
    return end.toLocalDate().equals(startDay) ? CardDates.time(end.toLocalTime()) : dateTime(end);
  }

  private String zone(ZonedDateTime time) {
    return " (" + dates.zone(time.getZone(), time.getOffset()) + ')';
  }

  private String dateTime(LocalDateTime time) {
    return dates.date(time.toLocalDate()) + ", " + CardDates.time(time.toLocalTime());
  }
}
