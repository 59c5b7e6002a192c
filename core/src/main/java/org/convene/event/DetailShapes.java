package org.convene.event;

import java.net.URI;
import java.util.Optional;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.description.Shape.Parts;

/** What the links, files, reminders and other details of an event consist of. */
final class DetailShapes {

  static final Shape<RecurrenceId, Parts> RECURRENCE_ID = recurrenceId();
  static final Shape<Link, Parts> LINK = link();
  static final Shape<Attachment, Parts> ATTACHMENT = attachment();
  static final Shape<Image, Parts> IMAGE = image();
  static final Shape<Registration, Parts> REGISTRATION = registration();
  static final Shape<Relation, Parts> RELATION = relation();
  static final Shape<Reminder, Parts> REMINDER = reminder();

  private DetailShapes() {}

  private static Shape<RecurrenceId, Parts> recurrenceId() {
    Shape.Fields<RecurrenceId> fields = Shape.of("a recurrence id");
    var instance = fields.required("instance", Kinds.EVENT_TIME, RecurrenceId::instance);
    var future = fields.usual("thisAndFuture", Kinds.BOOLEAN, false, RecurrenceId::thisAndFuture);
    return fields.made(v -> new RecurrenceId(v.get(instance), v.get(future)));
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

  private static Optional<URI> remote(Content content) {
    return content.match(it -> Optional.of(it.uri()), it -> Optional.empty());
  }

  private static Optional<byte[]> inline(Content content) {
    return content.match(it -> Optional.empty(), it -> Optional.of(it.bytes()));
  }

  private static Content content(Optional<URI> uri, Optional<byte[]> data) {
    return uri.isPresent() ? Content.at(uri.get()) : Content.of(data.orElseGet(() -> new byte[0]));
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
    var recipients =
        fields.many("recipients", new Kind.Part<>(PeopleShapes.ATTENDEE), Reminder::recipients);
    var repeat = fields.usual("repeat", Kinds.INTEGER, 0, Reminder::repeat);
    var interval = fields.optional("interval", Kinds.DURATION, Reminder::interval);
    var attachments =
        fields.many("attachments", new Kind.Part<>(ATTACHMENT), Reminder::attachments);
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
}
