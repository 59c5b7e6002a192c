package org.convene.io.xml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.text.Expected;

/** A document that is not read on; passes through JAXB to who reads it. */
final class Refused extends XMLStreamException {

  private static final long serialVersionUID = 1;

  private final transient Violation violation;

  Refused(Location location, String code, String message) {
    super(message, location);
    this.violation = Violation.error("", code, message);
  }

  /** Of what is being written. */
  Refused(String code, String message) {
    super(message);
    this.violation = Violation.error("", code, message);
  }

  /** Whether an element is too large, behind which the document can be read on. */
  boolean isOverLimit() {
    return violation.code().startsWith("limit.");
  }

  Violation violation() {
    return violation;
  }

  static Refused over(XMLStreamReader in, String code, long most, String what) {
    return new Refused(in.getLocation(), code, Expected.atMost(most, what));
  }

  static Refused doctype(XMLStreamReader in) {
    return new Refused(in.getLocation(), "xml.doctype", Expected.foundInstead("no DOCTYPE", "one"));
  }

  static Refused entity(XMLStreamReader in) {
    return new Refused(
        in.getLocation(),
        "xml.entity",
        Expected.foundInstead("no entity but those of XML itself", "one"));
  }

  /** Checks the element that a reader is at. */
  static void check(XMLStreamReader in, int depth, Limits limits) throws Refused {
    if (depth > limits.depth()) {
      throw over(in, "limit.depth", limits.depth(), "levels");
    }
    int attributes = in.getAttributeCount() + in.getNamespaceCount();
    if (attributes > limits.attributes()) {
      throw over(in, "limit.attributes", limits.attributes(), "attributes");
    }
    boolean isLong = in.getLocalName().length() > limits.nameLength();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      isLong |= in.getAttributeLocalName(i).length() > limits.nameLength();
      if (in.getAttributeValue(i).length() > limits.valueLength()) {
        throw over(in, "limit.value-length", limits.valueLength(), "characters");
      }
    }
    if (isLong) {
      throw over(in, "limit.name-length", limits.nameLength(), "characters of a name");
    }
  }
}
