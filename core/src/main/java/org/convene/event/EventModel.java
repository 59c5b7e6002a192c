package org.convene.event;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Kind.Part;
import org.convene.description.Kind.Several;
import org.convene.description.Shape;
import org.convene.description.Shape.Parts;
import org.convene.vocabulary.GcmObjectives;
import org.convene.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** What an event consists of: formats and rules walk this, and say nothing of it again. */
public final class EventModel {

  public static final Shape<RecurrenceId, Parts> RECURRENCE_ID = recurrenceId();
  public static final Shape<Geo, Parts> GEO = geo();
  public static final Shape<Address, Parts> ADDRESS = address();
  public static final Shape<Venue, Parts> VENUE = venue();
  public static final Shape<OnlineVenue, Parts> ONLINE = online();
  public static final Shape<Organization, Parts> ORGANIZATION = organization();
  public static final Shape<Contact, Parts> CONTACT = contact();
  public static final Shape<CalendarUser, Parts> USER = user();
  public static final Shape<Attendee, Parts> ATTENDEE = attendee();
  public static final Shape<Meeting, Parts> MEETING = meeting();
  public static final Shape<Classification, ClassificationBuilder> CLASSIFICATION =
      classification();
  public static final Shape<Link, Parts> LINK = link();
  public static final Shape<Attachment, Parts> ATTACHMENT = attachment();
  public static final Shape<Image, Parts> IMAGE = image();
  public static final Shape<Registration, Parts> REGISTRATION = registration();
  public static final Shape<Reminder, Parts> REMINDER = reminder();
  public static final Shape<Relation, Parts> RELATION = relation();
  public static final Kind<Place> PLACE =
      new Kind.OneOf<>(
          List.of(
              new Kind.Alternative<>(Venue.class, VENUE),
              new Kind.Alternative<>(OnlineVenue.class, ONLINE)));

  public static final Field<Event, EventBuilder, URI> URL =
      may("url", Kinds.LINK, Event::url, EventBuilder::url);
  public static final Field<Event, EventBuilder, Integer> PRIORITY =
      may("priority", Kinds.INTEGER, Event::priority, EventBuilder::priority);
  public static final Field<Event, EventBuilder, AttendanceMode> ATTENDANCE_MODE =
      choice(
          "attendanceMode",
          AttendanceMode.class,
          Event::attendanceMode,
          EventBuilder::attendanceMode);

  /** The fields of an event but its recurrence, which has events, and its extensions. */
  public static final List<Field<Event, EventBuilder, ?>> FIELDS =
      List.of(
          Field.nullable("uid", Kinds.UID, Event::givenUid, EventBuilder::uid),
          may("recurrenceId", Kinds.RECURRENCE_ID, Event::recurrenceId, EventBuilder::recurrenceId),
          URL,
          usual("sequence", Kinds.INTEGER, 0, Event::sequence, EventBuilder::sequence),
          may("created", Kinds.INSTANT, Event::created, EventBuilder::created),
          may("updated", Kinds.INSTANT, Event::updated, EventBuilder::updated),
          may("title", Kinds.TEXT, Event::title, (to, v) -> to.title(v)),
          may("description", Kinds.TEXT, Event::description, (to, v) -> to.description(v)),
          usual(
              "schedule",
              Kinds.SCHEDULE,
              Schedule.undated(""),
              Event::schedule,
              EventBuilder::schedule),
          many("places", PLACE, Event::places, EventBuilder::places),
          ATTENDANCE_MODE,
          parts("organizers", ORGANIZATION, Event::organizers, (to, v) -> to.organizers(v)),
          parts("contacts", CONTACT, Event::contacts, EventBuilder::contacts),
          usual(
              "meeting",
              new Part<>(MEETING),
              Meeting.none(),
              Event::meeting,
              EventBuilder::meeting),
          many("languages", Kinds.LANGUAGE_NAME, Event::languages, (to, v) -> to.languages(v)),
          many(
              "interpretation",
              Kinds.LANGUAGE_NAME,
              Event::interpretation,
              EventBuilder::interpretation),
          usual(
              "classification",
              new Part<>(CLASSIFICATION),
              Classification.none(),
              Event::classification,
              EventBuilder::classification),
          may(
              "publicationStatus",
              Kinds.PUBLICATION,
              Event::publicationStatus,
              EventBuilder::publicationStatus),
          choice("status", EventStatus.class, Event::status, EventBuilder::status),
          parts("links", LINK, Event::links, EventBuilder::links),
          parts("attachments", ATTACHMENT, Event::attachments, EventBuilder::attachments),
          parts("images", IMAGE, Event::images, EventBuilder::images),
          usual(
              "registration",
              new Part<>(REGISTRATION),
              Registration.none(),
              Event::registration,
              EventBuilder::registration),
          parts("reminders", REMINDER, Event::reminders, EventBuilder::reminders),
          parts("relations", RELATION, Event::relations, EventBuilder::relations),
          choice("privacy", Privacy.class, Event::privacy, EventBuilder::privacy),
          choice("freeBusy", FreeBusy.class, Event::freeBusy, EventBuilder::freeBusy),
          PRIORITY,
          may("color", Kinds.STRING, Event::color, EventBuilder::color),
          many("footnotes", Kinds.TEXT, Event::footnotes, EventBuilder::footnotes));

  public static final Shape<Event, EventBuilder> EVENT =
      Shape.built("an event", FIELDS, Event::builder, EventBuilder::build);

  private EventModel() {}

  /** The field of a name. */
  public static Field<Event, EventBuilder, ?> field(String name) {
    Objects.requireNonNull(name, "name");
    return named(name, FIELDS);
  }

  /** The field of a name. */
  public static <S, D> Field<S, D, ?> named(String name, List<Field<S, D, ?>> fields) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fields, "fields");
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no field " + name));
  }

  static boolean areEqual(Event one, Event other) {
    for (Field<Event, EventBuilder, ?> field : FIELDS) {
      if (!Objects.equals(field.get(one), field.get(other))) {
        return false;
      }
    }
    return one.recurrence().equals(other.recurrence())
        && one.extensions().equals(other.extensions());
  }

  static int hash(Event event) {
    int hash = event.recurrence().hashCode();
    for (Field<Event, EventBuilder, ?> field : FIELDS) {
      hash = 31 * hash + Objects.hashCode(field.get(event));
    }
    return 31 * hash + event.extensions().hashCode();
  }

  private static <T> Field<Event, EventBuilder, T> may(
      String name,
      Kind<T> kind,
      Function<Event, Optional<T>> getter,
      BiConsumer<EventBuilder, @Nullable T> setter) {
    return Field.optional(name, kind, getter, setter);
  }

  private static <E extends Enum<E>> Field<Event, EventBuilder, E> choice(
      String name,
      Class<E> type,
      Function<Event, Optional<E>> getter,
      BiConsumer<EventBuilder, @Nullable E> setter) {
    return Field.optional(name, Kinds.choice(type), getter, setter);
  }

  private static <T> Field<Event, EventBuilder, T> usual(
      String name,
      Kind<T> kind,
      T usual,
      Function<Event, T> getter,
      BiConsumer<EventBuilder, T> setter) {
    return Field.usual(name, kind, usual, getter, setter);
  }

  private static <T> Field<Event, EventBuilder, List<T>> many(
      String name,
      Kind<T> element,
      Function<Event, List<T>> getter,
      BiConsumer<EventBuilder, List<T>> setter) {
    return Field.many(name, element, getter, setter);
  }

  private static <T> Field<Event, EventBuilder, List<T>> parts(
      String name,
      Shape<T, ?> shape,
      Function<Event, List<T>> getter,
      BiConsumer<EventBuilder, List<T>> setter) {
    return Field.many(name, new Part<>(shape), getter, setter);
  }

  private static Shape<RecurrenceId, Parts> recurrenceId() {
    Shape.Fields<RecurrenceId> fields = Shape.of("a recurrence id");
    var instance = fields.required("instance", Kinds.EVENT_TIME, RecurrenceId::instance);
    var future = fields.usual("thisAndFuture", Kinds.BOOLEAN, false, RecurrenceId::thisAndFuture);
    return fields.made(v -> new RecurrenceId(v.get(instance), v.get(future)));
  }

  private static Shape<Geo, Parts> geo() {
    Shape.Fields<Geo> fields = Shape.of("a geographic position");
    var latitude = fields.required("latitude", Kinds.DOUBLE, Geo::latitude);
    var longitude = fields.required("longitude", Kinds.DOUBLE, Geo::longitude);
    return fields.made(v -> new Geo(v.get(latitude), v.get(longitude)));
  }

  private static Shape<Venue, Parts> venue() {
    Shape.Fields<Venue> fields = Shape.of("a place");
    var name = fields.required("name", Kinds.TEXT, Venue::name);
    var room = fields.optional("room", Kinds.STRING, Venue::room);
    var address = fields.optional("address", new Part<>(ADDRESS), Venue::address);
    var geo = fields.optional("geo", new Part<>(GEO), Venue::geo);
    var uri = fields.optional("uri", Kinds.LINK, Venue::uri);
    return fields.made(
        v -> new Venue(v.get(name), v.get(room), v.get(address), v.get(geo), v.get(uri)));
  }

  private static Shape<OnlineVenue, Parts> online() {
    Shape.Fields<OnlineVenue> fields = Shape.of("an online place");
    var uri = fields.required("uri", Kinds.LINK, OnlineVenue::uri);
    var name = fields.optional("name", Kinds.TEXT, OnlineVenue::name);
    var features =
        fields.many(
            "features",
            Kinds.choice(OnlineVenue.Feature.class),
            it -> new ArrayList<>(it.features()));
    var passcode = fields.optional("passcode", Kinds.STRING, OnlineVenue::passcode);
    return fields.made(
        v -> {
          Set<OnlineVenue.Feature> set = EnumSet.noneOf(OnlineVenue.Feature.class);
          set.addAll(v.get(features));
          return new OnlineVenue(v.get(uri), v.get(name), set, v.get(passcode));
        });
  }

  private static Shape<Address, Parts> address() {
    Shape.Fields<Address> fields = Shape.of("an address");
    var street = fields.optional("street", Kinds.STRING, Address::street);
    var locality = fields.optional("locality", Kinds.STRING, Address::locality);
    var region = fields.optional("region", Kinds.STRING, Address::region);
    var code = fields.optional("postalCode", Kinds.STRING, Address::postalCode);
    var country = fields.optional("country", Kinds.STRING, Address::country);
    return fields.made(
        v ->
            new Address(
                v.get(street), v.get(locality), v.get(region), v.get(code), v.get(country)));
  }

  private static Shape<Organization, Parts> organization() {
    Shape.Fields<Organization> fields = Shape.of("an organization");
    var name = fields.required("name", Kinds.STRING, Organization::name);
    var uri = fields.optional("uri", Kinds.LINK, Organization::uri);
    var email = fields.optional("email", Kinds.STRING, Organization::email);
    return fields.made(v -> new Organization(v.get(name), v.get(uri), v.get(email)));
  }

  private static Shape<Contact, Parts> contact() {
    Shape.Fields<Contact> fields = Shape.of("a contact");
    var label = fields.required("label", Kinds.TEXT, Contact::label);
    var email = fields.optional("email", Kinds.STRING, Contact::email);
    var phone = fields.optional("phone", Kinds.STRING, Contact::phone);
    var uri = fields.optional("uri", Kinds.LINK, Contact::uri);
    return fields.made(v -> new Contact(v.get(label), v.get(email), v.get(phone), v.get(uri)));
  }

  private static Shape<CalendarUser, Parts> user() {
    Shape.Fields<CalendarUser> fields = Shape.of("a calendar user");
    return fields.made(user(fields, user -> user));
  }

  /** The fields of a user, who may be part of something. */
  private static <T> Function<Parts, CalendarUser> user(
      Shape.Fields<T> fields, Function<T, CalendarUser> user) {
    var address = fields.required("address", Kinds.ADDRESS, it -> user.apply(it).address());
    var name = fields.optional("name", Kinds.STRING, it -> user.apply(it).name());
    var sentBy = fields.optional("sentBy", Kinds.ADDRESS, it -> user.apply(it).sentBy());
    var directory = fields.optional("directory", Kinds.LINK, it -> user.apply(it).directory());
    var language = fields.optional("language", Kinds.LANGUAGE, it -> user.apply(it).language());
    var parameters =
        fields.usual(
            "parameters",
            Kinds.PARAMETERS,
            List.<RawParameter>of(),
            it -> user.apply(it).parameters());
    return v ->
        new CalendarUser(
            v.get(address),
            v.get(name),
            v.get(sentBy),
            v.get(directory),
            v.get(language),
            v.get(parameters));
  }

  private static Shape<Attendee, Parts> attendee() {
    Shape.Fields<Attendee> fields = Shape.of("an attendee");
    var user = user(fields, Attendee::user);
    var kind =
        fields.usual(
            "kind", Kinds.choice(Attendee.Kind.class), Attendee.Kind.INDIVIDUAL, Attendee::kind);
    var role =
        fields.usual(
            "role", Kinds.choice(Attendee.Role.class), Attendee.Role.REQUIRED, Attendee::role);
    var status =
        fields.usual(
            "status",
            Kinds.choice(Attendee.Status.class),
            Attendee.Status.NEEDS_ACTION,
            Attendee::status);
    var rsvp = fields.usual("rsvp", Kinds.BOOLEAN, true, Attendee::rsvp);
    var to = fields.many("delegatedTo", Kinds.ADDRESS, Attendee::delegatedTo);
    var from = fields.many("delegatedFrom", Kinds.ADDRESS, Attendee::delegatedFrom);
    var member = fields.many("memberOf", Kinds.ADDRESS, Attendee::memberOf);
    return fields.made(
        v ->
            new Attendee(
                user.apply(v),
                v.get(kind),
                v.get(role),
                v.get(status),
                v.get(rsvp),
                v.get(to),
                v.get(from),
                v.get(member)));
  }

  private static Shape<Meeting, Parts> meeting() {
    Shape.Fields<Meeting> fields = Shape.of("a meeting");
    var organizer = fields.optional("organizer", new Part<>(USER), Meeting::organizer);
    var attendees = fields.many("attendees", new Part<>(ATTENDEE), Meeting::attendees);
    return fields.made(v -> new Meeting(v.get(organizer), v.get(attendees)));
  }

  private static Shape<Link, Parts> link() {
    Shape.Fields<Link> fields = Shape.of("a link");
    var href = fields.required("href", Kinds.LINK, Link::href);
    var rel = fields.optional("rel", Kinds.STRING, Link::rel);
    var label = fields.optional("label", Kinds.TEXT, Link::label);
    var mediaType = fields.optional("mediaType", Kinds.STRING, Link::mediaType);
    var language = fields.optional("language", Kinds.LANGUAGE, Link::language);
    return fields.made(
        v -> new Link(v.get(href), v.get(rel), v.get(label), v.get(mediaType), v.get(language)));
  }

  private static Optional<URI> remote(Content content) {
    return content.match(it -> Optional.of(it.uri()), it -> Optional.empty());
  }

  private static Optional<byte[]> inline(Content content) {
    return content.match(it -> Optional.empty(), it -> Optional.of(it.bytes()));
  }

  private static Content content(Optional<URI> uri, Optional<byte[]> data) {
    return uri.isPresent() ? Content.at(uri.get()) : Content.of(data.orElseGet(() -> new byte[0]));
  }

  private static Shape<Attachment, Parts> attachment() {
    Shape.Fields<Attachment> fields = Shape.of("an attachment");
    var uri = fields.optional("uri", Kinds.LINK, it -> remote(it.content()));
    var data = fields.optional("data", Kinds.BYTES, it -> inline(it.content()));
    var mediaType = fields.optional("mediaType", Kinds.STRING, Attachment::mediaType);
    var label = fields.optional("label", Kinds.STRING, Attachment::label);
    return fields.made(
        v -> new Attachment(content(v.get(uri), v.get(data)), v.get(mediaType), v.get(label)));
  }

  private static Shape<Image, Parts> image() {
    Shape.Fields<Image> fields = Shape.of("an image");
    var uri = fields.optional("uri", Kinds.LINK, it -> remote(it.content()));
    var data = fields.optional("data", Kinds.BYTES, it -> inline(it.content()));
    var mediaType = fields.optional("mediaType", Kinds.STRING, Image::mediaType);
    var display = fields.optional("display", Kinds.choice(Image.Display.class), Image::display);
    return fields.made(
        v -> new Image(content(v.get(uri), v.get(data)), v.get(mediaType), v.get(display)));
  }

  private static Shape<Registration, Parts> registration() {
    Shape.Fields<Registration> fields = Shape.of("a registration");
    var url = fields.optional("url", Kinds.LINK, Registration::url);
    var state =
        fields.optional("state", Kinds.choice(Registration.State.class), Registration::state);
    var deadline = fields.optional("deadline", Kinds.EVENT_TIME, Registration::deadline);
    var note = fields.optional("note", Kinds.TEXT, Registration::note);
    return fields.made(
        v -> new Registration(v.get(url), v.get(state), v.get(deadline), v.get(note)));
  }

  private static Shape<Relation, Parts> relation() {
    Shape.Fields<Relation> fields = Shape.of("a relation");
    var type = fields.required("type", Kinds.choice(Relation.Type.class), Relation::type);
    var uid = fields.required("uid", Kinds.UID, Relation::uid);
    return fields.made(v -> new Relation(v.get(type), v.get(uid)));
  }

  private static Shape<Reminder, Parts> reminder() {
    Shape.Fields<Reminder> fields = Shape.of("a reminder");
    var trigger = fields.required("trigger", Kinds.TRIGGER, Reminder::trigger);
    var action =
        fields.usual(
            "action",
            Kinds.choice(Reminder.Action.class),
            Reminder.Action.DISPLAY,
            Reminder::action);
    var description = fields.optional("description", Kinds.TEXT, Reminder::description);
    var summary = fields.optional("summary", Kinds.TEXT, Reminder::summary);
    var recipients = fields.many("recipients", new Part<>(ATTENDEE), Reminder::recipients);
    var repeat = fields.usual("repeat", Kinds.INTEGER, 0, Reminder::repeat);
    var interval = fields.optional("interval", Kinds.DURATION, Reminder::interval);
    var attachments = fields.many("attachments", new Part<>(ATTACHMENT), Reminder::attachments);
    var extensions =
        fields.usual("extensions", Kinds.EXTENSIONS, Extensions.none(), Reminder::extensions);
    return fields.made(
        v ->
            new Reminder(
                v.get(trigger),
                v.get(action),
                v.get(description),
                v.get(summary),
                v.get(recipients),
                v.get(repeat),
                v.get(interval),
                v.get(attachments),
                v.get(extensions)));
  }

  private static Shape<Classification, ClassificationBuilder> classification() {
    return Shape.built(
        "a classification",
        List.of(
            Field.optional(
                "eventType",
                Kinds.TERM,
                Classification::eventType,
                ClassificationBuilder::eventType),
            terms("categories", Classification::categories, ClassificationBuilder::categories),
            terms("topics", Classification::topics, ClassificationBuilder::topics),
            terms(
                "targetAudiences",
                Classification::targetAudiences,
                ClassificationBuilder::targetAudiences),
            Field.optional(
                "geographicScope",
                Kinds.SCOPE,
                Classification::geographicScope,
                ClassificationBuilder::geographicScope),
            terms("regions", Classification::regions, ClassificationBuilder::regions),
            Field.many(
                "countries",
                Kinds.COUNTRY,
                Classification::countries,
                ClassificationBuilder::countries),
            Field.optional(
                "workstreamOutput",
                Kinds.BOOLEAN,
                Classification::workstreamOutput,
                ClassificationBuilder::workstreamOutput),
            terms("workstreams", Classification::workstreams, ClassificationBuilder::workstreams),
            Field.optional(
                "regionalReviewProcess",
                Kinds.BOOLEAN,
                Classification::regionalReviewProcess,
                ClassificationBuilder::regionalReviewProcess),
            several(
                "reviewRegions",
                Kinds.REVIEW_REGION,
                Classification::reviewRegions,
                ClassificationBuilder::reviewRegions),
            Field.usual(
                "gcmObjectives",
                Kinds.OBJECTIVES,
                GcmObjectives.none(),
                Classification::gcmObjectives,
                ClassificationBuilder::gcmObjectives),
            several(
                "guidingPrinciples",
                Kinds.PRINCIPLE,
                Classification::guidingPrinciples,
                ClassificationBuilder::guidingPrinciples),
            several(
                "sdgGoals", Kinds.GOAL, Classification::sdgGoals, ClassificationBuilder::sdgGoals),
            several(
                "sdgTargets",
                Kinds.TARGET,
                Classification::sdgTargets,
                ClassificationBuilder::sdgTargets),
            Field.many(
                "sdgIndicators",
                Kinds.INDICATOR,
                Classification::sdgIndicators,
                ClassificationBuilder::sdgIndicators)),
        Classification::builder,
        ClassificationBuilder::build);
  }

  private static Field<Classification, ClassificationBuilder, List<Term>> terms(
      String name,
      Function<Classification, List<Term>> getter,
      BiConsumer<ClassificationBuilder, List<Term>> setter) {
    return Field.many(name, Kinds.TERM, getter, setter);
  }

  private static <T> Field<Classification, ClassificationBuilder, Set<T>> several(
      String name,
      Kind<T> element,
      Function<Classification, Set<T>> getter,
      BiConsumer<ClassificationBuilder, Set<T>> setter) {
    return Field.usual(name, new Several<>(element), Set.of(), getter, setter);
  }
}
