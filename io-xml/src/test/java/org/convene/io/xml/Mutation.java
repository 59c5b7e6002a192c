package org.convene.io.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Ways to break one element of a document. */
enum Mutation {
  REMOVED {
    @Override
    void apply(Element at, Random random) {
      at.getParentNode().removeChild(at);
    }
  },
  REPEATED {
    @Override
    void apply(Element at, Random random) {
      at.getParentNode().insertBefore(at.cloneNode(true), at);
    }
  },
  MOVED {
    @Override
    void apply(Element at, Random random) {
      Node parent = at.getParentNode();
      parent.insertBefore(at, parent.getFirstChild());
    }
  },
  RENAMED {
    @Override
    void apply(Element at, Random random) {
      String namespace = random.nextBoolean() ? XmlNames.NAMESPACE : "urn:example:other";
      at.getOwnerDocument().renameNode(at, namespace, "renamed");
    }
  },
  EMPTIED {
    @Override
    void apply(Element at, Random random) {
      at.setTextContent("");
    }
  },
  REWORDED {
    @Override
    void apply(Element at, Random random) {
      at.setTextContent(TEXTS.get(random.nextInt(TEXTS.size())));
    }
  },
  GIVEN_A_CHILD {
    @Override
    void apply(Element at, Random random) {
      String name = CHILDREN.get(random.nextInt(CHILDREN.size()));
      String namespace = random.nextInt(3) == 0 ? "urn:example:other" : XmlNames.NAMESPACE;
      at.appendChild(at.getOwnerDocument().createElementNS(namespace, name));
    }
  },
  GIVEN_TEXT {
    @Override
    void apply(Element at, Random random) {
      at.insertBefore(at.getOwnerDocument().createTextNode("text"), at.getFirstChild());
    }
  },
  GIVEN_AN_ATTRIBUTE {
    @Override
    void apply(Element at, Random random) {
      at.setAttribute("given", "it");
    }
  },
  STRIPPED_OF_ATTRIBUTES {
    @Override
    void apply(Element at, Random random) {
      NamedNodeMap attributes = at.getAttributes();
      while (attributes.getLength() > 0) {
        at.removeAttributeNode((Attr) attributes.item(0));
      }
    }
  };

  /** No time, no number, no URI, no word of a closed list. */
  private static final List<String> TEXTS = List.of("text", "text with spaces", "!");

  private static final List<String> CHILDREN =
      List.of("uid", "start", "duration", "value", "name", "property", "unknown", "event", "other");

  abstract void apply(Element at, Random random);

  static Document parse(String document) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(document)));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  static String print(Node element) {
    StringBuilder out = new StringBuilder();
    print(element, "", out);
    return out.toString();
  }

  private static void print(Node node, String around, StringBuilder out) {
    if (node instanceof Element element) {
      String namespace = String.valueOf(element.getNamespaceURI());
      out.append('<').append(element.getLocalName());
      if (!namespace.equals(around)) {
        out.append(" xmlns=\"").append(namespace).append('"');
      }
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        if (!attributes.item(i).getNodeName().startsWith("xmlns")) {
          out.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
          Markup.escape(attributes.item(i).getNodeValue(), true, out);
          out.append('"');
        }
      }
      out.append('>');
      NodeList children = element.getChildNodes();
      for (int i = 0; i < children.getLength(); i++) {
        print(children.item(i), namespace, out);
      }
      out.append("</").append(element.getLocalName()).append('>');
    } else {
      Markup.escape(node.getNodeValue(), false, out);
    }
  }
}
