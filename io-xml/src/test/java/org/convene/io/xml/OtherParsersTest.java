package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ctc.wstx.sr.ValidatingStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other parsers on the class path change nothing: row X20 of the table of hostile input. */
class OtherParsersTest {

  private static final List<String> CHOICES =
      List.of(
          "javax.xml.stream.XMLOutputFactory",
          "jakarta.xml.bind.JAXBContextFactory",
          "javax.xml.parsers.DocumentBuilderFactory",
          "javax.xml.transform.TransformerFactory");
  private static final String INPUT = "javax.xml.stream.XMLInputFactory";
  private static final String EVENT =
      "<event xmlns=\"urn:convene:event:1\"><uid>a</uid><title>T</title></event>";

  private static InputStream bytes(String document) {
    return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void forget() {
    System.clearProperty(INPUT);
    CHOICES.forEach(System::clearProperty);
  }

  /** Aalto is on the class path of the tests, and takes a DOCTYPE. */
  @Test
  void x20TwoParsersOnTheClassPath() throws IOException, XMLStreamException {
    System.setProperty(INPUT, InputFactoryImpl.class.getName());
    assertThat(XMLInputFactory.newFactory()).isInstanceOf(InputFactoryImpl.class);
    XmlFormat format = new XmlFormat();
    try (EventReader reader = format.reader(bytes("<!DOCTYPE event>" + EVENT))) {
      assertThatThrownBy(reader::read)
          .isInstanceOf(DocumentException.class)
          .hasMessageContaining("(xml.doctype)");
    }
    assertThat(new Parsers(Limits.standard()).reader(bytes(EVENT)))
        .isInstanceOf(ValidatingStreamReader.class);
  }

  @Test
  void x20AFactoryThatTheMachineWouldTakeIsNotAsked() throws IOException {
    System.setProperty(INPUT, "org.example.None");
    CHOICES.forEach(name -> System.setProperty(name, "org.example.None"));
    XmlFormat format = new XmlFormat();
    try (EventReader reader = format.reader(bytes(EVENT))) {
      assertThat(reader.read().orElseThrow()).isInstanceOf(ReadResult.Accepted.class);
    }
    assertThat(XmlFormat.schema()).isNotNull();
  }
}
