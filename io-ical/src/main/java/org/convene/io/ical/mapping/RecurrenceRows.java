package org.convene.io.ical.mapping;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.ExtraDate;
import org.convene.event.NominalDuration;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.jspecify.annotations.Nullable;

/** The rows of an event's recurrence, and of the instance that an override replaces. */
final class RecurrenceRows {

  private static final String END = "X-CONVENE-END";
  private static final String END_ZONE = "X-CONVENE-END-ZONE";

  /** Marks a series without rules and dates, so that its overrides are waited for. */
  static final String SERIES = "X-CONVENE-SERIES";

  private static final Set<String> DATE = TimeReading.with(TimeRows.DURATION, END, END_ZONE);
  private static final Set<String> ID = TimeReading.with("RANGE");

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.of(
              "/recurrenceId",
              RecurrenceRows::readRecurrenceId,
              RecurrenceRows::recurrenceId,
              "RECURRENCE-ID"),
          PropertyRow.of(
              "/recurrence",
              RecurrenceRows::readRecurrence,
              RecurrenceRows::recurrence,
              SERIES,
              "RRULE",
              "RDATE",
              "EXDATE"));

  private static final Pattern VALUE =
      Pattern.compile("/recurrence/(rules|dates|excluded)/(\\d{1,6})(?:/.*)?");

  private RecurrenceRows() {}

  /** Returns the line of the value that a path names; -1 where it names none of these. */
  static long line(String path, ParsedComponent component) {
    Matcher value = VALUE.matcher(path);
    if (!value.matches()) {
      return -1;
    }
    String list = value.group(1);
    String name = list.equals("rules") ? "RRULE" : list.equals("dates") ? "RDATE" : "EXDATE";
    int left = Integer.parseInt(value.group(2));
    for (ContentLine line : component.properties()) {
      if (line.property().name().equals(name)) {
        left -= list.equals("rules") ? 1 : line.property().value().split(",", -1).length;
        if (left < 0) {
          return line.line();
        }
      }
    }
    return -1;
  }

  private static void readRecurrenceId(ComponentSource source, EventBuilder event) {
    ContentLine line = source.one("RECURRENCE-ID", ID);
    if (line == null) {
      return;
    }
    EventTime instance = TimeReading.read(source, line);
    if (instance == null) {
      source.reject(line, TimeReading.EXPECTED);
      return;
    }
    Optional<String> range = source.parameter(line, "RANGE");
    boolean future = range.filter("THISANDFUTURE"::equalsIgnoreCase).isPresent();
    if (range.isPresent() && !future) {
      source.keep(line);
    }
    source.soFar().override();
    event.recurrenceId(new RecurrenceId(instance, future));
  }

  private static void recurrenceId(Event event, Sink sink) {
    if (event.recurrenceId().isEmpty()) {
      return;
    }
    RecurrenceId id = event.recurrenceId().get();
    Params parameters = Params.none();
    if (id.thisAndFuture()) {
      parameters.with("RANGE", "THISANDFUTURE");
    }
    sink.time("RECURRENCE-ID", parameters, TimeWriting.inSeries(sink, id.instance()));
  }

  private static void readRecurrence(ComponentSource source, EventBuilder event) {
    source.value(SERIES, "TRUE", IcalValues::bool);
    if (source.soFar().isOverride()) {
      List.of("RRULE", "RDATE", "EXDATE").forEach(name -> refuseAll(name, source));
      return;
    }
    List<RecurrenceRule> rules = new ArrayList<>(0);
    source.at("/recurrence/rules");
    int position = 0;
    for (ContentLine line : source.all("RRULE", ComponentSource.NONE)) {
      source.element(position++);
      RecurrenceRule rule = readRule(line, source);
      if (rule != null) {
        RecurrenceRule ended = Until.ofStartsKind(rule, source, line);
        rules.add(ended);
        checkZone(ended, source, line);
      }
    }
    source.at("/recurrence/dates");
    List<ExtraDate> dates =
        values(source, source.all("RDATE", DATE), (line, value) -> date(source, line, value));
    source.at("/recurrence/excluded");
    List<EventTime> excluded =
        values(
            source,
            source.all("EXDATE", TimeReading.KNOWN),
            (line, value) -> inSeries(source, line, TimeReading.read(source, line, value)));
    event.recurrence(new Recurrence(rules, dates, excluded, List.of()));
  }

  private static void checkZone(RecurrenceRule rule, ComponentSource source, ContentLine line) {
    String tzid = source.soFar().startTzid();
    if (!tzid.isEmpty() && source.soFar().start() instanceof EventTime.Zoned start) {
      LocalDateTime last =
          rule.until().map(until -> ZonedTimes.local(until, start.zone())).orElse(null);
      source.warn(line, source.times().ofSeries(tzid, start.dateTime(), last));
    }
  }

  /** An instance of a series does not repeat. */
  private static void refuseAll(String name, ComponentSource source) {
    for (ContentLine line : source.every(name)) {
      source.refuse(line, "no recurrence beside RECURRENCE-ID");
    }
  }

  /** A rule as it is, or else without blanks and semicolons that no rule has. */
  private static @Nullable RecurrenceRule readRule(ContentLine line, ComponentSource source) {
    String value = line.property().value();
    if (ComponentSource.parsed(value, RecurrenceRule::parse) == null) {
      String repaired = value.replace(" ", "").replaceAll(";+$", "");
      RecurrenceRule rule =
          ComponentSource.parsed(repaired, text -> usable(RecurrenceRule.parse(text)));
      if (rule != null) {
        source.warn(
            line.line(),
            "ical.rule-form",
            line.expected("a rule such as FREQ=WEEKLY;COUNT=10") + "; it is read as " + rule);
        return rule;
      }
    }
    return source.value(
        line,
        "a rule that can match some day, such as FREQ=WEEKLY;COUNT=10",
        text -> usable(RecurrenceRule.parse(text)));
  }

  private static @Nullable RecurrenceRule usable(RecurrenceRule rule) {
    boolean twoEnds = rule.count().isPresent() && rule.until().isPresent();
    return twoEnds || rule.neverMatches() ? null : rule;
  }

  /** A time without a zone in a series with one is read as local to the series. */
  private static @Nullable EventTime inSeries(
      ComponentSource source, ContentLine line, @Nullable EventTime time) {
    boolean zoneLacks =
        time instanceof EventTime.Local && source.soFar().start() instanceof EventTime.Zoned;
    if (zoneLacks && line.property().parameter("TZID").isEmpty()) {
      source.repair(
          line,
          "ical.time-kind",
          line.expected("a time in a zone, as DTSTART is") + "; it is read in the zone of DTSTART");
    }
    return time;
  }

  /** Reads lists of values; a line with a value that cannot be read is kept as it is. */
  private static <T> List<T> values(
      ComponentSource source,
      List<ContentLine> lines,
      BiFunction<ContentLine, String, @Nullable T> read) {
    List<T> all = new ArrayList<>(0);
    int position = 0;
    for (ContentLine line : lines) {
      int before = all.size();
      for (String value : line.property().value().split(",", -1)) {
        source.element(position++);
        T found = ComponentSource.parsed(value, text -> read.apply(line, text));
        if (found == null) {
          all.subList(before, all.size()).clear();
          unread(source, line);
          break;
        }
        all.add(found);
      }
    }
    return all;
  }

  private static void unread(ComponentSource source, ContentLine line) {
    if (line.property().value().isEmpty()) {
      source.leave(line);
    } else {
      source.refuse(line, "dates such as 20220518, or date-times such as 20220518T083000");
    }
  }

  private static @Nullable ExtraDate date(ComponentSource source, ContentLine line, String value) {
    int slash = value.indexOf('/');
    EventTime start = TimeReading.read(source, line, slash < 0 ? value : value.substring(0, slash));
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
    String last = value.substring(slash + 1);
    if (last.startsWith("P") || last.startsWith("+")) {
      return new ExtraDate(start, Optional.of(new End.After(NominalDuration.parse(last))));
    }
    EventTime time = TimeReading.read(source, line, last);
    if (time == null || time instanceof EventTime.Day || ZonedTimes.isBefore(time, start)) {
      return null;
    }
    End.At end = TimeReading.end(time, start);
    return new ExtraDate(
        start, Optional.of(new End.At(local.orElse(end.time()), zone.or(end::zone))));
  }

  private static void recurrence(Event event, Sink sink) {
    if (!event.recurrence().isEmpty()) {
      if (!TimeRows.isRecurring(event)) {
        sink.value(SERIES, "TRUE");
      }
      rules(event, sink);
      dates(event, sink);
      excluded(event, sink);
    }
  }

  private static void rules(Event event, Sink sink) {
    for (RecurrenceRule rule : event.recurrence().rules()) {
      sink.value("RRULE", rule.toString());
    }
  }

  private static void excluded(Event event, Sink sink) {
    for (EventTime time : event.recurrence().excluded()) {
      sink.time("EXDATE", TimeWriting.inSeries(sink, time));
    }
  }

  private static void dates(Event event, Sink sink) {
    for (ExtraDate date : event.recurrence().dates()) {
      if (date.end().isEmpty()) {
        sink.time("RDATE", TimeWriting.inSeries(sink, date.start()));
      } else {
        period(sink, date.start(), date.end().get());
      }
    }
  }

  private static void period(Sink sink, EventTime start, End end) {
    WrittenTime first = TimeWriting.inSeries(sink, start);
    if (start instanceof EventTime.Day) {
      Params parameters =
          end instanceof End.At at
              ? Params.of(END, IcalValues.dateTime(at.time())).with(END_ZONE, at.zone())
              : Params.of(TimeRows.DURATION, duration(end));
      sink.time("RDATE", parameters, first);
      return;
    }
    Params period = Params.of("VALUE", "PERIOD").with(first.parameters());
    if (end instanceof End.At at) {
      last(sink, first.value(), at, zone(start, sink), period);
    } else {
      sink.value("RDATE", period, first.value() + "/" + duration(end));
    }
  }

  private static @Nullable ZoneId zone(EventTime start, Sink sink) {
    return start instanceof EventTime.Zoned zoned ? zoned.zone() : sink.series();
  }

  /** The end of a period is in the zone of its start; a zone of its own is kept beside it. */
  private static void last(
      Sink sink, String first, End.At at, @Nullable ZoneId zone, Params period) {
    LocalDateTime local = at.time();
    ZoneId own = at.zone().orElse(null);
    period.with(END_ZONE, at.zone());
    if (zone != null && own != null && !own.equals(zone)) {
      period.with(END, IcalValues.dateTime(local));
      local = LocalDateTime.ofInstant(ZonedTimes.instant(local, own), zone);
    }
    String utc = ZoneOffset.UTC.equals(zone) ? "Z" : "";
    sink.value("RDATE", period, first + "/" + IcalValues.dateTime(local) + utc);
  }

  private static String duration(End end) {
    return ((End.After) end).duration().toString();
  }
}
