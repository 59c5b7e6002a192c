package org.convene.io.ical.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.NominalDuration;
import org.convene.event.RawProperty;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.lines.TimeSpellings;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** The rows of an event's schedule. */
public final class TimeRows {

  static final String UNDATED = "X-CONVENE-UNDATED";
  static final String DURATION = "X-CONVENE-DURATION";

  private static final int LAST_YEAR = 9999;
  private static final int DAY = "20220518".length();

  /** The parameters of an end. */
  static final Set<String> KNOWN = TimeReading.with(DURATION);

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.of(
                  "/schedule",
                  TimeRows::readSchedule,
                  TimeRows::schedule,
                  "DTSTART",
                  "DTEND",
                  "DURATION",
                  LongTimes.companion("DTSTART"),
                  LongTimes.companion("DTEND"),
                  UNDATED)
              .readingToo("RECURRENCE-ID")
              .essential());

  private TimeRows() {}

  /** Whether a component is a VJOURNAL that this table wrote. */
  public static boolean isUndatedEvent(ParsedComponent component) {
    return component.name().equals("VJOURNAL")
        && component.properties().stream().anyMatch(it -> it.property().name().equals(UNDATED));
  }

  private static void readSchedule(ComponentSource source, EventBuilder event) {
    ContentLine start = source.one("DTSTART", TimeReading.KNOWN);
    if (start == null) {
      undated(source, event);
      return;
    }
    source.at(isDay(start.property()) ? "/schedule/first" : "/schedule/start");
    EventTime time = TimeReading.read(source, start);
    if (time == null) {
      unreadable(source, start, event);
      return;
    }
    if (WholeDays.areMeant(source, time)) {
      source.at("/schedule/first");
      time = WholeDays.start(source, start, time);
    }
    source.soFar().start(time, start);
    Optional<End> end = readEnd(source, start, time);
    event.schedule(
        time.match(
            day -> Schedule.allDay(day.date(), last(day.date(), end)),
            local -> new Schedule.Floating(local.dateTime(), end),
            zoned -> new Schedule.Zoned(zoned.dateTime(), zoned.zone(), end)));
  }

  private static boolean isDay(RawProperty start) {
    String value = start.value();
    boolean isStandard = value.length() <= DAY || value.charAt(DAY) == 'T'; // as nearly all are
    String standard = isStandard ? null : TimeSpellings.standard(value);
    return (standard == null ? value : standard).length() == DAY
        || start.parameter("VALUE").filter("DATE"::equalsIgnoreCase).isPresent();
  }

  /** A start that cannot be read costs the date, and is kept as its text. */
  private static void unreadable(ComponentSource source, ContentLine start, EventBuilder event) {
    source.leave(start);
    source.warn(
        start.line(),
        "ical.value",
        start.expected(TimeReading.EXPECTED)
            + "; the event is undated, and the line is kept as an extension");
    ContentLine raw = source.one(UNDATED, ComponentSource.NONE);
    event.schedule(
        Schedule.undated(
            raw == null ? start.property().value() : IcalText.unescape(raw.property().value())));
  }

  private static void undated(ComponentSource source, EventBuilder event) {
    ContentLine raw = source.one(UNDATED, ComponentSource.NONE);
    if (raw == null && !source.times().mayLackStart()) {
      source.warn(
          source.line(),
          "ical.dtstart-missing",
          Expected.foundNone("a DTSTART")
              + (source.has("RECURRENCE-ID")
                  ? "; it takes place when its instance does, and is undated without its series"
                  : "; the event is undated"));
    }
    event.schedule(Schedule.undated(raw == null ? "" : IcalText.unescape(raw.property().value())));
  }

  /** The last day, of an end that is the day after; or of a duration in days. */
  private static LocalDate last(LocalDate first, Optional<End> end) {
    if (end.isEmpty()) {
      return first;
    }
    return end.get() instanceof End.At at
        ? at.time().toLocalDate().minusDays(1)
        : first.plusDays(((End.After) end.get()).duration().days() - 1);
  }

  private static Optional<End> readEnd(ComponentSource source, ContentLine start, EventTime time) {
    ContentLine end = source.one("DTEND", KNOWN);
    ContentLine duration = source.one("DURATION", ComponentSource.NONE);
    source.at("/schedule/duration");
    if (end == null) {
      return duration == null ? Optional.empty() : readDuration(source, duration, time);
    }
    if (duration != null) {
      source.refuse(duration, "DTEND or DURATION, not both");
    }
    boolean wholeDays = time instanceof EventTime.Day;
    source.at(wholeDays ? "/schedule/last" : "/schedule/end");
    Optional<NominalDuration> after =
        source.parameter(TimeReading.saying(source, end), DURATION, NominalDuration::parse);
    if (after.isPresent()) {
      return Optional.of(new End.After(after.get()));
    }
    EventTime last = TimeReading.read(source, end);
    if (last == null) {
      source.refuse(end, wholeDays ? "a date, as DTSTART is" : "a date-time, as DTSTART is");
      return Optional.empty();
    }
    last = WholeDays.endOfKind(source, end, last, time);
    if (ZonedTimes.isBefore(last, time) || (wholeDays && last.equals(time))) {
      source.refuse(
          end,
          (wholeDays ? "a day after DTSTART, " : "no earlier than DTSTART, ")
              + start.property().value());
      return Optional.empty();
    }
    if (last instanceof EventTime.Local && time instanceof EventTime.Zoned zoned) {
      source.repair(
          end,
          "ical.end-kind",
          end.expected("an end in a zone, as DTSTART is") + "; it is read as in " + zoned.zone());
    }
    return Optional.of(TimeReading.end(last, time));
  }

  private static Optional<End> readDuration(
      ComponentSource source, ContentLine line, EventTime start) {
    NominalDuration duration = TimeReading.duration(source, line, "a duration such as PT1H30M");
    if (duration == null) {
      return Optional.empty();
    }
    if (start instanceof EventTime.Day) {
      duration = WholeDays.duration(source, line, duration);
      source.keep(line); // the field is the last day
    }
    boolean usable =
        start instanceof EventTime.Day
            ? duration.days() > 0 && duration.time().isZero()
            : !duration.isNegative() && endsInTime(start, duration);
    if (!usable) {
      source.refuse(
          line,
          start instanceof EventTime.Day
              ? "days, as DTSTART is a date"
              : "a duration that is not negative and ends before the year 10000");
      return Optional.empty();
    }
    return Optional.of(new End.After(duration));
  }

  private static boolean endsInTime(EventTime start, NominalDuration duration) {
    try {
      return duration.addTo(ZonedTimes.local(start)).getYear() <= LAST_YEAR;
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private static void schedule(Event event, Sink sink) {
    Schedule schedule = event.schedule();
    if (schedule instanceof Schedule.Zoned zoned) {
      boolean recurring = isRecurring(event) || goesOn(event, sink);
      start(sink, zoned.start(), zoned.zone(), recurring);
      end(sink, zoned.start(), zoned.zone(), zoned.end(), recurring);
      if (isRecurring(event)) {
        span(sink, zoned.start(), zoned.zone(), event);
      }
    } else if (schedule instanceof Schedule.AllDay days) {
      sink.time("DTSTART", TimeWriting.of(sink, EventTime.of(days.first())));
      sink.time("DTEND", TimeWriting.of(sink, EventTime.of(days.last().plusDays(1))));
    } else if (schedule instanceof Schedule.Floating floating) {
      start(sink, floating.start(), null, false);
      end(sink, floating.start(), null, floating.end(), false);
    } else {
      String raw = ((Schedule.Undated) schedule).raw();
      if (sink.isJournal() || !raw.isEmpty()) { // this is what makes a VJOURNAL an event
        sink.text(UNDATED, raw);
      }
    }
  }

  /** Whether later instances go by this one's zone, which a message can say by TZID alone. */
  private static boolean goesOn(Event event, Sink sink) {
    return sink.isMessage() && event.recurrenceId().filter(RecurrenceId::thisAndFuture).isPresent();
  }

  static boolean isRecurring(Event event) {
    return !event.recurrence().rules().isEmpty() || !event.recurrence().dates().isEmpty();
  }

  private static void start(
      Sink sink, LocalDateTime start, @Nullable ZoneId zone, boolean recurring) {
    sink.time("DTSTART", TimeWriting.of(sink, start, zone, recurring));
  }

  private static void end(
      Sink sink,
      LocalDateTime start,
      @Nullable ZoneId zone,
      Optional<End> given,
      boolean recurring) {
    if (given.isEmpty()) {
      return;
    }
    if (given.get() instanceof End.At at) {
      ZoneId own = at.zone().orElse(zone);
      sink.time("DTEND", TimeWriting.of(sink, at.time(), own, recurring));
      return;
    }
    End.After after = (End.After) given.get();
    if (zone != null
        && !zone.equals(ZoneOffset.UTC)
        && after.duration().days() != 0
        && TimeWriting.isUtcForm(sink, start, zone, recurring)) {
      Params parameters = Params.of(DURATION, after.duration().toString());
      sink.time("DTEND", parameters, WrittenTime.of(IcalValues.utc(after.instant(start, zone))));
    } else {
      sink.value("DURATION", after.duration().toString());
    }
  }

  /**
   * A recurring event needs its zone until its last instance. Only a message looks for the one that
   * a COUNT leads to: a document describes a zone for all its events.
   */
  private static void span(Sink sink, LocalDateTime start, ZoneId zone, Event event) {
    if (zone.equals(ZoneOffset.UTC)) {
      return;
    }
    @Nullable LocalDateTime last = start;
    for (RecurrenceRule rule : event.recurrence().rules()) {
      LocalDateTime until = rule.until().map(TimeRows::latest).orElse(null);
      if (until == null) {
        last = sink.isMessage() ? LastInstance.end(event, zone) : null;
        break;
      }
      last = until.isAfter(last) ? until : last;
    }
    sink.zones().add(ZonedTimes.named(zone), start, last);
  }

  private static LocalDateTime latest(EventTime until) {
    return until.match(
        day -> day.date().plusDays(2).atStartOfDay(),
        local -> local.dateTime().plusDays(1),
        zoned -> zoned.dateTime().plusDays(1));
  }
}
