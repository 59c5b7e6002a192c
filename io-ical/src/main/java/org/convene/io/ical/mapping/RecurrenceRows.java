package org.convene.io.ical.mapping;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.description.Kind;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.ExtraDate;
import org.convene.event.Kinds;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.TimeSpellings;
import org.convene.io.ical.zones.ZoneWarning;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleException;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** The rows of an event's recurrence, and of the instance that an override replaces. */
final class RecurrenceRows {

  /** Marks a series without rules and dates, so that its overrides are waited for. */
  static final String SERIES = "X-CONVENE-SERIES";

  /**
   * Says how many of the components that follow are overrides of this one, and that it has no
   * others; in an instance that stands alone, that no series has it.
   */
  static final String OVERRIDES = "X-CONVENE-OVERRIDES";

  private static final String RULES = "/recurrence/rules";
  private static final Pattern UNTIL =
      Pattern.compile("\\bUNTIL=([^;]*)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> ID = TimeReading.with("RANGE");

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.of(
              "/recurrenceId",
              RecurrenceRows::readRecurrenceId,
              RecurrenceRows::recurrenceId,
              "RECURRENCE-ID",
              LongTimes.companion("RECURRENCE-ID")),
          PropertyRow.of(
              "/recurrence",
              RecurrenceRows::readRecurrence,
              RecurrenceRows::recurrence,
              SERIES,
              OVERRIDES,
              "RRULE",
              "RDATE",
              "EXDATE",
              "EXRULE"));

  private RecurrenceRows() {}

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
      source.repair(
          line,
          "ical.parameter",
          Expected.found("RANGE=THISANDFUTURE", range.get()) + "; it is read as of one instance");
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
    source
        .soFar()
        .counted(source.value(OVERRIDES, "a number", value -> IcalValues.integer(value, 0)));
    if (source.soFar().isOverride()) {
      List.of("RRULE", "RDATE", "EXDATE", "EXRULE").forEach(name -> refuseAll(name, source));
      return;
    }
    List<RecurrenceRule> rules = new ArrayList<>(0);
    List<ContentLine> lines = new ArrayList<>(0);
    source.at(RULES);
    int position = 0;
    for (ContentLine line : source.all("RRULE", ComponentSource.NONE)) {
      source.element(position++);
      RecurrenceRule rule = readRule(line, source);
      if (rule != null) {
        RecurrenceRule ended = Until.ofStartsKind(rule, source, line);
        rules.add(ended);
        source.soFar().listed(RULES, line);
        lines.add(line);
      }
    }
    ListedTimes lists = new ListedTimes(source);
    Recurrence series = new Recurrence(rules, lists.dates(), lists.excluded(), List.of());
    source.at(RULES);
    for (int i = 0; i < rules.size(); i++) {
      source.element(i);
      checkZone(rules.get(i), source, lines.get(i));
    }
    List<EventTime> excluded = new ExclusionRules(source).excluded(series);
    event.recurrence(new Recurrence(rules, series.dates(), excluded, List.of()));
  }

  private static void checkZone(RecurrenceRule rule, ComponentSource source, ContentLine line) {
    String tzid = source.soFar().startTzid();
    if (!tzid.isEmpty() && source.soFar().start() instanceof EventTime.Zoned start) {
      LocalDateTime last =
          rule.until().map(until -> ZonedTimes.local(until, start.zone())).orElse(null);
      CalendarTimes times = source.times();
      List<ZoneWarning> found = times.ofSeries(tzid, start.dateTime(), last);
      source.warn(line, times.unsaid(found, tzid));
      if (!found.isEmpty() && !(start.zone() instanceof ZoneOffset)) {
        source.lines().keepAll(it -> tzid.equals(it.parameter("TZID").orElse("")));
      }
    }
  }

  /** An instance of a series does not repeat. */
  private static void refuseAll(String name, ComponentSource source) {
    for (ContentLine line : source.every(name)) {
      source.refuse(line, "no recurrence beside RECURRENCE-ID");
    }
  }

  /** Without semicolons at the end. */
  private static String withoutEnd(String rule) {
    int end = rule.length();
    while (end > 0 && rule.charAt(end - 1) == ';') {
      end--;
    }
    return rule.substring(0, end);
  }

  /** A rule as it is, or else without blanks and semicolons that no rule has. */
  private static @Nullable RecurrenceRule readRule(ContentLine line, ComponentSource source) {
    String value = line.property().value();
    RecurrenceRule read = Kinds.RULE.read(value);
    if (read == null) {
      String repaired = withoutEnd(withStandardUntil(value).replace(" ", ""));
      RecurrenceRule rule = usable(Kinds.RULE.read(repaired));
      if (rule != null) {
        source.warn(
            line.line(),
            "ical.rule-form",
            line.expected("a rule such as FREQ=WEEKLY;COUNT=10") + "; it is read as " + rule);
        return rule;
      }
    }
    RecurrenceRule rule = usable(read);
    if (rule == null) {
      return source.value(line, fault(value), text -> null);
    }
    Kind.Remark remark = Kinds.RULE.remark(value, rule);
    if (remark != null) {
      source.warn(line.line(), remark.code(), remark.message());
    }
    return rule;
  }

  private static String withStandardUntil(String rule) {
    Matcher until = UNTIL.matcher(rule);
    String standard = until.find() ? TimeSpellings.standard(until.group(1)) : null;
    return standard == null
        ? rule
        : rule.substring(0, until.start(1)) + standard + rule.substring(until.end(1));
  }

  /** Returns what was expected of a rule that is not usable. */
  private static String fault(String value) {
    try {
      return RecurrenceRule.parse(value).neverMatches()
          ? "a rule that can match some day, such as FREQ=WEEKLY;COUNT=10"
          : "a rule that ends by COUNT or by UNTIL, not by both";
    } catch (RecurrenceRuleException e) {
      return e.expected();
    }
  }

  /** Returns a rule that an event may have; null for another. */
  static @Nullable RecurrenceRule usable(@Nullable RecurrenceRule rule) {
    if (rule == null) {
      return null;
    }
    boolean twoEnds = rule.count().isPresent() && rule.until().isPresent();
    return twoEnds || rule.neverMatches() ? null : rule;
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
              ? Params.of(ListedTimes.END, IcalValues.dateTime(at.time()))
                  .with(ListedTimes.END_ZONE, at.zone())
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
    period.with(ListedTimes.END_ZONE, at.zone());
    if (zone != null && own != null && !own.equals(zone)) {
      period.with(ListedTimes.END, IcalValues.dateTime(local));
      local = LocalDateTime.ofInstant(ZonedTimes.instant(local, own), zone);
    }
    String utc = ZoneOffset.UTC.equals(zone) ? "Z" : "";
    sink.value("RDATE", period, first + "/" + IcalValues.dateTime(local) + utc);
  }

  private static String duration(End end) {
    return ((End.After) end).duration().toString();
  }
}
