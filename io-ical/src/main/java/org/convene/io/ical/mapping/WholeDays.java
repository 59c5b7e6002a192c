package org.convene.io.ical.mapping;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.convene.event.NominalDuration;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.TimeSpellings;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/** Events of whole days that are spelled with times, and ends of another kind than the start. */
final class WholeDays {

  /** Exchange and Outlook say by one of these that midnights mean whole days. */
  static final List<String> MARKS =
      List.of("X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT");

  private static final String CODE = "ical.end-kind";
  private static final String MIDNIGHT = "T000000";

  private WholeDays() {}

  /** Whether an event from midnight to midnight is marked as one of whole days. */
  static boolean areMeant(ComponentSource source, EventTime start) {
    return !(start instanceof EventTime.Day)
        && isMidnight(ZonedTimes.local(start))
        && (value(source, MARKS.get(0)).equalsIgnoreCase("TRUE")
            || value(source, MARKS.get(1)).equalsIgnoreCase("TRUE"))
        && endsAtMidnight(value(source, "DTEND"))
        && isOfDays(value(source, "DURATION"));
  }

  /** Whether a property marks an event as one of whole days, should it be from midnight on. */
  static boolean isMark(RawProperty property) {
    return MARKS.contains(property.name()) && property.value().equalsIgnoreCase("TRUE");
  }

  private static String value(ComponentSource source, String name) {
    ContentLine line = source.lines().any(name);
    return line == null ? "" : line.property().value();
  }

  private static boolean isMidnight(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static boolean endsAtMidnight(String end) {
    String standard = end.isEmpty() ? MIDNIGHT : TimeSpellings.standard(end);
    return standard != null
        && (standard.indexOf('T') < 0 || standard.startsWith(MIDNIGHT, standard.indexOf('T')));
  }

  private static boolean isOfDays(String duration) {
    NominalDuration parsed =
        duration.isEmpty()
            ? NominalDuration.ofDays(1)
            : ComponentSource.parsed(duration, NominalDuration::parse);
    return parsed != null && inDays(parsed) != null;
  }

  /** The first day. */
  static EventTime start(ComponentSource source, ContentLine line, EventTime start) {
    LocalDate first = ZonedTimes.local(start).toLocalDate();
    source.warn(
        line.line(),
        "ical.start-kind",
        line.expected("a date, as the event is marked as one of whole days")
            + "; it is read as "
            + first);
    return EventTime.of(first);
  }

  /**
   * An end of the kind of the start: the date of a time, or the midnight that a date begins with.
   */
  static EventTime endOfKind(
      ComponentSource source, ContentLine line, EventTime end, EventTime start) {
    if (start instanceof EventTime.Day first && !(end instanceof EventTime.Day)) {
      LocalDate date = ZonedTimes.local(end).toLocalDate();
      if (date.isAfter(first.date())) {
        source.warn(
            line.line(),
            CODE,
            line.expected("a date, as DTSTART is")
                + "; its date counts, and the last day is read as "
                + date.minusDays(1));
      }
      return EventTime.of(date);
    }
    if (end instanceof EventTime.Day day && !(start instanceof EventTime.Day)) {
      LocalDateTime midnight = day.date().atStartOfDay();
      if (!midnight.isBefore(ZonedTimes.local(start))) {
        source.warn(
            line.line(),
            CODE,
            line.expected("a date-time, as DTSTART is") + "; it is read as " + midnight);
      }
      return start.match(
          it -> it, it -> EventTime.of(midnight), it -> EventTime.of(midnight, it.zone()));
    }
    return end;
  }

  /** Hours that are whole days, as days; any other duration as it is. */
  static NominalDuration duration(
      ComponentSource source, ContentLine line, NominalDuration duration) {
    NominalDuration days = inDays(duration);
    if (days == null || days.equals(duration)) {
      return duration;
    }
    source.warn(
        line.line(),
        "ical.duration-form",
        line.expected("days, as DTSTART is a date") + "; it is read as " + days);
    return days;
  }

  private static @Nullable NominalDuration inDays(NominalDuration duration) {
    Duration time = duration.time();
    boolean whole = time.equals(Duration.ofDays(time.toDays()));
    return whole ? NominalDuration.ofDays(duration.days() + time.toDays()) : null;
  }
}
