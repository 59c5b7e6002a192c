package org.convene.io.xml;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.convene.event.AttendanceMode;
import org.convene.event.Classification;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventStatus;
import org.convene.event.FreeBusy;
import org.convene.event.Meeting;
import org.convene.event.Privacy;
import org.convene.event.Registration;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;

/**
 * One child of an event: its name, its codec, where its value comes from and goes to, in the event
 * and in the binding class. The one table of the format, used in both directions; the recurrence,
 * which holds events, and the extensions are with {@link EventCodec}.
 */
final class Row<W, V> {

  private static final Schedule UNDATED = Schedule.undated("");

  static final List<Row<?, ?>> ALL =
      List.of(
          new Row<>(
              "uid", Scalars.UID, Event::uid, EventBuilder::uid, x -> x.uid, (x, v) -> x.uid = v),
          optional(
              "recurrenceId",
              Times.RECURRENCE_ID,
              Event::recurrenceId,
              EventBuilder::recurrenceId,
              x -> x.recurrenceId,
              (x, v) -> x.recurrenceId = v),
          optional(
              "url", Scalars.LINK, Event::url, EventBuilder::url, x -> x.url, (x, v) -> x.url = v),
          usual(
              "sequence",
              Scalars.INTEGER,
              0,
              Event::sequence,
              EventBuilder::sequence,
              x -> x.sequence,
              (x, v) -> x.sequence = v),
          optional(
              "created",
              Scalars.INSTANT,
              Event::created,
              EventBuilder::created,
              x -> x.created,
              (x, v) -> x.created = v),
          optional(
              "updated",
              Scalars.INSTANT,
              Event::updated,
              EventBuilder::updated,
              x -> x.updated,
              (x, v) -> x.updated = v),
          optional(
              "title",
              Texts.TEXT,
              Event::title,
              (BiConsumer<EventBuilder, Text>) EventBuilder::title,
              x -> x.title,
              (x, v) -> x.title = v),
          optional(
              "description",
              Texts.TEXT,
              Event::description,
              (BiConsumer<EventBuilder, Text>) EventBuilder::description,
              x -> x.description,
              (x, v) -> x.description = v),
          usual(
              "schedule",
              Times.SCHEDULE,
              UNDATED,
              Event::schedule,
              EventBuilder::schedule,
              x -> x.schedule,
              (x, v) -> x.schedule = v),
          list(
              "places",
              Places.PLACE,
              Event::places,
              EventBuilder::places,
              x -> x.places,
              (x, v) -> x.places = v),
          optional(
              "attendanceMode",
              Scalars.choice(AttendanceMode.class),
              Event::attendanceMode,
              EventBuilder::attendanceMode,
              x -> x.attendanceMode,
              (x, v) -> x.attendanceMode = v),
          list(
              "organizers",
              People.ORGANIZATION,
              Event::organizers,
              (builder, v) -> builder.organizers(v),
              x -> x.organizers,
              (x, v) -> x.organizers = v),
          list(
              "contacts",
              People.CONTACT,
              Event::contacts,
              EventBuilder::contacts,
              x -> x.contacts,
              (x, v) -> x.contacts = v),
          usual(
              "meeting",
              People.MEETING,
              Meeting.none(),
              Event::meeting,
              EventBuilder::meeting,
              x -> x.meeting,
              (x, v) -> x.meeting = v),
          list(
              "languages",
              Scalars.STRING,
              Event::languages,
              (builder, v) -> builder.languages(v),
              x -> x.languages,
              (x, v) -> x.languages = v),
          list(
              "interpretation",
              Scalars.STRING,
              Event::interpretation,
              EventBuilder::interpretation,
              x -> x.interpretation,
              (x, v) -> x.interpretation = v),
          usual(
              "classification",
              Classifications.CLASSIFICATION,
              Classification.none(),
              Event::classification,
              EventBuilder::classification,
              x -> x.classification,
              (x, v) -> x.classification = v),
          optional(
              "publicationStatus",
              Terms.PUBLICATION,
              Event::publicationStatus,
              EventBuilder::publicationStatus,
              x -> x.publicationStatus,
              (x, v) -> x.publicationStatus = v),
          optional(
              "status",
              Scalars.choice(EventStatus.class),
              Event::status,
              EventBuilder::status,
              x -> x.status,
              (x, v) -> x.status = v),
          list(
              "links",
              Details.LINK,
              Event::links,
              EventBuilder::links,
              x -> x.links,
              (x, v) -> x.links = v),
          list(
              "attachments",
              Details.ATTACHMENT,
              Event::attachments,
              EventBuilder::attachments,
              x -> x.attachments,
              (x, v) -> x.attachments = v),
          list(
              "images",
              Details.IMAGE,
              Event::images,
              EventBuilder::images,
              x -> x.images,
              (x, v) -> x.images = v),
          usual(
              "registration",
              Details.REGISTRATION,
              Registration.none(),
              Event::registration,
              EventBuilder::registration,
              x -> x.registration,
              (x, v) -> x.registration = v),
          list(
              "reminders",
              Reminders.REMINDER,
              Event::reminders,
              EventBuilder::reminders,
              x -> x.reminders,
              (x, v) -> x.reminders = v),
          list(
              "relations",
              Details.RELATION,
              Event::relations,
              EventBuilder::relations,
              x -> x.relations,
              (x, v) -> x.relations = v),
          optional(
              "privacy",
              Scalars.choice(Privacy.class),
              Event::privacy,
              EventBuilder::privacy,
              x -> x.privacy,
              (x, v) -> x.privacy = v),
          optional(
              "freeBusy",
              Scalars.choice(FreeBusy.class),
              Event::freeBusy,
              EventBuilder::freeBusy,
              x -> x.freeBusy,
              (x, v) -> x.freeBusy = v),
          optional(
              "priority",
              Scalars.INTEGER,
              Event::priority,
              EventBuilder::priority,
              x -> x.priority,
              (x, v) -> x.priority = v),
          optional(
              "color",
              Scalars.STRING,
              Event::color,
              EventBuilder::color,
              x -> x.color,
              (x, v) -> x.color = v),
          list(
              "footnotes",
              Details.FOOTNOTE,
              Event::footnotes,
              EventBuilder::footnotes,
              x -> x.footnotes,
              (x, v) -> x.footnotes = v));

  private final String name;
  private final Codec<W, V> codec;
  private final Function<Event, @Nullable V> getter;
  private final BiConsumer<EventBuilder, V> setter;
  private final Function<XmlEvent, @Nullable W> from;
  private final BiConsumer<XmlEvent, W> to;

  private Row(
      String name,
      Codec<W, V> codec,
      Function<Event, @Nullable V> getter,
      BiConsumer<EventBuilder, V> setter,
      Function<XmlEvent, @Nullable W> from,
      BiConsumer<XmlEvent, W> to) {
    this.name = name;
    this.codec = codec;
    this.getter = getter;
    this.setter = setter;
    this.from = from;
    this.to = to;
  }

  private static <W, V> Row<W, V> optional(
      String name,
      Codec<W, V> codec,
      Function<Event, Optional<V>> getter,
      BiConsumer<EventBuilder, V> setter,
      Function<XmlEvent, @Nullable W> from,
      BiConsumer<XmlEvent, W> to) {
    return new Row<>(name, codec, event -> getter.apply(event).orElse(null), setter, from, to);
  }

  private static <W, V> Row<W, V> usual(
      String name,
      Codec<W, V> codec,
      V usual,
      Function<Event, V> getter,
      BiConsumer<EventBuilder, V> setter,
      Function<XmlEvent, @Nullable W> from,
      BiConsumer<XmlEvent, W> to) {
    return new Row<>(
        name,
        codec,
        event -> {
          V value = getter.apply(event);
          return value.equals(usual) ? null : value;
        },
        setter,
        from,
        to);
  }

  private static <W, V> Row<List<W>, List<V>> list(
      String name,
      Codec<W, V> element,
      Function<Event, List<V>> getter,
      BiConsumer<EventBuilder, List<V>> setter,
      Function<XmlEvent, @Nullable List<W>> from,
      BiConsumer<XmlEvent, List<W>> to) {
    return new Row<>(
        name,
        Codec.listOf(element),
        event -> {
          List<V> values = getter.apply(event);
          return values.isEmpty() ? null : values;
        },
        setter,
        from,
        to);
  }

  /** Reads the child, where it is there, into a builder. */
  void read(XmlEvent element, EventBuilder builder, Context in) {
    W part = from.apply(element);
    V value = part == null ? null : in.read(name, part, codec);
    if (value != null) {
      setter.accept(builder, value);
    }
  }

  /** Writes the value, where there is one, into an element. */
  void write(Event event, XmlEvent element) {
    V value = getter.apply(event);
    if (value != null) {
      to.accept(element, codec.write(value));
    }
  }
}
