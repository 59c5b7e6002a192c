package org.convene.event;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.recurrence.EventTime;
import org.convene.text.Pointer;
import org.convene.vocabulary.GcmObjectives;
import org.jspecify.annotations.Nullable;

/** An event in which every field of the description is filled, and the same with one flaw each. */
final class ModelVariants {

  /** A change of one value, and the violation that it must give. */
  record Variant(String pointer, String code, @Nullable Object value) {}

  private static final List<String> WORDS =
      List.of(
          "a",
          "en",
          "1",
          "true",
          "2022-05-18T08:30:00Z",
          "2022-05-18",
          "PT1H",
          "YQ==",
          "10.7",
          "10.7.1",
          "Africa",
          "Human rights",
          "a@example.org");

  private static final Text TEXT = Text.of("a", "en").withTranslation("e/n~", "b");

  private static final Map<Kind<?>, Object> OWN =
      Map.of(
          Kinds.TEXT, TEXT,
          Kinds.SCHEDULE, Schedule.undated("a"),
          Kinds.RECURRENCE_ID, RecurrenceId.of(EventTime.parse("2022-05-18")),
          Kinds.OBJECTIVES, GcmObjectives.ofGeneral(),
          Kinds.TRIGGER, Reminder.before(Duration.ofHours(1)).trigger(),
          Kinds.PARAMETERS, List.of(RawParameter.of("X-A", "a")),
          Kinds.EXTENSIONS, Extensions.none().with(RawProperty.of("X-A", "a")));

  private ModelVariants() {}

  /** A builder with every field set but the recurrence. */
  static EventBuilder filled() {
    EventBuilder builder = Event.builder();
    EventModel.EVENT.fields().forEach(field -> fill(field, builder));
    fill(EventModel.EXTENSIONS, builder);
    return builder;
  }

  private static <S, D, T> void fill(Field<S, D, T> field, D draft) {
    field.set(draft, value(field.kind()));
  }

  @SuppressWarnings("unchecked") // each kind is of the type of its values
  private static <T> T value(Kind<T> kind) {
    Object value;
    if (kind instanceof Kind.Word<?> word) {
      value = word(word);
    } else if (kind instanceof Kind.Spoken<?> spoken) {
      value = made(spoken.parts());
    } else if (kind instanceof Kind.Part<?> part) {
      value = made(part.shape());
    } else if (kind instanceof Kind.Several<?> several) {
      value = Set.of(value(several.element()));
    } else if (kind instanceof Kind.Many<?> many) {
      value =
          many.element() instanceof Kind.OneOf<?> one
              ? one.alternatives().stream().map(it -> made(it.shape())).toList()
              : List.of(value(many.element()));
    } else {
      value = Objects.requireNonNull(OWN.get(kind), "no sample of " + kind);
    }
    return (T) value;
  }

  private static Object word(Kind.Word<?> word) {
    return Stream.concat(Stream.of("https://example.org/a"), WORDS.stream())
        .filter(text -> word.role() == Kind.Role.URI || !text.startsWith("http"))
        .filter(text -> word.role() != Kind.Role.LANGUAGE || text.equals("en"))
        .map(text -> word.expected().startsWith("one of ") ? first(word.expected()) : text)
        .map(word::read)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sample of " + word.expected()));
  }

  private static String first(String oneOf) {
    String list = oneOf.substring("one of ".length()) + ",";
    return list.substring(0, list.indexOf(','));
  }

  private static <T, D> T made(Shape<T, D> shape) {
    D draft = shape.draft();
    shape.fields().forEach(field -> fill(field, draft));
    return shape.make(draft);
  }

  /** The field of an event with a flaw in each word of each role, and in each text. */
  static <T> List<Variant> of(Field<Event, EventBuilder, T> field, Event event) {
    T value = field.get(event);
    return value == null ? List.of() : of(field.kind(), value, Pointer.at("", field.name()));
  }

  private static List<Variant> of(Kind<?> kind, Object value, String at) {
    if (kind instanceof Kind.Word<?> word) {
      return word(word, at);
    }
    if (kind instanceof Kind.Part<?> part) {
      return parts(part.shape(), value, at);
    }
    if (kind instanceof Kind.Spoken<?> spoken) {
      List<Variant> parts = parts(spoken.parts(), value, at);
      boolean alone = spoken.parts().fields().size() == 1; // then the value is its label
      return alone
          ? parts.stream().map(it -> new Variant(at, it.code(), it.value())).toList()
          : parts;
    }
    if (kind instanceof Kind.OneOf<?> one) {
      return one.alternatives().stream()
          .filter(it -> it.type().isInstance(value))
          .flatMap(it -> parts(it.shape(), value, at).stream())
          .toList();
    }
    if (kind instanceof Kind.Many<?> many) {
      return elements(many.element(), (List<?>) value, at);
    }
    return kind == Kinds.TEXT ? texts(at) : raw(kind, at);
  }

  private static List<Variant> word(Kind.Word<?> word, String at) {
    return switch (word.role()) {
      case TEXT -> List.of(new Variant(at, "text.not-portable", word.read("\u0000")));
      case LANGUAGE -> List.of(new Variant(at, "text.language-malformed", word.read("??")));
      case URI -> {
        URI relative = URI.create("node/1");
        Object value = word.equals(Kinds.ADDRESS) ? new CalendarAddress(relative) : relative;
        yield List.of(new Variant(at, "uri.relative", value));
      }
      case SOUND -> List.of();
    };
  }

  private static List<Variant> texts(String at) {
    return List.of(
        new Variant(at, "text.not-portable", Text.of("\u0000")),
        new Variant(at, "text.empty", Text.of("")),
        new Variant(at, "text.language-malformed", Text.of("a", "??")),
        new Variant(at + "/e~1n~0", "text.not-portable", TEXT.withTranslation("e/n~", "\u0000")),
        new Variant(at + "/e~1n~0", "text.language-malformed", TEXT),
        new Variant(at, "text.language-repeated", Text.of("a", "en").withTranslation("EN", "b")));
  }

  private static List<Variant> raw(Kind<?> kind, String at) {
    if (kind == Kinds.PARAMETERS) {
      List<RawParameter> flawed = List.of(RawParameter.of("X-A", "\u0000"));
      return List.of(new Variant(at + "/0/values", "text.not-portable", flawed));
    }
    if (kind == Kinds.EXTENSIONS) {
      Extensions flawed = Extensions.none().with(RawProperty.of("X-A", "\u0000"));
      return List.of(new Variant(at + "/0/value", "text.not-portable", flawed));
    }
    return List.of();
  }

  private static List<Variant> elements(Kind<?> kind, List<?> values, String at) {
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      for (Variant it : of(kind, values.get(i), Pointer.at(at, i))) {
        List<Object> changed = new ArrayList<>(values);
        changed.set(i, Objects.requireNonNull(it.value()));
        variants.add(new Variant(it.pointer(), it.code(), changed));
      }
    }
    return variants;
  }

  @SuppressWarnings("unchecked") // the value is of the type that the shape describes
  private static <T, D> List<Variant> parts(Shape<T, D> shape, Object value, String at) {
    List<Variant> variants = new ArrayList<>();
    for (Field<T, D, ?> field : shape.fields()) {
      Object part = field.get((T) value);
      if (part != null) {
        for (Variant it : of(field.kind(), part, Pointer.at(at, field.name()))) {
          D draft = shape.draft();
          shape.fields().forEach(other -> copy(other, (T) value, draft));
          set(field, draft, it.value());
          variants.add(new Variant(it.pointer(), it.code(), shape.make(draft)));
        }
      }
    }
    return variants;
  }

  private static <S, D, T> void copy(Field<S, D, T> field, S from, D draft) {
    field.set(draft, field.get(from));
  }

  @SuppressWarnings("unchecked") // the value was made for the field
  static <S, D, T> void set(Field<S, D, T> field, D draft, @Nullable Object value) {
    field.set(draft, (T) value);
  }
}
