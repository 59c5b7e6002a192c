package org.convene.event;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.description.Shape.Parts;

/** What the links, files, reminders and other details of an event consist of. */
final class DetailShapes {

  static final Shape<RecurrenceId, Parts> RECURRENCE_ID =
      Shape.of("a recurrence id", DetailShapes::recurrenceId);
  static final Shape<Link, Parts> LINK = Shape.of("a link", DetailShapes::link);
  static final Shape<Attachment, Parts> ATTACHMENT =
      Shape.of("an attachment", DetailShapes::attachment);
  static final Shape<Image, Parts> IMAGE = Shape.of("an image", DetailShapes::image);
  static final Shape<Registration, Parts> REGISTRATION =
      Shape.of("a registration", DetailShapes::registration);
  static final Shape<Relation, Parts> RELATION = Shape.of("a relation", DetailShapes::relation);
  static final Shape<Reminder, Parts> REMINDER = Shape.of("a reminder", DetailShapes::reminder);

  private DetailShapes() {}

  private static Function<Parts, RecurrenceId> recurrenceId(Shape.Fields<RecurrenceId> fields) {
    var instance = fields.required("instance", Kinds.EVENT_TIME, RecurrenceId::instance);
    var future = fields.usual("thisAndFuture", Kinds.BOOLEAN, false, RecurrenceId::thisAndFuture);
    return v -> new RecurrenceId(v.get(instance), v.get(future));
  }

  private static Function<Parts, Link> link(Shape.Fields<Link> fields) {
    var href = fields.required("href", Kinds.LINK, Link::href);
    var rel = fields.optional("rel", Kinds.STRING, Link::rel);
    var label = fields.optional("label", Kinds.TEXT, Link::label);
    var mediaType = fields.optional("mediaType", Kinds.STRING, Link::mediaType);
    var language = fields.optional("language", Kinds.LANGUAGE, Link::language);
    return v -> new Link(v.get(href), v.get(rel), v.get(label), v.get(mediaType), v.get(language));
  }

  private static Function<Parts, Attachment> attachment(Shape.Fields<Attachment> fields) {
    var uri = fields.optional("uri", Kinds.LINK, it -> remote(it.content()));
    var data = fields.optional("data", Kinds.BYTES, it -> inline(it.content()));
    var mediaType = fields.optional("mediaType", Kinds.STRING, Attachment::mediaType);
    var label = fields.optional("label", Kinds.STRING, Attachment::label);
    return v -> new Attachment(content(v.get(uri), v.get(data)), v.get(mediaType), v.get(label));
  }

  private static Function<Parts, Image> image(Shape.Fields<Image> fields) {
    var uri = fields.optional("uri", Kinds.LINK, it -> remote(it.content()));
    var data = fields.optional("data", Kinds.BYTES, it -> inline(it.content()));
    var mediaType = fields.optional("mediaType", Kinds.STRING, Image::mediaType);
    var display = fields.optional("display", Kinds.choice(Image.Display.class), Image::display);
    return v -> new Image(content(v.get(uri), v.get(data)), v.get(mediaType), v.get(display));
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

  private static Function<Parts, Registration> registration(Shape.Fields<Registration> fields) {
    var url = fields.optional("url", Kinds.LINK, Registration::url);
    var state =
        fields.optional("state", Kinds.choice(Registration.State.class), Registration::state);
    var deadline = fields.optional("deadline", Kinds.EVENT_TIME, Registration::deadline);
    var note = fields.optional("note", Kinds.TEXT, Registration::note);
    return v -> new Registration(v.get(url), v.get(state), v.get(deadline), v.get(note));
  }

  private static Function<Parts, Relation> relation(Shape.Fields<Relation> fields) {
    var type = fields.required("type", Kinds.choice(Relation.Type.class), Relation::type);
    var uid = fields.required("uid", Kinds.UID, Relation::uid);
    return v -> new Relation(v.get(type), v.get(uid));
  }

  private static Function<Parts, Reminder> reminder(Shape.Fields<Reminder> fields) {
    var trigger = fields.required("trigger", Kinds.TRIGGER, Reminder::trigger);
    var action =
        fields.usual(
            "action",
            Kinds.choice(Reminder.Action.class),
            Reminder.Action.DISPLAY,
            Reminder::action);
    var description = fields.optional("description", Kinds.TEXT, Reminder::description);
    var summary = fields.optional("summary", Kinds.TEXT, Reminder::summary);
    var recipients =
        fields.many("recipients", new Kind.Part<>(PeopleShapes.ATTENDEE), Reminder::recipients);
    var repeat = fields.usual("repeat", Kinds.INTEGER, 0, Reminder::repeat);
    var interval = fields.optional("interval", Kinds.DURATION, Reminder::interval);
    var attachments =
        fields.many("attachments", new Kind.Part<>(ATTACHMENT), Reminder::attachments);
    var extensions =
        fields.usual("extensions", Kinds.EXTENSIONS, Extensions.none(), Reminder::extensions);
    return v ->
        new Reminder(
            v.get(trigger),
            v.get(action),
            v.get(description),
            v.get(summary),
            v.get(recipients),
            v.get(repeat),
            v.get(interval),
            v.get(attachments),
            v.get(extensions));
  }
}
