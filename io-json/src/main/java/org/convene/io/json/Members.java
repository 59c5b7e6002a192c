package org.convene.io.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The members of an object, in the order in which they are written. */
final class Members<S, D> {

  final List<Member<S, D, ?>> all;
  private final Map<String, Member<S, D, ?>> byName = new HashMap<>();

  Members(List<Member<S, D, ?>> all) {
    this.all = all;
    all.forEach(member -> byName.put(member.name, member));
  }

  Members<S, D> only(Set<String> names) {
    return new Members<>(all.stream().filter(member -> names.contains(member.name)).toList());
  }

  @Nullable Member<S, D, ?> named(String name) {
    return byName.get(name);
  }

  /** Writes the members into an object that is open. */
  void write(S from, JsonGenerator out) {
    for (Member<S, D, ?> member : all) {
      member.write(from, out);
    }
  }
}
