package org.convene.io.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convene.description.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A value with parts, as an object. */
final class ObjectCodec<T, D> implements Codec<T> {

  private final Shape<T, D> shape;
  private final Members<T, D> members;
  private final List<Member<T, D, ?>> required;

  ObjectCodec(Shape<T, D> shape, Map<String, String> names) {
    this.shape = shape;
    this.members = new Members<>(shape.fields(), names);
    this.required = members.all.stream().filter(member -> member.required).toList();
  }

  @Override
  public @Nullable T read(Node node, Context in) {
    if (!node.is(Node.Kind.OBJECT)) {
      return in.expected(shape.what() + form(), node);
    }
    D draft = shape.draft();
    int missing = required.size();
    for (int i = 0; i < node.names.size(); i++) {
      String name = node.names.get(i);
      Member<T, D, ?> member = members.named(name);
      if (member == null) {
        in.unknown(name, node.values.get(i));
      } else if (member.read(node.values.get(i), draft, in) && member.required) {
        missing--;
      }
    }
    if (missing > 0) {
      required.forEach(member -> reportMissing(member, node, in));
      return null;
    }
    return shape.make(draft);
  }

  private void reportMissing(Member<T, D, ?> member, Node node, Context in) {
    if (node.get(member.name) == null) {
      in.<Object>missing("the member \"" + member.name + "\" of " + shape.what(), node);
    }
  }

  /** How the object looks, for one who wrote something else. */
  private String form() {
    return required.isEmpty()
        ? ", an object"
        : required.stream()
            .map(member -> '"' + member.name + "\": …")
            .collect(Collectors.joining(", ", " such as {", "}"));
  }

  @Override
  public void write(T from, JsonGenerator out) {
    out.writeStartObject();
    members.write(from, out);
    out.writeEndObject();
  }

  /** Writes the members into an object that is open. */
  void writeMembers(T from, JsonGenerator out) {
    members.write(from, out);
  }
}
