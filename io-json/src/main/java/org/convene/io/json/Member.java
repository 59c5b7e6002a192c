package org.convene.io.json;

import java.util.Objects;
import org.convene.description.Field;
import tools.jackson.core.JsonGenerator;

/** One member of an object: a field of the model, its name in JSON and its codec. */
final class Member<S, D, T> {

  final String name;
  final boolean required;
  private final Field<S, D, T> field;
  private final JsonCodec<T> codec;

  Member(String name, Field<S, D, T> field, JsonCodec<T> codec) {
    this.name = name;
    this.required = field.isRequired();
    this.field = field;
    this.codec = codec;
  }

  /**
   * Reads a value into a draft; a JSON null clears the field.
   *
   * @return true where there is a value now
   */
  boolean read(Node node, D to, JsonContext in) {
    if (node.is(Node.Kind.NULL)) {
      field.set(to, null);
      return false;
    }
    T value = in.read(name, node, codec);
    if (value != null) {
      field.set(to, value);
    }
    return value != null;
  }

  void write(S from, JsonGenerator out) {
    T value = field.get(from);
    if (value != null) {
      out.writeName(name);
      codec.write(value, out);
    }
  }

  /**
   * Writes the value if it differs from that of the master, as null where it is absent.
   *
   * @return whether it does
   */
  boolean writeDifference(S master, S override, JsonGenerator out) {
    T value = field.get(override);
    if (Objects.equals(field.get(master), value)) {
      return false;
    }
    out.writeName(name);
    if (value == null) {
      out.writeNull();
    } else {
      codec.write(value, out);
    }
    return true;
  }
}
