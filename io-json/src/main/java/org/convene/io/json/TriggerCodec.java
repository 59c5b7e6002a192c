package org.convene.io.json;

import java.time.Instant;
import org.convene.description.Kind;
import org.convene.event.NominalDuration;
import org.convene.event.Reminder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** When a reminder goes off. */
final class TriggerCodec implements Codec<Reminder.Trigger> {
  @Override
  public Reminder.@Nullable Trigger read(Node node, Context in) {
    if (!node.is(Node.Kind.OBJECT)) {
      NominalDuration offset = Scalars.DURATION.read(node, in);
      return offset == null ? null : new Reminder.Trigger.Relative(offset, false);
    }
    Node at = node.get("at");
    Node offset = node.get("offset");
    Node from = node.get("from");
    for (int i = 0; i < node.names.size(); i++) {
      String name = node.names.get(i);
      boolean known =
          offset == null ? name.equals("at") : name.equals("offset") || name.equals("from");
      if (!known) {
        in.unknown(name, node.values.get(i));
      }
    }
    if (offset != null) {
      NominalDuration read = in.read("offset", offset, Scalars.DURATION);
      String edge = from == null ? "start" : in.read("from", from, EDGE);
      return read == null || edge == null
          ? null
          : new Reminder.Trigger.Relative(read, edge.equals("end"));
    }
    if (at == null) {
      return in.missing("the member \"offset\" or \"at\" of a trigger", node);
    }
    Instant instant = in.read("at", at, Scalars.INSTANT);
    return instant == null ? null : new Reminder.Trigger.Absolute(instant);
  }

  private static final Codec<String> EDGE =
      new WordCodec<>(
          Kind.Word.of(
              "start or end",
              text -> text.equals("start") || text.equals("end") ? text : null,
              text -> text));

  @Override
  public void write(Reminder.Trigger trigger, JsonGenerator out) {
    if (trigger instanceof Reminder.Trigger.Absolute it) {
      out.writeStartObject();
      out.writeName("at");
      Scalars.INSTANT.write(it.instant(), out);
      out.writeEndObject();
    } else if (trigger instanceof Reminder.Trigger.Relative it) {
      if (!it.fromEnd()) {
        Scalars.DURATION.write(it.offset(), out);
        return;
      }
      out.writeStartObject();
      out.writeName("offset");
      Scalars.DURATION.write(it.offset(), out);
      out.writeName("from");
      out.writeString("end");
      out.writeEndObject();
    }
  }
}
