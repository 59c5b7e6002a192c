package org.convene.io.xml;

import jakarta.xml.bind.JAXBException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import javax.xml.stream.XMLStreamException;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** What the parser complains of, as problems. */
final class Complaints {

  private Complaints() {}

  static DocumentException failure(Location location, String code, String message) {
    return new DocumentException(new Problem(location, Violation.error("", code, message)));
  }

  static Location at(javax.xml.stream.@Nullable Location at, long ordinal) {
    return at == null
        ? Location.at(ordinal, 1, 1)
        : Location.at(ordinal, Math.max(at.getLineNumber(), 1), Math.max(at.getColumnNumber(), 1));
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
      return encoding(location, firstLine(cause));
    }
    if (cause instanceof IOException failed) {
      return failed;
    }
    String said = firstLine(e);
    if (said.contains("encoding")) {
      return encoding(location, said);
    }
    if (said.startsWith("Attribute limit")) {
      String message = "expected at most " + Parsers.ATTRIBUTES + " attributes, found more";
      return failure(location, "limit.members", message);
    }
    if (said.contains("limit (")) {
      String code = said.contains("size") ? "limit.value-length" : "limit.members";
      return failure(location, code, "expected less: " + said);
    }
    return failure(location, "xml.malformed", "expected well-formed XML: " + said);
  }

  private static DocumentException encoding(Location location, String said) {
    return failure(
        location, "xml.encoding", "expected text in the encoding of the document: " + said);
  }

  /** The parser adds the place on a second line. */
  private static String firstLine(Throwable e) {
    String said = String.valueOf(e.getMessage());
    int end = said.indexOf('\n');
    return Excerpt.of(end < 0 ? said : said.substring(0, end));
  }
}
