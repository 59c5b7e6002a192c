package org.convene.io.xml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.description.Kind;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Venue;
import org.jspecify.annotations.Nullable;

/** How each kind of value is carried by the type that a binding class has for it. */
final class Codecs {

  /** What XML says in a way of its own. */
  private static final Map<Kind<?>, Codec<?, ?>> OWN =
      Map.ofEntries(
          Map.entry(Kinds.TEXT, Texts.TEXT),
          Map.entry(new Kind.Many<>(Kinds.TEXT), Codec.listOf(Details.FOOTNOTE)),
          Map.entry(Kinds.SCHEDULE, Times.SCHEDULE),
          Map.entry(Kinds.RECURRENCE_ID, Times.RECURRENCE_ID),
          Map.entry(Kinds.TRIGGER, Reminders.TRIGGER),
          Map.entry(Kinds.OBJECTIVES, Terms.OBJECTIVES),
          Map.entry(Kinds.PARAMETERS, Codec.listOf(Raw.PARAMETER)),
          Map.entry(Kinds.EXTENSIONS, Raw.EXTENSIONS),
          Map.entry(Kinds.TERM, Terms.TERM),
          Map.entry(Kinds.COUNTRY, Terms.COUNTRY));

  private Codecs() {}

  /** The codec of a kind: the binding class is right, or making it fails at once. */
  @SuppressWarnings("unchecked")
  static <T> Codec<Object, T> of(Kind<T> kind, Type bound) {
    Codec<?, ?> own = OWN.get(kind);
    return (Codec<Object, T>) (own == null ? general(kind, bound) : own);
  }

  private static Codec<?, ?> general(Kind<?> kind, Type bound) {
    if (kind instanceof Kind.Word<?> word) {
      return new WordCodec<>(word);
    }
    if (kind instanceof Kind.Spoken<?> spoken) {
      return Terms.labelled(spoken);
    }
    if (kind instanceof Kind.Part<?> part) {
      Codec<?, ?> codec = new Bound<>((Class<?>) bound, part.shape());
      boolean isContent = part.shape() == EventModel.ATTACHMENT || part.shape() == EventModel.IMAGE;
      return isContent ? Details.either(part.shape().what(), codec) : codec;
    }
    if (kind == EventModel.PLACE) {
      return place();
    }
    Type element = ((ParameterizedType) bound).getActualTypeArguments()[0];
    return kind instanceof Kind.Several<?> several
        ? setOf(of(several.element(), element))
        : Codec.listOf(of(((Kind.Many<?>) kind).element(), element));
  }

  private static Codec<Object, Place> place() {
    Codec<XmlPlaces.Venue, Venue> venue = new Bound<>(XmlPlaces.Venue.class, EventModel.VENUE);
    Codec<XmlPlaces.OnlineVenue, OnlineVenue> online =
        new Bound<>(XmlPlaces.OnlineVenue.class, EventModel.ONLINE_VENUE);
    return new Codec<>() {
      @Override
      public @Nullable Place read(Object from, Context in) {
        return from instanceof XmlPlaces.Venue it
            ? venue.read(it, in)
            : online.read((XmlPlaces.OnlineVenue) from, in);
      }

      @Override
      public Object write(Place place) {
        return place.match(venue::write, online::write);
      }
    };
  }

  private static <T> Codec<List<Object>, Set<T>> setOf(Codec<Object, T> element) {
    Codec<List<Object>, List<T>> list = Codec.listOf(element);
    return new Codec<>() {
      @Override
      public @Nullable Set<T> read(List<Object> from, Context in) {
        List<T> values = list.read(from, in);
        return values == null ? null : new LinkedHashSet<>(values);
      }

      @Override
      public List<Object> write(Set<T> values) {
        return list.write(new ArrayList<>(values));
      }
    };
  }
}
