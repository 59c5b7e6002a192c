package org.convene.io.json;

import java.io.IOException;
import java.io.OutputStream;
import org.convene.event.Event;
import org.convene.io.DocumentHead;
import org.convene.io.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.core.util.JsonGeneratorDelegate;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an event where a mapper is. */
final class EventSerializer extends StdSerializer<Event> {

  EventSerializer() {
    super(Event.class);
  }

  @Override
  public void serialize(Event event, JsonGenerator out, SerializationContext context) {
    JsonGenerator able = out instanceof JsonGeneratorBase ? out : new Copying(out);
    // never closed: the generator is the mapper's
    @SuppressWarnings("resource")
    JsonWriter writer =
        new JsonWriter(
            able, OutputStream.nullOutputStream(), JsonFormat.Layout.SINGLE, DocumentHead.empty());
    try {
      writer.write(event);
    } catch (IOException e) {
      throw e.getCause() instanceof JacksonException cause
          ? cause
          : JacksonIOException.construct(e, out);
    }
  }

  /** With a type id around it, not in it: an event says what it is in members of its own. */
  @Override
  public void serializeWithType(
      Event event, JsonGenerator out, SerializationContext context, TypeSerializer types) {
    WritableTypeId id = types.typeId(event, JsonToken.VALUE_EMBEDDED_OBJECT);
    id = types.writeTypePrefix(out, context, id);
    serialize(event, out, context);
    types.writeTypeSuffix(out, context, id);
  }

  /** For what is no text, such as a tree: raw values are read and given on as tokens. */
  private static final class Copying extends JsonGeneratorDelegate {
    private Copying(JsonGenerator out) {
      super(out, false);
    }

    @Override
    public JsonGenerator writeRawValue(String json) {
      try (JsonParser parser =
          JsonLimits.factory(Limits.trusted(), " ").createParser(ObjectReadContext.empty(), json)) {
        parser.nextToken();
        delegate.copyCurrentStructureExact(parser);
      }
      return this;
    }
  }
}
