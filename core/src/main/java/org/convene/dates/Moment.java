package org.convene.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * A start or an end as a text gives it: a date, with a time and a zone or without. It may be one
 * that the rules refuse, which then say so as they do in every format.
 *
 * @param time null for a whole day
 * @param zone null where the text names none
 */
public record Moment(LocalDate date, @Nullable LocalTime time, @Nullable ZoneId zone) {

  public static Moment of(LocalDate date) {
    return new Moment(date, null, null);
  }

  public static Moment of(LocalDateTime time) {
    return new Moment(time.toLocalDate(), time.toLocalTime(), null);
  }

  public static Moment of(EventTime time) {
    return time.match(
        day -> of(day.date()),
        local -> of(local.dateTime()),
        zoned ->
            new Moment(
                zoned.dateTime().toLocalDate(), zoned.dateTime().toLocalTime(), zoned.zone()));
  }

  /** The same instant in a zone that is named beside it, where this says an offset of UTC only. */
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
}
