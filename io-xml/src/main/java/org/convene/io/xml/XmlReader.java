package org.convene.io.xml;

import com.ctc.wstx.exc.WstxIOException;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;
import org.convene.event.Violation;
import org.convene.io.Beginning;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.io.ReadResult;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Reads one event after the other. */
final class XmlReader implements EventReader {

  private enum State {
    START,
    /** Inside the root; the parser is at an element that is still to be looked at. */
    AT_ELEMENT,
    /** Inside the root, after an element. */
    EVENTS,
    /** At an event that is the document. */
    SINGLE,
    END
  }

  private final Parsers parsers;
  private final Binder binder;
  private final Beginning beginning;
  private final Input document;
  private final Limits limits;
  private @Nullable XMLStreamReader parser;
  private DocumentHead head = DocumentHead.empty();
  private State state = State.START;
  private long count;

  /** Warnings of what stands before the first event, which is what they are given with. */
  private final ProblemList pending;

  XmlReader(Parsers parsers, Unmarshaller unmarshaller, InputStream document) {
    this.parsers = parsers;
    this.limits = parsers.limits();
    this.pending = new ProblemList(limits);
    this.binder = new Binder(unmarshaller, limits);
    this.beginning = new Beginning(document);
    this.document = new Input(beginning, limits.documentBytes());
  }

  @Override
  public DocumentHead head() throws IOException {
    if (state == State.START) {
      try {
        guarded(
            () -> {
              start();
              return Optional.empty();
            });
      } catch (DocumentException e) { // that it is another kind says more than what breaks in it
        beginning.refuseForeign("XML", "events in XML");
        throw e;
      }
    }
    return head;
  }

  @Override
  public Optional<ReadResult> read() throws IOException {
    head();
    return state == State.END ? unclaimed() : guarded(this::next);
  }

  private interface Step {
    Optional<ReadResult> run() throws XMLStreamException, JAXBException, IOException;
  }

  /** Makes what parser and binding throw the problem that it is; then there is no more to read. */
  private Optional<ReadResult> guarded(Step step) throws IOException {
    boolean done = false;
    try {
      Optional<ReadResult> result = step.run();
      done = true;
      return result;
    } catch (XMLStreamException e) {
      throw translated(e);
    } catch (JAXBException e) {
      throw e.getLinkedException() instanceof XMLStreamException cause
          ? translated(cause)
          : Complaints.failure(e);
    } finally {
      if (!done) {
        state = State.END;
        pending.clear();
      }
    }
  }

  private IOException translated(XMLStreamException e) {
    if (document.failure() != null) {
      return document.failure();
    }
    Location location = location(e);
    if (document.isOver() && !(e instanceof Refused)) {
      return Complaints.over(location, "limit.document-bytes", limits.documentBytes(), "bytes");
    }
    if (parser == null && e instanceof WstxIOException) {
      return Complaints.encoding(e, location); // one that Java has no decoder for
    }
    // Woodstox has exceptions of its own for all that it complains of, save its limits.
    boolean isLimit = e.getClass() == XMLStreamException.class && e.getNestedException() == null;
    return isLimit ? overInAttributes(location) : Complaints.failure(e, location);
  }

  /** The parser keeps two limits: on attributes in one tag and, where the tag is long, on one. */
  private IOException overInAttributes(Location location) {
    return length() > limits.valueLength()
        ? Complaints.over(location, "limit.value-length", limits.valueLength(), "characters")
        : Complaints.over(location, "limit.attributes", limits.attributes(), "attributes");
  }

  /** How much the parser has read of what it is at. */
  private int length() {
    if (!(parser instanceof XMLStreamReader2 reader)) {
      return 0;
    }
    LocationInfo info = reader.getLocationInfo();
    return info.getCurrentLocation().getCharacterOffset()
        - info.getStartLocation().getCharacterOffset();
  }

  private Location location(XMLStreamException e) {
    if (e.getLocation() != null) {
      return Complaints.at(e.getLocation(), -1);
    }
    return parser == null ? Location.at(-1, 1, 1) : Complaints.at(parser.getLocation(), -1);
  }

  private void start() throws XMLStreamException, JAXBException, IOException {
    XMLStreamReader reader = parsers.reader(document);
    parser = reader;
    if ("1.1".equals(reader.getVersion())) {
      throw new Refused(
          reader.getLocation(), "xml.version", Expected.foundInstead("XML 1.0", "1.1"));
    }
    skipToElement(reader);
    Refused.check(reader, 1, limits);
    if (isOurs(reader, XmlNames.EVENT)) {
      state = State.SINGLE;
      return;
    }
    if (!isOurs(reader, XmlNames.EVENTS)) {
      throw notEvents(reader);
    }
    state = State.EVENTS;
    readHead(reader);
  }

  private static Refused notEvents(XMLStreamReader reader) {
    String message =
        Expected.foundInstead(
            "<events> of \"" + XmlNames.NAMESPACE + "\"", Complaints.element(reader));
    return new Refused(reader.getLocation(), "xml.not-events", message);
  }

  /** Reads what stands before the first event. */
  private void readHead(XMLStreamReader reader)
      throws XMLStreamException, JAXBException, IOException {
    XmlContext in = binder.beginHead();
    rootAttributes(reader, in);
    if (!skipToElement(reader)) {
      head = HeadElement.read(new XmlHead(), in);
      pending.addAll(in.problems);
      end(reader);
      return;
    }
    if (isOurs(reader, XmlNames.HEAD)) {
      head = binder.head(reader, in);
    } else {
      head = HeadElement.read(new XmlHead(), in);
      state = State.AT_ELEMENT;
    }
    pending.addAll(in.problems);
  }

  /** Keeps what the root says in attributes with the head. */
  private static void rootAttributes(XMLStreamReader reader, XmlContext context) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = MarkupProperty.text(reader.getAttributeNamespace(i));
      String local = reader.getAttributeLocalName(i);
      if (!Structure.isHint(namespace, local)) {
        String name = Structure.attribute(namespace, local);
        context.unknownAttribute("", name, reader.getAttributeValue(i), reader.getLocation());
      }
    }
  }

  static boolean isOurs(XMLStreamReader reader, String name) {
    return reader.getLocalName().equals(name)
        && XmlNames.NAMESPACE.equals(reader.getNamespaceURI());
  }

  /** Goes to the next element; false at the end of the one around it. */
  private static boolean skipToElement(XMLStreamReader reader) throws XMLStreamException {
    while (true) {
      int next = reader.next();
      if (next == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (next == XMLStreamConstants.END_ELEMENT || next == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      if (next == XMLStreamConstants.DTD) {
        throw Refused.doctype(reader);
      }
      if (next == XMLStreamConstants.ENTITY_REFERENCE) {
        throw Refused.entity(reader);
      }
      boolean isText = next == XMLStreamConstants.CHARACTERS || next == XMLStreamConstants.CDATA;
      if (isText && !reader.isWhiteSpace()) {
        String message = Expected.found("an <event>", reader.getText().strip());
        throw new Refused(reader.getLocation(), "xml.text", message);
      }
    }
  }

  private Optional<ReadResult> next() throws XMLStreamException, JAXBException, IOException {
    XMLStreamReader reader = parser;
    if (reader == null) {
      return Optional.empty();
    }
    boolean single = state == State.SINGLE;
    if (state == State.EVENTS && !skipToElement(reader)) {
      end(reader);
      return unclaimed();
    }
    state = State.EVENTS;
    if (++count > limits.events()) {
      Location location = Complaints.at(reader.getLocation(), count);
      throw Complaints.over(location, "limit.events", limits.events(), "events");
    }
    if (!isOurs(reader, XmlNames.EVENT)) {
      return Optional.of(noEvent(reader));
    }
    XmlContext in = binder.begin(count);
    in.problems.addAll(pending);
    pending.clear();
    ReadResult result = binder.event(reader, single ? 0 : 1, in);
    if (single) {
      end(reader);
    }
    return Optional.of(result);
  }

  /** Warnings of what stands before the events, where there are none. */
  private Optional<ReadResult> unclaimed() {
    if (pending.isEmpty()) {
      return Optional.empty();
    }
    ReadResult result = new ReadResult.Remarks(pending);
    pending.clear();
    return Optional.of(result);
  }

  private ReadResult noEvent(XMLStreamReader reader) throws XMLStreamException {
    Location location = Complaints.at(reader.getLocation(), count);
    String found = Complaints.element(reader);
    new Markup(reader, 1, limits).read();
    Violation violation =
        Violation.error(
            "", "xml.unknown-element", Expected.foundInstead("an <event>", found) + ", not read");
    return new ReadResult.Rejected(List.of(new Problem(location, violation)));
  }

  private void end(XMLStreamReader reader) throws XMLStreamException {
    state = State.END;
    while (reader.hasNext()) {
      reader.next();
    }
  }

  @Override
  public void close() throws IOException {
    state = State.END;
    pending.clear();
    XMLStreamReader reader = parser;
    try (document) {
      if (reader != null) {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw translated(e);
    }
  }
}
