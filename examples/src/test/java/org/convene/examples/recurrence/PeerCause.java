package org.convene.examples.recurrence;

import static org.convene.examples.recurrence.RecurrencePeer.ICAL4J;
import static org.convene.examples.recurrence.RecurrencePeer.LIB_RECUR;
import static org.convene.recurrence.Frequency.DAILY;
import static org.convene.recurrence.Frequency.WEEKLY;
import static org.convene.recurrence.Frequency.YEARLY;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Why a peer disagrees: what it does, what the RFC says, and a small series that shows it. Sections
 * are those of RFC 5545. The first cause that fits is taken.
 */
@SuppressWarnings("ImmutableEnumChecker") // the predicates hold no state
enum PeerCause {
  SKIP_THROWS(
      "SKIP beside another part that limits days throws ClassCastException",
      "RFC 7529 section 4.1: days are moved before BYDAY limits them",
      "2007-04-21T09:00[Z] FREQ=MONTHLY;RSCALE=GREGORIAN;BYDAY=SA;BYMONTHDAY=21;SKIP=FORWARD",
      it -> it.is(LIB_RECUR) && it.throwsThat("ClassCastException"),
      LIB_RECUR),
  SKIP_NEGATIVE_THROWS(
      "SKIP with a negative BYMONTHDAY that a month does not have throws DateTimeException",
      "RFC 7529 section 4.1: the day is moved",
      "2001-02-01T00:00[Z] FREQ=MONTHLY;RSCALE=GREGORIAN;BYMONTHDAY=-29;SKIP=FORWARD",
      it -> it.is(ICAL4J) && it.has("SKIP", "BYMONTHDAY") && it.throwsThat("DateTimeException"),
      ICAL4J),
  YEAR_DAY_THROWS(
      "BYYEARDAY=-366 beside BYDAY throws ArrayIndexOutOfBoundsException",
      "3.3.10: “Such recurrence instances MUST be ignored”",
      "2016-01-12T04:15[Z] FREQ=YEARLY;BYDAY=TU;BYYEARDAY=12,-366",
      it -> it.is(LIB_RECUR) && it.throwsThat("ArrayIndexOutOfBounds"),
      LIB_RECUR),
  SECOND_60(
      "BYSECOND=60 is refused (iCal4j) or gives nothing (lib-recur)",
      "3.3.12: “Implementations that do not support leap seconds SHOULD interpret the second 60 as"
          + " equivalent to the second 59”",
      "2003-04-03T00:00[Z] FREQ=YEARLY;BYSECOND=60,0",
      it ->
          it.question().rule().bySecond().contains(60)
              && (it.is(LIB_RECUR) || it.throwsThat("not in range")),
      ICAL4J,
      LIB_RECUR),
  START_LEFT_OUT(
      "a start that the rule does not give is no instance",
      "3.3.10: “The \"DTSTART\" property value always counts as the first occurrence”",
      "2015-12-04T09:00[Z] FREQ=WEEKLY;BYHOUR=2",
      it -> it.isWithoutStartOnly(),
      ICAL4J,
      LIB_RECUR),
  NEVER_THROWS(
      "a rule that gives nothing throws",
      "3.3.10: “Such recurrence instances MUST be ignored and MUST NOT be counted”",
      "2018-12-31T09:00[Z] FREQ=MONTHLY;BYMONTH=9",
      it ->
          it.is(LIB_RECUR)
              && !it.question().startsInRule()
              && it.expected().size() == 1
              && it.throwsThat("too many"),
      LIB_RECUR),
  NEGATIVE_YEAR_DAY(
      "a negative BYYEARDAY is the day before, at HOURLY, MINUTELY and SECONDLY",
      "3.3.10: “-1 represents the last day of the year (December 31st)”",
      "2005-12-31T00:45[Z] FREQ=HOURLY;BYYEARDAY=-1",
      it ->
          it.isShorterThanDays()
              && it.question().rule().byYearDay().stream().anyMatch(day -> day < 0),
      ICAL4J,
      LIB_RECUR),
  DAYS_OF_A_MONTH(
      "BYDAY beside BYMONTH gives all such days of the month, at HOURLY, MINUTELY and SECONDLY",
      "3.3.10, table: BYDAY is “Limit” there",
      "2004-01-02T01:45[Z] FREQ=HOURLY;BYDAY=FR;BYMONTH=1",
      it -> it.is(ICAL4J) && it.isShorterThanDays() && it.has("BYDAY", "BYMONTH"),
      ICAL4J),
  GIVES_UP(
      "the search ends behind some thousand empty periods: iCal4j says that nothing follows,"
          + " lib-recur throws",
      "3.3.10: “the \"RRULE\" is considered to repeat forever”",
      "2015-03-01T03:01:48[Z] FREQ=SECONDLY;BYMINUTE=1;BYHOUR=3",
      it ->
          it.endsEarly()
              && (it.is(LIB_RECUR)
                  ? it.throwsThat("too many")
                  : it.question().rule().frequency().compareTo(DAILY) <= 0),
      ICAL4J,
      LIB_RECUR),
  START_SKIPPED(
      "a start that clocks skip moves the instances of all other days too",
      "3.3.5: “the DATE-TIME value is interpreted using the UTC offset before the gap in local"
          + " times”, that one value",
      "2020-03-29T02:45[Europe/Zurich] FREQ=DAILY",
      it -> it.startIsSkipped(),
      ICAL4J,
      LIB_RECUR),
  NOT_ORDERED(
      "times that clocks skip are told twice, or behind later ones",
      "3.8.5.3: “Duplicate instances are ignored”",
      "2022-03-27T00:15[Europe/Zurich] FREQ=HOURLY",
      it -> it.is(LIB_RECUR) && it.isOfZone() && it.isUnordered(),
      LIB_RECUR),
  EXACT_UNITS(
      "HOURLY, MINUTELY and SECONDLY go by exact time, not by local times",
      "3.3.10: “If the computed local start time of a recurrence instance does not exist, or occurs"
          + " more than once, … the time of the recurrence instance is interpreted in the same"
          + " manner as an explicit DATE-TIME value”",
      "2020-03-29T00:45[Europe/Zurich] FREQ=HOURLY;INTERVAL=2",
      it -> it.is(ICAL4J) && it.isOfZone() && it.isShorterThanDays(),
      ICAL4J),
  SECOND_PASSING(
      "a time that clocks show twice is the second passing",
      "3.3.5: “the DATE-TIME value refers to the first occurrence of the referenced time”",
      "2021-10-31T01:30[America/New_York] FREQ=WEEKLY",
      it -> it.isOfZone() && (it.hasSameLocalTimes() || it.startIsShownTwice()),
      LIB_RECUR),
  SECOND_PASSING_OF_PART(
      "a time that clocks show twice is the second passing where BYDAY gives it",
      "3.3.5: as above",
      "2021-04-08T01:00[America/New_York] FREQ=MONTHLY;BYDAY=TH,SU,5TH,SA;BYSETPOS=-10",
      it -> it.isOfZone() && it.hasSameLocalTimes(),
      ICAL4J),
  MOVED_WITH_ANOTHER(
      "a time is moved with another one of its period that clocks skip",
      "3.3.5: as for the start, that one value",
      "1998-03-26T02:30[Europe/Zurich] FREQ=YEARLY;BYMONTH=10,3",
      it -> it.isOfZone() && !it.isShorterThanDays(),
      ICAL4J),
  ZONE_AFTER_2037(
      "java.util.TimeZone has other offsets than java.time from 2038 on",
      "3.2.19: the offset is that of the zone",
      "2024-08-02T05:30[Africa/Casablanca] FREQ=YEARLY",
      it -> it.is(LIB_RECUR) && it.isOfZone() && it.isLate(),
      LIB_RECUR),
  MONTH_DAY_OF_ONE_MONTH(
      "YEARLY with BYMONTHDAY and no BYMONTH is read in the month of the start",
      "3.3.10, table: BYMONTHDAY at YEARLY is “Expand”",
      "2005-03-05T09:00[Z] FREQ=YEARLY;BYMONTHDAY=5",
      it ->
          it.is(YEARLY)
              && it.has("BYMONTHDAY")
              && !it.has("BYMONTH")
              && (it.isSubset() || !(it.has("BYYEARDAY") || it.has("BYWEEKNO"))),
      ICAL4J,
      LIB_RECUR),
  SKIP_MOVES_START(
      "SKIP beside BYDAY moves the day of the start, which the rule does not name, into another month",
      "3.3.10: BYDAY is there, so that no day is derived from DTSTART",
      "2000-01-31T06:01[Z] FREQ=MONTHLY;RSCALE=GREGORIAN;BYDAY=MO;SKIP=FORWARD",
      it ->
          it.is(LIB_RECUR)
              && it.has("SKIP", "BYDAY")
              && !it.has("BYMONTHDAY")
              && !it.has("BYYEARDAY")
              && !it.has("BYWEEKNO"),
      LIB_RECUR),
  SKIP_MISSES(
      "SKIP does not move what it should",
      "RFC 7529 section 4.1: FORWARD takes the day after, BACKWARD the day before",
      "2003-03-01T09:36[Z] FREQ=MONTHLY;RSCALE=GREGORIAN;BYMONTHDAY=-31;SKIP=FORWARD",
      it -> it.has("SKIP") && (it.isSubset() || it.has("BYSETPOS")),
      ICAL4J,
      LIB_RECUR),
  SKIP_WEEK(
      "SKIP moves week 53 of a year that has 52",
      "RFC 7529 section 4.1: it is for invalid months and days",
      "1970-01-01T11:00[Z] FREQ=YEARLY;RSCALE=GREGORIAN;BYWEEKNO=-53;SKIP=FORWARD",
      it -> it.is(LIB_RECUR) && it.has("SKIP", "BYWEEKNO"),
      LIB_RECUR),
  WEEK_START_WITH_RSCALE(
      "WKST is ignored beside RSCALE",
      "3.3.10: “The WKST rule part specifies the day on which the workweek starts”",
      "2021-02-01T00:00[Z] FREQ=YEARLY;RSCALE=GREGORIAN;BYWEEKNO=5;WKST=SU",
      it -> it.is(LIB_RECUR) && it.has("RSCALE", "WKST"),
      LIB_RECUR),
  POSITIONS_FROM_START(
      "BYSETPOS does not count what lies before the start in the first period",
      "3.3.10: “BYSETPOS operates on a set of recurrence instances in one interval of the recurrence"
          + " rule”",
      "1996-02-19T09:00[Z] FREQ=YEARLY;BYMONTH=2,1;BYSETPOS=2",
      it -> it.is(LIB_RECUR) && it.is(YEARLY) && it.has("BYSETPOS"),
      LIB_RECUR),
  FIRST_AND_LAST_WEEK(
      "days of weeks 1, 52 and 53 that lie in the year before or after are missing, or too many",
      "3.3.10: “Week number one of the calendar year is the first week that contains at least four"
          + " (4) days in that calendar year”",
      "2022-01-01T03:30[Z] FREQ=YEARLY;BYWEEKNO=-1",
      it -> it.is(LIB_RECUR) && it.is(YEARLY) && it.has("BYWEEKNO"),
      LIB_RECUR),
  MONTH_OF_WEEK(
      "WEEKLY with BYMONTH and BYDAY looks at the month of one day of the week for all of them",
      "3.3.10, table: BYMONTH at WEEKLY is “Limit”",
      "1998-07-03T06:00[Z] FREQ=WEEKLY;BYDAY=MO,FR;BYMONTH=7",
      it -> it.is(ICAL4J) && it.is(WEEKLY) && it.has("BYMONTH", "BYDAY"),
      ICAL4J),
  WEEK_START(
      "weeks start on Sunday where WKST is not given",
      "3.3.10: “The default value is MO”",
      "2005-03-27T23:15[Z] FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO",
      it -> it.is(ICAL4J) && (it.is(WEEKLY) || it.has("BYWEEKNO")) && it.has("BYDAY"),
      ICAL4J),
  EARLIER_LIMIT(
      "a part does not limit what a later one gives: BYMONTH that of BYWEEKNO and BYYEARDAY, BYWEEKNO"
          + " that of BYYEARDAY, BYYEARDAY that of BYMONTHDAY",
      "3.3.10: “the BYxxx rule parts are applied to the current set of evaluated occurrences”",
      "2012-02-28T00:00[Z] FREQ=YEARLY;BYWEEKNO=9;BYMONTH=2",
      it ->
          it.is(ICAL4J)
              && it.is(YEARLY)
              && (it.has("BYWEEKNO")
                  || it.has("BYYEARDAY", "BYMONTH")
                  || it.has("BYYEARDAY", "BYMONTHDAY")),
      ICAL4J),
  NUMBER_AS_LIMIT(
      "the number of BYDAY counts the days that BYMONTHDAY or BYYEARDAY leave, not those of the"
          + " month or year",
      "3.3.10: “+1MO (or simply 1MO) represents the first Monday within the month”, also where BYDAY"
          + " limits",
      "2024-10-24T23:59:59[Z] FREQ=MONTHLY;BYDAY=4SU,MO,TH;BYMONTHDAY=-8",
      it ->
          it.is(ICAL4J)
              && it.question().rule().byDay().stream().anyMatch(day -> day.ordinal() != 0)
              && (it.has("BYMONTHDAY") || it.has("BYYEARDAY")),
      ICAL4J);

  private final String says;
  private final String sentence;
  private final String example;
  private final Predicate<PeerDispute> fits;
  private final Set<RecurrencePeer> peers;

  PeerCause(
      String says,
      String sentence,
      String example,
      Predicate<PeerDispute> fits,
      RecurrencePeer... peers) {
    this.says = says;
    this.sentence = sentence;
    this.example = example;
    this.fits = fits;
    this.peers = EnumSet.of(peers[0], peers);
  }

  boolean fits(PeerDispute dispute) {
    return peers.contains(dispute.peer()) && fits.test(dispute);
  }

  Set<RecurrencePeer> peers() {
    return peers;
  }

  PeerQuestion example() {
    return PeerQuestion.parse(example);
  }

  /** The row of a table: what the peer does, the RFC, the example. */
  String row() {
    return "| " + says + " | " + sentence + " | `" + example + "` |";
  }
}
