package org.convene.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.Beginning;
import org.convene.io.CheckedWriter;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Limits;
import org.convene.io.ReadBack;
import org.convene.text.Expected;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes events as JSON, described by {@link #schema}. A reader finds out itself how the
 * events are laid out; a writer uses the {@link Layout} of the format.
 *
 * <p>Immutable and safe for use by several threads; a reader or writer belongs to one thread,
 * closes the stream that it was given, and holds one event at a time with its overrides.
 */
public final class JsonFormat implements EventFormat {

  /** Tells how events are laid out in a document. */
  public enum Layout {
    /** An array of events. */
    ARRAY,
    /** An object with the document's head and an array {@code events}. */
    OBJECT,
    /** One event a line; {@link NdjsonFormat} is found by the names of such files. */
    LINES,
    /** One event and nothing else; a writer closed without one fails. */
    SINGLE
  }

  /** What documents of this format look like. */
  private static final List<String> KINDS = List.of("JSON");

  private final Layout layout;
  private final boolean indent;
  private final Limits limits;
  private final JsonFactory factory;

  /** Creates the format that writes an indented array and reads within the standard limits. */
  public JsonFormat() {
    this(new Builder());
  }

  private JsonFormat(Builder builder) {
    this.layout = builder.layout;
    this.indent = builder.indent;
    this.limits = builder.limits;
    this.factory = JsonLimits.factory(limits, layout == Layout.LINES ? "\n" : " ");
  }

  /**
   * Returns a builder for a format with other settings.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the JSON Schema (2020-12) of what the format writes and reads; {@code
   * urn:convene:event:1} is its id, and {@code #/$defs/event} in it that of one event.
   *
   * @return the text of the schema
   */
  public static String schema() {
    try (InputStream in = JsonFormat.class.getResourceAsStream("event.schema.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return layout == Layout.LINES ? "ndjson" : "json";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of(layout == Layout.LINES ? "application/x-ndjson" : "application/json");
  }

  @Override
  public List<String> extensions() {
    return layout == Layout.LINES ? List.of("ndjson", "jsonl") : List.of("json");
  }

  @Override
  public List<String> kinds() {
    return KINDS;
  }

  @Override
  public JsonFormat withLimits(Limits limits) {
    return new Builder().layout(layout).indent(indent).limits(limits).build();
  }

  @Override
  public EventReader reader(InputStream in) throws IOException {
    Objects.requireNonNull(in, "in");
    boolean mayBeEmpty = layout == Layout.LINES;
    Beginning beginning = new Beginning(in);
    NodeReader nodes = NodeReader.open(factory, beginning, limits);
    return new JsonReader(nodes, beginning, limits, mayBeEmpty);
  }

  /**
   * Returns a writer to a stream. A head is written in the layout {@link Layout#OBJECT}, which one
   * that says anything asks for in place of {@link Layout#ARRAY}; the others have no place for it.
   */
  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) throws IOException {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(head, "head");
    boolean titled = layout == Layout.ARRAY && !head.equals(DocumentHead.empty());
    return CheckedWriter.open(
        this,
        head,
        () ->
            new JsonWriter(
                factory.createGenerator(context(), out),
                out,
                titled ? Layout.OBJECT : layout,
                head));
  }

  /** Returns what is over the limits, and so could not be read back. */
  @Override
  public List<Violation> losses(Event event) {
    return losses(event, DocumentHead.empty());
  }

  @Override
  public List<Violation> losses(Event event, DocumentHead head) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(head, "head");
    return ReadBack.losses(event, head, this, limits);
  }

  @Override
  public List<Violation> losses(DocumentHead head) {
    Objects.requireNonNull(head, "head");
    boolean hasPlace = layout == Layout.ARRAY || layout == Layout.OBJECT;
    // who made the document that was read did not make the one that is written
    if (hasPlace || head.withProducer(null).withoutTimeZones().equals(DocumentHead.empty())) {
      return ReadBack.losses(head, this, limits);
    }
    return List.of(
        Violation.error(
            "/head",
            "json.head",
            Expected.foundInstead(
                "no title or other head, because "
                    + (layout == Layout.LINES ? "one event a line" : "a single event")
                    + " leaves no place for it",
                "one")));
  }

  private ObjectWriteContext context() {
    if (!indent || layout == Layout.LINES) {
      return ObjectWriteContext.empty();
    }
    return Printer.context();
  }

  /** Collects the settings of a format; for one thread. */
  public static final class Builder {
    private Layout layout = Layout.ARRAY;
    private boolean indent = true;
    private Limits limits = Limits.standard();

    private Builder() {}

    /**
     * Sets how events are laid out when written.
     *
     * @param layout the layout
     * @return this builder
     */
    public Builder layout(Layout layout) {
      this.layout = Objects.requireNonNull(layout, "layout");
      return this;
    }

    /**
     * Sets whether written JSON is indented; one event a line never is.
     *
     * @param indent whether it is
     * @return this builder
     */
    public Builder indent(boolean indent) {
      this.indent = indent;
      return this;
    }

    /**
     * Sets the limits that reading keeps.
     *
     * @param limits how large a document and an event may be
     * @return this builder
     */
    public Builder limits(Limits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * Returns the format with these settings.
     *
     * @return the format
     */
    public JsonFormat build() {
      return new JsonFormat(this);
    }
  }
}
