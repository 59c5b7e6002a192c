package org.convene.io.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The rows of an object: each a member's name, its codec, where it comes from.
 *
 * @param <T> what the object stands for
 */
final class Shape<T> {

  /** One member, held as {@code F}. */
  static final class Row<T, V, F> {
    private final int index;
    private final String name;
    private final Codec<V> codec;
    private final Function<T, @Nullable V> getter;
    private final Function<@Nullable V, F> holder;

    private Row(
        int index,
        String name,
        Codec<V> codec,
        Function<T, @Nullable V> getter,
        Function<@Nullable V, F> holder) {
      this.index = index;
      this.name = name;
      this.codec = codec;
      this.getter = getter;
      this.holder = holder;
    }

    private void write(T from, JsonGenerator out) {
      V value = getter.apply(from);
      if (value != null) {
        out.writeName(name);
        codec.write(value, out);
      }
    }
  }

  /** What was read of one object. */
  static final class Values {
    private final @Nullable Object[] read;

    private Values(int size) {
      this.read = new Object[size];
    }

    @SuppressWarnings("unchecked")
    <V, F> F get(Row<?, V, F> row) {
      return row.holder.apply((V) read[row.index]);
    }
  }

  private final String what;
  private final List<Row<T, ?, ?>> rows = new ArrayList<>();
  private final List<Row<T, ?, ?>> required = new ArrayList<>();

  Shape(String what) {
    this.what = what;
  }

  private <V, F> Row<T, V, F> row(
      String name,
      Codec<V> codec,
      Function<T, @Nullable V> getter,
      Function<@Nullable V, F> holder) {
    Row<T, V, F> row = new Row<>(rows.size(), name, codec, getter, holder);
    rows.add(row);
    return row;
  }

  /** A member that must be there. */
  <V> Row<T, V, V> must(String name, Codec<V> codec, Function<T, V> getter) {
    Row<T, V, V> row =
        row(
            name,
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

  /** A member that may be absent. */
  <V> Row<T, V, Optional<V>> may(String name, Codec<V> codec, Function<T, Optional<V>> getter) {
    return row(name, codec, from -> getter.apply(from).orElse(null), Optional::ofNullable);
  }

  /** A member that is left out when it has its usual value. */
  <V> Row<T, V, V> usual(String name, Codec<V> codec, V usual, Function<T, V> getter) {
    return row(
        name,
        codec,
        from -> {
          V value = getter.apply(from);
          return value.equals(usual) ? null : value;
        },
        value -> value == null ? usual : value);
  }

  Codec<T> made(Function<Values, T> maker) {
    return new Made(maker);
  }

  /** Writes the members into an object that is open. */
  void writeMembers(T from, JsonGenerator out) {
    for (Row<T, ?, ?> row : rows) {
      row.write(from, out);
    }
  }

  private final class Made implements Codec<T> {
    private final Function<Values, T> maker;
    private final Map<String, Row<T, ?, ?>> byName = new HashMap<>();

    private Made(Function<Values, T> maker) {
      this.maker = maker;
      rows.forEach(row -> byName.put(row.name, row));
    }

    @Override
    public @Nullable T read(Node node, Context in) {
      if (!node.is(Node.Kind.OBJECT)) {
        return in.expected(what + form(), node);
      }
      Values values = new Values(rows.size());
      for (int i = 0; i < node.names.size(); i++) {
        String name = node.names.get(i);
        Node value = node.values.get(i);
        Row<T, ?, ?> row = byName.get(name);
        if (row == null) {
          in.unknown(name, value);
        } else if (!value.is(Node.Kind.NULL)) {
          values.read[row.index] = in.read(name, value, row.codec);
        }
      }
      return isComplete(values, node, in) ? maker.apply(values) : null;
    }

    /** How the object looks, for one who wrote something else. */
    private String form() {
      return required.isEmpty()
          ? ", an object"
          : required.stream()
              .map(row -> '"' + row.name + "\": …")
              .collect(Collectors.joining(", ", " such as {", "}"));
    }

    private boolean isComplete(Values values, Node node, Context in) {
      boolean complete = true;
      for (Row<T, ?, ?> row : required) {
        if (values.read[row.index] == null) {
          if (node.get(row.name) == null) {
            in.<Object>missing("the member \"" + row.name + "\" of " + what, node);
          }
          complete = false;
        }
      }
      return complete;
    }

    @Override
    public void write(T from, JsonGenerator out) {
      out.writeStartObject();
      writeMembers(from, out);
      out.writeEndObject();
    }
  }
}
