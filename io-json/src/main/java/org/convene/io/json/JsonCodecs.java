package org.convene.io.json;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.event.EventModel;
import org.convene.event.ExtraDate;
import org.convene.event.Kinds;
import org.convene.event.RecurrenceId;
import org.convene.event.Reminder.Trigger;
import org.convene.event.Schedule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How JSON carries each kind of value: the only class that knows every codec. */
final class JsonCodecs {

  /** The kinds that JSON carries in a way of its own; made anew for each field, without a cache. */
  private static final Map<Kind<?>, Supplier<JsonCodec<?>>> OWN =
      Map.ofEntries(
          entry(Kinds.TEXT, TextCodec::new),
          entry(Kinds.SCHEDULE, JsonCodecs::schedule),
          entry(Kinds.RECURRENCE_ID, JsonCodecs::recurrenceId),
          entry(new Kind.Part<>(EventModel.EXTRA_DATE), JsonCodecs::extraDate),
          entry(Kinds.TRIGGER, JsonCodecs::trigger),
          entry(Kinds.OBJECTIVES, ObjectivesCodec::new),
          entry(Kinds.PARAMETERS, () -> RawCodec.PARAMETERS),
          entry(Kinds.EXTENSIONS, () -> RawCodec.EXTENSIONS),
          entry(EventModel.PLACE, JsonCodecs::place),
          entry(new Kind.Part<>(EventModel.GEO), () -> new GeoCodec(object(EventModel.GEO))),
          entry(new Kind.Part<>(EventModel.ATTACHMENT), () -> content(EventModel.ATTACHMENT)),
          entry(new Kind.Part<>(EventModel.IMAGE), () -> content(EventModel.IMAGE)));

  private JsonCodecs() {}

  /**
   * Returns the codec of a kind; the two have the same type, which Java cannot say of each case.
   */
  @SuppressWarnings("unchecked")
  static <T> JsonCodec<T> of(Kind<T> kind) {
    Supplier<JsonCodec<?>> own = OWN.get(kind);
    return (JsonCodec<T>) (own == null ? general(kind) : own.get());
  }

  private static JsonCodec<?> general(Kind<?> kind) {
    if (kind instanceof Kind.Word<?> word) {
      return new JsonWordCodec<>(word);
    }
    if (kind instanceof Kind.Many<?> many) {
      return JsonCodec.listOf(of(many.element()), many.isLenient());
    }
    if (kind instanceof Kind.Several<?> several) {
      return setOf(of(several.element()));
    }
    if (kind instanceof Kind.Part<?> part) {
      return object(part.shape());
    }
    if (kind instanceof Kind.Spoken<?> spoken) {
      return spoken(spoken);
    }
    throw new IllegalStateException("no codec for " + kind);
  }

  /** Returns the codec of a value with parts, as an object with a member for each. */
  static <T, D> ObjectCodec<T, D> object(Shape<T, D> shape) {
    return new ObjectCodec<>(shape, members(shape.fields(), Map.of()));
  }

  /** Returns the members for fields, some of which have another name in JSON. */
  static <S, D> Members<S, D> members(
      List<? extends Field<S, D, ?>> fields, Map<String, String> names) {
    return new Members<>(
        fields.stream().<Member<S, D, ?>>map(field -> member(field, names)).toList());
  }

  private static <S, D, T> Member<S, D, T> member(Field<S, D, T> field, Map<String, String> names) {
    return new Member<>(names.getOrDefault(field.name(), field.name()), field, of(field.kind()));
  }

  private static <T> JsonCodec<Set<T>> setOf(JsonCodec<T> element) {
    JsonCodec<List<T>> list = JsonCodec.listOf(element);
    return new JsonCodec<>() {
      @Override
      public @Nullable Set<T> read(Node node, JsonContext in) {
        List<T> values = list.read(node, in);
        return values == null ? null : new LinkedHashSet<>(values);
      }

      @Override
      public void write(Set<T> values, JsonGenerator out) {
        list.write(new ArrayList<>(values), out);
      }
    };
  }

  /** A word where it is read back as the same value, else an object. */
  private static <T> JsonCodec<T> spoken(Kind.Spoken<T> kind) {
    Kind.Word<T> word = kind.word();
    return new BriefCodec<>(
        Kind.Word.of(word.expected(), text -> text, text -> text),
        word::read,
        value -> {
          String text = word.write(value);
          return value.equals(word.read(text)) ? text : null;
        },
        object(kind.parts()));
  }

  private static <T> JsonCodec<T> content(Shape<T, ?> shape) {
    return new ContentCodec<>(object(shape));
  }

  private static JsonCodec<?> place() {
    return new PlaceCodec(
        object(EventModel.VENUE),
        new ObjectCodec<>(
            EventModel.ONLINE_VENUE,
            members(EventModel.ONLINE_VENUE.fields(), Map.of("uri", "online"))));
  }

  /** At a time, on whole days, or at no known time. */
  private static JsonCodec<Schedule> schedule() {
    ObjectCodec<Schedule, ?> all = object(EventModel.SCHEDULE);
    return new ChoiceCodec<>(
        all,
        "\"start\", \"first\" or \"undated\"",
        List.of(
            all.of(List.of("start", "duration"), "timeZone"),
            all.of(List.of("start", "end"), "timeZone", "endTimeZone"),
            all.of(List.of("start"), "timeZone"),
            all.of(List.of("first"), "last"),
            all.of(List.of("undated"))));
  }

  /** Its start alone, or an object where it has an end of its own. */
  private static JsonCodec<ExtraDate> extraDate() {
    ObjectCodec<ExtraDate, ?> all = object(EventModel.EXTRA_DATE);
    return new BriefCodec<>(
        Kinds.EVENT_TIME,
        ExtraDate::of,
        date -> date.end().isEmpty() ? date.start() : null,
        new ChoiceCodec<>(
            all,
            "\"start\"",
            List.of(
                all.of(List.of("start", "duration")),
                all.of(List.of("start", "end"), "endTimeZone"),
                all.of(List.of("start")))));
  }

  private static JsonCodec<RecurrenceId> recurrenceId() {
    return new BriefCodec<>(
        Kinds.EVENT_TIME,
        RecurrenceId::of,
        id -> id.thisAndFuture() ? null : id.instance(),
        object(EventModel.RECURRENCE_ID));
  }

  /** A duration from the start, or an object. */
  private static JsonCodec<Trigger> trigger() {
    ObjectCodec<Trigger, ?> all = object(EventModel.TRIGGER);
    return new BriefCodec<>(
        Kinds.DURATION,
        offset -> new Trigger.Relative(offset, false),
        it -> it instanceof Trigger.Relative at && !at.fromEnd() ? at.offset() : null,
        new ChoiceCodec<>(
            all,
            "\"offset\" or \"at\"",
            List.of(all.of(List.of("offset"), "from"), all.of(List.of("at")))));
  }
}
