package org.convene.io.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an element: each a child's name, its codec, where it comes from and goes to.
 *
 * @param <X> the binding class of the element
 * @param <T> what the element stands for
 */
final class Shape<X, T> {

  /** One child, in the binding class a {@code W}, held as {@code F}. */
  static final class Row<X, W, T, V, F> {
    private final int index;
    private final String name;
    private final Codec<W, V> codec;
    private final Function<T, @Nullable V> getter;
    private final Function<X, @Nullable W> from;
    private final BiConsumer<X, W> to;
    private final Function<@Nullable V, F> holder;

    private Row(
        int index,
        Slot<X, W> slot,
        Codec<W, V> codec,
        Function<T, @Nullable V> getter,
        Function<@Nullable V, F> holder) {
      this.index = index;
      this.name = slot.name;
      this.from = slot.from;
      this.to = slot.to;
      this.codec = codec;
      this.getter = getter;
      this.holder = holder;
    }

    private void write(T value, X element) {
      V part = getter.apply(value);
      if (part != null) {
        to.accept(element, codec.write(part));
      }
    }

    private @Nullable Object read(X element, Context in) {
      W part = from.apply(element);
      return part == null ? null : in.read(name, part, codec);
    }
  }

  /** Where a binding class has a child. */
  record Slot<X, W>(String name, Function<X, @Nullable W> from, BiConsumer<X, W> to) {}

  /** What was read of one element. */
  static final class Values {
    private final @Nullable Object[] read;

    private Values(int size) {
      this.read = new Object[size];
    }

    @SuppressWarnings("unchecked")
    <V, F> F get(Row<?, ?, ?, V, F> row) {
      return row.holder.apply((V) read[row.index]);
    }
  }

  private final String what;
  private final Supplier<X> maker;
  private final List<Row<X, ?, T, ?, ?>> rows = new ArrayList<>();
  private final List<Row<X, ?, T, ?, ?>> required = new ArrayList<>();

  Shape(String what, Supplier<X> maker) {
    this.what = what;
    this.maker = maker;
  }

  private <W, V, F> Row<X, W, T, V, F> row(
      Slot<X, W> slot,
      Codec<W, V> codec,
      Function<T, @Nullable V> getter,
      Function<@Nullable V, F> holder) {
    Row<X, W, T, V, F> row = new Row<>(rows.size(), slot, codec, getter, holder);
    rows.add(row);
    return row;
  }

  /** A child that must be there. */
  <W, V> Row<X, W, T, V, V> must(
      String name,
      Codec<W, V> codec,
      Function<T, V> getter,
      Function<X, @Nullable W> from,
      BiConsumer<X, W> to) {
    Row<X, W, T, V, V> row =
        row(
            new Slot<>(name, from, to),
            codec,
            getter,
            value -> {
              if (value == null) {
                throw new IllegalStateException(name);
              }
              return value;
            });
    required.add(row);
    return row;
  }

  /** A child that may be absent. */
  <W, V> Row<X, W, T, V, Optional<V>> may(
      String name,
      Codec<W, V> codec,
      Function<T, Optional<V>> getter,
      Function<X, @Nullable W> from,
      BiConsumer<X, W> to) {
    return row(
        new Slot<>(name, from, to),
        codec,
        value -> getter.apply(value).orElse(null),
        Optional::ofNullable);
  }

  /** A text that may be absent. */
  Row<X, String, T, String, Optional<String>> string(
      String name,
      Function<T, Optional<String>> getter,
      Function<X, @Nullable String> from,
      BiConsumer<X, String> to) {
    return may(name, Scalars.STRING, getter, from, to);
  }

  /** A URI that may be absent. */
  Row<X, String, T, URI, Optional<URI>> link(
      String name,
      Function<T, Optional<URI>> getter,
      Function<X, @Nullable String> from,
      BiConsumer<X, String> to) {
    return may(name, Scalars.LINK, getter, from, to);
  }

  /** A child that is left out when it has its usual value. */
  <W, V> Row<X, W, T, V, V> usual(
      String name,
      Codec<W, V> codec,
      V usual,
      Function<T, V> getter,
      Function<X, @Nullable W> from,
      BiConsumer<X, W> to) {
    return row(
        new Slot<>(name, from, to),
        codec,
        value -> {
          V part = getter.apply(value);
          return part.equals(usual) ? null : part;
        },
        value -> value == null ? usual : value);
  }

  /** A list, left out when it is empty. */
  <W, V> Row<X, List<W>, T, List<V>, List<V>> list(
      String name,
      Codec<W, V> element,
      Function<T, List<V>> getter,
      Function<X, @Nullable List<W>> from,
      BiConsumer<X, List<W>> to) {
    return usual(name, Codec.listOf(element), List.of(), getter, from, to);
  }

  Codec<X, T> made(Function<Values, T> reader) {
    return new Codec<>() {
      @Override
      public @Nullable T read(X element, Context in) {
        Values values = new Values(rows.size());
        for (Row<X, ?, T, ?, ?> row : rows) {
          values.read[row.index] = row.read(element, in);
        }
        return isComplete(values, element, in) ? reader.apply(values) : null;
      }

      @Override
      public X write(T value) {
        X element = maker.get();
        for (Row<X, ?, T, ?, ?> row : rows) {
          row.write(value, element);
        }
        return element;
      }
    };
  }

  private boolean isComplete(Values values, X element, Context in) {
    for (Row<X, ?, T, ?, ?> row : required) {
      if (values.read[row.index] == null) {
        if (row.from.apply(element) == null) {
          in.error("xml.missing-element", "expected <" + row.name + "> in " + what);
        }
        return false;
      }
    }
    return true;
  }
}
