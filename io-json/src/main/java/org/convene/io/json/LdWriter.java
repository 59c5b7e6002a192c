package org.convene.io.json;

import java.io.IOException;
import java.io.OutputStream;
import org.convene.event.Event;
import org.convene.io.EventWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Writes events as JSON-LD: one as an object, as pages have it, several as an array. */
final class LdWriter implements EventWriter {

  private final JsonGenerator out;
  private final OutputStream stream;
  private final boolean everything;
  private @Nullable Node first;
  private long count;
  private boolean closed;

  LdWriter(JsonGenerator out, OutputStream stream, boolean everything) {
    this.out = out;
    this.stream = stream;
    this.everything = everything;
  }

  @Override
  public void write(Event event) throws IOException {
    Node node = LdEvent.write(event, everything);
    count++;
    try {
      if (count == 1) {
        first = node; // until it is known whether it is the only one
      } else {
        begin();
        write(node);
      }
    } catch (JacksonException e) {
      throw JsonWriter.translated(e);
    }
  }

  private void begin() {
    Node held = first;
    if (held != null) {
      first = null;
      out.writeStartArray();
      write(held);
    }
  }

  private void write(Node node) {
    switch (node.kind) {
      case OBJECT -> {
        out.writeStartObject();
        for (int i = 0; i < node.names.size(); i++) {
          out.writeName(node.names.get(i));
          write(node.values.get(i));
        }
        out.writeEndObject();
      }
      case ARRAY -> {
        out.writeStartArray();
        node.values.forEach(this::write);
        out.writeEndArray();
      }
      case STRING -> out.writeString(node.text);
      default -> out.writeRawValue(node.text);
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (stream) {
      Node only = first;
      if (only != null) {
        write(only);
      } else if (count == 0) {
        out.writeStartArray();
        out.writeEndArray();
      } else {
        out.writeEndArray();
      }
      out.close();
      stream.write('\n');
    } catch (JacksonException e) {
      throw JsonWriter.translated(e);
    }
  }
}
