package org.convene.event;

import static org.convene.event.RuleCases.it;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.convene.event.RuleCases.Case;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.jspecify.annotations.Nullable;

/** For each place where an event holds a time, one that not every format can write. */
final class TimeCases {

  private static final LocalDateTime START = LocalDateTime.of(2022, 5, 18, 8, 30);
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1, 1, 1, 0, 0);
  private static final LocalDateTime LATEST = LocalDateTime.of(9999, 12, 31, 23, 59, 59);
  private static final ZoneOffset EAST = ZoneOffset.ofHours(18);
  private static final ZoneOffset WEST = ZoneOffset.ofHours(-18);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final EventTime YEAR_0 = EventTime.parse("0000-02-29T12:00");
  private static final NominalDuration FOREVER = NominalDuration.ofDays(Long.MAX_VALUE);
  private static final String EXPECTED =
      "expected a time in the years 1 to 9999 and in whole seconds, found ";

  private TimeCases() {}

  static List<Case> ofSchedules() {
    return List.of(
        it(
            StandardRule.TIME_ZONE_UNKNOWN,
            "/schedule/timeZone",
            "expected an IANA time zone such as Europe/Paris, or an offset, found \"ical4j~abcde\"",
            b -> b.schedule(Schedule.starting(START, KnownZonesTest.Strange.ZONE))),
        of("/schedule/start", EXPECTED + "0000-12-31T00:00", floating(EARLIEST.minusDays(1), null)),
        of(
            "/schedule/start",
            EXPECTED + "0001-01-01T00:00 in +18:00, which is 0000-12-31T06:00 in UTC",
            new Schedule.Zoned(EARLIEST, EAST, Optional.empty())),
        of(
            "/schedule/start",
            EXPECTED + "9999-12-31T23:59:59 in -18:00, which is +10000-01-01T17:59:59 in UTC",
            new Schedule.Zoned(LATEST, WEST, Optional.empty())),
        of(
            "/schedule/end",
            EXPECTED + "+999999999-12-31T23:59:59.999999999",
            floating(START, End.at(LocalDateTime.MAX))),
        of(
            "/schedule/end",
            EXPECTED + "9999-12-31T12:00 in UTC, which is +10000-01-01T06:00 in +18:00",
            new Schedule.Zoned(
                START,
                EAST,
                Optional.of(End.at(LocalDateTime.of(9999, 12, 31, 12, 0), ZoneOffset.UTC)))),
        of(
            "/schedule/duration",
            "expected an end in the years 1 to 9999, found P9223372036854775807D after 2022-05-18T08:30",
            floating(START, End.after(FOREVER))),
        of(
            "/schedule/duration",
            "expected an end in the years 1 to 9999, found -PT2562047788015215H30M7S after 2022-05-18T08:30",
            new Schedule.Zoned(
                START,
                PARIS,
                Optional.of(End.after(NominalDuration.parse("-PT2562047788015215H30M7S"))))),
        of(
            "/schedule/duration",
            "expected an end in the years 1 to 9999, found PT1S after 9999-12-31T23:59:59",
            floating(LATEST, End.after(NominalDuration.parse("PT1S")))),
        of(
            "/schedule/first",
            "expected a day in the years 1 to 9999, found -999999999-01-01",
            Schedule.allDay(LocalDate.MIN, START.toLocalDate())),
        of(
            "/schedule/last",
            "expected a last day of 9999-12-30 or earlier, since iCalendar writes the day after, found +999999999-12-31",
            Schedule.allDay(LocalDate.MAX)));
  }

  private static Case of(String path, String message, Schedule schedule) {
    return it(StandardRule.TIME_NOT_PORTABLE, path, message, b -> b.schedule(schedule));
  }

  private static Schedule floating(LocalDateTime start, @Nullable End end) {
    return new Schedule.Floating(start, Optional.ofNullable(end));
  }

  static List<Case> ofOtherTimes() {
    Reminder reminder =
        Reminder.of(new Reminder.Trigger.Absolute(Instant.MIN), Reminder.Action.DISPLAY);
    return List.of(
        it(
            StandardRule.TIME_NOT_PORTABLE,
            "/created",
            EXPECTED + "-1000000000-01-01T00:00:00Z",
            b -> b.created(Instant.MIN)),
        it(
            StandardRule.TIME_NOT_PORTABLE,
            "/updated",
            EXPECTED + "+1000000000-12-31T23:59:59Z",
            b -> b.updated(Instant.MAX)),
        it(
            StandardRule.TIME_NOT_PORTABLE,
            "/stamp",
            EXPECTED + "+1000000000-12-31T23:59:59Z",
            b -> b.stamp(Instant.MAX)),
        it(
            StandardRule.TIME_NOT_PORTABLE,
            "/reminders/0/trigger",
            EXPECTED + "-1000000000-01-01T00:00:00Z",
            b -> b.reminder(reminder)),
        it(
            StandardRule.TIME_NOT_PORTABLE,
            "/recurrenceId",
            EXPECTED + "0000-02-29T12:00",
            b -> b.recurrenceId(RecurrenceId.of(YEAR_0))),
        it(
            StandardRule.TIME_NOT_PORTABLE,
            "/registration/deadline",
            "expected a day in the years 1 to 9999, found 0000-12-31",
            b -> b.registration(Registration.none().until(EventTime.parse("0000-12-31")))));
  }

  static List<Case> ofRecurrences() {
    return List.of(
        of(
            StandardRule.TIME_NOT_PORTABLE,
            "/recurrence/rules/0",
            EXPECTED + "0000-02-29T12:00",
            Recurrence.of(RecurrenceRule.parse("FREQ=DAILY;UNTIL=00000229T120000"))),
        of(
            StandardRule.TIME_NOT_PORTABLE,
            "/recurrence/dates/0/start",
            EXPECTED + "0000-02-29T12:00",
            Recurrence.none().including(ExtraDate.of(YEAR_0))),
        of(
            StandardRule.TIME_NOT_PORTABLE,
            "/recurrence/dates/0/end",
            EXPECTED + "+10000-01-01T00:00",
            extra("2022-05-18T08:30", End.at(LATEST.plusSeconds(1)))),
        of(
            StandardRule.TIME_NOT_PORTABLE,
            "/recurrence/dates/0/duration",
            "expected an end in the years 1 to 9999, found P9223372036854775807D after 2022-05-18T08:30",
            extra("2022-05-18", End.after(FOREVER))),
        inUtc(
            StandardRule.TIME_NOT_PORTABLE,
            "/recurrence/excluded/0",
            EXPECTED + "0000-12-31T06:00",
            Recurrence.none().excluding(EventTime.parse("0001-01-01T00:00+18:00"))),
        of(
            StandardRule.RECURRENCE_DATE_REVERSED,
            "/recurrence/dates/0/end",
            "expected no earlier than the start, 2022-05-18T08:30, found 2022-05-18T08:29",
            extra("2022-05-18T08:30", End.at(START.minusMinutes(1)))),
        inUtc(
            StandardRule.RECURRENCE_DATE_REVERSED,
            "/recurrence/dates/0/end",
            "expected no earlier than the start, 2022-05-18T08:30, found 2022-05-18T08:30",
            extra("2022-05-18T08:30Z", End.at(START, PARIS))),
        of(
            StandardRule.RECURRENCE_DATE_REVERSED,
            "/recurrence/dates/0/duration",
            "expected no negative duration, found -PT1M",
            extra("2022-05-18T08:30", End.after(NominalDuration.parse("-PT1M")))));
  }

  private static Recurrence extra(String start, End end) {
    return Recurrence.none().including(new ExtraDate(EventTime.parse(start), Optional.of(end)));
  }

  private static Case inUtc(StandardRule rule, String path, String message, Recurrence recurrence) {
    return it(
        rule,
        path,
        message,
        b -> b.schedule(Schedule.starting(START, ZoneOffset.UTC)).recurrence(recurrence));
  }

  private static Case of(StandardRule rule, String path, String message, Recurrence recurrence) {
    return it(rule, path, message, b -> b.schedule(floating(START, null)).recurrence(recurrence));
  }
}
