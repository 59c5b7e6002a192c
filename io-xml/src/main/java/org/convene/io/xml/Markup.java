package org.convene.io.xml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.convene.io.Limits;

/**
 * Takes down an element as text that stands on its own and on one line; the same text again when it
 * is read anew. Comments and processing instructions are left out.
 */
final class Markup {

  /** A prefix as the text declares it, and how deep the element is that does. */
  private record Declared(String prefix, String namespace, int depth) {}

  private final XMLStreamReader in;
  private final int outerDepth;
  private final Limits limits;
  private final StringBuilder out = new StringBuilder();
  private final List<Declared> scope = new ArrayList<>();
  private int depth;

  /**
   * Takes down what a reader is at.
   *
   * @param outerDepth how many elements are around it
   */
  Markup(XMLStreamReader in, int outerDepth, Limits limits) {
    this.in = in;
    this.outerDepth = outerDepth;
    this.limits = limits;
  }

  /** Reads the element that the reader is at, to its end. */
  String read() throws XMLStreamException {
    start();
    while (depth > 0) {
      switch (in.next()) {
        case XMLStreamReader.START_ELEMENT -> start();
        case XMLStreamReader.END_ELEMENT -> end();
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            escape(in.getText(), false);
        case XMLStreamReader.ENTITY_REFERENCE -> throw Refused.entity(in);
        default -> {}
      }
      if (out.length() > limits.valueLength()) {
        throw Refused.over(in, "limit.value-length", limits.valueLength(), "characters");
      }
    }
    return out.toString();
  }

  private void start() throws XMLStreamException {
    depth++;
    Refused.check(in, outerDepth + depth, limits);
    String prefix = MarkupProperty.text(in.getPrefix());
    out.append('<').append(name(prefix, in.getLocalName()));
    declare(prefix, MarkupProperty.text(in.getNamespaceURI()));
    for (int i = 0; i < in.getNamespaceCount(); i++) {
      declare(
          MarkupProperty.text(in.getNamespacePrefix(i)),
          MarkupProperty.text(in.getNamespaceURI(i)));
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String given = MarkupProperty.text(in.getAttributePrefix(i));
      if (!given.isEmpty()) {
        declare(given, MarkupProperty.text(in.getAttributeNamespace(i)));
      }
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String given = MarkupProperty.text(in.getAttributePrefix(i));
      out.append(' ').append(name(given, in.getAttributeLocalName(i))).append("=\"");
      escape(in.getAttributeValue(i), true);
      out.append('"');
    }
    out.append('>');
  }

  private void end() {
    out.append("</")
        .append(name(MarkupProperty.text(in.getPrefix()), in.getLocalName()))
        .append('>');
    depth--;
    while (!scope.isEmpty() && scope.get(scope.size() - 1).depth > depth) {
      scope.remove(scope.size() - 1);
    }
  }

  private static String name(String prefix, String local) {
    return prefix.isEmpty() ? local : prefix + ':' + local;
  }

  private void declare(String prefix, String namespace) {
    if (prefix.equals("xml") || namespace.equals(declared(prefix))) {
      return;
    }
    scope.add(new Declared(prefix, namespace, depth));
    out.append(prefix.isEmpty() ? " xmlns" : " xmlns:").append(prefix).append("=\"");
    escape(namespace, true);
    out.append('"');
  }

  private String declared(String prefix) {
    for (int i = scope.size() - 1; i >= 0; i--) {
      if (scope.get(i).prefix.equals(prefix)) {
        return scope.get(i).namespace;
      }
    }
    return "";
  }

  private void escape(String text, boolean inAttribute) {
    escape(text, inAttribute, out);
  }

  /** An element of our namespace, as it is taken down. */
  static String ours(String name, String content) {
    return "<" + name + " xmlns=\"" + XmlNames.NAMESPACE + "\">" + content + "</" + name + ">";
  }

  /** Escapes markup, and what does not survive in a text on one line. */
  static void escape(String text, boolean inAttribute, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
        case '\n', '\r', 0x7F -> out.append("&#").append((int) c).append(';');
        default -> out.append(c);
      }
    }
  }
}
