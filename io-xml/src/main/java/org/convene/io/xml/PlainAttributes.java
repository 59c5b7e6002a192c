package org.convene.io.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;
import org.convene.text.Expected;

/** Refuses attributes that writers such as the JDK's do not escape, and parsers read as blanks. */
final class PlainAttributes extends StreamWriterDelegate {

  PlainAttributes(XMLStreamWriter out) {
    super(out);
  }

  private static void check(String name, String value) throws Refused {
    if (value.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r')) {
      throw new Refused(
          "xml.attribute",
          Expected.found(
              "no tab and no line feed in the attribute \""
                  + name
                  + "\", where the writer might not escape it",
              value));
    }
  }

  @Override
  public void writeAttribute(String name, String value) throws XMLStreamException {
    check(name, value);
    super.writeAttribute(name, value);
  }

  @Override
  public void writeAttribute(String namespace, String name, String value)
      throws XMLStreamException {
    check(name, value);
    super.writeAttribute(namespace, name, value);
  }

  @Override
  public void writeAttribute(String prefix, String namespace, String name, String value)
      throws XMLStreamException {
    check(name, value);
    super.writeAttribute(prefix, namespace, name, value);
  }
}
