package org.convene.io.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.validation.Schema;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.CheckedWriter;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Limits;
import org.convene.io.ReadBack;
import org.convene.io.ReadResult;

/**
 * Reads and writes events as XML of the namespace {@code urn:convene:event:1}: {@code <events>}
 * with a {@code <head>} and each {@code <event>}. A document that is one {@code <event>} is read
 * too.
 *
 * <p>Immutable and safe for use by several threads; a reader or writer belongs to one thread, and
 * holds one event at a time.
 */
public final class XmlFormat implements EventFormat {

  private final boolean indent;
  private final Parsers parsers;
  private final Binding binding;

  /** Creates the format that writes indented XML and reads within the standard limits. */
  public XmlFormat() {
    this(new Builder());
  }

  private XmlFormat(Builder builder) {
    this.indent = builder.indent;
    this.parsers = new Parsers(builder.limits);
    this.binding = builder.binding;
  }

  /**
   * Returns a builder for a format with other settings.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the XML Schema (XSD 1.0) of what the format writes and reads; its text is {@code
   * event.xsd} beside this class.
   *
   * @return a new schema, to make validators of
   */
  public static Schema schema() {
    return SchemaFiles.schema();
  }

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("application/xml", "text/xml");
  }

  @Override
  public List<String> extensions() {
    return List.of("xml");
  }

  @Override
  public XmlFormat withLimits(Limits limits) {
    Objects.requireNonNull(limits, "limits");
    Builder builder = new Builder().indent(indent).limits(limits);
    builder.binding = binding;
    return builder.build();
  }

  @Override
  public EventReader reader(InputStream in) {
    Objects.requireNonNull(in, "in");
    return new XmlReader(parsers, binding.unmarshaller(), in);
  }

  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) throws IOException {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(head, "head");
    return CheckedWriter.open(this, head, () -> open(out, head));
  }

  private EventWriter open(OutputStream out, DocumentHead head) throws IOException {
    try {
      return new XmlWriter(parsers.writer(out), out, binding.marshaller(), indent, head);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * Reads the event that a parser of yours is at, in a document of any kind; the parser is at the
   * end of the element then.
   *
   * <pre>{@code
   * while (parser.hasNext()) {
   *   if (parser.next() == START_ELEMENT && parser.getLocalName().equals("event")) {
   *     ReadResult result = format.read(parser);
   *   }
   * }
   * }</pre>
   *
   * <p>The limits count from the event. What a document may say around and before it is up to the
   * parser: one for documents of strangers should refuse DTDs ({@code
   * XMLInputFactory.SUPPORT_DTD}).
   *
   * @param parser at the start of an {@code <event>}
   * @return the event, or what is wrong with it; no ordinal in the locations
   * @throws IllegalArgumentException if the parser is elsewhere
   * @throws DocumentException if the document cannot be read on
   * @throws IOException if the parser cannot read
   */
  public ReadResult read(XMLStreamReader parser) throws IOException {
    Objects.requireNonNull(parser, "parser");
    return Embedding.read(parser, binding.unmarshaller(), parsers.limits());
  }

  /**
   * Writes an event where a writer of yours is, as an element that is not indented. The namespace
   * is declared unless the writer has a prefix for it.
   *
   * <p>Most writers, the JDK's among them, write a tab or a line feed in an attribute as it is, and
   * a parser reads it as a blank. An event with one, in the code of a term say, is refused before
   * anything is written, unless the writer is one of Woodstox, which escapes them.
   *
   * <pre>{@code
   * writer.writeStartElement("agenda");
   * format.write(event, writer);
   * writer.writeEndElement();
   * }</pre>
   *
   * @param event the event
   * @param writer in an element, or where one may begin
   * @throws DocumentException if the writer might not keep the event as it is
   * @throws IOException if the writer cannot write
   */
  public void write(Event event, XMLStreamWriter writer) throws IOException {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(writer, "writer");
    Embedding.write(event, writer, binding.marshaller(), parsers);
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
    return ReadBack.losses(event, head, this, parsers.limits());
  }

  /** Returns texts with characters that XML cannot carry, and extensions with a malformed name. */
  @Override
  public List<Violation> losses(DocumentHead head) {
    Objects.requireNonNull(head, "head");
    List<Violation> losses = HeadLosses.of(head);
    return losses.isEmpty() ? ReadBack.losses(head, this, parsers.limits()) : losses;
  }

  /** Collects the settings of a format; for one thread. */
  public static final class Builder {
    private boolean indent = true;
    private Limits limits = Limits.standard();
    private Binding binding = new Binding();

    private Builder() {}

    /**
     * Sets whether written XML is indented.
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
    public XmlFormat build() {
      return new XmlFormat(this);
    }
  }
}
