package org.convene.io.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.description.Kind;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How each kind of value is carried. */
final class Codecs {

  private Codecs() {}

  /** The codec of a kind; the two have the same type, which Java cannot say of each case. */
  @SuppressWarnings("unchecked")
  static <T> Codec<T> of(Kind<T> kind) {
    Codec<?> own = own(kind);
    return (Codec<T>) (own == null ? general(kind) : own);
  }

  private static Codec<?> general(Kind<?> kind) {
    if (kind instanceof Kind.Word<?> word) {
      return new WordCodec<>(word);
    }
    if (kind instanceof Kind.Many<?> many) {
      return Codec.listOf(of(many.element()));
    }
    if (kind instanceof Kind.Several<?> several) {
      return setOf(of(several.element()));
    }
    if (kind instanceof Kind.Part<?> part) {
      return new ObjectCodec<>(part.shape(), Map.of());
    }
    if (kind instanceof Kind.Spoken<?> spoken) {
      return spoken(spoken);
    }
    throw new IllegalStateException("no codec for " + kind);
  }

  /** The kinds that JSON tells in a way of its own. */
  private static @Nullable Codec<?> own(Kind<?> kind) {
    if (kind instanceof Kind.Own<?>) {
      return kind == Kinds.TEXT
          ? TextCodec.TEXT
          : kind == Kinds.SCHEDULE
              ? Times.SCHEDULE
              : kind == Kinds.RECURRENCE_ID
                  ? Times.RECURRENCE_ID
                  : kind == Kinds.OBJECTIVES
                      ? new ObjectivesCodec()
                      : kind == Kinds.TRIGGER
                          ? new TriggerCodec()
                          : kind == Kinds.PARAMETERS ? RawCodec.PARAMETERS : RawCodec.EXTENSIONS;
    }
    if (kind instanceof Kind.Part<?> part) {
      return part.shape() == EventModel.GEO
          ? new GeoCodec()
          : part.shape() == EventModel.ATTACHMENT
              ? new ContentCodec<>(EventModel.ATTACHMENT)
              : part.shape() == EventModel.IMAGE ? new ContentCodec<>(EventModel.IMAGE) : null;
    }
    return kind == EventModel.PLACE ? new PlaceCodec() : null;
  }

  private static <T> Codec<Set<T>> setOf(Codec<T> element) {
    Codec<List<T>> list = Codec.listOf(element);
    return new Codec<>() {
      @Override
      public @Nullable Set<T> read(Node node, Context in) {
        List<T> values = list.read(node, in);
        return values == null ? null : new LinkedHashSet<>(values);
      }

      @Override
      public void write(Set<T> values, JsonGenerator out) {
        list.write(new ArrayList<>(values), out);
      }
    };
  }

  private static <T> Codec<T> spoken(Kind.Spoken<T> kind) {
    Codec<T> object = new ObjectCodec<>(kind.parts(), Map.of());
    Kind.Word<T> word = kind.word();
    return new Codec<>() {
      @Override
      public @Nullable T read(Node node, Context in) {
        if (node.is(Node.Kind.STRING)) {
          return word.read(node.text);
        }
        return node.is(Node.Kind.OBJECT)
            ? object.read(node, in)
            : in.expected(word.expected(), node);
      }

      @Override
      public void write(T value, JsonGenerator out) {
        String text = word.write(value);
        if (value.equals(word.read(text))) {
          out.writeString(text);
        } else {
          object.write(value, out);
        }
      }
    };
  }
}
