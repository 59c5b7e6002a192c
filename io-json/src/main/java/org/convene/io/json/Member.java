package org.convene.io.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tools.jackson.core.JsonGenerator;

/**
 * One member of an event: its name, where its value comes from and goes to, and its codec. The one
 * table of the format, read in both directions; {@code recurrence} and {@code extensions} are with
 * the reader and the writer, since they hold events and members.
 */
final class Member<T> {

  private static final Schedule UNDATED = Schedule.undated("");
  private static final Codec<List<Text>> TEXTS = Codec.listOf(Values.TEXT);

  static final List<Member<?>> ALL =
      List.of(
          new Member<>("uid", Values.UID, Event::uid, EventBuilder::uid),
          optional(
              "recurrenceId", Times.RECURRENCE_ID, Event::recurrenceId, EventBuilder::recurrenceId),
          optional("url", Scalars.LINK, Event::url, EventBuilder::url),
          usual("sequence", Scalars.INTEGER, 0, Event::sequence, EventBuilder::sequence),
          optional("created", Scalars.INSTANT, Event::created, EventBuilder::created),
          optional("updated", Scalars.INSTANT, Event::updated, EventBuilder::updated),
          optional(
              "title",
              Values.TEXT,
              Event::title,
              (BiConsumer<EventBuilder, @Nullable Text>) EventBuilder::title),
          optional(
              "description",
              Values.TEXT,
              Event::description,
              (BiConsumer<EventBuilder, @Nullable Text>) EventBuilder::description),
          usual("schedule", Times.SCHEDULE, UNDATED, Event::schedule, EventBuilder::schedule),
          list("places", Codec.listOf(Values.PLACE), Event::places, EventBuilder::places),
          optional(
              "attendanceMode",
              Scalars.choice(AttendanceMode.class),
              Event::attendanceMode,
              EventBuilder::attendanceMode),
          list(
              "organizers",
              Codec.listOf(Values.ORGANIZATION),
              Event::organizers,
              (builder, values) -> builder.organizers(values)),
          list("contacts", Codec.listOf(Values.CONTACT), Event::contacts, EventBuilder::contacts),
          usual("meeting", People.MEETING, Meeting.none(), Event::meeting, EventBuilder::meeting),
          list(
              "languages",
              Terms.LANGUAGES,
              Event::languages,
              (builder, values) -> builder.languages(values)),
          list(
              "interpretation",
              Terms.LANGUAGES,
              Event::interpretation,
              EventBuilder::interpretation),
          usual(
              "classification",
              Terms.CLASSIFICATION,
              Classification.none(),
              Event::classification,
              EventBuilder::classification),
          optional(
              "publicationStatus",
              Terms.PUBLICATION,
              Event::publicationStatus,
              EventBuilder::publicationStatus),
          optional(
              "status", Scalars.choice(EventStatus.class), Event::status, EventBuilder::status),
          list("links", Codec.listOf(Values.LINK), Event::links, EventBuilder::links),
          list(
              "attachments",
              Codec.listOf(People.ATTACHMENT),
              Event::attachments,
              EventBuilder::attachments),
          list("images", Codec.listOf(People.IMAGE), Event::images, EventBuilder::images),
          usual(
              "registration",
              Values.REGISTRATION,
              Registration.none(),
              Event::registration,
              EventBuilder::registration),
          list(
              "reminders",
              Codec.listOf(People.REMINDER),
              Event::reminders,
              EventBuilder::reminders),
          list(
              "relations",
              Codec.listOf(Values.RELATION),
              Event::relations,
              EventBuilder::relations),
          optional("privacy", Scalars.choice(Privacy.class), Event::privacy, EventBuilder::privacy),
          optional(
              "freeBusy", Scalars.choice(FreeBusy.class), Event::freeBusy, EventBuilder::freeBusy),
          optional("priority", Scalars.INTEGER, Event::priority, EventBuilder::priority),
          optional("color", Scalars.STRING, Event::color, EventBuilder::color),
          list("footnotes", TEXTS, Event::footnotes, EventBuilder::footnotes));

  static final String RECURRENCE = "recurrence";
  static final String EXTENSIONS = "extensions";
  private static final Map<String, Member<?>> BY_NAME = new HashMap<>();

  static {
    ALL.forEach(member -> BY_NAME.put(member.name, member));
  }

  final String name;
  private final Codec<T> codec;
  private final Function<Event, @Nullable T> getter;
  private final BiConsumer<EventBuilder, @Nullable T> setter;

  private Member(
      String name,
      Codec<T> codec,
      Function<Event, @Nullable T> getter,
      BiConsumer<EventBuilder, @Nullable T> setter) {
    this.name = name;
    this.codec = codec;
    this.getter = getter;
    this.setter = setter;
  }

  private static <T> Member<T> optional(
      String name,
      Codec<T> codec,
      Function<Event, Optional<T>> getter,
      BiConsumer<EventBuilder, @Nullable T> setter) {
    return new Member<>(name, codec, event -> getter.apply(event).orElse(null), setter);
  }

  private static <T> Member<T> usual(
      String name,
      Codec<T> codec,
      T usual,
      Function<Event, T> getter,
      BiConsumer<EventBuilder, T> setter) {
    return new Member<>(
        name,
        codec,
        event -> {
          T value = getter.apply(event);
          return value.equals(usual) ? null : value;
        },
        (builder, value) -> setter.accept(builder, value == null ? usual : value));
  }

  private static <T> Member<List<T>> list(
      String name,
      Codec<List<T>> codec,
      Function<Event, List<T>> getter,
      BiConsumer<EventBuilder, List<T>> setter) {
    return usual(name, codec, List.of(), getter, setter);
  }

  static @Nullable Member<?> named(String name) {
    return BY_NAME.get(name);
  }

  static boolean isKnown(String name) {
    return BY_NAME.containsKey(name) || name.equals(RECURRENCE) || name.equals(EXTENSIONS);
  }

  /** Reads a value into a builder; null takes what is there away. */
  void read(Node node, EventBuilder builder, Context in) {
    if (node.is(Node.Kind.NULL)) {
      setter.accept(builder, null);
      return;
    }
    T value = in.read(name, node, codec);
    if (value != null) {
      setter.accept(builder, value);
    }
  }

  void write(Event event, JsonGenerator out) {
    T value = getter.apply(event);
    if (value != null) {
      out.writeName(name);
      codec.write(value, out);
    }
  }

  /** Writes what differs from the master; null where only the master has it. */
  void writeDifference(Event master, Event override, JsonGenerator out) {
    T value = getter.apply(override);
    if (Objects.equals(getter.apply(master), value)) {
      return;
    }
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      codec.write(value, out);
    }
  }
}
