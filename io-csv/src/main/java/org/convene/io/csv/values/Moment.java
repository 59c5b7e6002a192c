package org.convene.io.csv.values;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.convene.event.Kinds;
import org.convene.io.csv.cells.Remarks;
import org.convene.io.csv.cells.Spelling;
import org.convene.io.csv.cells.UnreadableCellException;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * A start or an end as a cell gives it: a date, with a time and a zone or without. It may be one
 * that the rules refuse, which then say so as they do in every format.
 *
 * @param time null for a whole day
 * @param zone null for that of the row
 */
public record Moment(LocalDate date, @Nullable LocalTime time, @Nullable ZoneId zone) {

  public static final Spelling<Moment> SPELLING =
      new Spelling<>() {
        @Override
        public String write(Moment moment) {
          return moment.time == null
              ? WordSpellings.day(moment.date)
              : Kinds.DATE_TIME.write(moment.date.atTime(moment.time));
        }

        @Override
        public Moment read(String text) {
          return read(text, (path, remark) -> {});
        }

        @Override
        public Moment read(String text, Remarks remarks) {
          try {
            return of(WordSpellings.TIME.read(text, remarks));
          } catch (UnreadableCellException e) {
            Moment moment = refusable(WordSpellings.iso(text));
            if (moment == null) {
              throw e;
            }
            return moment;
          }
        }
      };

  public static Moment of(LocalDate date) {
    return new Moment(date, null, null);
  }

  public static Moment of(LocalDateTime time) {
    return new Moment(time.toLocalDate(), time.toLocalTime(), null);
  }

  private static Moment of(EventTime time) {
    return time.match(
        day -> of(day.date()),
        local -> of(local.dateTime()),
        zoned ->
            new Moment(
                zoned.dateTime().toLocalDate(), zoned.dateTime().toLocalTime(), zoned.zone()));
  }

  /** The same instant in a zone that the row names, where this says an offset of UTC only. */
  public Moment in(@Nullable ZoneId named) {
    LocalTime local = time;
    if (local == null || named == null || !(zone instanceof ZoneOffset offset)) {
      return this;
    }
    ZonedDateTime there = date.atTime(local).atZone(offset).withZoneSameInstant(named);
    boolean isFirst = // of an hour that comes twice, which is the one that the zone means
        named.getRules().getValidOffsets(there.toLocalDateTime()).indexOf(there.getOffset()) == 0;
    return isFirst ? new Moment(there.toLocalDate(), there.toLocalTime(), null) : this;
  }

  /** A time that no event can have, which is for the rules to say. */
  private static @Nullable Moment refusable(String text) {
    LocalDateTime time = Kinds.DATE_TIME.read(text);
    LocalDate date = time == null ? Kinds.DATE.read(text) : null;
    return time == null ? date == null ? null : of(date) : of(time);
  }
}
