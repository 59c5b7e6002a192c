package org.convene.io.xml;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.convene.event.Event;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventWriter;
import org.convene.io.Location;
import org.convene.io.Problem;

/** Writes the root, one event after the other, and the end. */
final class XmlWriter implements EventWriter {

  private final XMLStreamWriter out;
  private final OutputStream stream;
  private final Marshaller marshaller;
  private final EventSink sink;
  private final boolean indent;
  private final DocumentHead head;
  private boolean opened;
  private boolean closed;

  XmlWriter(
      XMLStreamWriter out,
      OutputStream stream,
      Marshaller marshaller,
      boolean indent,
      DocumentHead head) {
    this.out = out;
    this.stream = stream;
    this.marshaller = marshaller;
    this.indent = indent;
    this.sink = new EventSink(out, "", indent, 1);
    this.head = head;
  }

  @Override
  public void write(Event event) throws IOException {
    XmlEvent element = EventElement.write(event);
    try {
      open();
      marshaller.marshal(element, sink);
    } catch (XMLStreamException | JAXBException e) {
      throw translated(e);
    }
  }

  private void open() throws XMLStreamException, JAXBException {
    if (opened) {
      return;
    }
    opened = true;
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement("", XmlNames.EVENTS, XmlNames.NAMESPACE);
    out.writeDefaultNamespace(XmlNames.NAMESPACE);
    if (!head.equals(DocumentHead.empty())) {
      marshaller.marshal(HeadElement.write(head), sink);
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (stream) {
      open();
      if (indent) {
        out.writeCharacters("\n");
      }
      out.writeEndElement();
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException | JAXBException e) {
      throw translated(e);
    }
  }

  static IOException translated(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused it) {
        return new DocumentException(new Problem(Location.unknown(), it.violation()));
      }
      if (cause instanceof IOException it) {
        return it;
      }
      if (cause instanceof JAXBException it && it.getLinkedException() instanceof IOException in) {
        return in;
      }
    }
    return new IOException(e);
  }
}
