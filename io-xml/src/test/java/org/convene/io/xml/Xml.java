package org.convene.io.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.convene.event.Event;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ReadResult;
import org.xml.sax.SAXException;

/** Documents as strings. */
final class Xml {

  /** One for all tests, since each makes what JAXB knows of the classes anew. */
  static final XmlFormat FORMAT = new XmlFormat();

  private static final Schema SCHEMA = XmlFormat.schema();

  private Xml() {}

  static String write(Event... events) throws IOException {
    return write(DocumentHead.empty(), List.of(events));
  }

  static String write(DocumentHead head, List<Event> events) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = FORMAT.writer(out, head)) {
      writer.writeAll(events.stream());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static List<ReadResult> read(String document) throws IOException {
    try (EventReader reader = reader(document)) {
      return reader.results().toList();
    }
  }

  static EventReader reader(String document) {
    return FORMAT.reader(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the schema says of a document; nothing where it is valid. */
  static Optional<String> invalid(String document) throws IOException {
    Validator validator = SCHEMA.newValidator();
    try {
      validator.validate(new StreamSource(new StringReader(document)));
      return Optional.empty();
    } catch (SAXException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
