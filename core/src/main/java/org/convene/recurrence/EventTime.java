package org.convene.recurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/**
 * A point on an event's time line: a date, a local date-time, or a date-time in a zone named with
 * it (RFC 5545 sections 3.3.4 and 3.3.5). It names an instance of a series, ends a {@link
 * RecurrenceRule}, or adds a date to one.
 *
 * <p>Years go from 0 to 9999 and times are whole seconds, so that every format can carry every
 * value. {@link #parse} reads what {@code toString} writes:
 *
 * <ul>
 *   <li>{@code 2022-05-24}: a {@link Day};
 *   <li>{@code 2022-05-24T08:30}, or {@code 2022-05-24T08:30:15} where the seconds are not zero: a
 *       {@link Local};
 *   <li>{@code 2022-05-24T08:30[Europe/Paris]}, {@code 2022-05-24T06:30Z}, {@code
 *       2022-05-24T08:30+02:00}: a {@link Zoned}.
 * </ul>
 *
 * <p>Two values are equal when they are written alike: {@code 2022-05-24T06:30Z} and {@code
 * 2022-05-24T08:30[Europe/Paris]} are one instant, and not equal.
 *
 * <p>Immutable.
 */
public sealed interface EventTime {

  /**
   * Returns a date without a time.
   *
   * @param date the date
   * @return a {@link Day}
   * @throws DateTimeException outside of the years 0 to 9999
   */
  static EventTime of(LocalDate date) {
    Objects.requireNonNull(date, "date");
    return new Day(date);
  }

  /**
   * Returns a local date-time, read in the event's own zone, or floating where the event has none.
   *
   * @param dateTime whole seconds
   * @return a {@link Local}
   * @throws DateTimeException outside of the years 0 to 9999, or with a fraction of a second
   */
  static EventTime of(LocalDateTime dateTime) {
    Objects.requireNonNull(dateTime, "dateTime");
    return new Local(dateTime);
  }

  /**
   * Returns a local date-time in a zone.
   *
   * @param dateTime whole seconds
   * @param zone a region or an offset
   * @return a {@link Zoned}
   * @throws DateTimeException outside of the years 0 to 9999, or with a fraction of a second
   */
  static EventTime of(LocalDateTime dateTime, ZoneId zone) {
    Objects.requireNonNull(dateTime, "dateTime");
    return new Zoned(dateTime, zone);
  }

  /**
   * Returns an instant, in UTC.
   *
   * @param instant whole seconds
   * @return a {@link Zoned}
   * @throws DateTimeException outside of the years 0 to 9999, or with a fraction of a second
   */
  static EventTime of(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    return new Zoned(EventTimeText.utc(instant), ZoneOffset.UTC);
  }

  /**
   * Reads what {@code toString} writes.
   *
   * @param text one of the forms above; seconds of zero may be written
   * @return the time
   * @throws java.time.format.DateTimeParseException with the index, where the text has another
   *     form, names a date, time or zone that does not exist, or has fractions of a second
   */
  static EventTime parse(CharSequence text) {
    Objects.requireNonNull(text, "text");
    return new EventTimeParser(text).parse();
  }

  /**
   * Calls the function of the case that this time is.
   *
   * @param day for a date
   * @param local for a local date-time
   * @param zoned for a date-time in a zone
   * @param <R> what they return
   * @return what that function returned
   */
  default <R extends @Nullable Object> R match(
      Function<? super Day, ? extends R> day,
      Function<? super Local, ? extends R> local,
      Function<? super Zoned, ? extends R> zoned) {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(local, "local");
    Objects.requireNonNull(zoned, "zoned");
    if (this instanceof Zoned it) {
      return zoned.apply(it);
    }
    return this instanceof Local it ? local.apply(it) : day.apply((Day) this);
  }

  /**
   * A date, without a time.
   *
   * @param date from 0000-01-01 to 9999-12-31
   */
  record Day(LocalDate date) implements EventTime {

    /**
     * Refuses null, and years outside of 0 to 9999.
     *
     * @param date from 0000-01-01 to 9999-12-31
     * @throws DateTimeException outside of the years 0 to 9999
     */
    public Day {
      Objects.requireNonNull(date, "date");
      EventTimeText.requireYear(date);
    }

    /** {@return the date as {@code 2022-05-24}} */
    @Override
    public String toString() {
      return EventTimeText.EXTENDED.append(new StringBuilder(10), date).toString();
    }
  }

  /**
   * A local date-time: read in the event's own zone, or floating where the event has none.
   *
   * @param dateTime whole seconds, from 0000-01-01 to 9999-12-31
   */
  record Local(LocalDateTime dateTime) implements EventTime {

    /**
     * Refuses null, years outside of 0 to 9999, and fractions of a second.
     *
     * @param dateTime whole seconds, from 0000-01-01 to 9999-12-31
     * @throws DateTimeException outside of the years 0 to 9999, or with a fraction of a second
     */
    public Local {
      Objects.requireNonNull(dateTime, "dateTime");
      EventTimeText.requireWhole(dateTime);
    }

    /** {@return the date-time as {@code 2022-05-24T08:30}} */
    @Override
    public String toString() {
      return EventTimeText.EXTENDED.append(new StringBuilder(19), dateTime).toString();
    }
  }

  /**
   * A local date-time in a zone named with it. Where the zone's clocks skip or repeat the time, RFC
   * 5545 section 3.3.5 reads it with the offset before the change, as {@link LocalDateTime#atZone}
   * does.
   *
   * @param dateTime whole seconds, from 0000-01-01 to 9999-12-31
   * @param zone a region of the IANA database or an offset; {@link ZoneOffset#UTC} for every name
   *     that means UTC
   */
  record Zoned(LocalDateTime dateTime, ZoneId zone) implements EventTime {

    /**
     * Refuses null, years outside of 0 to 9999 and fractions of a second, and replaces {@code
     * Etc/UTC} by {@link ZoneOffset#UTC}, {@code UTC+02:00} by {@code +02:00}.
     *
     * @param dateTime whole seconds, from 0000-01-01 to 9999-12-31
     * @param zone any zone that this JVM has rules for
     * @throws DateTimeException outside of the years 0 to 9999, or with a fraction of a second
     */
    public Zoned {
      Objects.requireNonNull(dateTime, "dateTime");
      EventTimeText.requireWhole(dateTime);
      zone = ZoneNames.canonical(Objects.requireNonNull(zone, "zone"));
    }

    /**
     * {@return the date-time with its zone, as {@code 2022-05-24T08:30[Europe/Paris]} or {@code
     * 2022-05-24T06:30Z}}
     */
    @Override
    public String toString() {
      StringBuilder text = EventTimeText.EXTENDED.append(new StringBuilder(40), dateTime);
      if (zone instanceof ZoneOffset) {
        return text.append(zone.getId()).toString();
      }
      return text.append('[').append(zone.getId()).append(']').toString();
    }
  }
}
