package org.convene.io.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The schema's files in the jar. */
final class SchemaFiles {

  private SchemaFiles() {}

  static Schema schema() {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    try (InputStream schema = open("event.xsd");
        InputStream xml = open("xml.xsd")) {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      LSInput imported = input();
      imported.setByteStream(xml);
      factory.setResourceResolver((type, namespace, publicId, systemId, base) -> imported);
      return factory.newSchema(new StreamSource(schema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LSInput input() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    Object feature = factory.newDocumentBuilder().getDOMImplementation().getFeature("LS", "3.0");
    return ((DOMImplementationLS) feature).createLSInput();
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(SchemaFiles.class.getResourceAsStream(name), name);
  }
}
