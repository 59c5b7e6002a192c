package org.convene.io.xml;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamWriter2;
import org.convene.event.Event;
import org.convene.io.Limits;
import org.convene.io.ReadResult;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Events in documents of others, with their parsers and writers. */
final class Embedding {

  private Embedding() {}

  static ReadResult read(XMLStreamReader parser, Unmarshaller unmarshaller, Limits limits)
      throws IOException {
    if (!parser.isStartElement() || !XmlReader.isOurs(parser, XmlNames.EVENT)) {
      throw new IllegalArgumentException(
          Expected.foundInstead(
              "a parser at <event> of \"" + XmlNames.NAMESPACE + "\"", "it " + at(parser)));
    }
    Binder binder = new Binder(unmarshaller, limits);
    try {
      return binder.event(parser, 0, binder.begin(-1));
    } catch (XMLStreamException e) {
      throw Complaints.failure(e);
    } catch (JAXBException e) {
      throw Complaints.failure(e);
    } catch (RuntimeException e) {
      // A parser that is lazy has no other way to complain, since getText() declares nothing.
      if (e.getCause() instanceof XMLStreamException cause) {
        throw Complaints.failure(cause);
      }
      throw e;
    }
  }

  private static String at(XMLStreamReader parser) {
    return parser.isStartElement()
        ? "at " + Complaints.element(parser)
        : "at no start of an element";
  }

  static void write(Event event, XMLStreamWriter out, Marshaller marshaller, Parsers parsers)
      throws IOException {
    XmlEvent element = EventElement.write(event);
    try {
      if (!(out instanceof XMLStreamWriter2)) {
        // First into nothing, so that of an event that is refused nothing is written.
        XMLStreamWriter nothing = parsers.writer(OutputStream.nullOutputStream());
        marshaller.marshal(element, EventSink.declaring(new PlainAttributes(nothing)));
      }
      String prefix = prefix(out);
      EventSink sink =
          prefix == null ? EventSink.declaring(out) : new EventSink(out, prefix, false, 0);
      marshaller.marshal(element, sink);
    } catch (XMLStreamException | JAXBException e) {
      throw XmlWriter.translated(e);
    }
  }

  /** The prefix that stands for our namespace where a writer is; null for none. */
  private static @Nullable String prefix(XMLStreamWriter out) throws XMLStreamException {
    String prefix = out.getPrefix(XmlNames.NAMESPACE);
    // An element within may have taken the prefix for another namespace.
    return prefix != null
            && XmlNames.NAMESPACE.equals(out.getNamespaceContext().getNamespaceURI(prefix))
        ? prefix
        : null;
  }
}
