package org.convene.event;

import static org.convene.event.RuleCases.it;
import static org.convene.event.RuleCases.valid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.convene.event.RuleCases.Case;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/** For each rule on how events repeat, an event that breaks it and what is said of it. */
final class RecurrenceCases {

  private static final LocalDateTime START = LocalDateTime.of(2022, 5, 18, 8, 30);
  private static final EventTime START_TIME = EventTime.of(START);
  private static final Schedule FLOATING = new Schedule.Floating(START, Optional.empty());

  private RecurrenceCases() {}

  static List<Case> all() {
    return List.of(
        it(
            StandardRule.RECURRENCE_UNDATED,
            "/recurrence",
            "expected no recurrence of an event without a date, found one",
            b -> b.recurrence(rule("FREQ=DAILY"))),
        it(
            StandardRule.RECURRENCE_COUNT_AND_UNTIL,
            "/recurrence/rules/0",
            "expected COUNT or UNTIL, not both, found \"FREQ=DAILY;UNTIL=20220601T000000;COUNT=2\"",
            b -> b.schedule(FLOATING).recurrence(rule("FREQ=DAILY;UNTIL=20220601T000000;COUNT=2"))),
        it(
            StandardRule.RECURRENCE_TIME_FORM,
            "/recurrence/rules/0",
            "expected UNTIL to be a local time, as the start is, found 2022-06-01; it is read as"
                + " 2022-06-01T23:59:59",
            b -> b.schedule(FLOATING).recurrence(rule("FREQ=DAILY;UNTIL=20220601"))),
        it(
            StandardRule.RECURRENCE_TIME_FORM,
            "/recurrence/rules/0",
            "expected UNTIL to be a time in UTC, since the start has a zone, found 2022-06-01; it"
                + " is read as 2022-06-02T03:59:59Z",
            b ->
                b.schedule(Schedule.starting(START, ZoneId.of("America/New_York")))
                    .recurrence(rule("FREQ=DAILY;UNTIL=20220601"))),
        it(
            StandardRule.RECURRENCE_TIME_FORM,
            "/recurrence/excluded/0",
            "expected a time in Europe/Paris, as the start of the series is, found 2022-05-19; it"
                + " is read as 2022-05-19T08:30",
            b ->
                b.schedule(Schedule.starting(START, ZoneId.of("Europe/Paris")))
                    .recurrence(
                        rule("FREQ=DAILY").excluding(EventTime.of(LocalDate.of(2022, 5, 19))))),
        it(
            StandardRule.RECURRENCE_TIME_FORM,
            "/recurrence/dates/0/start",
            "expected a date, as the start of the series is, found 2022-05-19T08:30; it is read as"
                + " 2022-05-19",
            b ->
                b.schedule(Schedule.allDay(START.toLocalDate()))
                    .recurrence(
                        rule("FREQ=DAILY")
                            .including(ExtraDate.of(EventTime.of(START.plusDays(1)))))),
        it(
            StandardRule.RECURRENCE_PART_NOT_ALLOWED,
            "/recurrence/rules/0",
            "expected no BYMONTHDAY in a WEEKLY rule, found \"FREQ=WEEKLY;BYMONTHDAY=18\"",
            b -> b.schedule(FLOATING).recurrence(rule("FREQ=WEEKLY;BYMONTHDAY=18"))),
        it(
            StandardRule.RECURRENCE_PART_NOT_ALLOWED,
            "/recurrence/rules/0",
            "expected SKIP beside RSCALE (RFC 7529 section 4.1), found"
                + " \"FREQ=MONTHLY;SKIP=FORWARD\"",
            b -> b.schedule(FLOATING).recurrence(rule("FREQ=MONTHLY;SKIP=FORWARD"))),
        it(
            StandardRule.RECURRENCE_START_NOT_IN_RULE,
            "/recurrence/rules/0",
            "expected a start (DTSTART) that the rule gives, found one that it does not: it counts"
                + " as the first instance, but some calendars leave it out",
            b -> b.schedule(FLOATING).recurrence(rule("FREQ=WEEKLY;BYDAY=MO"))),
        it(
            StandardRule.RECURRENCE_NO_INSTANCE,
            "/recurrence",
            "expected a series that takes place, found no instance left",
            b -> b.schedule(FLOATING).recurrence(rule("FREQ=DAILY;COUNT=1").excluding(START_TIME))),
        it(
            StandardRule.RECURRENCE_START_NOT_IN_RULE,
            "/recurrence/rules/0",
            "expected a start (DTSTART) that the rule gives, found one that it does not: it counts"
                + " as the first instance, but some calendars leave it out",
            b -> b.schedule(FLOATING).recurrence(rule("FREQ=DAILY;UNTIL=20220517T083000"))),
        it(
            StandardRule.RECURRENCE_EXCLUDED_NO_INSTANCE,
            "/recurrence/excluded/0",
            "expected the start of an instance (EXDATE), found 2022-05-18T09:30, when there is none",
            b ->
                b.schedule(FLOATING)
                    .recurrence(rule("FREQ=DAILY").excluding(EventTime.of(START.plusHours(1))))),
        it(
            StandardRule.RECURRENCE_OVERRIDE_NO_INSTANCE,
            "/recurrence/overrides/0/recurrenceId",
            "expected the start of an instance (RECURRENCE-ID), found 2022-05-18T08:30, when there"
                + " is none",
            b ->
                b.schedule(Schedule.floating(START.plusHours(1), START.plusHours(2)))
                    .recurrence(overridden(valid()))),
        it(
            StandardRule.RECURRENCE_NEVER,
            "/recurrence/rules/0",
            "expected a rule that can match some day, found \"FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2\"",
            b -> b.schedule(FLOATING).recurrence(rule("FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2"))),
        it(
            StandardRule.RECURRENCE_UNKNOWN_PART,
            "/recurrence/rules/0",
            "expected a part that RFC 5545 or RFC 7529 names, found \"UNTL=20191023\"",
            b -> b.schedule(FLOATING).recurrence(rule("FREQ=WEEKLY;UNTL=20191023;BYDAY=TH"))),
        it(
            StandardRule.RECURRENCE_DAYS_IN_UTC,
            "/recurrence/rules/0",
            "expected days of the week in a zone such as Europe/Paris, found days in UTC",
            b ->
                b.schedule(new Schedule.Zoned(START, ZoneOffset.UTC, Optional.empty()))
                    .recurrence(rule("FREQ=WEEKLY;BYDAY=MO"))),
        it(
            StandardRule.RECURRENCE_OVERRIDE,
            "/recurrence/overrides/0/recurrenceId",
            "expected a recurrence id, found none",
            b ->
                b.schedule(FLOATING)
                    .recurrence(Recurrence.none().withOverrides(List.of(valid().build())))),
        it(
            StandardRule.RECURRENCE_OVERRIDE,
            "/recurrence/overrides/0/uid",
            "expected the uid of the recurring event, found \"v\"",
            b -> b.schedule(FLOATING).recurrence(overridden(valid().uid(Uid.of("v"))))),
        it(
            StandardRule.RECURRENCE_OVERRIDE_EXCLUDED,
            "/recurrence/overrides/0/recurrenceId",
            "expected an instance that takes place, found 2022-05-18T08:30, excluded",
            b -> b.schedule(FLOATING).recurrence(overridden(valid()).excluding(START_TIME))),
        it(
            StandardRule.RECURRENCE_OVERRIDE_EXCLUDED,
            "/recurrence/overrides/0/recurrenceId",
            "expected an instance that takes place, found 2022-05-18T08:30, excluded",
            b ->
                b.schedule(new Schedule.Zoned(START, ZoneId.of("Europe/Paris"), Optional.empty()))
                    .recurrence(
                        overridden(valid()).excluding(EventTime.parse("2022-05-18T06:30Z")))));
  }

  private static Recurrence rule(String rule) {
    return Recurrence.of(RecurrenceRule.parse(rule));
  }

  private static Recurrence overridden(EventBuilder override) {
    Event event = override.recurrenceId(RecurrenceId.of(START_TIME)).build();
    return rule("FREQ=DAILY").withOverrides(List.of(event));
  }
}
