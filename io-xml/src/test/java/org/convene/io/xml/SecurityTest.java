package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.InvalidEventException;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hostile document costs: an error message. */
class SecurityTest {

  private static final String ROOT = "<events xmlns=\"urn:convene:event:1\">";

  private final Path folder;

  SecurityTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String event(String content) {
    return ROOT + "<event><uid>a</uid>" + content + "</event></events>";
  }

  private static void refused(String code, String document) {
    assertThatThrownBy(() -> Xml.read(document))
        .satisfies(
            e -> {
              Throwable cause = e instanceof DocumentException ? e : e.getCause();
              assertThat(cause).isInstanceOf(DocumentException.class);
              assertThat(((DocumentException) cause).problem().violation().code()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE events [<!ELEMENT event ANY>]>",
        "<!DOCTYPE events>",
        "<!DOCTYPE events [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE events PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://127.0.0.1:1/x.dtd\">"
      })
  void aDoctypeIsRefused(String doctype) {
    refused("xml.doctype", doctype + event("<title>&a;</title>"));
  }

  @Test
  void noFileIsReadAndNoServerIsAsked() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      for (String system : List.of(secret.toUri().toString(), url)) {
        refused("xml.doctype", "<!DOCTYPE events SYSTEM \"" + system + "\">" + event(""));
        refused(
            "xml.doctype",
            "<!DOCTYPE events [<!ENTITY x SYSTEM \"" + system + "\">]>" + event("&x;"));
        refused(
            "xml.doctype",
            "<!DOCTYPE events [<!ENTITY % x SYSTEM \"" + system + "\"> %x;]>" + event(""));
        String described =
            "<?xml-stylesheet href=\""
                + system
                + "\" type=\"text/xsl\"?>"
                + event("")
                    .replace(
                        ROOT,
                        "<events xmlns=\"urn:convene:event:1\""
                            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                            + " xsi:schemaLocation=\"urn:convene:event:1 "
                            + system
                            + "\">");
        assertThat(Xml.read(described)).hasOnlyElementsOfType(ReadResult.Accepted.class);
        String including =
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + system + "\"/>";
        ReadResult result = Xml.read(event(including)).get(0);
        assertThat(result.problems().toString()).contains("xml.unknown-element");
        assertThat(result).isInstanceOf(ReadResult.Accepted.class);
      }
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void nothingIsTooDeepOrTooMany() {
    String open = "<a>".repeat(100_000);
    refused("xml.not-events", open);
    refused("limit.depth", ROOT + open);
    refused("limit.depth", event(open));
    refused("limit.depth", event("<places>" + open));
    refused("limit.members", event("<a" + numbered(65, " a%d=\"\"") + "/>"));
    refused("limit.members", event("<a" + numbered(65, " xmlns:a%d=\"urn:a\"") + "/>"));
    refused("limit.members", event(numbered(20_000, "<a%d/>")));
    refused("limit.list-size", event("<languages>" + "<language>en</language>".repeat(5_001)));
    refused("limit.name-length", event("<" + "a".repeat(256) + "/>"));
    refused("limit.name-length", event("<a " + "a".repeat(256) + "=\"\"/>"));
  }

  private static String numbered(int count, String form) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(form.replace("%d", Integer.toString(i)));
    }
    return all.toString();
  }

  @Test
  void aTextIsNotTooLong() throws IOException {
    Limits short10 = Limits.standard().toBuilder().valueLength(10).build();
    for (String content :
        List.of("<title>12345678901</title>", "<a>12345678901</a>", "<a b=\"12345678901\"/>")) {
      byte[] document = event(content).getBytes(StandardCharsets.UTF_8);
      try (EventReader reader =
          Xml.FORMAT.withLimits(short10).reader(new ByteArrayInputStream(document))) {
        assertThatThrownBy(reader::read)
            .isInstanceOf(DocumentException.class)
            .hasMessageContaining("limit.value-length");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "&#1;", "&#0;", "\1", "&#xFFFE;", "&#xD800;", "&l9;"})
  void whatIsNoCharacterOfXmlIsRefused(String bad) {
    refused("xml.malformed", event("<title>" + bad + "</title>"));
  }

  /** So nothing of an event has to be refused when it is written. */
  @Test
  void whatIsNoCharacterOfXmlIsInNoEvent() {
    for (String bad : List.of("\0", "\1", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00a")) {
      EventBuilder builder =
          Event.builder().uid(Uid.of("a")).title("T").description(Text.of("a" + bad));
      assertThatThrownBy(builder::build)
          .isInstanceOf(InvalidEventException.class)
          .hasMessageContaining("text.not-portable");
    }
  }

  @Test
  void xml11IsRefused() {
    refused("xml.version", "<?xml version=\"1.1\"?>" + event("<title>&#1;</title>"));
  }

  @Test
  void anotherEncodingThanSaidIsRefused() throws IOException {
    String document = event("<title>é</title>");
    encoded("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + document, "ISO-8859-1", "xml.encoding");
    encoded(document, "ISO-8859-1", "xml.encoding");
    encoded("<?xml version=\"1.0\" encoding=\"x-none\"?>" + document, "UTF-8", "xml.encoding");
    encoded("<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + document, "UTF-8", "xml.encoding");
    encoded("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + document, "UTF-16", "");
    encoded("\ufeff" + document, "UTF-8", "");
    encoded("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + document, "ISO-8859-1", "");
  }

  private static void encoded(String document, String charset, String code) throws IOException {
    byte[] bytes = document.getBytes(Charset.forName(charset));
    try (EventReader reader = Xml.FORMAT.reader(new ByteArrayInputStream(bytes))) {
      if (code.isEmpty()) {
        ReadResult result = reader.read().orElseThrow();
        assertThat(((ReadResult.Accepted) result).event().title().orElseThrow().value())
            .isEqualTo("é");
      } else {
        assertThatThrownBy(reader::read)
            .isInstanceOf(DocumentException.class)
            .hasMessageContaining("(" + code + ")");
      }
    }
  }

  @Test
  void aTypeOfAnInstanceChangesNothing() throws IOException {
    String xsi = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:";
    String document =
        event(
            "<meeting><organizer"
                + xsi
                + "type=\"attendee\"><address>a@example.org</address>"
                + "<status>accepted</status></organizer></meeting>");
    assertThat(Xml.read(document).get(0).problems().toString()).contains("/meeting/organizer");
    ReadResult nil = Xml.read(event("<title" + xsi + "nil=\"true\">T</title>")).get(0);
    assertThat(((ReadResult.Accepted) nil).event().title()).contains(Text.of("T"));
    assertThat(nil.problems().toString()).contains("xml.unknown-attribute");
  }

  @Test
  void aFactoryThatTheMachineWouldTakeIsNotAsked() throws IOException {
    for (String name :
        List.of(
            "javax.xml.stream.XMLInputFactory",
            "javax.xml.stream.XMLOutputFactory",
            "jakarta.xml.bind.JAXBContextFactory",
            "javax.xml.parsers.DocumentBuilderFactory",
            "javax.xml.transform.TransformerFactory")) {
      System.setProperty(name, "org.example.None");
    }
    try {
      XmlFormat format = new XmlFormat();
      byte[] document = event("<title>T</title>").getBytes(StandardCharsets.UTF_8);
      try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
        assertThat(reader.read().orElseThrow()).isInstanceOf(ReadResult.Accepted.class);
      }
      assertThat(XmlFormat.schema()).isNotNull();
    } finally {
      for (String name :
          List.of(
              "javax.xml.stream.XMLInputFactory",
              "javax.xml.stream.XMLOutputFactory",
              "jakarta.xml.bind.JAXBContextFactory",
              "javax.xml.parsers.DocumentBuilderFactory",
              "javax.xml.transform.TransformerFactory")) {
        System.clearProperty(name);
      }
    }
  }
}
