package org.convene.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convene.arguments.Arguments;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The description of one type of the model: its fields in order, and how a value is made of them.
 *
 * <pre>{@code
 * Shape<Geo, Parts> geo =
 *     Shape.of(
 *         "a geographic position",
 *         fields -> {
 *           var latitude = fields.required("latitude", Kinds.DOUBLE, Geo::latitude);
 *           var longitude = fields.required("longitude", Kinds.DOUBLE, Geo::longitude);
 *           return parts -> new Geo(parts.get(latitude), parts.get(longitude));
 *         });
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads; a draft belongs to one.
 *
 * @param <T> the type of the value
 * @param <D> the draft that becomes one while it is read
 */
public final class Shape<T, D> {

  /** The parts of a record that have been read so far. */
  public static final class Parts {
    private final @Nullable Object[] read;

    private Parts(int size) {
      this.read = new Object[size];
    }

    /**
     * Returns a part as the record's constructor takes it.
     *
     * @param slot where the part is
     * @return the part; its default, or an empty {@code Optional}, where none was read
     * @param <V> the type of the part
     * @param <F> the type of the record's component
     * @throws IllegalStateException if a required part was not read
     */
    @SuppressWarnings("unchecked") // only Fields makes slots, so that the type is right
    public <V, F> F get(Slot<V, F> slot) {
      Objects.requireNonNull(slot, "slot");
      return slot.holder.apply((V) read[slot.index]);
    }

    private void set(int index, @Nullable Object value) {
      read[index] = value;
    }
  }

  /**
   * The position of a part.
   *
   * @param <V> the type of the part
   * @param <F> the type of the record's component: {@code V}, or an {@code Optional} of it
   */
  public static final class Slot<V, F> {
    private final int index;
    private final Function<@Nullable V, F> holder;

    private Slot(int index, Function<@Nullable V, F> holder) {
      this.index = index;
      this.holder = holder;
    }
  }

  /**
   * A collector of the fields of a record, in order.
   *
   * @param <T> the record
   */
  public static final class Fields<T> {
    private final List<Field<T, Parts, ?>> all = new ArrayList<>();

    private Fields() {}

    /**
     * Adds a field that is never absent.
     *
     * @param name the name, in camel case
     * @param kind the kind of its value
     * @param getter the accessor
     * @return where its value is
     * @param <V> the type of the value
     */
    public <V> Slot<V, V> required(String name, Kind<V> kind, Function<T, V> getter) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(getter, "getter");
      return add(name, kind, false, null, getter, Fields::present);
    }

    /**
     * Adds a field that may be absent.
     *
     * @param name the name, in camel case
     * @param kind the kind of its value
     * @param getter the accessor
     * @return where its value is
     * @param <V> the type of the value
     */
    public <V> Slot<V, Optional<V>> optional(
        String name, Kind<V> kind, Function<T, Optional<V>> getter) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(getter, "getter");
      return add(name, kind, true, null, getter, Optional::ofNullable);
    }

    /**
     * Adds a field that has a default.
     *
     * @param name the name, in camel case
     * @param kind the kind of its value
     * @param usual the default
     * @param getter the accessor
     * @return where its value is
     * @param <V> the type of the value
     */
    public <V> Slot<V, V> usual(String name, Kind<V> kind, V usual, Function<T, V> getter) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(usual, "usual");
      Objects.requireNonNull(getter, "getter");
      return add(name, kind, false, usual, getter, value -> value == null ? usual : value);
    }

    /**
     * Adds a field of any number of values, in order.
     *
     * @param name the name, in camel case
     * @param element the kind of each value
     * @param getter the accessor
     * @return where its values are
     * @param <V> the type of each value
     */
    public <V> Slot<List<V>, List<V>> many(
        String name, Kind<V> element, Function<T, List<V>> getter) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(element, "element");
      Objects.requireNonNull(getter, "getter");
      return usual(name, new Kind.Many<>(element), List.of(), getter);
    }

    /**
     * Adds a field of any number of values, in order, of which an unreadable one costs only itself.
     *
     * @param name the name, in camel case
     * @param element the kind of each value
     * @param getter the accessor
     * @return where its values are
     * @param <V> the type of each value
     */
    public <V> Slot<List<V>, List<V>> lenient(
        String name, Kind<V> element, Function<T, List<V>> getter) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(element, "element");
      Objects.requireNonNull(getter, "getter");
      return usual(name, new Kind.Many<>(element, true), List.of(), getter);
    }

    private <V, F> Slot<V, F> add(
        String name,
        Kind<V> kind,
        boolean isOptional,
        @Nullable V usual,
        Function<T, ?> getter,
        Function<@Nullable V, F> holder) {
      int index = all.size();
      BiConsumer<Parts, @Nullable V> setter = (parts, value) -> parts.set(index, value);
      all.add(Field.part(name, kind, isOptional, usual, getter, setter));
      return new Slot<>(index, holder);
    }

    private static <V> V present(@Nullable V value) {
      if (value == null) {
        throw new IllegalStateException("a required part was not read");
      }
      return value;
    }
  }

  /** What there is to know of a shape. */
  private record Description<T, D>(
      List<Field<T, D, ?>> fields, Supplier<D> draft, Function<D, T> maker) {}

  private final String what;
  private final Supplier<Description<T, D>> describing;

  /** Made when it is first asked for; the same whichever thread asks first. */
  private volatile @Nullable Description<T, D> description;

  private Shape(String what, Supplier<Description<T, D>> describing) {
    this.what = what;
    this.describing = describing;
  }

  /**
   * Returns the shape of a record. It is described when it is first asked for its fields or a
   * draft: describing all of an event takes the JVM a quarter of a first reading, and a format may
   * not ask for all.
   *
   * @param what what a message calls such a value: {@code a contact}
   * @param describing adds the fields in order, and returns what makes the record of its parts
   * @return the shape
   * @param <T> the record
   */
  public static <T> Shape<T, Parts> of(
      String what, Function<Fields<T>, Function<Parts, T>> describing) {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(describing, "describing");
    return new Shape<>(what, () -> described(describing));
  }

  private static <T> Description<T, Parts> described(
      Function<Fields<T>, Function<Parts, T>> describing) {
    Fields<T> fields = new Fields<>();
    Function<Parts, T> maker = describing.apply(fields);
    int size = fields.all.size();
    return new Description<>(List.copyOf(fields.all), () -> new Parts(size), maker);
  }

  /**
   * Returns the shape of a type that has a builder.
   *
   * @param what what a message calls such a value: {@code an event}
   * @param fields its fields, in order
   * @param draft makes an empty builder
   * @param maker builds the value
   * @return the shape
   * @param <T> the type
   * @param <D> its builder
   */
  public static <T, D> Shape<T, D> built(
      String what, List<Field<T, D, ?>> fields, Supplier<D> draft, Function<D, T> maker) {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(draft, "draft");
    Objects.requireNonNull(maker, "maker");
    var description = new Description<>(Arguments.listOf(fields, "fields"), draft, maker);
    return new Shape<>(what, () -> description);
  }

  private Description<T, D> description() {
    Description<T, D> known = description;
    if (known == null) {
      known = describing.get();
      description = known;
    }
    return known;
  }

  /**
   * Returns what a message calls such a value.
   *
   * @return such as {@code a contact}
   */
  public String what() {
    return what;
  }

  /**
   * Returns the fields in the order in which formats write them.
   *
   * @return an unmodifiable list
   */
  public List<Field<T, D, ?>> fields() {
    return description().fields;
  }

  /**
   * Returns the field of a name.
   *
   * @param name in camel case, such as {@code attendanceMode}
   * @return the field
   * @throws IllegalArgumentException if there is none
   */
  public Field<T, D, ?> field(String name) {
    Objects.requireNonNull(name, "name");
    for (Field<T, D, ?> field : fields()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    throw new IllegalArgumentException(Expected.foundInstead("a field of " + what, name));
  }

  /**
   * Returns a draft with no field set.
   *
   * @return a new one
   */
  public D draft() {
    return description().draft.get();
  }

  /**
   * Makes a value.
   *
   * @param from a draft in which every required field is set
   * @return the value
   */
  public T make(D from) {
    Objects.requireNonNull(from, "from");
    return description().maker.apply(from);
  }

  @Override
  public String toString() {
    return what + " " + fields();
  }
}
