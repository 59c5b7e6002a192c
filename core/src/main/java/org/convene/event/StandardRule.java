package org.convene.event;

import java.util.Objects;
import java.util.function.BiConsumer;

/** The rules that every event obeys; {@code docs/rules.md} is made from this list. */
public enum StandardRule implements Rule {
  /** An event has an identity. */
  UID_MISSING(
      "uid.missing", Severity.ERROR, "An event has a uid that is not blank.", EventRules::uid),
  /** An event has a title; foreign calendars have events without. */
  TITLE_MISSING(
      "title.missing",
      Severity.WARNING,
      "An event has a title that is not blank.",
      EventRules::title),
  /** A published event has a title. */
  TITLE_REQUIRED(
      "title.required",
      Severity.ERROR,
      "A published event has a title that is not blank.",
      EventRules::publishedTitle),
  /** A title is on one line. */
  TITLE_LINES(
      "title.several-lines", Severity.ERROR, "A title is on one line.", EventRules::titleLines),
  /** An HTML description has a plain one beside it in each of its languages. */
  HTML_DESCRIPTION_ALONE(
      "html-description.alone",
      Severity.ERROR,
      "An HTML description has a plain description beside it in each of its languages.",
      EventRules::htmlDescription),
  /** A sequence is not negative. */
  SEQUENCE_NEGATIVE(
      "sequence.negative", Severity.ERROR, "A sequence is 0 or more.", EventRules::sequence),
  /** An event is updated after it was created; real calendars break this, so it is a warning. */
  UPDATED_BEFORE_CREATED(
      "updated.before-created",
      Severity.WARNING,
      "An event is not updated before it was created.",
      EventRules::updated),
  /** A priority is 0 to 9. */
  PRIORITY_RANGE(
      "priority.out-of-range", Severity.ERROR, "A priority is 0 to 9.", EventRules::priority),
  /** Two organisations are not the same. */
  ORGANIZER_REPEATED(
      "organizers.repeated",
      Severity.WARNING,
      "An organisation is named once.",
      EventRules::organizers),
  /** A reminder that repeats says how often and how far apart. */
  REMINDER_REPEAT(
      "reminder.repeat",
      Severity.ERROR,
      "A reminder that repeats has a count of 1 or more and an interval; one that does not has neither.",
      EventRules::reminders),
  /** A position is on the globe. */
  GEO_RANGE(
      "geo.out-of-range",
      Severity.ERROR,
      "A latitude is -90 to 90 and a longitude -180 to 180 degrees.",
      EventRules::geo),

  /** Every format can carry every text. */
  TEXT_NOT_PORTABLE(
      "text.not-portable",
      Severity.ERROR,
      "A text has no control character but tab and line feed, no lone surrogate, no U+FFFE or U+FFFF.",
      TextRules::portable),
  /** What is there says something. */
  TEXT_EMPTY(
      "text.empty", Severity.ERROR, "A text that is there is not empty.", TextRules::notEmpty),
  /** The language of a text is a tag. */
  TEXT_LANGUAGE(
      "text.language-malformed",
      Severity.ERROR,
      "The language of a text is a well-formed BCP 47 tag.",
      TextRules::languages),
  /** A text has one translation into a language. */
  TEXT_LANGUAGE_REPEATED(
      "text.language-repeated",
      Severity.ERROR,
      "A text has one value in a language, compared without case.",
      TextRules::repeatedLanguages),
  /** The languages of an event are tags; names that nobody knows are kept. */
  LANGUAGE_UNKNOWN(
      "language.unknown",
      Severity.WARNING,
      "A language of the event is a well-formed BCP 47 tag.",
      TextRules::eventLanguages),
  /** A URI stands on its own. */
  URI_RELATIVE("uri.relative", Severity.ERROR, "A URI is absolute.", TextRules::absolute),
  /** Extensions can be written as content lines. */
  EXTENSION_MALFORMED(
      "extension.malformed",
      Severity.ERROR,
      "A name in the extensions is letters, digits and hyphens and not BEGIN or END; a raw value is on one line.",
      ExtensionRules::check),

  /** Times can be written in every format. */
  TIME_NOT_PORTABLE(
      "time.not-portable",
      Severity.ERROR,
      "A time is in the years 1 to 9999 and in whole seconds.",
      PortableTimes::check),
  /** Every program knows the zones. */
  TIME_ZONE_UNKNOWN(
      "time.zone-unknown",
      Severity.ERROR,
      "A time zone is one of the IANA database or an offset.",
      KnownZones::check),
  /** An event does not end before it starts. */
  SCHEDULE_REVERSED(
      "schedule.end-before-start",
      Severity.ERROR,
      "An event does not end before it starts.",
      TimeRules::reversed),
  /** The last day is not before the first. */
  SCHEDULE_DAYS_REVERSED(
      "schedule.last-before-first",
      Severity.ERROR,
      "The last day is not before the first.",
      TimeRules::reversedDays),
  /** A local time exists. */
  SCHEDULE_IN_GAP(
      "schedule.in-gap",
      Severity.WARNING,
      "A local time is not one that the clocks of its zone jump over.",
      TimeRules::gap),

  /** Only what has a date can repeat. */
  RECURRENCE_UNDATED(
      "recurrence.undated",
      Severity.ERROR,
      "An event that repeats has a date.",
      RecurrenceRules::undated),
  /** A rule has one end. */
  RECURRENCE_COUNT_AND_UNTIL(
      "recurrence.count-and-until",
      Severity.ERROR,
      "A rule has COUNT or UNTIL, not both.",
      RecurrenceRules::oneEnd),
  /** UNTIL is of the start's kind. */
  RECURRENCE_UNTIL_KIND(
      "recurrence.until-kind",
      Severity.ERROR,
      "UNTIL is a date for whole days, a local time for a floating start, a UTC time for a zoned one.",
      RecurrenceRules::untilKind),
  /** A rule gives something. */
  RECURRENCE_NEVER(
      "recurrence.never-matches",
      Severity.ERROR,
      "A rule can match some day.",
      RecurrenceRules::neverMatches),
  /** A rule says what calendars understand. */
  RECURRENCE_UNKNOWN_PART(
      "recurrence.unknown-part",
      Severity.WARNING,
      "A rule has the parts that RFC 5545 and RFC 7529 name; calendars leave out others, and with UNTL for UNTIL the end.",
      RecurrenceRules::unknownParts),
  /** A day of the week is one where the event is. */
  RECURRENCE_DAYS_IN_UTC(
      "recurrence.days-in-utc",
      Severity.WARNING,
      "A series on days of the week has the zone that they are meant in: calendars elsewhere show the days of UTC as others.",
      RecurrenceRules::daysInUtc),
  /** An override is an event of the same series. */
  RECURRENCE_OVERRIDE(
      "recurrence.override-malformed",
      Severity.ERROR,
      "An override has the uid of its master, a recurrence id that no other override has, and no recurrence.",
      RecurrenceRules::overrides),
  /** An extra date does not end before it starts. */
  RECURRENCE_DATE_REVERSED(
      "recurrence.date-end-before-start",
      Severity.ERROR,
      "An extra date does not end before it starts.",
      TimeRules::reversedDates),
  /** An instance is excluded or changed, not both. */
  RECURRENCE_OVERRIDE_EXCLUDED(
      "recurrence.override-excluded",
      Severity.ERROR,
      "An instance with an override is not excluded.",
      RecurrenceRules::excludedOverrides),

  /** Everybody invited or reminded can be reached. */
  ATTENDEE_ADDRESS(
      "attendee.address-missing",
      Severity.ERROR,
      "An attendee or organizer of a meeting, or a recipient of a reminder, has an address.",
      MeetingRules::addresses),
  /** Everybody is invited once. */
  ATTENDEE_REPEATED(
      "attendee.address-repeated",
      Severity.ERROR,
      "An address is invited once; e-mail addresses are compared without case.",
      MeetingRules::repeated),

  /** Objectives are general or numbered. */
  OBJECTIVES_GENERAL_AND_NUMBERED(
      "classification.general-and-numbered",
      Severity.WARNING,
      "The GCM objectives are general or numbered, not both.",
      ClassificationRules::objectives),
  /** A target's goal is listed. */
  TARGET_WITHOUT_GOAL(
      "classification.target-without-goal",
      Severity.WARNING,
      "The goal of an SDG target is listed too.",
      ClassificationRules::targets),
  /** Workstreams go with a workstream output. */
  WORKSTREAM_NOT_OUTPUT(
      "classification.workstream-not-output",
      Severity.WARNING,
      "Workstreams are named only where the workstream output is not No.",
      ClassificationRules::workstreams);

  private final String code;
  private final Severity severity;
  private final String requirement;

  @SuppressWarnings("ImmutableEnumChecker") // always a static method of a class without fields
  private final Check check;

  StandardRule(String code, Severity severity, String requirement, Check check) {
    this.code = code;
    this.severity = severity;
    this.requirement = requirement;
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

  /**
   * What the rule asks for.
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
    check.check(candidate, report);
  }

  private interface Check {
    void check(Candidate candidate, BiConsumer<String, String> report);
  }
}
