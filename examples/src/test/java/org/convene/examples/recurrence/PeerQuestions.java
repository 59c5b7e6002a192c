package org.convene.examples.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.SeriesArbitraries;
import org.convene.recurrence.SeriesArbitraries.Series;

/**
 * Arbitrary series to ask for: rules of all frequencies and parts, starts that most rules give, a
 * quarter of them in zones whose clocks change near the start.
 */
final class PeerQuestions {

  private static final List<String> ZONES =
      List.of(
          "Europe/Zurich",
          "America/New_York",
          "Australia/Lord_Howe", // half an hour
          "Africa/Casablanca"); // often

  private static final int LONGEST_INTERVAL = 400;

  private PeerQuestions() {}

  static Arbitrary<PeerQuestion> all() {
    return Arbitraries.frequencyOf(Tuple.of(3, inUtc()), Tuple.of(1, nearChanges()))
        .map(PeerQuestions::shortInterval)
        .map(PeerQuestions::untilInUtc);
  }

  private static Arbitrary<PeerQuestion> inUtc() {
    return Combinators.combine(SeriesArbitraries.series(), oneIn(8))
        .as(
            (series, anyStart) -> {
              LocalDateTime start = near2000(series.start());
              RecurrenceRule rule = PermittedParts.of(series.rule());
              PeerQuestion question = new PeerQuestion(rule, start, ZoneOffset.UTC);
              return anyStart ? question : question.startingInRule();
            });
  }

  private static Arbitrary<PeerQuestion> nearChanges() {
    Arbitrary<RecurrenceRule> rules =
        Arbitraries.frequencyOf(
            Tuple.of(1, SeriesArbitraries.series().map(Series::rule)), Tuple.of(2, frequent()));
    return Combinators.combine(
            rules,
            Arbitraries.of(ZONES),
            Arbitraries.integers().between(1996, 2030),
            Arbitraries.integers().between(-12, 12),
            Arbitraries.integers().between(0, 3))
        .as(
            (rule, zone, year, quarters, days) -> {
              LocalDateTime start =
                  change(ZoneId.of(zone), year).minusDays(days).plusMinutes(15L * quarters);
              return new PeerQuestion(PermittedParts.of(rule), start, ZoneId.of(zone))
                  .startingInRule();
            });
  }

  private static Arbitrary<RecurrenceRule> frequent() {
    return Combinators.combine(
            Arbitraries.of("DAILY", "DAILY", "WEEKLY", "HOURLY", "HOURLY", "MINUTELY"),
            Arbitraries.of(1, 1, 1, 2, 3, 7, 30),
            Arbitraries.of("", "", ";COUNT=4", ";COUNT=11", ";BYHOUR=1,2,3", ";BYDAY=SU,MO"))
        .as(
            (frequency, interval, more) ->
                RecurrenceRule.parse("FREQ=" + frequency + ";INTERVAL=" + interval + more));
  }

  private static LocalDateTime change(ZoneId zone, int year) {
    Instant from = LocalDateTime.of(year, 2, 1, 0, 0).toInstant(ZoneOffset.UTC);
    ZoneOffsetTransition change = zone.getRules().nextTransition(from);
    return change == null ? LocalDateTime.of(year, 3, 29, 2, 0) : change.getDateTimeBefore();
  }

  private static Arbitrary<Boolean> oneIn(int number) {
    return Arbitraries.integers().between(1, number).map(it -> it == 1);
  }

  /** The calendar repeats after 400 years; what is far from today is of no interest here. */
  private static LocalDateTime near2000(LocalDateTime time) {
    int year = Math.floorMod(time.getYear(), 400);
    return time.withYear(year < 200 ? 2000 + year : 1600 + year);
  }

  /** lib-recur counts the units of an interval one by one: a billion days take minutes. */
  private static PeerQuestion shortInterval(PeerQuestion question) {
    int interval = question.rule().interval();
    return interval <= LONGEST_INTERVAL
        ? question
        : question.with(
            question.rule().toBuilder().interval(interval % LONGEST_INTERVAL + 1).build());
  }

  /** A series with a zone ends at a time in UTC (RFC 5545 section 3.3.10). */
  private static PeerQuestion untilInUtc(PeerQuestion question) {
    RecurrenceRule rule = question.rule();
    if (rule.until().isEmpty()) {
      return question;
    }
    LocalDateTime until =
        rule.until()
            .get()
            .match(
                day -> day.date().atTime(question.start().toLocalTime()),
                EventTime.Local::dateTime,
                EventTime.Zoned::dateTime);
    if (until.getYear() > 9000 || until.isBefore(question.start())) {
      return question.with(rule.toBuilder().endless().build());
    }
    return question.with(
        rule.toBuilder().until(EventTime.of(until.atZone(question.zone()).toInstant())).build());
  }
}
