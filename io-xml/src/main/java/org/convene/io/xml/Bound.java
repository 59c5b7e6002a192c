package org.convene.io.xml;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.convene.description.Shape;
import org.jspecify.annotations.Nullable;

/**
 * An element and its binding class, which has each field of the model under the same name: what
 * JAXB binds is bound once more, from text to value.
 *
 * @param <X> the binding class
 * @param <S> what the element stands for
 * @param <D> what becomes one while it is read
 */
final class Bound<X, S, D> implements Codec<X, S> {

  /** One field, in the binding class a {@code W}. */
  private record Row<S, D, V>(
      org.convene.description.Field<S, D, V> field, Field slot, Codec<Object, V> codec) {

    static <S, D, V> Row<S, D, V> of(org.convene.description.Field<S, D, V> field, Class<?> bound) {
      Field slot = Bound.slot(bound, field.name());
      return new Row<>(field, slot, Codecs.of(field.kind(), slot.getGenericType()));
    }

    /** Reads the child, where it is there; says whether what is required was read. */
    boolean read(Object element, D draft, Context in) {
      Object part = get(slot, element);
      V value = part == null ? null : in.read(field.name(), part, codec);
      if (value != null) {
        field.set(draft, value);
      }
      return value != null || !field.isRequired();
    }

    void write(S from, Object element) {
      V value = field.get(from);
      if (value != null) {
        set(slot, element, codec.write(value));
      }
    }
  }

  private final Shape<S, D> shape;
  private final Constructor<X> maker;
  private final List<Row<S, D, ?>> rows = new ArrayList<>();

  Bound(Class<X> bound, Shape<S, D> shape) {
    this.shape = shape;
    try {
      this.maker = bound.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    shape.fields().forEach(field -> rows.add(Row.of(field, bound)));
  }

  private static Field slot(Class<?> bound, String name) {
    for (Class<?> type = bound; type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    throw new IllegalStateException(bound + " has no field " + name);
  }

  private static @Nullable Object get(Field slot, Object element) {
    try {
      return slot.get(element);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Field slot, Object element, Object value) {
    try {
      slot.set(element, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public @Nullable S read(X element, Context in) {
    D draft = shape.draft();
    return read(element, draft, in) ? shape.make(draft) : null;
  }

  /** Reads all fields into a draft; says whether all that are required are there. */
  boolean read(X element, D draft, Context in) {
    boolean complete = true;
    for (Row<S, D, ?> row : rows) {
      boolean present = row.read(element, draft, in);
      if (!present && complete && get(row.slot, element) == null) {
        in.error("xml.missing-element", "expected <" + row.field.name() + "> in " + shape.what());
      }
      complete &= present;
    }
    return complete;
  }

  @Override
  public X write(S value) {
    try {
      X element = maker.newInstance();
      for (Row<S, D, ?> row : rows) {
        row.write(value, element);
      }
      return element;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
