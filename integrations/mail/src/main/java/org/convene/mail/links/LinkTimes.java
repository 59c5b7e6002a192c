package org.convene.mail.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.FreeBusy;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/** When an event takes place, as each service reads it. */
final class LinkTimes {

  private static final DateTimeFormatter DAY = pattern("uuuuMMdd");
  private static final DateTimeFormatter TIME = pattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter LONG_TIME = pattern("uuuu-MM-dd'T'HH:mm:ss");

  private static final String RECURRENCE = "recurrence";

  private final Schedule schedule;
  private final Recurrence recurrence;

  LinkTimes(Event event) {
    this.schedule = event.schedule();
    this.recurrence = event.recurrence();
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /** Google has no word for a time that may be free. */
  static String google(FreeBusy freeBusy) {
    return switch (freeBusy) {
      case FREE -> "AVAILABLE";
      case BUSY, TENTATIVE -> "BUSY";
      case OUT_OF_OFFICE -> "BLOCKING";
    };
  }

  static String outlook(FreeBusy freeBusy) {
    return switch (freeBusy) {
      case FREE -> "free";
      case BUSY -> "busy";
      case TENTATIVE -> "tentative";
      case OUT_OF_OFFICE -> "oof";
    };
  }

  private static LocalDate after(Schedule.AllDay days) {
    return days.last().plusDays(1);
  }

  private static LocalDateTime end(Schedule.Floating floating) {
    return floating
        .end()
        .map(it -> it.local(floating.start(), Optional.empty()))
        .orElse(floating.start());
  }

  /** An event without an end ends when it begins: a link has both. */
  private static Instant end(Schedule.Zoned zoned) {
    return zoned.endInstant().orElse(zoned.startInstant());
  }

  private static String utc(Instant instant, DateTimeFormatter form) {
    return form.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + 'Z';
  }

  String google() {
    return schedule.match(
        undated -> "",
        days -> DAY.format(days.first()) + '/' + DAY.format(after(days)),
        floating -> TIME.format(floating.start()) + '/' + TIME.format(end(floating)),
        zoned ->
            googleZone()
                .map(ZoneId::of)
                .map(it -> local(zoned.startInstant(), it) + '/' + local(end(zoned), it))
                .orElseGet(() -> utc(zoned.startInstant(), TIME) + '/' + utc(end(zoned), TIME)));
  }

  private static String local(Instant instant, ZoneId zone) {
    return TIME.format(LocalDateTime.ofInstant(instant, zone));
  }

  /** The zone that the times of a link to Google are in: a series needs one, on days in it. */
  Optional<String> googleZone() {
    if (!(schedule instanceof Schedule.Zoned zoned)) {
      return Optional.empty();
    }
    ZoneId zone = zoned.zone();
    if (zone instanceof ZoneOffset offset) {
      return recurrence.isEmpty() ? Optional.empty() : named(offset);
    }
    boolean isOnce = isOnce(zoned.startInstant(), zone) && isOnce(end(zoned), zone);
    return isOnce || !recurrence.isEmpty() ? Optional.of(zone.getId()) : Optional.empty();
  }

  /** Whether the clocks show a time once only. */
  private static boolean isOnce(Instant instant, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    return zone.getRules().getValidOffsets(local).size() == 1;
  }

  /** A zone of whole hours; the names of these have the sign of POSIX. */
  private static Optional<String> named(ZoneOffset offset) {
    int hours = offset.getTotalSeconds() / 3600;
    if (offset.getTotalSeconds() % 3600 != 0 || hours < -12 || hours > 14) {
      return Optional.empty();
    }
    return Optional.of(
        hours == 0 ? "Etc/UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours));
  }

  /** The one rule that a link to Google has. */
  Optional<String> googleRule(LinkQuery query) {
    if (recurrence.isEmpty()) {
      return Optional.empty();
    }
    List<RecurrenceRule> rules = recurrence.rules();
    boolean needsZone = schedule instanceof Schedule.Zoned && googleZone().isEmpty();
    boolean isTold = rules.size() == 1 && isStandard(rules.get(0)) && !needsZone;
    if (!isTold) {
      noRule(query);
      return Optional.empty();
    }
    if (!recurrence.dates().isEmpty()) {
      query.lose("/recurrence/dates", RECURRENCE, "more dates than those of the rule");
    }
    if (!recurrence.excluded().isEmpty()) {
      query.lose("/recurrence/excluded", RECURRENCE, "dates of the rule that are left out");
    }
    if (!recurrence.overrides().isEmpty()) {
      query.lose("/recurrence/overrides", RECURRENCE, "dates that differ");
    }
    return Optional.of("RRULE:" + ended(rules.get(0)));
  }

  /** Tells of a series of which a link has the first date alone. */
  void noRule(LinkQuery query) {
    if (!recurrence.isEmpty()) {
      query.lose("/recurrence", RECURRENCE, "an event that repeats");
    }
  }

  private static boolean isStandard(RecurrenceRule rule) {
    return rule.rscale().isEmpty()
        && rule.skip() == RecurrenceRule.Skip.OMIT
        && rule.otherParts().isEmpty();
  }

  /** A rule whose end is of the kind of its start, as RFC 5545 section 3.3.10 asks for. */
  private RecurrenceRule ended(RecurrenceRule rule) {
    if (rule.until().isEmpty()) {
      return rule;
    }
    EventTime until = rule.until().get();
    LocalDateTime local =
        until.match(
            day -> day.date().atTime(LocalTime.of(23, 59, 59)),
            EventTime.Local::dateTime,
            EventTime.Zoned::dateTime);
    EventTime end =
        schedule.match(
            undated -> until,
            days -> EventTime.of(local.toLocalDate()),
            floating -> EventTime.of(local),
            zoned ->
                EventTime.of(
                    local
                        .atZone(until instanceof EventTime.Zoned at ? at.zone() : zoned.zone())
                        .toInstant()));
    return rule.toBuilder().until(end).build();
  }

  void outlook(LinkQuery query) {
    if (schedule instanceof Schedule.AllDay days) {
      query.add("startdt", days.first().toString());
      query.add("enddt", after(days).toString());
      query.add("allday", "true");
    } else if (schedule instanceof Schedule.Floating floating) {
      query.add("startdt", LONG_TIME.format(floating.start()));
      query.add("enddt", LONG_TIME.format(end(floating)));
    } else if (schedule instanceof Schedule.Zoned zoned) {
      query.add("startdt", utc(zoned.startInstant(), LONG_TIME));
      query.add("enddt", utc(end(zoned), LONG_TIME));
    }
  }

  /** Yahoo ignores that an event takes all day as soon as an end is given. */
  void yahoo(LinkQuery query) {
    if (schedule instanceof Schedule.AllDay days) {
      query.add("st", DAY.format(days.first()));
      if (days.first().equals(days.last())) {
        query.add("dur", "allday");
      } else {
        query.add("et", DAY.format(after(days)));
        query.lose("/schedule", "all-day", "several whole days, which it shows from midnight on");
      }
    } else if (schedule instanceof Schedule.Floating floating) {
      query.add("st", TIME.format(floating.start()));
      query.add("et", TIME.format(end(floating)));
    } else if (schedule instanceof Schedule.Zoned zoned) {
      query.add("st", utc(zoned.startInstant(), TIME));
      query.add("et", utc(end(zoned), TIME));
    }
  }
}
