package org.convene.io.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.convene.dates.ColumnOrder;
import org.convene.dates.DateOrder;
import org.convene.dates.DateReading;
import org.convene.dates.DateStamp;
import org.convene.dates.Reckoning;
import org.convene.dates.UnreadableTextException;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Dates and times: written with the offset that is right on the day, read as people write them. */
final class LdTimes {

  static final String EXPECTED =
      "a date or a time with its offset such as 2022-05-18 or 2022-05-18T08:30:00-04:00";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(TIME)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder().append(LOCAL).appendOffsetId().toFormatter(Locale.ROOT);

  private static final Reckoning RULE =
      new Reckoning(DateOrder.ISO, null, OptionalInt.empty(), OptionalInt.empty(), false, false);

  private LdTimes() {}

  static String write(LocalTime time) {
    return TIME.format(time);
  }

  static String write(LocalDateTime time) {
    return LOCAL.format(time);
  }

  /** A local time of a zone with the offset that the zone has then. */
  static String write(LocalDateTime time, ZoneId zone) {
    return OFFSET.format(time.atZone(zone).toOffsetDateTime());
  }

  static String write(OffsetDateTime time) {
    return OFFSET.format(time);
  }

  static String write(EventTime time) {
    return time.match(
        day -> day.date().toString(),
        local -> write(local.dateTime()),
        zoned -> write(zoned.dateTime(), zoned.zone()));
  }

  /** Reads the text of a value; null where it is none, which is then an error of the event. */
  static @Nullable DateStamp read(Node node, LdIn in) {
    String text = in.text(node);
    if (text == null) {
      return null;
    }
    DateStamp plain = plain(text.strip());
    if (plain != null) {
      return plain;
    }
    try {
      return DateStamp.read(
          text,
          new DateReading(
              RULE,
              new ColumnOrder(List::of),
              (path, remark) -> in.changed(node, remark.code(), remark.message())));
    } catch (UnreadableTextException e) {
      // what it would say of the settings of tables is of no use here
      return in.context.error(node, JsonContext.VALUE, Expected.found(EXPECTED, text));
    }
  }

  /** The usual forms, and offsets to the second, as zones had them long ago. */
  private static @Nullable DateStamp plain(String text) {
    try {
      if (text.length() == 10) {
        return stamp(LocalDate.parse(text).atStartOfDay(), true, null);
      }
      boolean isZoned =
          text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
      if (isZoned) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        return stamp(time.toLocalDateTime(), false, time.getOffset());
      }
      return stamp(LocalDateTime.parse(text), false, null);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable DateStamp stamp(
      LocalDateTime time, boolean isDay, @Nullable ZoneId zone) {
    LocalDate day = time.toLocalDate();
    return !time.truncatedTo(ChronoUnit.SECONDS).equals(time)
        ? null
        : new DateStamp(day, day, isDay ? null : time.toLocalTime(), null, zone);
  }

  /**
   * Reads a time beside those of an event, such as a deadline.
   *
   * @param zone of the event, in which a time with the offset that it has then is taken to be
   */
  static @Nullable EventTime moment(Node node, @Nullable ZoneId zone, LdIn in) {
    DateStamp stamp = read(node, in);
    if (stamp == null) {
      return null;
    }
    LocalTime time = stamp.from();
    if (time == null) {
      return EventTime.of(stamp.first());
    }
    LocalDateTime local = stamp.first().atTime(time);
    ZoneId own = stamp.zone();
    if (own == null) {
      return EventTime.of(local);
    }
    return EventTime.of(local, zone != null && isFirst(local, own, zone) ? zone : own);
  }

  /**
   * Whether a time with an offset is what a zone shows then, and not in an hour's second passing.
   */
  static boolean isFirst(LocalDateTime local, ZoneId offset, ZoneId zone) {
    return zone.getRules().getValidOffsets(local).indexOf(offset) == 0;
  }

  /** A time of the day, as a schedule has it; null where there is none. */
  static Optional<LocalTime> time(Node node, LdIn in) {
    String text = in.text(node);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(text.strip().replaceFirst("^T", "")));
    } catch (DateTimeException e) {
      in.unread("a time such as 08:30:00", node);
      return Optional.empty();
    }
  }

  /** UTC and offsets, which a time itself shows, as opposed to zones whose clocks change. */
  static boolean isOffset(ZoneId zone) {
    return zone instanceof ZoneOffset;
  }
}
