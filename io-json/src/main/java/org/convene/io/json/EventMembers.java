package org.convene.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;

/**
 * The members of an event; the recurrence and the extensions hold events and members themselves.
 */
final class EventMembers {

  static final String RECURRENCE = EventModel.RECURRENCE.name();
  static final String EXTENSIONS = EventModel.EXTENSIONS.name();
  static final String SCHEDULE = EventModel.EVENT.field("schedule").name();
  static final String OVERRIDES = "overrides";

  static final Members<Event, EventBuilder> PLAIN =
      JsonCodecs.members(EventModel.EVENT.fields(), Map.of());

  /** The members of a recurrence but its overrides. */
  static final ObjectCodec<Recurrence, ?> SERIES = JsonCodecs.object(EventModel.SERIES);

  private EventMembers() {}

  static boolean isKnown(String name) {
    return PLAIN.named(name) != null || name.equals(RECURRENCE) || name.equals(EXTENSIONS);
  }

  /**
   * Reads all members but the recurrence.
   *
   * @param inherited the extensions of the series that an override belongs to
   * @return the extensions of the event, those that keep unknown members among them
   */
  static Extensions read(Node node, EventBuilder builder, Extensions inherited, JsonContext in) {
    Extensions extensions = inherited;
    for (int i = 0; i < node.names.size(); i++) {
      String name = node.names.get(i);
      Node value = node.values.get(i);
      Member<Event, EventBuilder, ?> member = PLAIN.named(name);
      if (member != null) {
        member.read(value, builder, in);
      } else if (name.equals(EXTENSIONS)) {
        Extensions read =
            value.is(Node.Kind.NULL)
                ? Extensions.none()
                : in.read(name, value, RawCodec.EXTENSIONS);
        extensions = read == null ? extensions : read;
      } else if (!name.equals(RECURRENCE)) {
        in.unknown(name, value);
      }
    }
    extensions = with(extensions, in.takeKept());
    builder.extensions(extensions);
    return extensions;
  }

  static Extensions with(Extensions extensions, List<RawProperty> kept) {
    if (kept.isEmpty()) {
      return extensions;
    }
    List<RawProperty> all = new ArrayList<>(extensions.properties());
    all.addAll(kept);
    return new Extensions(all, extensions.components());
  }
}
