package org.convene.event;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The rules that every event obeys; {@code docs/rules.md} is made from this list. */
public enum StandardRule implements Rule {
  /** An event has an identity. */
  UID_MISSING("uid.missing", Severity.ERROR, "An event has a uid, and it is not blank."),
  /** A uid is on one line. */
  UID_LINES("uid.several-lines", Severity.ERROR, "A uid is on one line, without line breaks."),
  /** An event has a title; events of foreign calendars may have none, so it is a warning. */
  TITLE_MISSING("title.missing", Severity.WARNING, "An event has a title that is not blank."),
  /** A published event has a title. */
  TITLE_REQUIRED(
      "title.required", Severity.ERROR, "A published event has a title that is not blank."),
  /** A title is on one line. */
  TITLE_LINES(
      "title.several-lines", Severity.ERROR, "A title is on one line, without line breaks."),
  /** An HTML description has a plain one beside it in each of its languages. */
  HTML_DESCRIPTION_ALONE(
      "html-description.alone",
      Severity.ERROR,
      "An HTML description has a plain description beside it in each of its languages; programs that"
          + " show no HTML would show nothing."),
  /** A sequence is not negative. */
  SEQUENCE_NEGATIVE("sequence.negative", Severity.ERROR, "The sequence number is 0 or more."),
  /** An event is updated after it was created; real calendars break this, so it is a warning. */
  UPDATED_BEFORE_CREATED(
      "updated.before-created",
      Severity.WARNING,
      "The time of the last update is not before the time of creation."),
  /** A priority is 0 to 9. */
  PRIORITY_RANGE("priority.out-of-range", Severity.ERROR, "A priority is from 0 to 9."),
  /** Each organization is listed once. */
  ORGANIZER_REPEATED("organizers.repeated", Severity.WARNING, "Each organization is listed once."),
  /** A reminder that repeats says how often and how far apart. */
  REMINDER_REPEAT(
      "reminder.repeat",
      Severity.ERROR,
      "A repeating reminder has a repeat count of 1 or more and an interval; any other reminder has neither."),
  /** A latitude and a longitude are in range. */
  GEO_RANGE(
      "geo.out-of-range",
      Severity.ERROR,
      "A latitude is from -90 to 90 degrees and a longitude from -180 to 180 degrees."),

  /** A text has only characters that every format can carry. */
  TEXT_NOT_PORTABLE(
      "text.not-portable",
      Severity.ERROR,
      "A text has no control characters except tab and line feed, no unpaired surrogates, and neither U+FFFE nor U+FFFF; otherwise some format could not carry it."),
  /** A text, if present, is not empty. */
  TEXT_EMPTY("text.empty", Severity.ERROR, "A text, if present, is not empty."),
  /** The language of a text is a BCP 47 tag. */
  TEXT_LANGUAGE(
      "text.language-malformed",
      Severity.ERROR,
      "The language of a text is a well-formed BCP 47 tag."),
  /** A text has one translation into a language. */
  TEXT_LANGUAGE_REPEATED(
      "text.language-repeated",
      Severity.ERROR,
      "A text has one value for each language; tags are compared without case."),
  /** The languages of an event are BCP 47 tags; unknown names are kept, so it is a warning. */
  LANGUAGE_UNKNOWN(
      "language.unknown",
      Severity.WARNING,
      "The languages of an event and of its interpretation are well-formed BCP 47 tags; a name that is not recognized is kept."),
  /** A URI is absolute. */
  URI_RELATIVE(
      "uri.relative",
      Severity.ERROR,
      "A URI is absolute; nothing says what a relative one is relative to."),
  /** Extensions can be written as content lines. */
  EXTENSION_MALFORMED(
      "extension.malformed",
      Severity.ERROR,
      "A name in the extensions consists of letters, digits and hyphens and is not BEGIN or END; a raw value is on one line."),

  /** A time can be written in every format. */
  TIME_NOT_PORTABLE(
      "time.not-portable",
      Severity.ERROR,
      "A time is in the years 1 to 9999 and in whole seconds; otherwise some format could not carry it."),
  /** A time zone is an IANA id or an offset. */
  TIME_ZONE_UNKNOWN(
      "time.zone-unknown",
      Severity.ERROR,
      "A time zone is an id of the IANA database or an offset; other programs do not know any other id."),
  /** An event does not end before it starts. */
  SCHEDULE_REVERSED(
      "schedule.end-before-start", Severity.ERROR, "An event does not end before it starts."),
  /** The last day is not before the first. */
  SCHEDULE_DAYS_REVERSED(
      "schedule.last-before-first", Severity.ERROR, "The last day is not before the first."),
  /** A local time exists in its zone. */
  SCHEDULE_IN_GAP(
      "schedule.in-gap",
      Severity.WARNING,
      "A local time exists in its zone (it is not skipped by a clock change)."),

  /** A recurring event has a date. */
  RECURRENCE_UNDATED("recurrence.undated", Severity.ERROR, "A recurring event has a date."),
  /** A recurrence rule has COUNT or UNTIL, not both. */
  RECURRENCE_COUNT_AND_UNTIL(
      "recurrence.count-and-until",
      Severity.ERROR,
      "A recurrence rule has COUNT or UNTIL, not both."),
  /** The times of a series have the form of its start; other forms are read as this one. */
  RECURRENCE_TIME_FORM(
      "recurrence.time-form",
      Severity.WARNING,
      "Excluded times, extra dates and recurrence ids have the kind and zone of the start; UNTIL is a date for whole days, a local time for a floating start, a time in UTC for a start in a zone. Another form is read as this one."),
  /** What belongs to an instance moves with its series. */
  RECURRENCE_ORPHANED(
      "recurrence.orphaned",
      Severity.ERROR,
      "Where a series is moved, its excluded times and overrides move with it, and the rules still give their instances."),
  /** A recurrence rule uses each part only where it has a meaning. */
  RECURRENCE_PART_NOT_ALLOWED(
      "recurrence.part-not-allowed",
      Severity.WARNING,
      "A rule has a part only where RFC 5545 section 3.3.10 allows it. Calendars differ in what they make of another."),
  /** The start is an instance of the rule. */
  RECURRENCE_START_NOT_IN_RULE(
      "recurrence.start-not-in-rule",
      Severity.WARNING,
      "The start of a series is one that a rule gives. It counts as the first instance in any case (RFC 5545 section 3.8.5.3), but calendars differ."),
  /** A series takes place. */
  RECURRENCE_NO_INSTANCE(
      "recurrence.no-instance",
      Severity.WARNING,
      "A series has an instance that is not excluded. An error in an invitation."),
  /** An excluded time is that of an instance. */
  RECURRENCE_EXCLUDED_NO_INSTANCE(
      "recurrence.excluded-no-instance",
      Severity.WARNING,
      "An excluded time is the start of an instance; else it has no effect."),
  /** An override is of an instance. */
  RECURRENCE_OVERRIDE_NO_INSTANCE(
      "recurrence.override-no-instance",
      Severity.WARNING,
      "An override is of an instance that the series has before exclusions; else it has no effect. An error in an invitation."),
  /** A recurrence rule matches at least one day. */
  RECURRENCE_NEVER(
      "recurrence.never-matches",
      Severity.ERROR,
      "A recurrence rule matches at least one day of the calendar."),
  /** A recurrence rule uses only parts that calendars understand. */
  RECURRENCE_UNKNOWN_PART(
      "recurrence.unknown-part",
      Severity.WARNING,
      "A rule uses only parts defined by RFC 5545 and RFC 7529. Calendars ignore unknown parts, so a typo such as UNTL makes the series endless."),
  /** A series on days of the week names its time zone. */
  RECURRENCE_DAYS_IN_UTC(
      "recurrence.days-in-utc",
      Severity.WARNING,
      "A series with BYDAY should name its time zone, not UTC; otherwise the weekday may differ from the one intended."),
  /** An override belongs to the series that holds it. */
  RECURRENCE_OVERRIDE(
      "recurrence.override-malformed",
      Severity.ERROR,
      "An override has the uid of its series, a recurrence id that no other override has, and no recurrence of its own."),
  /** An extra date does not end before it starts. */
  RECURRENCE_DATE_REVERSED(
      "recurrence.date-end-before-start",
      Severity.ERROR,
      "An extra date does not end before it starts."),
  /** An instance is excluded or overridden, not both. */
  RECURRENCE_OVERRIDE_EXCLUDED(
      "recurrence.override-excluded",
      Severity.ERROR,
      "An instance that has an override is not excluded as well; calendars would disagree whether it"
          + " takes place. The first of those that an override of all that follow is for may be."),

  /** Attendees and recipients of reminders have an address. */
  ATTENDEE_ADDRESS(
      "attendee.address-missing",
      Severity.ERROR,
      "An attendee or organizer of a meeting, or a recipient of a reminder, has an address."),
  /** Each address is invited once. */
  ATTENDEE_REPEATED(
      "attendee.address-repeated",
      Severity.ERROR,
      "Each address is invited once; e-mail addresses are compared without case."),

  /** The GCM objectives are general or numbered, not both. */
  OBJECTIVES_GENERAL_AND_NUMBERED(
      "classification.general-and-numbered",
      Severity.WARNING,
      "The GCM objectives are either general or numbered, not both."),
  /** The goal of an SDG target is listed too. */
  TARGET_WITHOUT_GOAL(
      "classification.target-without-goal",
      Severity.WARNING,
      "The goal of an SDG target is listed too."),
  /** Workstreams are listed only with a workstream output. */
  WORKSTREAM_NOT_OUTPUT(
      "classification.workstream-not-output",
      Severity.WARNING,
      "Workstreams are listed only if the workstream output is not No.");

  /** Every rule. */
  static final List<Rule> ALL = List.of(values());

  private final String code;
  private final Severity severity;
  private final String requirement;

  StandardRule(String code, Severity severity, String requirement) {
    this.code = code;
    this.severity = severity;
    this.requirement = requirement;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  /**
   * Returns what the rule requires.
   *
   * @return one English sentence
   */
  public String requirement() {
    return requirement;
  }

  @Override
  public void check(Candidate candidate, BiConsumer<String, String> report) {
    Objects.requireNonNull(candidate, "candidate");
    Objects.requireNonNull(report, "report");
    ofFields(candidate, report);
  }

  // one switch in parts, not a lambda a rule: 10 ms of a first event, and less for each

  private void ofFields(Candidate it, BiConsumer<String, String> report) {
    switch (this) {
      case UID_MISSING -> EventRules.uid(it.uid(), report);
      case UID_LINES -> EventRules.uidLines(it.uid(), report);
      case TITLE_MISSING -> EventRules.title(it.title(), it.publicationStatus(), report);
      case TITLE_REQUIRED -> EventRules.publishedTitle(it.title(), it.publicationStatus(), report);
      case TITLE_LINES -> EventRules.titleLines(it.title(), report);
      case HTML_DESCRIPTION_ALONE ->
          EventRules.htmlDescription(it.htmlDescription(), it.description(), report);
      case SEQUENCE_NEGATIVE -> EventRules.sequence(it.sequence(), report);
      case UPDATED_BEFORE_CREATED -> EventRules.updated(it.created(), it.updated(), report);
      case PRIORITY_RANGE -> EventRules.priority(it.priority(), report);
      case ORGANIZER_REPEATED -> EventRules.organizers(it.organizers(), report);
      case REMINDER_REPEAT -> EventRules.reminders(it.reminders(), report);
      case GEO_RANGE -> EventRules.geo(it.places(), report);
      default -> ofTextsAndTimes(it, report);
    }
  }

  private void ofTextsAndTimes(Candidate it, BiConsumer<String, String> report) {
    switch (this) {
      case TEXT_NOT_PORTABLE -> TextWalk.walk(it, TextRules.PORTABLE, report);
      case TEXT_EMPTY -> TextWalk.walk(it, TextRules.NOT_EMPTY, report);
      case TEXT_LANGUAGE -> TextWalk.walk(it, TextRules.LANGUAGES, report);
      case TEXT_LANGUAGE_REPEATED -> TextWalk.walk(it, TextRules.NOT_REPEATED, report);
      case LANGUAGE_UNKNOWN ->
          TextRules.eventLanguages(it.languages(), it.interpretation(), report);
      case URI_RELATIVE -> TextWalk.walk(it, TextRules.ABSOLUTE, report);
      case EXTENSION_MALFORMED ->
          ExtensionRules.check(it.extensions(), it.reminders(), it.meeting(), report);
      case TIME_NOT_PORTABLE -> TimeWalk.walk(it, new PortableTimes(it.schedule(), report));
      case TIME_ZONE_UNKNOWN -> TimeWalk.walk(it, new KnownZones(report));
      case SCHEDULE_REVERSED -> TimeRules.reversed(it.schedule(), report);
      case SCHEDULE_DAYS_REVERSED -> TimeRules.reversedDays(it.schedule(), report);
      case SCHEDULE_IN_GAP -> TimeRules.gap(it.schedule(), report);
      default -> ofPeopleAndClassification(it, report);
    }
  }

  private void ofSeries(Candidate it, BiConsumer<String, String> report) {
    switch (this) {
      case RECURRENCE_UNDATED -> RecurrenceRules.undated(it.recurrence(), it.schedule(), report);
      case RECURRENCE_COUNT_AND_UNTIL -> RecurrenceRules.oneEnd(it.recurrence().rules(), report);
      case RECURRENCE_TIME_FORM -> RecurrenceRules.timeForm(it.formed(), report);
      case RECURRENCE_ORPHANED -> RecurrenceRules.orphans(it.orphans(), report);
      case RECURRENCE_PART_NOT_ALLOWED ->
          RecurrenceRules.partsNotAllowed(it.recurrence().rules(), it.schedule(), report);
      case RECURRENCE_START_NOT_IN_RULE -> RecurrenceRules.startNotInRule(it.series(), report);
      case RECURRENCE_NO_INSTANCE -> RecurrenceRules.noInstance(it.series(), report);
      case RECURRENCE_EXCLUDED_NO_INSTANCE ->
          RecurrenceRules.excludedNoInstance(it.series(), it.recurrence().excluded(), report);
      case RECURRENCE_OVERRIDE_NO_INSTANCE ->
          RecurrenceRules.overrideNoInstance(it.series(), it.recurrence().overrides(), report);
      case RECURRENCE_NEVER -> RecurrenceRules.neverMatches(it.recurrence().rules(), report);
      case RECURRENCE_UNKNOWN_PART -> RecurrenceRules.unknownParts(it.recurrence().rules(), report);
      case RECURRENCE_DAYS_IN_UTC ->
          RecurrenceRules.daysInUtc(it.recurrence().rules(), it.schedule(), report);
      case RECURRENCE_OVERRIDE ->
          RecurrenceRules.overrides(it.recurrence().overrides(), it.uid(), it.schedule(), report);
      case RECURRENCE_DATE_REVERSED ->
          TimeRules.reversedDates(it.recurrence().dates(), it.schedule(), report);
      case RECURRENCE_OVERRIDE_EXCLUDED ->
          RecurrenceRules.excludedOverrides(it.recurrence(), it.schedule(), report);
      default -> throw new IllegalStateException(name());
    }
  }

  private void ofPeopleAndClassification(Candidate it, BiConsumer<String, String> report) {
    switch (this) {
      case ATTENDEE_ADDRESS -> MeetingRules.addresses(it.meeting(), it.reminders(), report);
      case ATTENDEE_REPEATED -> MeetingRules.repeated(it.meeting(), report);
      case OBJECTIVES_GENERAL_AND_NUMBERED ->
          ClassificationRules.objectives(it.classification(), report);
      case TARGET_WITHOUT_GOAL -> ClassificationRules.targets(it.classification(), report);
      case WORKSTREAM_NOT_OUTPUT -> ClassificationRules.workstreams(it.classification(), report);
      default -> {
        if (it.isSeries()) { // 15 of 44 rules, which need not be asked of most events
          ofSeries(it, report);
        }
      }
    }
  }
}
