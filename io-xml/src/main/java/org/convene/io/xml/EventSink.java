package org.convene.io.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;

/**
 * Takes what JAXB writes: one prefix for our elements, indented if wanted, and markup of others in
 * place of the element that holds it as text.
 */
final class EventSink extends StreamWriterDelegate {

  private final String prefix;
  private final boolean indent;
  private final int outerDepth;
  private boolean toDeclare;
  private int depth;
  private boolean foreign;
  private boolean afterElement;
  private String[] indents = {"\n"};

  EventSink(XMLStreamWriter out, String prefix, boolean indent, int outerDepth) {
    super(out);
    this.prefix = prefix;
    this.indent = indent;
    this.outerDepth = outerDepth;
  }

  /** For a place in a document where our namespace is not known. */
  static EventSink declaring(XMLStreamWriter out) {
    EventSink sink = new EventSink(out, "", false, 0);
    sink.toDeclare = true;
    return sink;
  }

  private void line(int level) throws XMLStreamException {
    if (!indent) {
      return;
    }
    if (level >= indents.length) {
      String[] more = new String[level * 2];
      for (int i = 0; i < more.length; i++) {
        more[i] = "\n" + "  ".repeat(i);
      }
      indents = more;
    }
    super.writeCharacters(indents[level]);
  }

  @Override
  public void writeStartElement(String given, String name, String namespace)
      throws XMLStreamException {
    line(outerDepth + depth);
    if (namespace.equals(XmlNames.PRIVATE)) {
      foreign = true;
      return;
    }
    depth++;
    afterElement = false;
    super.writeStartElement(prefix, name, XmlNames.NAMESPACE);
    if (toDeclare) {
      toDeclare = false;
      super.writeDefaultNamespace(XmlNames.NAMESPACE);
    }
  }

  @Override
  public void writeEndElement() throws XMLStreamException {
    if (foreign) {
      foreign = false;
    } else {
      depth--;
      if (afterElement) {
        line(outerDepth + depth);
      }
      super.writeEndElement();
    }
    afterElement = true;
  }

  @Override
  public void writeCharacters(String text) throws XMLStreamException {
    if (foreign) {
      MarkupProperty.copy(text, getParent());
    } else {
      super.writeCharacters(text);
    }
  }

  @Override
  public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
    if (foreign) {
      writeCharacters(new String(text, start, length));
    } else {
      super.writeCharacters(text, start, length);
    }
  }

  /** JAXB would declare its own prefixes. */
  @Override
  public void writeNamespace(String given, String namespace) {}

  @Override
  public void writeDefaultNamespace(String namespace) {}
}
