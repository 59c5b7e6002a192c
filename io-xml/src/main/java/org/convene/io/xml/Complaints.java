package org.convene.io.xml;

import jakarta.xml.bind.JAXBException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.text.Excerpt;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** What the parser complains of, as problems. */
final class Complaints {

  private Complaints() {}

  static DocumentException failure(Location location, String code, String message) {
    return new DocumentException(new Problem(location, Violation.error("", code, message)));
  }

  static DocumentException over(Location location, String code, long most, String what) {
    return failure(location, code, Expected.atMost(most, what));
  }

  static Location at(javax.xml.stream.@Nullable Location at, long ordinal) {
    return at == null
        ? Location.at(ordinal, 1, 1)
        : Location.at(ordinal, Math.max(at.getLineNumber(), 1), Math.max(at.getColumnNumber(), 1));
  }

  /** The element that a reader is at, as a message shows it. */
  static String element(XMLStreamReader at) {
    String namespace = MarkupProperty.text(at.getNamespaceURI());
    String name = '<' + Excerpt.of(at.getLocalName()) + '>';
    return namespace.equals(XmlNames.NAMESPACE) ? name : name + " of " + Expected.quoted(namespace);
  }

  static IOException failure(JAXBException e) {
    return e.getLinkedException() instanceof XMLStreamException cause
        ? failure(cause)
        : failure(Location.unknown(), "xml.malformed", "expected an event: " + e);
  }

  static IOException failure(XMLStreamException e) {
    return failure(e, at(e.getLocation(), -1));
  }

  static IOException failure(XMLStreamException e, Location location) {
    if (e instanceof Refused refused) {
      return new DocumentException(new Problem(location, refused.violation()));
    }
    Throwable cause = e.getNestedException();
    if (cause instanceof CharConversionException || cause instanceof UnsupportedEncodingException) {
      return encoding(cause, location);
    }
    if (cause instanceof IOException failed) {
      return failed;
    }
    return failure(location, "xml.malformed", "expected well-formed XML: " + firstLine(e));
  }

  static DocumentException encoding(Throwable e, Location location) {
    String message = "expected text in the encoding of the document: " + firstLine(e);
    return failure(location, "xml.encoding", message);
  }

  /** The parser adds the place on a second line. */
  private static String firstLine(Throwable e) {
    String said = String.valueOf(e.getMessage());
    int end = said.indexOf('\n');
    return Excerpt.of(end < 0 ? said : said.substring(0, end));
  }
}
