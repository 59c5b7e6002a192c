package org.convene.io.xml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Elements as {@code parent/child}: those of the schema, and those of a document. */
final class SchemaElements {

  private static final Path SCHEMA = Path.of("src/main/resources/org/convene/io/xml/event.xsd");

  private final Document schema;
  private final Set<String> found = new TreeSet<>();
  private final Set<String> visited = new HashSet<>();

  private SchemaElements(Document schema) {
    this.schema = schema;
  }

  static Set<String> ofSchema() throws Exception {
    SchemaElements it = new SchemaElements(parsed(SCHEMA));
    it.visit("events", it.named("events"));
    return it.found;
  }

  static Set<String> ofDocument(Path file) throws Exception {
    Set<String> found = new TreeSet<>();
    collect(parsed(file).getDocumentElement(), found);
    return found;
  }

  /** The children of a type, in their order. */
  static List<String> childrenOf(String type) throws Exception {
    SchemaElements it = new SchemaElements(parsed(SCHEMA));
    Set<String> names = new LinkedHashSet<>();
    it.children(it.named(type), names);
    return List.copyOf(names);
  }

  private void children(Element definition, Set<String> names) {
    for (Element part : children(definition)) {
      switch (part.getLocalName()) {
        case "element" -> names.add(part.getAttribute("name"));
        case "group" -> children(named(part.getAttribute("ref")), names);
        case "extension" -> {
          if (!isBuiltIn(part.getAttribute("base"))) {
            children(named(part.getAttribute("base")), names);
          }
          children(part, names);
        }
        default -> children(part, names);
      }
    }
  }

  private static Document parsed(Path file)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static void collect(Element parent, Set<String> found) {
    for (Element child : children(parent)) {
      if (XmlNames.NAMESPACE.equals(child.getNamespaceURI())) {
        found.add(parent.getLocalName() + '/' + child.getLocalName());
      }
      collect(child, found);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element it) {
        children.add(it);
      }
    }
    return children;
  }

  /** The definition of a type or a group. */
  private Element named(String name) {
    for (Element definition : children(schema.getDocumentElement())) {
      if (definition.getAttribute("name").equals(name)
          && !definition.getLocalName().equals("element")) {
        return definition;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** Takes down what may stand in an element, and in those that may. */
  private void visit(String parent, Element definition) {
    for (Element part : children(definition)) {
      switch (part.getLocalName()) {
        case "element" -> element(parent, part);
        case "group" -> visit(parent, named(part.getAttribute("ref")));
        case "extension" -> {
          if (!isBuiltIn(part.getAttribute("base"))) {
            visit(parent, named(part.getAttribute("base")));
          }
          visit(parent, part);
        }
        case "annotation" -> {}
        default -> visit(parent, part);
      }
    }
  }

  private void element(String parent, Element element) {
    String name = element.getAttribute("name");
    String type = element.getAttribute("type");
    found.add(parent + '/' + name);
    if (type.isEmpty()) {
      visit(name, element);
    } else if (!isBuiltIn(type) && visited.add(name + ' ' + type)) {
      visit(name, Objects.requireNonNull(named(type)));
    }
  }

  private static boolean isBuiltIn(String type) {
    return type.startsWith("xs:");
  }
}
