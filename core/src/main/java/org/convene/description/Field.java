package org.convene.description;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of the model: its name, the kind of its value, how to get it and how to set it.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <S> the type that has the field
 * @param <D> the draft that becomes an {@code S} while it is read, such as a builder
 * @param <T> the type of its value
 */
public final class Field<S, D, T> {

  /** How the getter says that the field is absent. */
  private enum Absence {
    /** The getter returns null for an absent value. */
    NULL,
    /** The getter returns an empty {@code Optional} for an absent value. */
    EMPTY,
    /** Never: the value is required, or has a default. */
    NEVER
  }

  private final String name;
  private final Kind<T> kind;
  private final Absence absence;
  private final Function<S, ?> getter;
  private final @Nullable T usual;
  private final BiConsumer<D, @Nullable T> setter;

  private Field(
      String name,
      Kind<T> kind,
      Absence absence,
      Function<S, ?> getter,
      @Nullable T usual,
      BiConsumer<D, @Nullable T> setter) {
    this.name = name;
    this.kind = kind;
    this.absence = absence;
    this.getter = getter;
    this.usual = usual;
    this.setter = setter;
  }

  /**
   * Describes a field that is never absent.
   *
   * @param name the name, in camel case
   * @param kind the kind of its value
   * @param getter the accessor
   * @param setter sets it in a draft
   * @return the field
   * @param <S> the type that has the field
   * @param <D> its draft
   * @param <T> the type of the value
   */
  public static <S, D, T> Field<S, D, T> required(
      String name, Kind<T> kind, Function<S, T> getter, BiConsumer<D, @Nullable T> setter) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(getter, "getter");
    Objects.requireNonNull(setter, "setter");
    return new Field<>(name, kind, Absence.NEVER, getter, null, setter);
  }

  /**
   * Describes a field that may be absent, and then is null.
   *
   * @param name the name, in camel case
   * @param kind the kind of its value
   * @param getter the accessor
   * @param setter sets it in a draft; null clears it
   * @return the field
   * @param <S> the type that has the field
   * @param <D> its draft
   * @param <T> the type of the value
   */
  public static <S, D, T> Field<S, D, T> nullable(
      String name,
      Kind<T> kind,
      Function<S, @Nullable T> getter,
      BiConsumer<D, @Nullable T> setter) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(getter, "getter");
    Objects.requireNonNull(setter, "setter");
    return new Field<>(name, kind, Absence.NULL, getter, null, setter);
  }

  /**
   * Describes a field that may be absent, and then is an empty {@code Optional}.
   *
   * @param name the name, in camel case
   * @param kind the kind of its value
   * @param getter the accessor
   * @param setter sets it in a draft; null clears it
   * @return the field
   * @param <S> the type that has the field
   * @param <D> its draft
   * @param <T> the type of the value
   */
  public static <S, D, T> Field<S, D, T> optional(
      String name,
      Kind<T> kind,
      Function<S, Optional<T>> getter,
      BiConsumer<D, @Nullable T> setter) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(getter, "getter");
    Objects.requireNonNull(setter, "setter");
    return new Field<>(name, kind, Absence.EMPTY, getter, null, setter);
  }

  /**
   * Describes a field that has a default, which formats leave out.
   *
   * @param name the name, in camel case
   * @param kind the kind of its value
   * @param usual the default
   * @param getter the accessor
   * @param setter sets it in a draft
   * @return the field
   * @param <S> the type that has the field
   * @param <D> its draft
   * @param <T> the type of the value
   */
  public static <S, D, T> Field<S, D, T> usual(
      String name, Kind<T> kind, T usual, Function<S, T> getter, BiConsumer<D, T> setter) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(usual, "usual");
    Objects.requireNonNull(getter, "getter");
    Objects.requireNonNull(setter, "setter");
    return new Field<>(
        name,
        kind,
        Absence.NEVER,
        getter,
        usual,
        (draft, value) -> setter.accept(draft, value == null ? usual : value));
  }

  /**
   * Describes a field of any number of values, in order.
   *
   * @param name the name, in camel case
   * @param element the kind of each value
   * @param getter the accessor
   * @param setter sets it in a draft
   * @return the field
   * @param <S> the type that has the field
   * @param <D> its draft
   * @param <T> the type of each value
   */
  public static <S, D, T> Field<S, D, List<T>> many(
      String name, Kind<T> element, Function<S, List<T>> getter, BiConsumer<D, List<T>> setter) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(getter, "getter");
    Objects.requireNonNull(setter, "setter");
    return usual(name, new Kind.Many<>(element), List.of(), getter, setter);
  }

  /** Returns a field of the parts of a shape, whose default the shape's maker knows. */
  static <S, D, T> Field<S, D, T> part(
      String name,
      Kind<T> kind,
      boolean isOptional,
      @Nullable T usual,
      Function<S, ?> getter,
      BiConsumer<D, @Nullable T> setter) {
    return new Field<>(
        name, kind, isOptional ? Absence.EMPTY : Absence.NEVER, getter, usual, setter);
  }

  /**
   * Returns the name of the field.
   *
   * @return the name, in camel case
   */
  public String name() {
    return name;
  }

  /**
   * Returns the kind of value that the field holds.
   *
   * @return the kind
   */
  public Kind<T> kind() {
    return kind;
  }

  /**
   * Tells whether a document must state the field.
   *
   * @return true where it has no default and may not be absent
   */
  public boolean isRequired() {
    return absence == Absence.NEVER && usual == null;
  }

  /**
   * Returns the value of the field, unless a format leaves it out.
   *
   * @param from what has the field
   * @return the value; null where it is absent or equals the default
   */
  @SuppressWarnings("unchecked") // a getter gives a T, or an Optional of one where absent is EMPTY
  public @Nullable T get(S from) {
    Objects.requireNonNull(from, "from");
    Object value = getter.apply(from);
    if (absence == Absence.EMPTY) {
      value = ((Optional<T>) value).orElse(null);
    }
    boolean isAbsent = value == null || value == usual || (usual != null && value.equals(usual));
    return isAbsent ? null : (T) value;
  }

  /**
   * Sets the field.
   *
   * @param draft what is being read
   * @param value null clears the field, or gives it its default
   */
  public void set(D draft, @Nullable T value) {
    Objects.requireNonNull(draft, "draft");
    setter.accept(draft, value);
  }

  @Override
  public String toString() {
    return name;
  }
}
