package org.convene.benchmarks;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Recur;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;
import org.convene.series.Occurrences;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;

/**
 * Series of one kind of rule, with other days, times and zones, each in the form in which each
 * library expands it.
 */
@SuppressWarnings("JavaUtilDate") // what biweekly and lib-recur take
final class RecurrenceCases {

  /** How many series of a kind there are. */
  static final int SERIES = 8;

  private static final List<String> ZONES =
      List.of(
          "Europe/Zurich",
          "America/New_York",
          "Asia/Tokyo",
          "Australia/Sydney",
          "UTC",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Europe/London");

  private static final int YEARS = 20;
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR");

  /** A series; the start is in the rule. The instant is twenty years later. */
  record Case(
      ZonedDateTime start,
      Instant later,
      String rule,
      RecurrenceSet set,
      Occurrences occurrences,
      Recur<ZonedDateTime> ical4j,
      org.dmfs.rfc5545.recur.RecurrenceRule libRecur,
      DateTime libRecurStart,
      Recurrence biweekly,
      ICalDate biweeklyStart,
      TimeZone zone) {}

  private RecurrenceCases() {}

  static List<Case> of(String kind) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < SERIES; i++) {
      String rule = rule(kind, i);
      LocalDateTime day = LocalDateTime.of(2004 + i % 3, 1 + i, 2 + 3 * i, 8 + i, 15 * (i % 4));
      cases.add(of(rule, startInRule(rule, day).atZone(ZoneId.of(ZONES.get(i)))));
    }
    return List.copyOf(cases);
  }

  private static String rule(String kind, int i) {
    return switch (kind) {
      case "daily" -> "FREQ=DAILY";
      case "weekly" ->
          "FREQ=WEEKLY;BYDAY=" + DAYS.get(i % 3) + "," + DAYS.get(3 + i % 2) + ";WKST=MO";
      case "monthly" -> "FREQ=MONTHLY;BYDAY=-1FR";
      case "yearly" -> "FREQ=YEARLY";
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static LocalDateTime startInRule(String rule, LocalDateTime day) {
    LocalDateTime start = day;
    while (!RecurrenceSet.of(
            EventTime.of(start), ZoneOffset.UTC, List.of(RecurrenceRule.parse(rule)))
        .startsInRule()) {
      start = start.plusDays(1);
    }
    return start;
  }

  private static Case of(String text, ZonedDateTime start) {
    RecurrenceRule rule = RecurrenceRule.parse(text);
    EventTime time = EventTime.of(start.toLocalDateTime(), start.getZone());
    TimeZone zone = TimeZone.getTimeZone(start.getZone());
    Date date = Date.from(start.toInstant());
    return new Case(
        start,
        start.plusYears(YEARS).plusDays(1).toInstant(),
        text,
        RecurrenceSet.of(time, start.getZone(), List.of(rule)),
        Occurrences.of(event(start, rule)),
        new Recur<>(text),
        libRecur(text),
        new DateTime(zone, date.getTime()),
        biweekly(text),
        new ICalDate(date, true),
        zone);
  }

  private static Event event(ZonedDateTime start, RecurrenceRule rule) {
    return Event.builder()
        .uid(Uid.of("series@example.org"))
        .title("Meeting")
        .schedule(Schedule.zoned(start.toLocalDateTime(), Duration.ofHours(1), start.getZone()))
        .recurrence(org.convene.event.Recurrence.of(rule))
        .build();
  }

  private static org.dmfs.rfc5545.recur.RecurrenceRule libRecur(String text) {
    try {
      return new org.dmfs.rfc5545.recur.RecurrenceRule(text);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Recurrence biweekly(String text) {
    ParseContext context = new ParseContext();
    context.setVersion(ICalVersion.V2_0);
    return new RecurrenceRuleScribe()
        .parseText(text, ICalDataType.RECUR, new ICalParameters(), context)
        .getValue();
  }
}
