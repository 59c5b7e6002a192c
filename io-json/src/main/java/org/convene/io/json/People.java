package org.convene.io.json;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convene.event.Attachment;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Content;
import org.convene.event.Extensions;
import org.convene.event.Image;
import org.convene.event.Meeting;
import org.convene.event.NominalDuration;
import org.convene.event.RawParameter;
import org.convene.event.Reminder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The meeting, attachments and reminders. */
final class People {

  private static final Codec<List<CalendarAddress>> ADDRESSES = Codec.listOf(Scalars.ADDRESS);

  static final Codec<Attendee> ATTENDEE = attendee();
  static final Codec<Meeting> MEETING = meeting();
  static final Codec<Attachment> ATTACHMENT = attachment();
  static final Codec<Image> IMAGE = image();
  static final Codec<Reminder> REMINDER = reminder();

  private People() {}

  private static Codec<CalendarUser> user() {
    Shape<CalendarUser> shape = new Shape<>("a calendar user");
    return shape.made(user(shape, user -> user));
  }

  /** The rows of a user, who may be part of something. */
  private static <T> Function<Shape.Values, CalendarUser> user(
      Shape<T> shape, Function<T, CalendarUser> user) {
    var address = shape.must("address", Scalars.ADDRESS, it -> user.apply(it).address());
    var name = shape.may("name", Scalars.STRING, it -> user.apply(it).name());
    var sentBy = shape.may("sentBy", Scalars.ADDRESS, it -> user.apply(it).sentBy());
    var directory = shape.may("directory", Scalars.LINK, it -> user.apply(it).directory());
    var language = shape.may("language", Scalars.STRING, it -> user.apply(it).language());
    var parameters =
        shape.<List<RawParameter>>usual(
            "parameters", RawCodec.PARAMETERS, List.of(), it -> user.apply(it).parameters());
    return v ->
        new CalendarUser(
            v.get(address),
            v.get(name),
            v.get(sentBy),
            v.get(directory),
            v.get(language),
            v.get(parameters));
  }

  private static Codec<Attendee> attendee() {
    Shape<Attendee> shape = new Shape<>("an attendee");
    var user = user(shape, Attendee::user);
    var kind =
        shape.usual(
            "kind", Scalars.choice(Attendee.Kind.class), Attendee.Kind.INDIVIDUAL, Attendee::kind);
    var role =
        shape.usual(
            "role", Scalars.choice(Attendee.Role.class), Attendee.Role.REQUIRED, Attendee::role);
    var status =
        shape.usual(
            "status",
            Scalars.choice(Attendee.Status.class),
            Attendee.Status.NEEDS_ACTION,
            Attendee::status);
    var rsvp = shape.usual("rsvp", Scalars.BOOLEAN, true, Attendee::rsvp);
    var to = shape.usual("delegatedTo", ADDRESSES, List.of(), Attendee::delegatedTo);
    var from = shape.usual("delegatedFrom", ADDRESSES, List.of(), Attendee::delegatedFrom);
    var member = shape.usual("memberOf", ADDRESSES, List.of(), Attendee::memberOf);
    return shape.made(
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

  private static Codec<Meeting> meeting() {
    Shape<Meeting> shape = new Shape<>("a meeting");
    var organizer = shape.may("organizer", user(), Meeting::organizer);
    var attendees = shape.usual("attendees", Codec.listOf(ATTENDEE), List.of(), Meeting::attendees);
    return shape.made(v -> new Meeting(v.get(organizer), v.get(attendees)));
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

  /** Asks for exactly one of two members before anything else is read. */
  private static <T> Codec<T> either(String what, Codec<T> codec) {
    return new Codec<>() {
      @Override
      public @Nullable T read(Node node, Context in) {
        boolean remote = node.get("uri") != null;
        boolean inline = node.get("data") != null;
        if (!node.is(Node.Kind.OBJECT) || remote != inline) {
          return codec.read(node, in);
        }
        String either = what + " with either \"uri\" or \"data\"";
        return remote
            ? in.error(node, "json.value", "expected " + either + ", found both")
            : in.missing(either, node);
      }

      @Override
      public void write(T value, JsonGenerator out) {
        codec.write(value, out);
      }
    };
  }

  private static Codec<Attachment> attachment() {
    Shape<Attachment> shape = new Shape<>("an attachment");
    var uri = shape.may("uri", Scalars.LINK, it -> remote(it.content()));
    var data = shape.may("data", Scalars.BYTES, it -> inline(it.content()));
    var mediaType = shape.may("mediaType", Scalars.STRING, Attachment::mediaType);
    var label = shape.may("label", Scalars.STRING, Attachment::label);
    return either(
        "an attachment",
        shape.made(
            v -> new Attachment(content(v.get(uri), v.get(data)), v.get(mediaType), v.get(label))));
  }

  private static Codec<Image> image() {
    Shape<Image> shape = new Shape<>("an image");
    var uri = shape.may("uri", Scalars.LINK, it -> remote(it.content()));
    var data = shape.may("data", Scalars.BYTES, it -> inline(it.content()));
    var mediaType = shape.may("mediaType", Scalars.STRING, Image::mediaType);
    var display = shape.may("display", Scalars.choice(Image.Display.class), Image::display);
    return either(
        "an image",
        shape.made(
            v -> new Image(content(v.get(uri), v.get(data)), v.get(mediaType), v.get(display))));
  }

  private static Codec<Reminder> reminder() {
    Shape<Reminder> shape = new Shape<>("a reminder");
    var trigger = shape.must("trigger", new TriggerCodec(), Reminder::trigger);
    var action =
        shape.usual(
            "action",
            Scalars.choice(Reminder.Action.class),
            Reminder.Action.DISPLAY,
            Reminder::action);
    var description = shape.may("description", Values.TEXT, Reminder::description);
    var summary = shape.may("summary", Values.TEXT, Reminder::summary);
    var recipients =
        shape.usual("recipients", Codec.listOf(ATTENDEE), List.of(), Reminder::recipients);
    var repeat = shape.usual("repeat", Scalars.INTEGER, 0, Reminder::repeat);
    var interval = shape.may("interval", Scalars.DURATION, Reminder::interval);
    var attachments =
        shape.usual("attachments", Codec.listOf(ATTACHMENT), List.of(), Reminder::attachments);
    var extensions =
        shape.usual("extensions", RawCodec.EXTENSIONS, Extensions.none(), Reminder::extensions);
    return shape.made(
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

  private static final class TriggerCodec implements Codec<Reminder.Trigger> {
    @Override
    public Reminder.@Nullable Trigger read(Node node, Context in) {
      if (!node.is(Node.Kind.OBJECT)) {
        NominalDuration offset = Scalars.DURATION.read(node, in);
        return offset == null ? null : new Reminder.Trigger.Relative(offset, false);
      }
      Node at = node.get("at");
      Node offset = node.get("offset");
      Node from = node.get("from");
      for (int i = 0; i < node.names.size(); i++) {
        String name = node.names.get(i);
        boolean known =
            offset == null ? name.equals("at") : name.equals("offset") || name.equals("from");
        if (!known) {
          in.unknown(name, node.values.get(i));
        }
      }
      if (offset != null) {
        NominalDuration read = in.read("offset", offset, Scalars.DURATION);
        String edge = from == null ? "start" : in.read("from", from, EDGE);
        return read == null || edge == null
            ? null
            : new Reminder.Trigger.Relative(read, edge.equals("end"));
      }
      if (at == null) {
        return in.missing("the member \"offset\" or \"at\" of a trigger", node);
      }
      Instant instant = in.read("at", at, Scalars.INSTANT);
      return instant == null ? null : new Reminder.Trigger.Absolute(instant);
    }

    private static final Codec<String> EDGE =
        Scalars.string(
            "start or end",
            text -> {
              if (!text.equals("start") && !text.equals("end")) {
                throw new IllegalArgumentException(text);
              }
              return text;
            },
            text -> text);

    @Override
    public void write(Reminder.Trigger trigger, JsonGenerator out) {
      if (trigger instanceof Reminder.Trigger.Absolute it) {
        out.writeStartObject();
        out.writeName("at");
        Scalars.INSTANT.write(it.instant(), out);
        out.writeEndObject();
      } else if (trigger instanceof Reminder.Trigger.Relative it) {
        if (!it.fromEnd()) {
          Scalars.DURATION.write(it.offset(), out);
          return;
        }
        out.writeStartObject();
        out.writeName("offset");
        Scalars.DURATION.write(it.offset(), out);
        out.writeName("from");
        out.writeString("end");
        out.writeEndObject();
      }
    }
  }
}
