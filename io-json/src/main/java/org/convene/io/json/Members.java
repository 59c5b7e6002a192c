package org.convene.io.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convene.description.Field;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The members of an object, each a field of the model. */
final class Members<S, D> {

  static final String RECURRENCE = "recurrence";
  static final String EXTENSIONS = "extensions";

  /** Recurrence and extensions are with the reader and the writer: they hold events and members. */
  static final Members<Event, EventBuilder> OF_EVENT =
      new Members<>(EventModel.EVENT.fields(), Map.of());

  final List<Member<S, D, ?>> all;
  private final Map<String, Member<S, D, ?>> byName = new HashMap<>();

  /** The members for fields; some have another name in JSON. */
  Members(List<? extends Field<S, D, ?>> fields, Map<String, String> names) {
    this.all = fields.stream().<Member<S, D, ?>>map(field -> member(field, names)).toList();
    all.forEach(member -> byName.put(member.name, member));
  }

  private static <S, D, T> Member<S, D, T> member(Field<S, D, T> field, Map<String, String> names) {
    return new Member<>(names.getOrDefault(field.name(), field.name()), field);
  }

  @Nullable Member<S, D, ?> named(String name) {
    return byName.get(name);
  }

  static boolean isKnown(String name) {
    return OF_EVENT.named(name) != null || name.equals(RECURRENCE) || name.equals(EXTENSIONS);
  }

  /** Writes the members into an object that is open. */
  void write(S from, JsonGenerator out) {
    for (Member<S, D, ?> member : all) {
      member.write(from, out);
    }
  }
}
