package org.convene.io.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ReadResult;

/** Documents in and out, for tests. */
final class Json {

  private Json() {}

  /** Reads a document; what fails comes as it was thrown. */
  static List<ReadResult> read(InputStream in) throws IOException {
    try (EventReader reader = new JsonFormat().reader(in);
        Stream<ReadResult> results = reader.results()) {
      return results.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static List<ReadResult> read(String json) throws IOException {
    return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  static String write(JsonFormat format, List<Event> events) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format.writer(out)) {
      writer.writeAll(events.stream());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static String write(JsonFormat.Layout layout, Event event) throws IOException {
    return write(JsonFormat.builder().layout(layout).indent(false).build(), List.of(event));
  }
}
