package org.convene.io.ical.mapping;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.convene.event.End;
import org.convene.event.ExtraDate;
import org.convene.event.NominalDuration;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of times of a series, RDATE and EXDATE. A value that cannot be read costs itself:
 * the others count, and the line is kept as an extension beside them, since nothing else holds the
 * value. Blanks and empty values mean nothing, so that no line is kept for them.
 *
 * <p>A line is kept too for a time that the form of the series cuts: of whole days the time, of
 * floating times the zone.
 */
final class ListedTimes {

  static final String END = "X-CONVENE-END";
  static final String END_ZONE = "X-CONVENE-END-ZONE";

  private static final Set<String> DATE = TimeReading.with(TimeRows.DURATION, END, END_ZONE);

  private final ComponentSource source;

  /** What a value must be that is being read. */
  private String expected = TimeReading.EXPECTED;

  ListedTimes(ComponentSource source) {
    this.source = source;
  }

  /** Reads the extra dates of a series, from RDATE. */
  List<ExtraDate> dates() {
    return values("/recurrence/dates", source.all("RDATE", DATE), this::date);
  }

  /** Reads the excluded times of a series, from EXDATE. */
  List<EventTime> excluded() {
    return values("/recurrence/excluded", source.all("EXDATE", TimeReading.KNOWN), this::inSeries);
  }

  private <T> List<T> values(
      String path, List<ContentLine> lines, BiFunction<ContentLine, String, @Nullable T> read) {
    List<T> all = new ArrayList<>(0);
    int position = 0;
    for (ContentLine line : lines) {
      if (line.property().value().isEmpty()) {
        source.leave(line);
        continue;
      }
      int before = all.size();
      int unread = 0;
      boolean loose = false;
      source.at(path);
      int next = 0;
      for (String given : line.property().value().split(",", -1)) {
        String value = given.strip();
        source.offset(next + given.indexOf(value));
        next += given.length() + 1;
        loose |= value.isEmpty() || !value.equals(given);
        if (value.isEmpty()) {
          continue;
        }
        source.element(position++);
        expected = TimeReading.EXPECTED;
        T found = ComponentSource.parsed(value, text -> read.apply(line, text));
        if (found == null) {
          unread++;
          unread(line, value);
        } else {
          all.add(found);
          source.soFar().listed(path, line);
        }
      }
      source.offset(0);
      source.at(path);
      ended(line, all.size() > before, unread > 0, loose);
    }
    return all;
  }

  private void unread(ContentLine line, String value) {
    source.warn(
        line.line(),
        "ical.value",
        Expected.foundInstead(expected, line.property().name() + " " + Expected.quoted(value))
            + "; its line is kept as an extension");
  }

  private void ended(ContentLine line, boolean someRead, boolean someUnread, boolean loose) {
    if (someUnread && someRead) {
      source.keep(line);
    } else if (someUnread) {
      source.leave(line);
    }
    if (loose) {
      source.warn(
          line.line(),
          "ical.list-form",
          line.expected("values with only a comma between them")
              + "; blanks and empty values are skipped");
    }
  }

  /** A time without a zone in a series with one is read as local to the series. */
  private @Nullable EventTime inSeries(ContentLine line, String value) {
    EventTime time = TimeReading.read(source, line, value);
    EventTime start = source.soFar().start();
    if (time != null && ZonedTimes.lacksZone(line, time, start)) {
      source.repair(line, ZonedTimes.LACKS_ZONE, ZonedTimes.lacksZone(line));
    } else if (time != null && ZonedTimes.isCut(time, start)) {
      source.keep(line);
    }
    return time;
  }

  private @Nullable ExtraDate date(ContentLine line, String value) {
    int slash = value.indexOf('/');
    EventTime start = inSeries(line, slash < 0 ? value : value.substring(0, slash).strip());
    if (start == null) {
      return null;
    }
    Optional<LocalDateTime> local = source.parameter(line, END, IcalValues::dateTime);
    Optional<ZoneId> zone = source.parameter(line, END_ZONE, ZoneId::of);
    if (slash < 0) {
      Optional<NominalDuration> after =
          source.parameter(line, TimeRows.DURATION, NominalDuration::parse);
      Optional<End> end =
          after.isPresent()
              ? Optional.of(new End.After(after.get()))
              : local.map(time -> new End.At(time, zone));
      return new ExtraDate(start, end);
    }
    String last = value.substring(slash + 1).strip();
    expected = "a period that ends with a date-time such as 20220518T093000 or lasts such as PT1H";
    if (last.startsWith("P") || last.startsWith("+") || last.startsWith("-")) {
      NominalDuration duration = NominalDuration.parse(last);
      return duration.isNegative()
          ? reversed()
          : new ExtraDate(start, Optional.of(new End.After(duration)));
    }
    EventTime time = TimeReading.read(source, line, last);
    if (time == null || time instanceof EventTime.Day) {
      return null;
    }
    if (ZonedTimes.isBefore(time, start)) {
      return reversed();
    }
    End.At end = TimeReading.end(time, start);
    return new ExtraDate(
        start, Optional.of(new End.At(local.orElse(end.time()), zone.or(end::zone))));
  }

  private @Nullable ExtraDate reversed() {
    expected = "a period that does not end before it starts";
    return null;
  }
}
