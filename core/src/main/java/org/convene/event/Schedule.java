package org.convene.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.convene.recurrence.EventTime;
import org.convene.vocabulary.ZoneNames;

/**
 * The time of an event: undated, whole days, floating, or a local time in a zone.
 *
 * <p>A schedule alone may be wrong (its end before its start): the event that holds it is checked
 * when it is built.
 *
 * <pre>{@code
 * Schedule.zoned(LocalDateTime.of(2022, 5, 18, 8, 30), Duration.ofHours(1), ZoneId.of("America/New_York"));
 * Schedule.allDay(LocalDate.of(2022, 5, 16), LocalDate.of(2022, 5, 20));
 * }</pre>
 *
 * <p>Immutable.
 */
public sealed interface Schedule {

  /**
   * A date that nobody could read.
   *
   * @param raw what the source says in place of a date, such as {@code , -}; empty where it says
   *     nothing
   */
  record Undated(String raw) implements Schedule {

    /** Turns line breaks into LF, as every text. */
    public Undated {
      Objects.requireNonNull(raw, "raw");
      raw = Lines.normalize(raw, "raw");
    }
  }

  /**
   * Whole days.
   *
   * @param first the first day
   * @param last the last day, <em>inclusive</em>; iCalendar's exclusive DTEND is the day after
   */
  record AllDay(LocalDate first, LocalDate last) implements Schedule {

    /** Refuses null. */
    public AllDay {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(last, "last");
    }
  }

  /**
   * A local time that is not bound to a zone: nine o'clock, wherever you are (RFC 5545 section
   * 3.3.5, form 1).
   *
   * @param start to the second
   * @param end empty where it is not known
   */
  record Floating(LocalDateTime start, Optional<End> end) implements Schedule {

    /** Refuses null. */
    public Floating {
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(end, "end");
    }
  }

  /**
   * A local time in a zone.
   *
   * @param start to the second, in {@code zone}
   * @param zone an IANA zone or an offset; every name of UTC becomes {@link
   *     java.time.ZoneOffset#UTC}
   * @param end empty where it is not known
   */
  record Zoned(LocalDateTime start, ZoneId zone, Optional<End> end) implements Schedule {

    /** Replaces the names of UTC, and an end zone that is the start's, by their one spelling. */
    public Zoned {
      Objects.requireNonNull(zone, "zone");
      Objects.requireNonNull(end, "end");
      Objects.requireNonNull(start, "start");
      zone = ZoneNames.canonical(zone);
      ZoneId startZone = zone;
      end = end.map(given -> inZone(given, startZone));
    }

    private static End inZone(End end, ZoneId startZone) {
      boolean same = end instanceof End.At at && at.zone().filter(startZone::equals).isPresent();
      return same ? End.at(((End.At) end).time()) : end;
    }

    /**
     * Returns the instant of the start.
     *
     * @return the instant; a local time in a DST gap is moved later by the gap, one in an overlap
     *     is the first passing (RFC 5545 section 3.3.5)
     */
    public Instant startInstant() {
      return start.atZone(zone).toInstant();
    }

    /**
     * Returns the instant of the end.
     *
     * @return the instant, or empty where the end is not known
     */
    public Optional<Instant> endInstant() {
      return end.map(given -> given.instant(start, zone));
    }
  }

  /**
   * Returns a schedule without a date.
   *
   * @param raw what the source says in place of a date
   * @return the schedule
   */
  static Schedule undated(String raw) {
    Objects.requireNonNull(raw, "raw");
    return new Undated(raw);
  }

  /**
   * Returns a schedule of one whole day.
   *
   * @param day the day
   * @return the schedule
   */
  static Schedule allDay(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return new AllDay(day, day);
  }

  /**
   * Whole days.
   *
   * @param first the first day
   * @param last the last day, inclusive
   * @return the schedule
   */
  static Schedule allDay(LocalDate first, LocalDate last) {
    return new AllDay(first, last);
  }

  /**
   * Returns a schedule at a floating local time.
   *
   * @param start the start
   * @param end the end
   * @return the schedule
   */
  static Schedule floating(LocalDateTime start, LocalDateTime end) {
    Objects.requireNonNull(end, "end");
    return new Floating(start, Optional.of(End.at(end)));
  }

  /**
   * Returns a schedule at a local time in a zone, with a duration.
   *
   * @param start the start
   * @param duration how long it lasts, exactly; the end is a time in the same zone, or the duration
   *     where clocks show that time twice
   * @param zone the zone
   * @return the schedule
   */
  static Schedule zoned(LocalDateTime start, Duration duration, ZoneId zone) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(duration, "duration");
    Zoned unending = new Zoned(start, zone, Optional.empty());
    End end =
        Zones.isKnown(unending.zone())
            ? Zones.end(start.atZone(zone).plus(duration), Optional.empty(), duration)
            : End.at(start.plus(duration)); // no event is built in a zone that nobody knows
    return new Zoned(start, zone, Optional.of(end));
  }

  /**
   * Returns a schedule at a local time in a zone.
   *
   * @param start the start
   * @param end the end, in the same zone
   * @param zone the zone
   * @return the schedule
   */
  static Schedule zoned(LocalDateTime start, LocalDateTime end, ZoneId zone) {
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(zone, "zone");
    return new Zoned(start, zone, Optional.of(End.at(end)));
  }

  /**
   * Returns a schedule that starts at a time in its zone, with the length it lasts.
   *
   * @param start the start; its zone becomes that of the schedule
   * @param duration how long it lasts, exactly; the end is written in the same zone
   * @return the schedule
   * @throws IllegalArgumentException if the start is in the second passing of an hour that clocks
   *     show twice, which a local time cannot say: hand in an {@link OffsetDateTime}
   */
  static Schedule zoned(ZonedDateTime start, Duration duration) {
    Objects.requireNonNull(start, "start");
    return zoned(Zones.local(start), duration, start.getZone());
  }

  /**
   * Returns a schedule that starts at a time with an offset, with the length it lasts. A series in
   * an offset does not follow daylight-saving time: prefer a {@link ZonedDateTime} for one.
   *
   * @param start the start; its offset becomes the zone of the schedule
   * @param duration how long it lasts
   * @return the schedule
   */
  static Schedule zoned(OffsetDateTime start, Duration duration) {
    Objects.requireNonNull(start, "start");
    return zoned(start.toLocalDateTime(), duration, start.getOffset());
  }

  /**
   * Returns a schedule between two times, each in its own zone.
   *
   * @param start the start; its zone becomes that of the schedule
   * @param end the end; its zone is kept where it is another one
   * @return the schedule
   * @throws IllegalArgumentException if the start is in the second passing of an hour that clocks
   *     show twice, which a local time cannot say: hand in an {@link OffsetDateTime}
   */
  static Schedule zoned(ZonedDateTime start, ZonedDateTime end) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    End last = Zones.end(end, Optional.of(end.getZone()), Duration.between(start, end));
    return new Zoned(Zones.local(start), start.getZone(), Optional.of(last));
  }

  /**
   * Returns a schedule between two times, each in its own offset.
   *
   * @param start the start; its offset becomes the zone of the schedule
   * @param end the end; its offset is kept where it is another one
   * @return the schedule
   */
  static Schedule zoned(OffsetDateTime start, OffsetDateTime end) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    return zoned(start.toZonedDateTime(), end.toZonedDateTime());
  }

  /**
   * Returns a schedule at a local time in a zone, without a known end.
   *
   * @param start the start
   * @param zone the zone
   * @return the schedule
   */
  static Schedule starting(LocalDateTime start, ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    return new Zoned(start, zone, Optional.empty());
  }

  /**
   * Returns the schedule of another instance: the same, from another start on. Whole days are as
   * many; an end at a time is exactly as long after the start, one by a duration as long by the
   * calendar (RFC 5545 section 3.8.5.3).
   *
   * @param start the local start, in the zone of this schedule; of whole days its date counts
   * @return the schedule; itself where it is undated
   */
  default Schedule startingAt(LocalDateTime start) {
    Objects.requireNonNull(start, "start");
    return match(
        undated -> undated,
        allDay -> ScheduleMoves.of(allDay, start.toLocalDate()),
        floating -> ScheduleMoves.of(floating, start),
        zoned -> ScheduleMoves.of(zoned, start));
  }

  /**
   * Returns the schedule of the instance of a series, as {@link #startingAt(LocalDateTime)} does;
   * in UTC where it is in the second passing of an hour that clocks show twice, which no local time
   * can say.
   *
   * @param instance its recurrence id, of any kind; a date is that day
   * @return the schedule; itself where it is undated
   */
  default Schedule startingAt(EventTime instance) {
    Objects.requireNonNull(instance, "instance");
    return match(
        undated -> undated,
        allDay -> startingAt(ScheduleMoves.local(instance, LocalTime.MIDNIGHT)),
        floating -> startingAt(ScheduleMoves.local(instance, floating.start().toLocalTime())),
        zoned -> ScheduleMoves.of(zoned, instance));
  }

  /**
   * Tells whether another schedule is the same time in the same zone, however its end is written.
   *
   * @param other another schedule
   * @return whether kind, start, end and zones are the same
   */
  default boolean isAt(Schedule other) {
    Objects.requireNonNull(other, "other");
    return equals(other) || ScheduleMoves.isSame(this, other);
  }

  /**
   * Calls the function of the case that this schedule is.
   *
   * @param undated for a date nobody could read
   * @param allDay for whole days
   * @param floating for a local time in no zone
   * @param zoned for a local time in a zone
   * @param <R> what the functions give
   * @return what the called function gave
   */
  default <R> R match(
      Function<? super Undated, ? extends R> undated,
      Function<? super AllDay, ? extends R> allDay,
      Function<? super Floating, ? extends R> floating,
      Function<? super Zoned, ? extends R> zoned) {
    Objects.requireNonNull(undated, "undated");
    Objects.requireNonNull(allDay, "allDay");
    Objects.requireNonNull(floating, "floating");
    Objects.requireNonNull(zoned, "zoned");
    if (this instanceof Zoned it) {
      return zoned.apply(it);
    }
    if (this instanceof AllDay it) {
      return allDay.apply(it);
    }
    return this instanceof Floating it ? floating.apply(it) : undated.apply((Undated) this);
  }
}
