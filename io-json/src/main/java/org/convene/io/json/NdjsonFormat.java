package org.convene.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Limits;

/**
 * Reads and writes events as JSON, one a line (NDJSON): {@link JsonFormat} in the layout {@link
 * JsonFormat.Layout#LINES}, found by the names of such files.
 *
 * <p>Immutable and safe for use by several threads; a reader or writer belongs to one thread,
 * closes the stream that it was given, and holds one event at a time with its overrides.
 */
public final class NdjsonFormat implements EventFormat {

  private final JsonFormat json;

  /** Creates the format that reads within the standard limits. */
  public NdjsonFormat() {
    this(JsonFormat.builder().layout(JsonFormat.Layout.LINES).build());
  }

  private NdjsonFormat(JsonFormat json) {
    this.json = json;
  }

  @Override
  public String name() {
    return json.name();
  }

  @Override
  public List<String> mediaTypes() {
    return json.mediaTypes();
  }

  @Override
  public List<String> extensions() {
    return json.extensions();
  }

  @Override
  public List<String> kinds() {
    return json.kinds();
  }

  @Override
  public NdjsonFormat withLimits(Limits limits) {
    return new NdjsonFormat(json.withLimits(limits));
  }

  /**
   * Returns a reader, which reads the other layouts too; a document without a line has no events.
   */
  @Override
  public EventReader reader(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    return json.reader(in);
  }

  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) throws IOException {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(head, "head");
    return json.writer(out, head);
  }

  @Override
  public List<Violation> losses(Event event) {
    Objects.requireNonNull(event, "event");
    return json.losses(event);
  }

  @Override
  public List<Violation> losses(Event event, DocumentHead head) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(head, "head");
    return json.losses(event, head);
  }

  @Override
  public List<Violation> losses(DocumentHead head) {
    Objects.requireNonNull(head, "head");
    return json.losses(head);
  }

  @Override
  public List<String> limitations() {
    return List.of("a document's title and whatever else it says of itself");
  }
}
