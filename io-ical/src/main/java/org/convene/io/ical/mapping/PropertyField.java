package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.NameSet;
import org.convene.text.Expected;

/**
 * One property ⇄ one field of the model: its name is said once, and used in both directions.
 *
 * @param field the name of the field
 * @param property the name of the property
 * @param read the names that it is read from, as bits: without any of them the field is absent
 * @param reading takes the lines of the property and sets the field
 * @param writing writes the property, where the field is not absent
 * @param <S> the type that has the field
 * @param <D> the draft that becomes an {@code S} while it is read
 */
record PropertyField<S, D>(
    String field, String property, NameSet read, Reading<D> reading, Writing<S> writing) {

  /** How a field is read; what is not taken from the source stays an extension. */
  interface Reading<D> {
    void read(ComponentSource source, D draft);
  }

  /** How a field is written. */
  interface Writing<S> {
    void write(S from, Sink sink);
  }

  /** A field that is read from its property alone. */
  PropertyField(String field, String property, Reading<D> reading, Writing<S> writing) {
    this(field, property, NameSet.of(List.of(property)), reading, writing);
  }

  /** A field of a word, on one line. */
  static <S, D, T> PropertyField<S, D> word(Field<S, D, T> field, String property) {
    return one(field, property, IcalWords.codec(field, property));
  }

  /** A field of a word that is written even where it has its default. */
  static <S, D, T> PropertyField<S, D> always(Field<S, D, T> field, String property, T usual) {
    PropertyCodec<T> codec = IcalWords.codec(field, property);
    PropertyField<S, D> one = one(field, property, codec);
    PropertyCodec.Writing<T> write = codec.writing();
    return new PropertyField<>(
        one.field,
        property,
        one.reading,
        (from, sink) -> {
          T value = field.get(from);
          write.write(sink, property, value == null ? usual : value, 0);
        });
  }

  /** A field of one value, on one line. */
  static <S, D, T> PropertyField<S, D> one(
      Field<S, D, T> field, String property, PropertyCodec<T> codec) {
    int position = Sink.isOurs(property) ? 1 : 0;
    PropertyCodec.Writing<T> write = codec.writing();
    return new PropertyField<>(
        field.name(),
        property,
        (source, draft) -> {
          ContentLine line = source.one(property, codec.parameters());
          List<T> values = line == null ? List.of() : codec.reading().read(source, line, position);
          if (line != null && values.size() > 1) {
            source.keep(line);
          }
          field.set(draft, values.isEmpty() ? null : values.get(0));
        },
        (from, sink) -> {
          T value = field.get(from);
          if (value != null) {
            write.write(sink, property, value, position);
          }
        });
  }

  /** A field of values in order, of one or more a line. */
  static <S, D, T> PropertyField<S, D> many(
      Field<S, D, List<T>> field, String property, PropertyCodec<T> codec) {
    return all(field, property, codec, list -> list);
  }

  /** A field of values that occur once each. */
  static <S, D, T> PropertyField<S, D> several(
      Field<S, D, Set<T>> field, String property, PropertyCodec<T> codec) {
    return all(field, property, codec, LinkedHashSet::new);
  }

  private static <S, D, T, C extends Collection<T>> PropertyField<S, D> all(
      Field<S, D, C> field, String property, PropertyCodec<T> codec, Function<List<T>, C> made) {
    return new PropertyField<>(
        field.name(),
        property,
        (source, draft) -> {
          List<T> values = new ArrayList<>(0);
          int elements = 0;
          for (ContentLine line : source.all(property, codec.parameters())) {
            source.element(elements);
            List<T> more = codec.reading().read(source, line, values.size() + 1);
            values.addAll(more);
            elements += Math.max(1, more.size());
          }
          field.set(draft, made.apply(values));
        },
        (from, sink) -> {
          C values = field.get(from);
          if (values != null) {
            int position = 0;
            for (T value : values) {
              codec.writing().write(sink, property, value, ++position);
            }
          }
        });
  }

  /** Returns the field of a shape, and checks that it has the kind. */
  @SuppressWarnings("unchecked") // kinds that are equal are of one type
  static <S, D, T> Field<S, D, T> field(Shape<S, D> shape, String name, Kind<T> kind) {
    Field<S, D, ?> field = shape.field(name);
    if (!areEqual(field.kind(), kind)) {
      throw new IllegalArgumentException(Expected.foundInstead(name + " to be " + kind, "another"));
    }
    return (Field<S, D, T>) field;
  }

  /** By hand: the JVM takes 20 ms to make what compares the records of a list of terms. */
  @SuppressWarnings("ReferenceEquality") // most kinds are constants
  private static boolean areEqual(Kind<?> one, Kind<?> other) {
    if (one instanceof Kind.Many<?> many && other instanceof Kind.Many<?> it) {
      return many.isLenient() == it.isLenient() && areEqual(many.element(), it.element());
    }
    if (one instanceof Kind.Several<?> several && other instanceof Kind.Several<?> it) {
      return areEqual(several.element(), it.element());
    }
    if (one instanceof Kind.Part<?> part && other instanceof Kind.Part<?> it) {
      return part.shape().equals(it.shape());
    }
    return one == other || one.equals(other);
  }
}
