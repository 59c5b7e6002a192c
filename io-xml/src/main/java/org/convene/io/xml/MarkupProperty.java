package org.convene.io.xml;

import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.Limits;
import org.jspecify.annotations.Nullable;

/** Markup of others, which an event holds as a raw property. */
final class MarkupProperty {

  /** Deeper markup stays a property, so that an event never nests too deep to be read back. */
  private static final int DEEPEST = 24;

  private static final Parsers PARSERS =
      new Parsers(Limits.standard().toBuilder().depth(DEEPEST).build(), false);

  private MarkupProperty() {}

  static RawProperty property(@Nullable String pointer, String markup) {
    return pointer == null
        ? RawProperty.of(XmlNames.RAW, markup)
        : RawProperty.of(XmlNames.RAW, markup, RawParameter.of(XmlNames.POINTER, pointer));
  }

  /**
   * Says whether a property, which anybody may have made, is what reading its markup would give.
   */
  static boolean isMarkup(RawProperty property) {
    if (!property.name().equals(XmlNames.RAW)) {
      return false;
    }
    List<RawParameter> parameters = property.parameters();
    boolean plain =
        parameters.isEmpty()
            || (parameters.size() == 1
                && parameters.get(0).name().equals(XmlNames.POINTER)
                && parameters.get(0).values().size() == 1);
    return plain && isCanonical(property.value());
  }

  private static boolean isCanonical(String markup) {
    try {
      XMLStreamReader reader = PARSERS.reader(new StringReader(markup));
      if (reader.next() != XMLStreamReader.START_ELEMENT) {
        return false;
      }
      boolean same = new Markup(reader, 0, PARSERS.limits()).read().equals(markup);
      return same && reader.next() == XMLStreamReader.END_DOCUMENT;
    } catch (XMLStreamException e) {
      return false;
    }
  }

  /** Says whether markup is of another namespace, so that it may stand among extensions. */
  static boolean isOther(String markup) {
    try {
      XMLStreamReader reader = PARSERS.reader(new StringReader(markup));
      reader.next();
      return Structure.isOther(text(reader.getNamespaceURI()));
    } catch (XMLStreamException e) {
      return false;
    }
  }

  /** Writes markup as it is. */
  static void copy(String markup, XMLStreamWriter out) throws XMLStreamException {
    XMLStreamReader reader = PARSERS.reader(new StringReader(markup));
    int depth = 0;
    while (reader.next() != XMLStreamReader.END_DOCUMENT) {
      switch (reader.getEventType()) {
        case XMLStreamReader.START_ELEMENT -> start(reader, depth++ == 0, out);
        case XMLStreamReader.END_ELEMENT -> out.writeEndElement();
        default -> out.writeCharacters(reader.getText());
      }
    }
  }

  private static void start(XMLStreamReader in, boolean outermost, XMLStreamWriter out)
      throws XMLStreamException {
    String namespace = text(in.getNamespaceURI());
    out.writeStartElement(text(in.getPrefix()), in.getLocalName(), namespace);
    if (outermost && namespace.isEmpty()) {
      out.writeDefaultNamespace("");
    }
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      String prefix = text(in.getNamespacePrefix(i));
      if (prefix.isEmpty()) {
        out.writeDefaultNamespace(text(in.getNamespaceURI(i)));
      } else {
        out.writeNamespace(prefix, in.getNamespaceURI(i));
      }
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String prefix = text(in.getAttributePrefix(i));
      if (prefix.isEmpty()) {
        out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
      } else {
        out.writeAttribute(
            prefix,
            in.getAttributeNamespace(i),
            in.getAttributeLocalName(i),
            in.getAttributeValue(i));
      }
    }
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
