package org.convene.benchmarks;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.xml.XmlFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * XML, not indented, against JAXB on a class of equal content, with the same parser and with the
 * JDK's; µs an event.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(XmlBenchmark.EVENTS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class XmlBenchmark {

  static final int EVENTS = 1_000;

  private final XmlFormat format = XmlFormat.builder().indent(false).build();
  private final List<Event> events = VariedEvents.of(EVENTS);
  private final byte[] document = JsonBenchmark.document(format, events);
  private final XMLInputFactory woodstox = new WstxInputFactory();
  private final XMLOutputFactory woodstoxWriters = new WstxOutputFactory();
  private final XMLInputFactory jdk = XMLInputFactory.newDefaultFactory();
  private final JAXBContext context = context();
  private final Unmarshaller unmarshaller = unmarshaller(context);
  private final Marshaller marshaller = marshaller(context);
  private final List<BareXmlEvent> bareEvents = new ArrayList<>();

  /** Makes sure that both sides read and write the same. */
  @Setup
  public void prepare() throws Exception {
    readBare(woodstox, bareEvents::add);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeBare(out);
    byte[] again = JsonBenchmark.document(format, read(out.toByteArray()));
    if (!Arrays.equals(again, document)) {
      throw new IllegalStateException("expected the bare class to hold the whole event");
    }
  }

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(BareXmlEvent.class);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Unmarshaller unmarshaller(JAXBContext context) {
    try {
      return context.createUnmarshaller();
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Marshaller marshaller(JAXBContext context) {
    try {
      Marshaller marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      return marshaller;
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Event> read(byte[] bytes) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(bytes))) {
      return reader.events().toList();
    }
  }

  /** Reads to validated events. */
  @Benchmark
  public void readConvene(Blackhole hole) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      reader.events().forEach(hole::consume);
    }
  }

  /** Reads to bare objects. */
  @Benchmark
  public void readJaxb(Blackhole hole) throws JAXBException, XMLStreamException {
    readBare(woodstox, hole::consume);
  }

  /** The same with the parser of the JDK. */
  @Benchmark
  public void readJaxbJdk(Blackhole hole) throws JAXBException, XMLStreamException {
    readBare(jdk, hole::consume);
  }

  private void readBare(XMLInputFactory parsers, Consumer<BareXmlEvent> to)
      throws JAXBException, XMLStreamException {
    XMLStreamReader parser = parsers.createXMLStreamReader(new ByteArrayInputStream(document));
    parser.nextTag();
    parser.nextTag();
    while (parser.isStartElement()) {
      to.accept(unmarshaller.unmarshal(parser, BareXmlEvent.class).getValue());
      while (!parser.isStartElement() && parser.hasNext()) {
        parser.next();
      }
    }
    parser.close();
  }

  /** Writes events. */
  @Benchmark
  public void writeConvene() throws IOException {
    try (EventWriter writer = format.writer(OutputStream.nullOutputStream())) {
      for (Event event : events) {
        writer.write(event);
      }
    }
  }

  /** Writes bare objects. */
  @Benchmark
  public void writeJaxb() throws JAXBException, XMLStreamException {
    writeBare(OutputStream.nullOutputStream());
  }

  private void writeBare(OutputStream out) throws JAXBException, XMLStreamException {
    XMLStreamWriter writer = woodstoxWriters.createXMLStreamWriter(out, "UTF-8");
    writer.writeStartDocument("UTF-8", "1.0");
    writer.writeStartElement("", "events", BareXmlEvent.NAMESPACE);
    writer.writeDefaultNamespace(BareXmlEvent.NAMESPACE);
    for (BareXmlEvent event : bareEvents) {
      marshaller.marshal(event, writer);
    }
    writer.writeEndElement();
    writer.writeEndDocument();
    writer.close();
  }
}
