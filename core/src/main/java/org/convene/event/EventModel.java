package org.convene.event;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.description.Shape.Parts;
import org.jspecify.annotations.Nullable;

/**
 * The one description of the model: what an event consists of, type by type and field by field.
 *
 * <p>Formats interpret it, and tests check the rules and the equality of events against it. A new
 * field is one line here. This is the service interface for authors of formats: fields are added
 * with new versions, so an interpreter handles every {@link Kind}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class EventModel {

  /** The instance of a series that an override replaces. */
  public static final Shape<RecurrenceId, Parts> RECURRENCE_ID = DetailShapes.RECURRENCE_ID;

  /**
   * A schedule, with the fields of all its forms: {@code undated}; {@code first} and {@code last};
   * {@code start}, {@code timeZone} and an end. A reader checks that one form is given.
   */
  public static final Shape<Schedule, Parts> SCHEDULE = TimeShapes.SCHEDULE;

  /** An instance beside those of the rules; its end is a time or a duration. */
  public static final Shape<ExtraDate, Parts> EXTRA_DATE = TimeShapes.EXTRA_DATE;

  /** A recurrence but its overrides, which are events themselves. */
  public static final Shape<Recurrence, Parts> SERIES = TimeShapes.SERIES;

  /**
   * The trigger of a reminder: {@code offset} and {@code from}, or {@code at}. A reader checks that
   * one of {@code offset} and {@code at} is given.
   */
  public static final Shape<Reminder.Trigger, Parts> TRIGGER = TimeShapes.TRIGGER;

  /** A position on Earth. */
  public static final Shape<Geo, Parts> GEO = PlaceShapes.GEO;

  /** A postal address. */
  public static final Shape<Address, Parts> ADDRESS = PlaceShapes.ADDRESS;

  /** A place that one goes to. */
  public static final Shape<Venue, Parts> VENUE = PlaceShapes.VENUE;

  /** A place on the network. */
  public static final Shape<OnlineVenue, Parts> ONLINE_VENUE = PlaceShapes.ONLINE_VENUE;

  /** An organization that hosts an event. */
  public static final Shape<Organization, Parts> ORGANIZATION = PeopleShapes.ORGANIZATION;

  /** A contact for questions. */
  public static final Shape<Contact, Parts> CONTACT = PeopleShapes.CONTACT;

  /** The calendar user who organizes a meeting. */
  public static final Shape<CalendarUser, Parts> CALENDAR_USER = PeopleShapes.CALENDAR_USER;

  /** A calendar user who is invited; its fields include those of the user. */
  public static final Shape<Attendee, Parts> ATTENDEE = PeopleShapes.ATTENDEE;

  /** The organizer and the attendees. */
  public static final Shape<Meeting, Parts> MEETING = PeopleShapes.MEETING;

  /** The vocabularies that classify an event. */
  public static final Shape<Classification, ClassificationBuilder> CLASSIFICATION =
      ClassificationShape.CLASSIFICATION;

  /** A link to a page. */
  public static final Shape<Link, Parts> LINK = DetailShapes.LINK;

  /** A file, by address or by its bytes: one of {@code uri} and {@code data}. */
  public static final Shape<Attachment, Parts> ATTACHMENT = DetailShapes.ATTACHMENT;

  /** An image, by address or by its bytes: one of {@code uri} and {@code data}. */
  public static final Shape<Image, Parts> IMAGE = DetailShapes.IMAGE;

  /** How to register. */
  public static final Shape<Registration, Parts> REGISTRATION = DetailShapes.REGISTRATION;

  /** A reminder. */
  public static final Shape<Reminder, Parts> REMINDER = DetailShapes.REMINDER;

  /** A relation to another event. */
  public static final Shape<Relation, Parts> RELATION = DetailShapes.RELATION;

  /** A venue or an online venue. */
  public static final Kind<Place> PLACE =
      new Kind.OneOf<>(
          List.of(
              new Kind.Alternative<>(Venue.class, VENUE),
              new Kind.Alternative<>(OnlineVenue.class, ONLINE_VENUE)));

  /** The recurrence, which holds events itself, so that each format carries it by hand. */
  public static final Field<Event, EventBuilder, Recurrence> RECURRENCE =
      usual(
          "recurrence",
          new Kind.Own<>("recurrence"),
          Recurrence.none(),
          Event::recurrence,
          EventBuilder::recurrence);

  /** What foreign documents said beyond the model. */
  public static final Field<Event, EventBuilder, Extensions> EXTENSIONS =
      usual(
          "extensions",
          Kinds.EXTENSIONS,
          Extensions.none(),
          Event::extensions,
          EventBuilder::extensions);

  /** An event; all its fields but {@link #RECURRENCE} and {@link #EXTENSIONS}. */
  public static final Shape<Event, EventBuilder> EVENT =
      Shape.built("an event", fields(), Event::builder, EventBuilder::build);

  private static final List<Field<Event, EventBuilder, ?>> ALL =
      Stream.concat(EVENT.fields().stream(), Stream.of(RECURRENCE, EXTENSIONS)).toList();

  private EventModel() {}

  /**
   * Returns every field of an event.
   *
   * @return those of {@link #EVENT}, then {@link #RECURRENCE} and {@link #EXTENSIONS}
   */
  public static List<Field<Event, EventBuilder, ?>> all() {
    return ALL;
  }

  private static List<Field<Event, EventBuilder, ?>> fields() {
    return List.of(
        Field.nullable("uid", Kinds.UID, Event::uid, EventBuilder::uid),
        may("recurrenceId", Kinds.RECURRENCE_ID, Event::recurrenceId, EventBuilder::recurrenceId),
        may("url", Kinds.LINK, Event::url, EventBuilder::url),
        usual("sequence", Kinds.INTEGER, 0, Event::sequence, EventBuilder::sequence),
        may("created", Kinds.INSTANT, Event::created, EventBuilder::created),
        may("updated", Kinds.INSTANT, Event::updated, EventBuilder::updated),
        may("stamp", Kinds.INSTANT, Event::stamp, EventBuilder::stamp),
        may("title", Kinds.TEXT, Event::title, (to, v) -> to.title(v)),
        may("description", Kinds.TEXT, Event::description, (to, v) -> to.description(v)),
        may("htmlDescription", Kinds.TEXT, Event::htmlDescription, EventBuilder::htmlDescription),
        usual(
            "schedule",
            Kinds.SCHEDULE,
            Schedule.undated(""),
            Event::schedule,
            EventBuilder::schedule),
        many("places", PLACE, Event::places, EventBuilder::places),
        choice(
            "attendanceMode",
            AttendanceMode.class,
            Event::attendanceMode,
            EventBuilder::attendanceMode),
        parts("organizers", ORGANIZATION, Event::organizers, (to, v) -> to.organizers(v)),
        parts("contacts", CONTACT, Event::contacts, EventBuilder::contacts),
        usual(
            "meeting",
            new Kind.Part<>(MEETING),
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
            new Kind.Part<>(CLASSIFICATION),
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
            new Kind.Part<>(REGISTRATION),
            Registration.none(),
            Event::registration,
            EventBuilder::registration),
        parts("reminders", REMINDER, Event::reminders, EventBuilder::reminders),
        parts("relations", RELATION, Event::relations, EventBuilder::relations),
        choice("privacy", Privacy.class, Event::privacy, EventBuilder::privacy),
        choice("freeBusy", FreeBusy.class, Event::freeBusy, EventBuilder::freeBusy),
        may("priority", Kinds.INTEGER, Event::priority, EventBuilder::priority),
        may("color", Kinds.STRING, Event::color, EventBuilder::color),
        many("footnotes", Kinds.TEXT, Event::footnotes, EventBuilder::footnotes));
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
    return Field.many(name, new Kind.Part<>(shape), getter, setter);
  }
}
