package org.convene.examples.interop;

import static org.convene.examples.interop.Drafts.once;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.convene.event.Address;
import org.convene.event.Attachment;
import org.convene.event.AttendanceMode;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Classification;
import org.convene.event.Contact;
import org.convene.event.Content;
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
import org.convene.event.Privacy;
import org.convene.event.PublicationStatus;
import org.convene.event.RawProperty;
import org.convene.event.Registration;
import org.convene.event.Relation;
import org.convene.event.Reminder;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.vocabulary.Country;
import org.convene.vocabulary.GcmObjective;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.SdgTarget;
import org.convene.vocabulary.Term;

/** A feed for each field of an event, and one of all. */
final class FieldFiles {

  private static final URI PAGE = URI.create("https://example.org/events/1?a=b,c;d#e");

  private FieldFiles() {}

  static Map<String, UnaryOperator<EventBuilder>> fields() {
    Map<String, UnaryOperator<EventBuilder>> fields = new LinkedHashMap<>();
    texts(fields);
    places(fields);
    people(fields);
    states(fields);
    things(fields);
    return fields;
  }

  static List<InteropFile> all() {
    List<InteropFile> files = new ArrayList<>();
    EventBuilder every = once("field-every");
    for (Map.Entry<String, UnaryOperator<EventBuilder>> field : fields().entrySet()) {
      EventBuilder alone = field.getValue().apply(once(field.getKey()));
      files.add(InteropFile.feed(field.getKey(), alone.build()));
      every = field.getValue().apply(every);
    }
    files.add(InteropFile.feed("field-every", every.build()));
    return files;
  }

  private static void texts(Map<String, UnaryOperator<EventBuilder>> fields) {
    fields.put("field-url", it -> it.url(PAGE));
    fields.put("field-sequence", it -> it.sequence(4));
    fields.put(
        "field-dates",
        it ->
            it.created(Instant.parse("2026-01-01T00:00:00Z"))
                .updated(Instant.parse("2026-01-02T00:00:00Z"))
                .stamp(Instant.parse("2026-01-03T00:00:00Z")));
    fields.put("field-description", it -> it.description(Text.of("One\n\nTwo", "en")));
    fields.put(
        "field-html",
        it -> it.description("Bold").htmlDescription(Text.of("<p><b>Bold</b>, yes; no</p>")));
    fields.put("field-footnotes", it -> it.footnote(Text.of("*All references, see below")));
    fields.put("field-languages", it -> it.languages("en", "fr").interpretation(List.of("es")));
  }

  private static void places(Map<String, UnaryOperator<EventBuilder>> fields) {
    Venue palais =
        Venue.named("Palais, Geneva")
            .withRoom("XX")
            .withAddress(Address.of("8, Avenue de la Paix", "Geneva", "CH"))
            .withGeo(Geo.of(46.2266, 6.1404))
            .withUri(PAGE);
    OnlineVenue online =
        OnlineVenue.at("https://meet.example.org/1?pwd=a,b;c")
            .withName(Text.of("Meet, online"))
            .withFeatures(Set.of(OnlineVenue.Feature.AUDIO, OnlineVenue.Feature.VIDEO))
            .withPasscode("s3;cret");
    fields.put("field-venue", it -> it.places(List.of(palais)));
    fields.put("field-online", it -> it.places(List.of(online)));
    fields.put(
        "field-hybrid",
        it ->
            it.places(List.of(palais, online, Venue.named("Room 4")))
                .attendanceMode(AttendanceMode.HYBRID));
  }

  private static void people(Map<String, UnaryOperator<EventBuilder>> fields) {
    Organization iom =
        Organization.named("IOM; Migration").withUri(PAGE).withEmail("iom@example.org");
    fields.put("field-organizations", it -> it.organizer(iom).organizer(Organization.named("ILO")));
    fields.put(
        "field-contacts",
        it ->
            it.contact(
                Contact.of("Desk, main")
                    .withEmail("desk@example.org")
                    .withPhone("+41 22 1")
                    .withUri(PAGE)));
    fields.put("field-meeting", it -> it.meeting(meeting()));
    fields.put("field-crowd", it -> it.meeting(crowd()));
  }

  /** Everything that can be said of an attendee. */
  private static Meeting meeting() {
    CalendarUser chair =
        CalendarUser.of("chair@example.org")
            .withName("The Chair")
            .withSentBy(CalendarAddress.of("office@example.org"))
            .withDirectory(URI.create("https://example.org/people/1"))
            .withLanguage("en");
    return Meeting.none()
        .withOrganizer(CalendarUser.of("olga@example.org").withName("Olga"))
        .withAttendees(
            List.of(
                Attendee.of(chair)
                    .withRole(Attendee.Role.CHAIR)
                    .withStatus(Attendee.Status.ACCEPTED),
                Attendee.optional("opt@example.org").withStatus(Attendee.Status.TENTATIVE),
                Attendee.of("room@example.org").withKind(Attendee.Kind.ROOM),
                Attendee.of("del@example.org")
                    .withStatus(Attendee.Status.DELEGATED)
                    .withDelegatedTo(List.of(CalendarAddress.of("sub@example.org"))),
                Attendee.of("sub@example.org")
                    .withDelegatedFrom(List.of(CalendarAddress.of("del@example.org"))),
                Attendee.of("member@example.org")
                    .withMemberOf(List.of(CalendarAddress.of("list@example.org")))));
  }

  private static Meeting crowd() {
    List<Attendee> attendees = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      attendees.add(Attendee.of("guest" + i + "@example.org").named("Guest, number " + i));
    }
    return Meeting.of("olga@example.org").withAttendees(attendees);
  }

  private static void states(Map<String, UnaryOperator<EventBuilder>> fields) {
    for (EventStatus status : EventStatus.values()) {
      fields.put("field-status-" + lower(status), it -> it.status(status));
    }
    for (FreeBusy freeBusy : FreeBusy.values()) {
      fields.put("field-freebusy-" + lower(freeBusy), it -> it.freeBusy(freeBusy));
    }
    for (Privacy privacy : Privacy.values()) {
      fields.put("field-privacy-" + lower(privacy), it -> it.privacy(privacy));
    }
    fields.put("field-draft", it -> it.publicationStatus(PublicationStatus.DRAFT));
    fields.put("field-priority", it -> it.priority(1));
    fields.put("field-color", it -> it.color("navy"));
    fields.put("field-classification", it -> it.classification(classification()));
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Classification classification() {
    return Classification.builder()
        .sdgTargets(Set.of(SdgTarget.of("10.7")))
        .gcmObjectives(new GcmObjectives(true, Set.of(GcmObjective.of(14))))
        .countries(List.of(Country.of("KE")))
        .categories(List.of(Term.of("Labour, decent").withLanguage("en"), Term.of("Health")))
        .eventType(Term.of("Side event").withCode("7").withUri(PAGE))
        .workstreamOutput(true)
        .build();
  }

  private static void things(Map<String, UnaryOperator<EventBuilder>> fields) {
    Link agenda =
        Link.to(PAGE)
            .withRel("alternate")
            .withLabel(Text.of("Agenda, short"))
            .withMediaType("text/html");
    fields.put("field-links", it -> it.link(agenda));
    fields.put("field-attachment", it -> it.attachment(Attachment.at(PAGE).withLabel("a; b.pdf")));
    fields.put(
        "field-attachment-inline",
        it -> it.attachment(Attachment.of(new byte[300], "image/png").withLabel("a.png")));
    fields.put(
        "field-image",
        it ->
            it.image(
                new Image(
                    Content.at(PAGE), Optional.of("image/png"), Optional.of(Image.Display.BADGE))));
    fields.put(
        "field-registration",
        it -> it.registration(Registration.open(PAGE).withNote(Text.of("Soon, please"))));
    fields.put("field-reminder", it -> it.reminder(Reminder.before(Duration.ofMinutes(15))));
    fields.put("field-reminders", it -> it.reminders(reminders()));
    fields.put("field-relation", it -> it.relation(Relation.parent(Uid.of("parent@example.org"))));
    fields.put(
        "field-extension",
        it -> it.extensions(Extensions.none().with(RawProperty.of("X-ROOM-CODE", "a\\,b\\;c"))));
  }

  private static List<Reminder> reminders() {
    Reminder email =
        Reminder.of(
                new Reminder.Trigger.Absolute(Instant.parse("2026-03-09T00:00:00Z")),
                Reminder.Action.EMAIL)
            .withDescription(Text.of("Body"))
            .withSummary(Text.of("Subject, short"))
            .withRecipients(List.of(Attendee.of("r@example.org")));
    Reminder sound =
        Reminder.of(
            new Reminder.Trigger.Relative(NominalDuration.ofDays(-1), true), Reminder.Action.AUDIO);
    Reminder again =
        Reminder.before(Duration.ofHours(1))
            .withRepeat(2)
            .withInterval(NominalDuration.of(Duration.ofMinutes(5)));
    return List.of(email, sound, again);
  }
}
