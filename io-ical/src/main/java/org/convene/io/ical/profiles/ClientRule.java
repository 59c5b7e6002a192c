package org.convene.io.ical.profiles;

import static org.convene.io.ical.profiles.Client.APPLE;
import static org.convene.io.ical.profiles.Client.GOOGLE;
import static org.convene.io.ical.profiles.Client.OUTLOOK;
import static org.convene.io.ical.profiles.Client.THUNDERBIRD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.convene.event.Candidate;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Rule;
import org.convene.event.Severity;
import org.convene.event.Violation;

/**
 * The rules of all clients: {@code docs/clients.md} is made from this list. An error is what a
 * client refuses or shows at a wrong time or not at all, a warning what it shows less of.
 */
public enum ClientRule implements Rule {
  /** Nobody repeats by the hour. */
  FREQUENCY(
      "client.frequency",
      Severity.ERROR,
      EnumSet.of(OUTLOOK, GOOGLE, APPLE),
      "A series repeats every day or less often.",
      "Outlook, Google and Apple take no FREQ below DAILY",
      "MS-OXCICAL 2.1.3.2.2; sebbo2002/ical-generator#130;"
          + " googleapis/google-api-ruby-client#572",
      RuleForms::frequency),
  /** One RRULE. */
  SEVERAL_RULES(
      "client.several-rules",
      Severity.ERROR,
      EnumSet.of(OUTLOOK, GOOGLE, APPLE, THUNDERBIRD),
      "A series has one rule.",
      "the RFC leaves open what several mean, so Outlook, Google, Apple and Thunderbird may differ",
      "RFC 5545 section 3.8.5.3",
      RuleForms::several),
  /** One BYMONTHDAY. */
  SEVERAL_MONTH_DAYS(
      "client.several-month-days",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "A monthly or yearly rule has one day of the month.",
      "Outlook shows a file “not supported calendar message.ics” in place of the invitation",
      "Microsoft KB 2643084; MS-OXCICAL 2.1.3.2.2.3",
      RuleForms::monthDays),
  /** One nth weekday. */
  SEVERAL_WEEKDAYS(
      "client.several-nth-weekdays",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "A monthly or yearly rule has one nth weekday.",
      "Outlook shows a file “not supported calendar message.ics” in place of the invitation",
      "Microsoft KB 2643084; w3c/calendar#25",
      RuleForms::weekdays),
  /** The other forms that Outlook has no template for. */
  RULE_FORM(
      "client.rule-form",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "A rule is one of: daily; weekly, on days of the week; monthly, on a day or one nth weekday;"
          + " yearly, on a day or one nth weekday of one month. nth is 1 to 4, or -1. It has no other"
          + " part but INTERVAL, COUNT, UNTIL, WKST and one BYHOUR and BYMINUTE.",
      "Outlook has no such pattern and refuses the event",
      "MS-OXCICAL 2.1.3.2.2.1 to 2.1.3.2.2.6; Microsoft KB 2643084",
      RuleForms::form),
  /** Day 31 is the last day. */
  MONTH_END(
      "client.month-day-31",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "A monthly series is on a day up to 30, or on the last day (BYMONTHDAY=-1).",
      "Outlook has one number for day 31 and the last day, so it adds the last day of shorter months",
      "MS-OXCICAL 2.1.3.2.2.3",
      RuleForms::monthEnd),
  /** BYMONTHDAY means each month. */
  YEARLY_MONTH(
      "client.yearly-without-month",
      Severity.ERROR,
      EnumSet.of(OUTLOOK, GOOGLE),
      "A yearly rule with BYMONTHDAY has BYMONTH.",
      "Outlook and Google read one day a year, the RFC one of each month",
      "MS-OXCICAL 2.1.3.2.2.5; allenporter/gcal_sync#179; RFC 5545 section 3.3.10",
      RuleForms::yearlyMonth),
  /** COUNT has three digits. */
  COUNT(
      "client.count",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "COUNT is at most 999.",
      "Outlook takes three digits; say UNTIL",
      "MS-OXCICAL 2.1.3.2.2",
      RuleForms::count),
  /** One time of day. */
  TIMES_OF_DAY(
      "client.times-of-day",
      Severity.ERROR,
      EnumSet.of(OUTLOOK, APPLE),
      "A rule has one time of day.",
      "Outlook has one instance a day, and Apple's rules have no hours; make a series of each time",
      "MS-OXOCAL 2.2.1.44; Apple EventKit, EKRecurrenceRule",
      RuleForms::timesOfDay),
  /** Extra dates need a rule. */
  DATES_ALONE(
      "client.dates-alone",
      Severity.ERROR,
      EnumSet.of(OUTLOOK, APPLE),
      "A series with extra dates (RDATE) has a rule.",
      "Outlook refuses the event, and Apple shows the first date alone; send an event for each date",
      "Microsoft KB 2643084; esrg-knights/Squire#214; stephenharris/Event-Organiser#356",
      SeriesChecks::datesAlone),
  /** Extra dates beside a rule. */
  DATES(
      "client.dates",
      Severity.ERROR,
      EnumSet.of(APPLE),
      "A series has no extra dates (RDATE).",
      "Apple does not show them; send an event for each",
      "stephenharris/Event-Organiser#356; arpit-saxena/schedule-maker#6",
      SeriesChecks::dates),
  /** Extra dates behind the end of the rule. */
  DATES_AFTER_END(
      "client.dates-after-end",
      Severity.ERROR,
      EnumSet.of(GOOGLE, APPLE),
      "No extra date (RDATE) is after UNTIL.",
      "Google and Apple do not show them; send an event for each",
      "esrg-knights/Squire#107; stephenharris/Event-Organiser#356",
      SeriesChecks::datesAfterEnd),
  /** All that follow. */
  THIS_AND_FUTURE(
      "client.this-and-future",
      Severity.ERROR,
      EnumSet.of(GOOGLE),
      "An override is of one instance, not of all that follow.",
      "Google does not know RANGE=THISANDFUTURE; end the series before it and send another",
      "ical-org/ical.net#455",
      SeriesChecks::thisAndFuture),
  /** The start is an instance of the rule. */
  START_NOT_IN_RULE(
      "client.start-not-in-rule",
      Severity.ERROR,
      EnumSet.of(OUTLOOK, GOOGLE, THUNDERBIRD),
      "The start of a series is one that its rule gives.",
      "Outlook and Thunderbird leave the start out, and Google does not count it",
      "RFC 5545 section 3.8.5.3; ical-org/ical.net#409; fmeringdal/rust-rrule#119;"
          + " kewisch/ical.js#294",
      SeriesChecks::startNotInRule),
  /** Leap years alone. */
  LEAP_DAY(
      "client.leap-day",
      Severity.ERROR,
      EnumSet.of(THUNDERBIRD),
      "A yearly series on 29 February names the day (BYMONTH=2;BYMONTHDAY=29).",
      "Thunderbird adds 1 March of the other years",
      "kewisch/ical.js#91; kewisch/ical.js#1004",
      SeriesChecks::leapDay),
  /** Days of the week are those of a zone. */
  IN_UTC(
      "client.series-in-utc",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "A series on days of the week is in a time zone, not in UTC.",
      "Outlook can show it a day early",
      "MS-OXCICAL 2.1.3.1.1.20.10.1; ical4j/ical4j#228",
      SeriesChecks::inUtc),
  /** Instances do not overlap. */
  OVERLAP(
      "client.overlap",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "An instance ends before the next one starts.",
      "Outlook takes no series whose instances overlap",
      "MS-OXOCAL 2.2.1.44; w3c/calendar#25",
      SeriesChecks::overlap),
  /** One instance a day. */
  SAME_DAY(
      "client.same-day",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "A series has one instance a day.",
      "Outlook takes no two that start on a day",
      "MS-OXOCAL 2.2.1.44",
      SeriesChecks::sameDay),
  /** A moved instance stays between its neighbours. */
  MOVED(
      "client.moved-past-neighbour",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "A changed instance stays on a day between those of the one before and the next.",
      "Outlook takes none that passes another; exclude it and send an event of its own",
      "MS-OXOCAL 2.2.1.44",
      SeriesChecks::moved),
  /** A time has a zone. */
  FLOATING(
      "client.floating",
      Severity.ERROR,
      EnumSet.of(OUTLOOK, GOOGLE),
      "A time is in a zone.",
      "Outlook has floating whole days alone, and Google reads the time as UTC",
      "sebbo2002/ical-generator#365; webuildsg/webuild#26; elementary/calendar#650",
      EventChecks::floating),
  /** A zone has a name. */
  OFFSET(
      "client.zone-offset",
      Severity.WARNING,
      EnumSet.of(GOOGLE),
      "The zone of a series is one of the IANA database, or an offset of whole hours.",
      "Google's events have a zone of the IANA database and show no other",
      "Google Calendar API, Events: start.timeZone; derekantrican/GAS-ICS-Sync#194",
      EventChecks::offset),
  /** Outlook's calendar has a first and a last page. */
  YEARS(
      "client.years",
      Severity.ERROR,
      EnumSet.of(OUTLOOK),
      "An event starts from 1601-04-01 to 4500-08-31.",
      "Outlook's calendar has no other days",
      "msoutlook.info, Calendar trivia (question 208)",
      EventChecks::years),
  /** Google's large events. */
  GUESTS_OVER_200(
      "client.guests-over-200",
      Severity.WARNING,
      EnumSet.of(GOOGLE),
      "An event has at most 200 attendees.",
      "Google handles it differently, as a large event; invite a group",
      "Google Workspace Admin Help, Invite groups to calendar events (answer 172013)",
      (it, report) -> EventChecks.guests(it, 200, report)),
  /** The limit of iCloud. */
  GUESTS_OVER_300(
      "client.guests-over-300",
      Severity.ERROR,
      EnumSet.of(APPLE),
      "An event has at most 300 attendees.",
      "Apple's iCloud takes no more",
      "Apple Support, Limits for iCloud Contacts, Calendars, Reminders (103188)",
      (it, report) -> EventChecks.guests(it, 300, report)),
  /** The limit of iCloud. */
  ATTACHMENTS(
      "client.attachments",
      Severity.ERROR,
      EnumSet.of(APPLE),
      "An event has at most 20 attachments.",
      "Apple's iCloud takes no more",
      "Apple Support, Limits for iCloud Contacts, Calendars, Reminders (103188)",
      (it, report) -> EventChecks.attachments(it, 20, report)),
  /** Guests are known by their mail. */
  ADDRESS(
      "client.attendee-without-mail",
      Severity.WARNING,
      EnumSet.of(GOOGLE),
      "An attendee has an e-mail address.",
      "Google lists no guest without one",
      "Google Calendar API, Events: attendees[].email",
      EventChecks::addresses),
  /** A title is a subject. */
  TITLE(
      "client.title-length",
      Severity.WARNING,
      EnumSet.of(OUTLOOK),
      "A title has at most 255 characters.",
      "Exchange, which Outlook reads from, takes no longer subject",
      "Microsoft, Exchange Online limits: subject length limit",
      (it, report) -> EventChecks.title(it, 255, report)),
  /** A description, with what is written below it for guests. */
  DESCRIPTION(
      "client.description-length",
      Severity.WARNING,
      EnumSet.of(GOOGLE),
      "A description, with its block for guests, has at most 8192 characters.",
      "Google takes no more",
      "rjhorniii/ical2org#16",
      (it, report) -> EventChecks.description(it, 8192, report)),
  /** One message, one event; of a list of events alone. */
  SEVERAL_EVENTS(
      "client.several-events",
      Severity.ERROR,
      EnumSet.of(OUTLOOK, THUNDERBIRD),
      "The events of one message have one uid.",
      "Outlook takes the first event alone, and Thunderbird reads a file that is no invitation",
      "RFC 5546 section 3.2.2; grommunio/gromox#262; ical-org/ical.net#486",
      (it, report) -> {});

  private final String code;
  private final Severity severity;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final Set<Client> clients;

  private final String requirement;
  private final String effect;
  private final String source;

  @SuppressWarnings("ImmutableEnumChecker") // the checks hold no state
  private final Check check;

  ClientRule(
      String code,
      Severity severity,
      Set<Client> clients,
      String requirement,
      String effect,
      String source,
      Check check) {
    this.code = code;
    this.severity = severity;
    this.clients = Collections.unmodifiableSet(clients);
    this.requirement = requirement;
    this.effect = effect;
    this.source = source;
    this.check = check;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  /** Those that refuse or misread what breaks the rule. */
  public Set<Client> clients() {
    return clients;
  }

  /** What must hold. */
  public String requirement() {
    return requirement;
  }

  /** What the clients do otherwise; it names each of them. */
  public String effect() {
    return effect;
  }

  /** The public documents that say so, with semicolons between them. */
  public String source() {
    return source;
  }

  @Override
  public void check(Candidate candidate, BiConsumer<String, String> report) {
    check(ClientView.of(candidate), candidate.recurrence().overrides(), report);
  }

  /** What breaks the rule in an event and its overrides. */
  List<Violation> violations(Event event) {
    List<Violation> found = new ArrayList<>(0);
    check(
        ClientView.of(event),
        event.recurrence().overrides(),
        (path, message) -> found.add(new Violation(path, code, severity, message)));
    return found;
  }

  private void check(ClientView view, List<Event> overrides, BiConsumer<String, String> report) {
    look(view, report);
    for (int i = 0; i < overrides.size(); i++) {
      if (overrides.get(i).status().filter(EventStatus.CANCELLED::equals).isEmpty()) {
        String part = "/recurrence/overrides/" + i;
        look(ClientView.of(overrides.get(i)), (path, said) -> report.accept(part + path, said));
      }
    }
  }

  /** What breaks the rule in an event alone. */
  void look(ClientView view, BiConsumer<String, String> report) {
    check.check(view, (path, fault) -> report.accept(path, message(fault)));
  }

  /** The message with what clients do. */
  String message(String fault) {
    return fault + "; " + effect;
  }

  /** The rules of some clients, in the order of the table. */
  public static List<ClientRule> of(Set<Client> clients) {
    return EnumSet.allOf(ClientRule.class).stream()
        .filter(rule -> rule.clients.stream().anyMatch(clients::contains))
        .collect(Collectors.toUnmodifiableList());
  }

  private interface Check {
    void check(ClientView view, BiConsumer<String, String> report);
  }
}
