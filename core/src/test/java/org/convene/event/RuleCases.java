package org.convene.event;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.Term;

/** For each standard rule, an event that breaks it and what is said of it. */
final class RuleCases {

  private static final LocalDateTime START = LocalDateTime.of(2022, 5, 18, 8, 30);

  private RuleCases() {}

  /** A change that breaks a rule. */
  record Case(StandardRule rule, String path, String message, Consumer<EventBuilder> change) {

    @Override
    public String toString() {
      return rule.code() + " at " + path;
    }
  }

  static Case it(StandardRule rule, String path, String message, Consumer<EventBuilder> change) {
    return new Case(rule, path, message, change);
  }

  /** An event in order. */
  static EventBuilder valid() {
    return Event.builder().uid(Uid.of("u")).title("Side event");
  }

  static List<Case> ofPlainFields() {
    return List.of(
        it(StandardRule.UID_MISSING, "/uid", "expected a uid, found none", b -> b.uid(null)),
        it(StandardRule.UID_MISSING, "/uid", "expected a uid, found none", b -> b.uid(Uid.of(" "))),
        it(
            StandardRule.UID_LINES,
            "/uid",
            "expected a uid on one line, found \"a\\u000Ab\"",
            b -> b.uid(Uid.of("a\r\nb"))),
        it(StandardRule.TITLE_MISSING, "/title", "expected a title, found none", b -> b.title(" ")),
        it(
            StandardRule.TITLE_REQUIRED,
            "/title",
            "expected a title in a published event, found none",
            b -> b.title((Text) null).publicationStatus(PublicationStatus.PUBLISHED)),
        it(
            StandardRule.TITLE_LINES,
            "/title",
            "expected a title on one line, found \"a\\u000Ab\"",
            b -> b.title("a\r\nb")),
        it(
            StandardRule.TITLE_LINES,
            "/title/fr",
            "expected a title on one line, found \"a\\u000Ab\"",
            b -> b.title(Text.of("a").withTranslation("fr", "a\nb"))),
        it(
            StandardRule.SEQUENCE_NEGATIVE,
            "/sequence",
            "expected 0 or more, found -1",
            b -> b.sequence(-1)),
        it(
            StandardRule.UPDATED_BEFORE_CREATED,
            "/updated",
            "expected no earlier than /created, 1970-01-01T00:00:01Z, found 1970-01-01T00:00:00Z",
            b -> b.created(Instant.ofEpochSecond(1)).updated(Instant.EPOCH)),
        it(
            StandardRule.PRIORITY_RANGE,
            "/priority",
            "expected 0 to 9, found -1",
            b -> b.priority(-1)),
        it(
            StandardRule.ORGANIZER_REPEATED,
            "/organizers/2/name",
            "expected an organization named once, found \"iom \"",
            b -> b.organizers("IOM", "ILO", "iom ")),
        it(
            StandardRule.REMINDER_REPEAT,
            "/reminders/0/repeat",
            "expected a count and an interval or neither, found a count of 2 alone",
            b -> b.reminder(reminder(2, Extensions.none()))),
        it(
            StandardRule.REMINDER_REPEAT,
            "/reminders/0/repeat",
            "expected 0 or more, found -1",
            b -> b.reminder(reminder(-1, Extensions.none()))),
        it(
            StandardRule.GEO_RANGE,
            "/places/0/geo",
            "expected a latitude of -90 to 90 and a longitude of -180 to 180, found NaN and 6.1",
            b -> b.place(Venue.named("a").withGeo(Geo.of(Double.NaN, 6.1)))),
        it(
            StandardRule.ATTENDEE_ADDRESS,
            "/meeting/attendees/0/address",
            "expected an address such as mailto:a@example.org, found none",
            b -> b.meeting(new Meeting(Optional.empty(), List.of(Attendee.of(nowhere()))))),
        it(
            StandardRule.ATTENDEE_ADDRESS,
            "/meeting/organizer/address",
            "expected an address such as mailto:a@example.org, found none",
            b ->
                b.meeting(
                    new Meeting(Optional.of(CalendarUser.of("mailto:?subject=a")), List.of()))),
        it(
            StandardRule.ATTENDEE_ADDRESS,
            "/reminders/0/recipients/0/address",
            "expected an address such as mailto:a@example.org, found none",
            b -> b.reminder(emailing(Attendee.of(nowhere())))),
        it(
            StandardRule.ATTENDEE_REPEATED,
            "/meeting/attendees/1/address",
            "expected an address invited once, found \"mailto:A@example.org\"",
            b -> b.meeting(Meeting.of("o@example.org", "a@example.org", "A@example.org"))),
        it(
            StandardRule.OBJECTIVES_GENERAL_AND_NUMBERED,
            "/classification/gcmObjectives",
            "expected general or numbered objectives, found both, with 1 numbered",
            b ->
                b.classification(
                    Classification.builder()
                        .gcmObjectives(new GcmObjectives(true, Set.of(GcmObjective.of(2))))
                        .build())),
        it(
            StandardRule.TARGET_WITHOUT_GOAL,
            "/classification/sdgTargets/0",
            "expected goal 10 among the goals, found target 10.7 alone",
            b ->
                b.classification(
                    Classification.builder().sdgTargets(Set.of(SdgTarget.of("10.7"))).build())),
        it(
            StandardRule.WORKSTREAM_NOT_OUTPUT,
            "/classification/workstreams",
            "expected no workstream where the workstream output is No, found \"Data\"",
            b ->
                b.classification(
                    Classification.builder()
                        .workstreamOutput(false)
                        .workstreams(List.of(Term.of("Data")))
                        .build())));
  }

  static List<Case> ofTexts() {
    return List.of(
        it(
            StandardRule.HTML_DESCRIPTION_ALONE,
            "/htmlDescription",
            "expected a plain description beside the HTML, found none",
            b -> b.htmlDescription(Text.of("<p>a"))),
        it(
            StandardRule.HTML_DESCRIPTION_ALONE,
            "/htmlDescription",
            "expected HTML in the language of the plain description, en, found unknown",
            b -> b.description(Text.of("a", "en")).htmlDescription(Text.of("<p>a"))),
        it(
            StandardRule.HTML_DESCRIPTION_ALONE,
            "/htmlDescription/fr",
            "expected a plain description in fr beside the HTML, found none",
            b ->
                b.description(Text.of("a", "en"))
                    .htmlDescription(Text.of("<p>a", "en").withTranslation("fr", "<p>b"))),
        it(
            StandardRule.TEXT_NOT_PORTABLE,
            "/description",
            "expected text that every format can carry, found \"a\\u0000b\"",
            b -> b.description("a\u0000b")),
        it(
            StandardRule.TEXT_NOT_PORTABLE,
            "/schedule/undated",
            "expected text that every format can carry, found \"\\u001B\"",
            b -> b.schedule(Schedule.undated("\u001B"))),
        it(
            StandardRule.TEXT_NOT_PORTABLE,
            "/classification/categories/1/label",
            "expected text that every format can carry, found \"a\uFFFF\"",
            b ->
                b.classification(
                    Classification.builder()
                        .categories(List.of(Term.of("a"), Term.of("a\uFFFF")))
                        .build())),
        it(
            StandardRule.TEXT_EMPTY,
            "/organizers/0/name",
            "expected a text or nothing, found \"\"",
            b -> b.organizers("")),
        it(
            StandardRule.TEXT_LANGUAGE,
            "/title",
            "expected a language tag such as en or zh-Hant, found \"en_US\"",
            b -> b.title(Text.of("a", "en_US"))),
        it(
            StandardRule.TEXT_LANGUAGE_REPEATED,
            "/title",
            "expected one value in a language, found \"EN\"",
            b -> b.title(Text.of("a", "en").withTranslation("EN", "b"))),
        it(
            StandardRule.LANGUAGE_UNKNOWN,
            "/languages/1",
            "expected a language tag such as en or zh-Hant, found \"old Klingon\"",
            b -> b.languages("en", "old Klingon")),
        it(
            StandardRule.URI_RELATIVE,
            "/url",
            "expected an absolute URI, found \"node/1\"",
            b -> b.url(URI.create("node/1"))),
        it(
            StandardRule.EXTENSION_MALFORMED,
            "/extensions/0",
            "expected a name of letters, digits and hyphens that is not BEGIN or END, found \"BEGIN\"",
            b -> b.extensions(Extensions.none().with(RawProperty.of("begin", "VEVENT")))),
        it(
            StandardRule.EXTENSION_MALFORMED,
            "/reminders/0/recipients/0/parameters",
            "expected a name of letters, digits and hyphens that is not BEGIN or END, found \"A:B\"",
            b -> b.reminder(emailing(RawParameter.of("a:b", "c")))),
        it(
            StandardRule.EXTENSION_MALFORMED,
            "/reminders/0/extensions/0",
            "expected a raw value on one line, found \"a\\u000AEND:VALARM\"",
            b ->
                b.reminder(
                    reminder(0, Extensions.none().with(RawProperty.of("X-A", "a\nEND:VALARM"))))));
  }

  /** A user of a foreign calendar without an address. */
  private static CalendarUser nowhere() {
    return CalendarUser.of(new CalendarAddress(URI.create("")));
  }

  private static Reminder emailing(RawParameter parameter) {
    CalendarUser user =
        new CalendarUser(
            CalendarAddress.of("a@example.org"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(parameter));
    return emailing(Attendee.of(user));
  }

  private static Reminder emailing(Attendee recipient) {
    return new Reminder(
        new Reminder.Trigger.Relative(NominalDuration.ofDays(-1), false),
        Reminder.Action.EMAIL,
        Optional.empty(),
        Optional.empty(),
        List.of(recipient),
        0,
        Optional.empty(),
        List.of(),
        Extensions.none());
  }

  private static Reminder reminder(int repeat, Extensions extensions) {
    Reminder.Trigger trigger = new Reminder.Trigger.Relative(NominalDuration.ofDays(-1), false);
    return new Reminder(
        trigger,
        Reminder.Action.DISPLAY,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        repeat,
        Optional.empty(),
        List.of(),
        extensions);
  }

  static List<Case> ofTimes() {
    return List.of(
        it(
            StandardRule.TIME_NOT_PORTABLE,
            "/schedule/start",
            "expected a time in the years 1 to 9999 and in whole seconds, found 2022-05-18T08:30:00.000000001",
            b -> b.schedule(new Schedule.Floating(START.plusNanos(1), Optional.empty()))),
        it(
            StandardRule.TIME_NOT_PORTABLE,
            "/schedule/last",
            "expected a last day of 9999-12-30 or earlier, since iCalendar writes the day after, found 9999-12-31",
            b -> b.schedule(Schedule.allDay(LocalDate.of(9999, 12, 31)))),
        it(
            StandardRule.SCHEDULE_REVERSED,
            "/schedule/end",
            "expected no earlier than the start, 2022-05-18T08:30, found 2022-05-18T08:29",
            b -> b.schedule(Schedule.floating(START, START.minusMinutes(1)))),
        it(
            StandardRule.SCHEDULE_DAYS_REVERSED,
            "/schedule/last",
            "expected no earlier than the first day, 2022-05-20, found 2022-05-16",
            b -> b.schedule(Schedule.allDay(LocalDate.of(2022, 5, 20), LocalDate.of(2022, 5, 16)))),
        it(
            StandardRule.SCHEDULE_IN_GAP,
            "/schedule/start",
            "expected a time that exists in Europe/Paris, found 2022-03-27T02:30; the clocks jump by PT1H, so it is read as 2022-03-27T03:30",
            b ->
                b.schedule(
                    Schedule.starting(
                        LocalDateTime.of(2022, 3, 27, 2, 30), ZoneId.of("Europe/Paris")))));
  }
}
