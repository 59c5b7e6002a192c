package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Classification;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.TypicalEvents;
import org.convene.io.DocumentException;
import org.convene.io.ReadResult;
import org.convene.vocabulary.Term;

/** Events in XML of others, with the parsers and writers of others. */
class EmbeddingTest {

  private static final String OTHER = "urn:example:agenda";
  private static final List<XMLInputFactory> PARSERS =
      List.of(XMLInputFactory.newDefaultFactory(), new WstxInputFactory());
  private static final Event EVENT = TypicalEvents.typicalEvent(1);

  @Provide
  Arbitrary<List<Event>> documents() {
    return EventArbitraries.eventLists();
  }

  @Property(tries = 100)
  void keepsEventsWithWoodstox(@ForAll("documents") List<Event> events) throws Exception {
    for (Event event : events) {
      comesBack(event, written(new WstxOutputFactory(), event));
    }
  }

  @Property(tries = 100)
  void keepsOrRefusesEventsWithTheWriterOfTheJdk(@ForAll("documents") List<Event> events)
      throws Exception {
    for (Event event : events) {
      byte[] document;
      try {
        document = written(XMLOutputFactory.newDefaultFactory(), event);
      } catch (DocumentException e) {
        assertThat(e.problem().violation().code()).isEqualTo("xml.attribute");
        assertThat(Xml.write(event)).containsPattern("=\"[^\"<]*&#x[9aA];");
        continue;
      }
      comesBack(event, document);
    }
  }

  /** An agenda of one item, with the event, and another one. */
  private static byte[] written(XMLOutputFactory factory, Event event) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLStreamWriter writer = factory.createXMLStreamWriter(out, "UTF-8");
    writer.writeStartDocument("UTF-8", "1.0");
    writer.writeStartElement("", "agenda", OTHER);
    writer.writeDefaultNamespace(OTHER);
    writer.writeStartElement("", "item", OTHER);
    Xml.FORMAT.write(event, writer);
    writer.writeEndElement();
    writer.writeEmptyElement("", "item", OTHER);
    writer.writeEndElement();
    writer.writeEndDocument();
    writer.close();
    return out.toByteArray();
  }

  private static void comesBack(Event event, byte[] document) throws Exception {
    for (XMLInputFactory factory : PARSERS) {
      XMLStreamReader parser = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      skipTo("event", parser);
      ReadResult result = Xml.FORMAT.read(parser);
      assertThat(result)
          .isInstanceOfSatisfying(
              ReadResult.Accepted.class, it -> assertThat(it.event()).isEqualTo(event));
      parser.require(XMLStreamReader.END_ELEMENT, XmlNames.NAMESPACE, "event");
      assertThat(parser.nextTag()).isEqualTo(XMLStreamReader.END_ELEMENT);
      skipTo("item", parser);
    }
  }

  private static void skipTo(String name, XMLStreamReader parser) throws XMLStreamException {
    do {
      parser.next();
    } while (!parser.isStartElement() || !parser.getLocalName().equals(name));
  }

  private interface Writing {
    void to(XMLStreamWriter writer) throws XMLStreamException, IOException;
  }

  private static void isWritten(String expected, Writing writing) throws Exception {
    for (XMLOutputFactory factory :
        List.of(XMLOutputFactory.newDefaultFactory(), new WstxOutputFactory())) {
      StringWriter out = new StringWriter();
      XMLStreamWriter writer = factory.createXMLStreamWriter(out);
      writing.to(writer);
      writer.close();
      assertThat(out).asString().startsWith(expected);
      XMLStreamReader parser =
          new WstxInputFactory().createXMLStreamReader(new StringReader(out.toString()));
      skipTo("event", parser);
      assertThat(Xml.FORMAT.read(parser)).isEqualTo(new ReadResult.Accepted(EVENT, List.of()));
    }
  }

  @Example
  void declaresTheNamespaceWhereItIsNotKnown() throws Exception {
    isWritten(
        "<agenda><event xmlns=\"urn:convene:event:1\"><uid>",
        writer -> {
          writer.writeStartElement("agenda");
          Xml.FORMAT.write(EVENT, writer);
          writer.writeEndElement();
        });
  }

  @Example
  void usesThePrefixOfTheDocument() throws Exception {
    isWritten(
        "<agenda xmlns:c=\"urn:convene:event:1\"><c:event><c:uid>",
        writer -> {
          writer.writeStartElement("agenda");
          writer.writeNamespace("c", XmlNames.NAMESPACE);
          Xml.FORMAT.write(EVENT, writer);
          writer.writeEndElement();
        });
  }

  @Example
  void usesTheDefaultNamespaceOfTheDocument() throws Exception {
    isWritten(
        "<a:agenda xmlns:a=\"urn:example:agenda\" xmlns=\"urn:convene:event:1\"><event><uid>",
        writer -> {
          writer.writeStartElement("a", "agenda", OTHER);
          writer.writeNamespace("a", OTHER);
          writer.writeDefaultNamespace(XmlNames.NAMESPACE);
          Xml.FORMAT.write(EVENT, writer);
          writer.writeEndElement();
        });
  }

  @Example
  void usesNoPrefixThatNowStandsForAnotherNamespace() throws Exception {
    isWritten(
        "<agenda xmlns:c=\"urn:convene:event:1\"><item xmlns:c=\"urn:example:agenda\">"
            + "<event xmlns=\"urn:convene:event:1\"><uid>",
        writer -> {
          writer.writeStartElement("agenda");
          writer.writeNamespace("c", XmlNames.NAMESPACE);
          writer.writeStartElement("item");
          writer.writeNamespace("c", OTHER);
          Xml.FORMAT.write(EVENT, writer);
          writer.writeEndElement();
          writer.writeEndElement();
        });
  }

  @Example
  void refusesWhatTheWriterWouldNotEscapeBeforeAnythingIsWritten() throws Exception {
    Term term = new Term("Side event", Optional.empty(), Optional.of("a\nb"), Optional.empty());
    Event event =
        EVENT.toBuilder()
            .classification(Classification.builder().categories(List.of(term)).build())
            .build();
    StringWriter out = new StringWriter();
    XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> Xml.FORMAT.write(event, writer))
        .withMessageContaining(
            "expected no tab and no line feed in the attribute \"code\", where the writer might not"
                + " escape it, found \"a");
    writer.flush();
    assertThat(out).asString().isEmpty();
    comesBack(event, written(new WstxOutputFactory(), event));
  }

  @Example
  void saysWhereItExpectsTheParser() throws Exception {
    XMLStreamReader parser =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader("<event/>"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Xml.FORMAT.read(parser))
        .withMessage(
            "expected a parser at <event> of \"urn:convene:event:1\", found it at no start of an"
                + " element");
    parser.next();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Xml.FORMAT.read(parser))
        .withMessage(
            "expected a parser at <event> of \"urn:convene:event:1\", found it at <event> of \"\"");
  }

  /** Woodstox is lazy unless told otherwise, and then complains when asked for the text. */
  @Example
  void saysWhereTheDocumentBreaksOff() throws Exception {
    String document = "<a>\n<event xmlns='urn:convene:event:1'><uid>a &lt; &b; b</uid></event></a>";
    for (XMLInputFactory factory : PARSERS) {
      XMLStreamReader parser = factory.createXMLStreamReader(new StringReader(document));
      skipTo("event", parser);
      assertThatExceptionOfType(DocumentException.class)
          .isThrownBy(() -> Xml.FORMAT.read(parser))
          .satisfies(e -> assertThat(e.problem().location().line()).isEqualTo(2))
          .satisfies(e -> assertThat(e.problem().violation().code()).isEqualTo("xml.malformed"));
    }
  }

  @Example
  void aRejectedEventLeavesTheParserAtItsEnd() throws Exception {
    String document =
        "<a><event xmlns='urn:convene:event:1'>\n<priority>x</priority></event><b/></a>";
    for (XMLInputFactory factory : PARSERS) {
      XMLStreamReader parser = factory.createXMLStreamReader(new StringReader(document));
      skipTo("event", parser);
      ReadResult result = Xml.FORMAT.read(parser);
      assertThat(result).isInstanceOf(ReadResult.Rejected.class);
      assertThat(result.problems().get(0).location().line()).isEqualTo(2);
      parser.require(XMLStreamReader.END_ELEMENT, XmlNames.NAMESPACE, "event");
      skipTo("b", parser);
    }
  }

  @Example
  void aStreamThatFailsIsNoBrokenDocument() throws Exception {
    byte[] start = "<a><event xmlns='urn:convene:event:1'><uid>".getBytes(StandardCharsets.UTF_8);
    for (XMLInputFactory factory : PARSERS) {
      IOException failure = new IOException("disk gone");
      InputStream failing =
          new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
              if (at == start.length) {
                throw failure;
              }
              return start[at++];
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
              bytes[from] = (byte) read();
              return 1;
            }
          };
      XMLStreamReader parser = factory.createXMLStreamReader(failing, "UTF-8");
      skipTo("event", parser);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> Xml.FORMAT.read(parser))
          .isSameAs(failure);
    }
  }
}
