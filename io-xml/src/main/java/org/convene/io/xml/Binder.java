package org.convene.io.xml;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventLocator;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.Limits;
import org.convene.io.ReadResult;
import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Makes an event of the element that a parser is at, whosever document it stands in; the parser is
 * at the end of the element then.
 */
final class Binder {

  private final Unmarshaller unmarshaller;
  private final Limits limits;
  private final Marks marks = new Marks();
  private @Nullable XmlContext context;

  Binder(Unmarshaller unmarshaller, Limits limits) {
    this.unmarshaller = unmarshaller;
    this.limits = limits;
    try {
      unmarshaller.setEventHandler(this::complain);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes what JAXB complains of, which {@link EventSource} leaves it no reason to. */
  private boolean complain(ValidationEvent event) {
    XmlContext now = context;
    if (now != null) {
      ValidationEventLocator at = event.getLocator();
      String message = "expected an event: " + Excerpt.of(String.valueOf(event.getMessage()));
      now.report(
          at.getLineNumber(), at.getColumnNumber(), Violation.error("", "xml.value", message));
    }
    return true;
  }

  /**
   * Starts an event.
   *
   * @param ordinal its number; -1 where nobody counts
   */
  XmlContext begin(long ordinal) {
    return begin(ordinal, false);
  }

  XmlContext beginHead() {
    return begin(-1, true);
  }

  private XmlContext begin(long ordinal, boolean isHead) {
    marks.clear();
    XmlContext begun = new XmlContext(ordinal, isHead, marks, limits);
    context = begun;
    return begun;
  }

  /**
   * Reads an event.
   *
   * @param outerDepth how many elements are around it
   */
  ReadResult event(XMLStreamReader parser, int outerDepth, XmlContext in)
      throws XMLStreamException, JAXBException {
    try {
      EventSource source = new EventSource(parser, Structure.EVENT, limits, outerDepth, in);
      return EventElement.read(unmarshaller.unmarshal(source, XmlEvent.class).getValue(), in);
    } catch (Refused e) {
      return readOver(parser, outerDepth, in, e);
    } catch (JAXBException e) {
      if (e.getLinkedException() instanceof Refused refused) {
        return readOver(parser, outerDepth, in, refused);
      }
      throw e;
    }
  }

  /** Goes on behind an event that is over a limit, where the parser tells how deep it is. */
  private static ReadResult readOver(
      XMLStreamReader parser, int outerDepth, XmlContext in, Refused refused)
      throws XMLStreamException {
    if (!refused.isOverLimit() || !(parser instanceof XMLStreamReader2 reader)) {
      throw refused;
    }
    Location at = reader.getLocation();
    in.report(at.getLineNumber(), at.getColumnNumber(), refused.violation());
    try {
      while (!reader.isEndElement() || reader.getDepth() > outerDepth + 1) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      throw refused; // what broke first
    }
    return new ReadResult.Rejected(in.problems);
  }

  DocumentHead head(XMLStreamReader parser, XmlContext in)
      throws XMLStreamException, JAXBException {
    EventSource source = new EventSource(parser, Structure.DOCUMENT_HEAD, limits, 1, in);
    return HeadElement.read(unmarshaller.unmarshal(source, XmlHead.class).getValue(), in);
  }
}
