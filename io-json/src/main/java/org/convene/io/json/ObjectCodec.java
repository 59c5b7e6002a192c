package org.convene.io.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.description.Shape;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A value with parts, as an object. */
final class ObjectCodec<T, D> implements JsonCodec<T> {

  private final Shape<T, D> shape;
  private final Members<T, D> members;
  private final List<Member<T, D, ?>> required;

  ObjectCodec(Shape<T, D> shape, Members<T, D> members) {
    this(shape, members, members.all.stream().filter(member -> member.required).toList());
  }

  private ObjectCodec(Shape<T, D> shape, Members<T, D> members, List<Member<T, D, ?>> required) {
    this.shape = shape;
    this.members = members;
    this.required = required;
  }

  /** Returns the codec of an object with some of the members, of which some are required. */
  ObjectCodec<T, D> of(List<String> requiredNames, String... others) {
    Set<String> names = new HashSet<>(requiredNames);
    names.addAll(List.of(others));
    Members<T, D> some = members.only(names);
    return new ObjectCodec<>(
        shape, some, some.all.stream().filter(it -> requiredNames.contains(it.name)).toList());
  }

  String what() {
    return shape.what();
  }

  /** Tells whether an object has every required member. */
  boolean isGivenBy(Node node) {
    for (Member<T, D, ?> member : required) {
      if (node.get(member.name) == null) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable T read(Node node, JsonContext in) {
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
      } else if (member.read(node.values.get(i), draft, in) && required.contains(member)) {
        missing--;
      }
    }
    if (missing > 0) {
      required.forEach(member -> reportMissing(member, node, in));
      return null;
    }
    return shape.make(draft);
  }

  private void reportMissing(Member<T, D, ?> member, Node node, JsonContext in) {
    if (node.get(member.name) == null) {
      in.<Object>missing("the member \"" + member.name + "\" of " + shape.what(), node);
    }
  }

  /** How the object looks, for one who wrote something else. */
  private String form() {
    List<Member<T, D, ?>> shown = required.isEmpty() ? members.all.subList(0, 1) : required;
    return shown.stream()
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
