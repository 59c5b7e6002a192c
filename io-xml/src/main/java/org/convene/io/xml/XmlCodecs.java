package org.convene.io.xml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Venue;
import org.convene.io.xml.BoundCodec.Check;
import org.jspecify.annotations.Nullable;

/** How each kind of value is carried by the type that a binding class has for it. */
final class XmlCodecs {

  /** What XML says in a way of its own. */
  private static final Map<Kind<?>, XmlCodec<?, ?>> OWN =
      Map.of(
          Kinds.TEXT,
          TextElements.TEXT,
          new Kind.Many<>(Kinds.TEXT),
          XmlCodec.listOf(TextElements.FOOTNOTE),
          Kinds.OBJECTIVES,
          VocabularyElements.OBJECTIVES,
          Kinds.PARAMETERS,
          XmlCodec.listOf(RawElements.PARAMETER),
          Kinds.EXTENSIONS,
          RawElements.EXTENSIONS,
          Kinds.COUNTRY,
          VocabularyElements.COUNTRY);

  /** What other formats say in a way of their own, and XML by the children of an element. */
  private static final Map<Kind<?>, Shape<?, ?>> SHAPES =
      Map.of(
          Kinds.SCHEDULE, EventModel.SCHEDULE,
          Kinds.RECURRENCE_ID, EventModel.RECURRENCE_ID,
          Kinds.TRIGGER, EventModel.TRIGGER,
          Kinds.TERM, Kinds.TERM.parts());

  private static final Map<Shape<?, ?>, Check<?>> CHECKS =
      Map.of(
          EventModel.SCHEDULE, (Check<XmlTimes.Schedule>) ChildChecks::schedule,
          EventModel.EXTRA_DATE, (Check<XmlTimes.ExtraDate>) ChildChecks::extraDate,
          EventModel.TRIGGER, (Check<XmlDetails.Trigger>) ChildChecks::trigger,
          EventModel.ATTACHMENT, ChildChecks.content("an attachment"),
          EventModel.IMAGE, ChildChecks.content("an image"));

  private XmlCodecs() {}

  /** The codec of what a variable of a binding class holds. */
  @SuppressWarnings("unchecked")
  static <T> XmlCodec<Object, T> of(Kind<T> kind, Variable slot) {
    XmlCodec<?, ?> codec =
        kind instanceof Kind.Many<?> many && many.isLenient()
            ? XmlCodec.listOf(of(many.element(), element(slot.type())), slot.element())
            : of(kind, slot.type());
    return (XmlCodec<Object, T>) codec;
  }

  /** The codec of a kind: the binding class is right, or making it fails at once. */
  @SuppressWarnings("unchecked")
  static <T> XmlCodec<Object, T> of(Kind<T> kind, Type bound) {
    XmlCodec<?, ?> own = OWN.get(kind);
    return (XmlCodec<Object, T>) (own == null ? general(kind, bound) : own);
  }

  private static XmlCodec<?, ?> general(Kind<?> kind, Type bound) {
    Shape<?, ?> shape = kind instanceof Kind.Part<?> part ? part.shape() : SHAPES.get(kind);
    if (shape != null) {
      return bound((Class<?>) bound, shape);
    }
    if (kind instanceof Kind.Word<?> word) {
      return new XmlWordCodec<>(word);
    }
    if (kind instanceof Kind.Spoken<?> spoken) {
      return VocabularyElements.labelled(spoken);
    }
    if (kind == EventModel.PLACE) {
      return place();
    }
    return kind instanceof Kind.Several<?> several
        ? setOf(of(several.element(), element(bound)))
        : XmlCodec.listOf(of(((Kind.Many<?>) kind).element(), element(bound)));
  }

  private static Type element(Type list) {
    return ((ParameterizedType) list).getActualTypeArguments()[0];
  }

  @SuppressWarnings("unchecked") // a check is of the class that is bound to its shape
  private static <X> XmlCodec<X, ?> bound(Class<X> bound, Shape<?, ?> shape) {
    return new BoundCodec<>(bound, shape, (Check<X>) CHECKS.get(shape));
  }

  private static XmlCodec<Object, Place> place() {
    XmlCodec<XmlPlaces.Venue, Venue> venue =
        new BoundCodec<>(XmlPlaces.Venue.class, EventModel.VENUE);
    XmlCodec<XmlPlaces.OnlineVenue, OnlineVenue> online =
        new BoundCodec<>(XmlPlaces.OnlineVenue.class, EventModel.ONLINE_VENUE);
    return new XmlCodec<>() {
      @Override
      public @Nullable Place read(Object from, XmlContext in) {
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

  private static <T> XmlCodec<List<Object>, Set<T>> setOf(XmlCodec<Object, T> element) {
    XmlCodec<List<Object>, List<T>> list = XmlCodec.listOf(element);
    return new XmlCodec<>() {
      @Override
      public @Nullable Set<T> read(List<Object> from, XmlContext in) {
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
