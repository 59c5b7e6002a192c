package org.convene.io.ical;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Address;
import org.convene.event.Attachment;
import org.convene.event.AttendanceMode;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Classification;
import org.convene.event.Contact;
import org.convene.event.Content;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventStatus;
import org.convene.event.Extensions;
import org.convene.event.FreeBusy;
import org.convene.event.Geo;
import org.convene.event.Image;
import org.convene.event.Link;
import org.convene.event.Meeting;
import org.convene.event.NominalDuration;
import org.convene.event.OnlineVenue;
import org.convene.event.Organization;
import org.convene.event.Place;
import org.convene.event.Privacy;
import org.convene.event.PublicationStatus;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Registration;
import org.convene.event.Relation;
import org.convene.event.Reminder;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.io.EventWriter;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.WeekdayNumber;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.GeographicScope;
import org.convene.vocabulary.GuidingPrinciple;
import org.convene.vocabulary.ReviewRegion;
import org.convene.vocabulary.SdgIndicator;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.SustainableDevelopmentGoal;
import org.convene.vocabulary.Term;

/** Events to write, and what was written. */
public final class Samples {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-01T10:00:00.5Z"), ZoneOffset.UTC);

  private Samples() {}

  static String written(Event... events) {
    return written(new IcalFormat(), events);
  }

  static String written(IcalFormat format, Event... events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format.writer(out)) {
      for (Event event : events) {
        writer.write(event);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The lines, not folded. */
  static List<String> lines(String document) {
    return List.of(document.replace("\r\n ", "").split("\r\n", -1));
  }

  static EventBuilder at(LocalDateTime start, ZoneId zone) {
    return Event.builder()
        .uid(Uid.of("talk@example.org"))
        .title("Talk")
        .schedule(Schedule.zoned(start, Duration.ofMinutes(90), zone));
  }

  public static Event invitable(String zone) {
    Attendee second =
        new Attendee(
            CalendarUser.of("b@example.org").withName("B, the \"second\""),
            Attendee.Kind.ROOM,
            Attendee.Role.OPTIONAL,
            Attendee.Status.ACCEPTED,
            false,
            List.of(),
            List.of(),
            List.of());
    return at(LocalDateTime.of(2026, 5, 18, 8, 30), ZoneId.of(zone))
        .title("Talk; with, \\ and é")
        .meeting(
            new Meeting(
                Optional.of(CalendarUser.of("o@example.org").withName("Org; anizer")),
                List.of(Attendee.of("a@example.org"), second)))
        .build();
  }

  public static Event weekly(String zone) {
    ZoneId id = ZoneId.of(zone);
    LocalDateTime first = LocalDateTime.of(2026, 3, 2, 9, 0);
    EventTime third = EventTime.of(first.plusWeeks(2), id);
    Event base = invitable(zone);
    Event override =
        base.toBuilder()
            .recurrenceId(RecurrenceId.of(third))
            .title("Moved")
            .schedule(Schedule.zoned(first.plusWeeks(2).plusHours(3), Duration.ofHours(1), id))
            .build();
    RecurrenceRule rule =
        RecurrenceRule.every(Frequency.WEEKLY)
            .byDay(WeekdayNumber.of(DayOfWeek.MONDAY))
            .count(8)
            .build();
    return base.toBuilder()
        .schedule(Schedule.zoned(first, Duration.ofHours(1), id))
        .recurrence(
            Recurrence.of(rule)
                .excluding(EventTime.of(first.plusWeeks(1), id))
                .withOverrides(List.of(override)))
        .build();
  }

  static Classification classification() {
    return Classification.builder()
        .eventType(Term.of("Side event").withCode("7").withUri(URI.create("https://e.org/t/7")))
        .categories(List.of(Term.of("Labour, decent").withLanguage("en"), Term.of("Health")))
        .topics(List.of(Term.of("Remittances")))
        .targetAudiences(List.of(Term.of("Mayors")))
        .geographicScope(GeographicScope.GLOBAL)
        .regions(List.of(Term.of("Africa").withCode("002")))
        .countries(List.of(Country.of("KE")))
        .workstreamOutput(true)
        .workstreams(List.of(Term.of("Workstream 2")))
        .regionalReviewProcess(false)
        .reviewRegions(Set.of(ReviewRegion.AFRICA))
        .gcmObjectives(new GcmObjectives(true, Set.of(GcmObjective.of(14))))
        .guidingPrinciples(Set.of(GuidingPrinciple.HUMAN_RIGHTS))
        .sdgGoals(Set.of(SustainableDevelopmentGoal.of(10)))
        .sdgTargets(Set.of(SdgTarget.of("10.7")))
        .sdgIndicators(List.of(SdgIndicator.of("10.7.1")))
        .build();
  }

  static EventBuilder full() {
    return at(LocalDateTime.of(2026, 5, 18, 8, 30), ZoneId.of("America/Sao_Paulo"))
        .url(URI.create("https://example.org/e/1"))
        .sequence(2)
        .created(Instant.parse("2026-01-01T00:00:00Z"))
        .updated(Instant.parse("2026-01-02T00:00:00Z"))
        .title(Text.of("Talk, one", "en").withTranslation("fr", "Causerie"))
        .description(Text.of("First\nSecond; \\", "en").withTranslation("es", "Primero"))
        .footnotes(List.of(Text.of("Note", "en").withTranslation("fr", "Remarque")))
        .places(places())
        .attendanceMode(AttendanceMode.HYBRID)
        .organizers(
            List.of(
                Organization.named("Org; A").withUri(URI.create("https://a.example.org/")),
                Organization.named("Org B").withEmail("b@example.org"),
                Organization.named("Org C").withEmail("c at example.org")))
        .contacts(
            List.of(
                Contact.of("Desk")
                    .withEmail("desk@example.org")
                    .withPhone("+41 22 1")
                    .withUri(URI.create("https://example.org/desk"))))
        .meeting(meeting())
        .languages(List.of("en", "fr"))
        .interpretation(List.of("es"))
        .classification(classification())
        .publicationStatus(PublicationStatus.PUBLISHED)
        .status(EventStatus.POSTPONED)
        .links(
            List.of(
                Link.to(URI.create("https://example.org/l"))
                    .withRel("alternate")
                    .withLabel(Text.of("Agenda", "en").withTranslation("fr", "Programme"))
                    .withMediaType("text/html")
                    .withLanguage("fr")))
        .attachments(List.of(Attachment.of(new byte[] {1, 2, 3}, "image/png").withLabel("a.png")))
        .images(
            List.of(
                new Image(
                    Content.at(URI.create("https://example.org/i.png")),
                    Optional.of("image/png"),
                    Optional.of(Image.Display.BADGE))))
        .registration(
            Registration.open(URI.create("https://example.org/r"))
                .until(EventTime.of(LocalDateTime.of(2026, 5, 1, 0, 0), ZoneId.of("+02:00")))
                .withNote(Text.of("Soon").withTranslation("fr", "Tôt")))
        .reminders(reminders())
        .relations(List.of(Relation.parent(Uid.of("parent@example.org"))))
        .privacy(Privacy.CONFIDENTIAL)
        .freeBusy(FreeBusy.OUT_OF_OFFICE)
        .priority(5)
        .color("navy")
        .extensions(extensions());
  }

  private static List<Place> places() {
    Venue palais =
        Venue.named(Text.of("Palais, Geneva", "en").withTranslation("fr", "Palais, Genève"))
            .withRoom("XX")
            .withAddress(Address.of("8; Avenue", "Geneva", "CH"))
            .withGeo(Geo.of(46.2266, 6.1404))
            .withUri(URI.create("https://example.org/palais"));
    OnlineVenue online =
        OnlineVenue.at("https://meet.example.org/1")
            .withName(Text.of("Meet", "en").withTranslation("fr", "Rencontre"))
            .withFeatures(Set.of(OnlineVenue.Feature.AUDIO, OnlineVenue.Feature.VIDEO))
            .withPasscode("s3;cret");
    return List.of(online, palais);
  }

  private static Meeting meeting() {
    CalendarUser chair =
        new CalendarUser(
            CalendarAddress.of("a@example.org"),
            Optional.of("A, \"the\" chair"),
            Optional.of(CalendarAddress.of("s@example.org")),
            Optional.of(URI.create("https://example.org/dir/a")),
            Optional.of("en"),
            List.of(RawParameter.of("X-NUM", "1"), RawParameter.of("CN", "other")));
    Attendee attendee =
        new Attendee(
            chair,
            Attendee.Kind.INDIVIDUAL,
            Attendee.Role.CHAIR,
            Attendee.Status.DELEGATED,
            false,
            List.of(CalendarAddress.of("t@example.org")),
            List.of(CalendarAddress.of("f@example.org")),
            List.of(CalendarAddress.of("g@example.org"), CalendarAddress.of("h@example.org")));
    return new Meeting(
        Optional.of(CalendarUser.of("o@example.org").withName("O")), List.of(attendee));
  }

  private static List<Reminder> reminders() {
    Reminder email =
        new Reminder(
            new Reminder.Trigger.Absolute(Instant.parse("2026-05-17T00:00:00Z")),
            Reminder.Action.EMAIL,
            Optional.of(Text.of("Body")),
            Optional.of(Text.of("Subject")),
            List.of(Attendee.of("r@example.org")),
            2,
            Optional.of(NominalDuration.of(Duration.ofMinutes(5))),
            List.of(Attachment.at(URI.create("https://example.org/x"))),
            Extensions.none().with(RawProperty.of("X-ALARM", "1")));
    Reminder end =
        Reminder.of(
            new Reminder.Trigger.Relative(NominalDuration.ofDays(-1), true), Reminder.Action.AUDIO);
    return List.of(Reminder.before(Duration.ofMinutes(15)), email, end);
  }

  private static Extensions extensions() {
    List<RawProperty> properties = new ArrayList<>();
    properties.add(RawProperty.of("X-FOREIGN", "a\\,b;c", RawParameter.of("X-P", "1", "2")));
    properties.add(RawProperty.of("SUMMARY", "not the title"));
    properties.add(RawProperty.of("CONCEPT", "https://example.org/concept"));
    RawComponent room =
        new RawComponent("VRESOURCE", List.of(RawProperty.of("UID", "room")), List.of());
    RawComponent alarm =
        new RawComponent("VALARM", List.of(RawProperty.of("ACTION", "PROCEDURE")), List.of());
    return new Extensions(properties, List.of(room, alarm));
  }
}
