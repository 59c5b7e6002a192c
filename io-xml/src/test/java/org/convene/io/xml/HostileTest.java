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
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.InvalidEventException;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a hostile document costs: an error message. Rows X01 to X11, X13 to X19 and X21 of the table
 * of hostile input.
 */
@Timeout(60)
class HostileTest {

  private static final String ROOT = "<events xmlns=\"urn:convene:event:1\">";

  private final Path folder;

  HostileTest(@TempDir Path folder) {
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

  private interface Probe {
    void read(String system) throws IOException;
  }

  /** Lets a document name a file, then a server; fails where the server was asked. */
  private void unasked(Probe probe) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    probe.read(secret.toUri().toString());
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      probe.read("http://127.0.0.1:" + server.getLocalPort() + "/x");
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static void doctype(String doctype, String content) {
    refused("xml.doctype", doctype + event(content));
    refused("xml.doctype", "<?xml version=\"1.0\"?><!-- a -->\n" + doctype + event(content));
  }

  @Test
  void x01XxeFileX02XxeHttp() throws IOException {
    unasked(
        system ->
            doctype(
                "<!DOCTYPE events [<!ENTITY x SYSTEM \"" + system + "\">]>", "<title>&x;</title>"));
  }

  @Test
  void x03ExtDtdHttp() throws IOException {
    unasked(system -> doctype("<!DOCTYPE events SYSTEM \"" + system + "\">", ""));
    unasked(system -> doctype("<!DOCTYPE events PUBLIC \"-//A//EN\" \"" + system + "\">", ""));
  }

  @Test
  void x04ParamEntityOob() throws IOException {
    unasked(
        system ->
            doctype("<!DOCTYPE events [<!ENTITY % x SYSTEM \"" + system + "\"> %x; %y;]>", ""));
  }

  @Test
  void x05BillionLaughs() {
    StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l").append(i).append(" \"");
      laughs.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    doctype("<!DOCTYPE events [" + laughs + "]>", "<title>&l9;</title>");
  }

  @Test
  void x06QuadraticBlowup() {
    String entity = "<!ENTITY a \"" + "a".repeat(60_000) + "\">";
    doctype("<!DOCTYPE events [" + entity + "]>", "<title>" + "&a;".repeat(50_000) + "</title>");
  }

  @Test
  void x07InternalDtdOnly() {
    doctype("<!DOCTYPE event [<!ELEMENT event ANY>]>", "");
    doctype("<!DOCTYPE events>", "");
  }

  @Test
  void x08EntityUndeclared() {
    assertThatThrownBy(() -> Xml.read(event("<title>&l9;</title>")))
        .hasMessageContaining("\"l9\"")
        .hasMessageContaining("(xml.malformed)");
    refused("xml.malformed", event("<title xml:lang=\"&l9;\">T</title>"));
    refused("xml.malformed", event("<unknown>&l9;</unknown>"));
  }

  @Test
  void x13Schemalocation() throws IOException {
    unasked(
        system -> {
          String hint =
              "<events xmlns=\"urn:convene:event:1\""
                  + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                  + " xsi:schemaLocation=\"urn:convene:event:1 "
                  + system
                  + "\">";
          ReadResult result = Xml.read(event("<title>T</title>").replace(ROOT, hint)).get(0);
          assertThat(result).isInstanceOf(ReadResult.Accepted.class);
          assertThat(result.problems()).isEmpty();
        });
  }

  @Test
  void x13Xinclude() throws IOException {
    unasked(
        system -> {
          String including =
              "<title>T<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                  + system
                  + "\"/></title>";
          ReadResult result = Xml.read(event(including)).get(0);
          assertThat(result.problems().toString()).contains("xml.unknown-element");
          Event event = ((ReadResult.Accepted) result).event();
          assertThat(event.title()).contains(Text.of("T"));
          assertThat(event.extensions().properties().toString()).contains(system);
        });
  }

  @Test
  void x13StylesheetPi() throws IOException {
    unasked(
        system -> {
          String sheet = "<?xml-stylesheet href=\"" + system + "\" type=\"text/xsl\"?>";
          assertThat(Xml.read(sheet + event(sheet + "<title>T</title>")).get(0).problems())
              .isEmpty();
        });
  }

  /** On a stack so small that nothing recursive would go so deep. */
  @ParameterizedTest
  @ValueSource(ints = {100_000, 1_000_000})
  void x09Deep(int depth) throws InterruptedException {
    String open = "<a>".repeat(depth);
    String component = "<component name=\"X-A\">".repeat(depth / 10);
    List<Throwable> failures = new ArrayList<>();
    Runnable reading =
        () -> {
          refused("xml.not-events", open);
          refused("limit.depth", ROOT + open);
          refused("limit.depth", event(open));
          refused("limit.depth", event("<places><unknown>" + open));
          refused("limit.depth", event("<extensions>" + component));
        };
    Thread thread = new Thread(null, reading, "deep", 512 * 1024);
    thread.setUncaughtExceptionHandler((in, failure) -> failures.add(failure));
    thread.start();
    thread.join();
    assertThat(failures).isEmpty();
  }

  @Test
  void x10Attrs100k() {
    refused("limit.attributes", event("<a" + numbered(100_000, " a%d=\"\"") + "/>"));
    refused("limit.attributes", event("<title" + numbered(101, " a%d=\"\"") + "/>"));
    refused("limit.attributes", event("<a><b" + numbered(101, " a%d=\"\"") + "/></a>"));
  }

  @Test
  void x11Ns50k() {
    String many = numbered(50_000, " xmlns:a%d=\"urn:a\"");
    refused("limit.attributes", "<events" + many + "/>");
    refused("limit.attributes", event("<a" + many + "/>"));
    refused("limit.attributes", event("<title" + numbered(101, " xmlns:a%d=\"urn:a\"") + "/>"));
  }

  @Test
  void nothingIsTooManyOrTooLong() throws IOException {
    costsItself("limit.members", numbered(20_000, "<a%d/>"));
    String languages = "<language>en</language>".repeat(5_001);
    costsItself("limit.list-size", "<languages>" + languages + "</languages>");
    costsItself("limit.name-length", "<" + "a".repeat(256) + "/>");
    costsItself("limit.name-length", "<a " + "a".repeat(256) + "=\"\"/>");
    refused("limit.list-size", event("<languages>" + languages)); // what broke first
  }

  private static void costsItself(String code, String content) throws IOException {
    String innocent = "<event><uid>b</uid><title>B</title></event></events>";
    List<ReadResult> results = Xml.read(event(content).replace("</events>", innocent));
    assertThat(results.get(0).problems()).anyMatch(it -> it.violation().code().equals(code));
    assertThat(results.get(0)).isInstanceOf(ReadResult.Rejected.class);
    assertThat(results.get(1)).isInstanceOf(ReadResult.Accepted.class);
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
        assertThat(reader.read().orElseThrow().problems())
            .extracting(it -> it.violation().code())
            .contains("limit.value-length");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "&#1;", "&#0;", "\1", "&#xFFFE;", "&#xD800;"})
  void x14NulCharrefCtrl(String bad) {
    refused("xml.malformed", event("<title>" + bad + "</title>"));
  }

  /** So nothing of an event has to be refused when it is written. */
  @Test
  void x21NoEventHasWhatIsNoCharacter() {
    for (String bad : List.of("\0", "\1", "\u001F", "\uFFFE", "\uFFFF", "\uD800", "\uDC00a")) {
      EventBuilder builder =
          Event.builder().uid(Uid.of("a")).title("T").description(Text.of("a" + bad));
      assertThatThrownBy(builder::build)
          .isInstanceOf(InvalidEventException.class)
          .hasMessageContaining("text.not-portable");
    }
  }

  @Test
  void x15Xml11Ctrl() {
    refused("xml.version", "<?xml version=\"1.1\"?>" + event("<title>&#1;</title>"));
  }

  @Test
  void x16Encodings() throws IOException {
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
  void x17TrailingRootTruncatedEmpty() {
    String document = event("<title>T</title>");
    refused("xml.malformed", document + document);
    refused("xml.malformed", "");
    for (int length = 0; length < document.length(); length++) {
      refused("xml.malformed", document.substring(0, length));
    }
  }

  @Test
  void x18XmlBaseAndInstructionsChangeNothing() throws IOException {
    String document = event("<?php exit ?><title xml:base=\"file:///\">T<?x?></title>");
    ReadResult result = Xml.read(document).get(0);
    assertThat(((ReadResult.Accepted) result).event().title()).contains(Text.of("T"));
    assertThat(result.problems().toString()).contains("/title/@xml:base");
  }

  @Test
  void x19WrongNamespaceNoNamespacePrefix() throws IOException {
    String document = event("<title>T</title>");
    refused("xml.not-events", document.replace("event:1", "event:2"));
    refused("xml.not-events", document.replace(" xmlns=\"urn:convene:event:1\"", ""));
    refused(
        "document.foreign",
        "<icalendar xmlns=\"urn:ietf:params:xml:ns:icalendar-2.0\"></icalendar>");
    String prefixed =
        document.replace("<", "<c:").replace("<c:/", "</c:").replace("xmlns=", "xmlns:c=");
    assertThat(Xml.read(prefixed)).isEqualTo(Xml.read(document));
  }

  @Test
  void x21WhatIsWrittenIsReadBack() throws IOException {
    for (String text :
        List.of("]]>", "<![CDATA[ a ]]>", "&#1;&amp;", "<!--", "\u2028\u00A0\uE000")) {
      Event event = Event.builder().uid(Uid.of(text)).title(Text.of(text)).build();
      String written = Xml.write(DocumentHead.titled(Text.of(text)), List.of(event));
      assertThat(Xml.invalid(written)).isEmpty();
      try (EventReader reader = Xml.reader(written)) {
        assertThat(reader.head().title()).contains(Text.of(text));
        assertThat(reader.events().toList()).containsExactly(event);
      }
    }
  }

  @Test
  void x18XsiTypeAndNilChangeNothing() throws IOException {
    String xsi = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:";
    String document =
        event(
            "<meeting><organizer"
                + xsi
                + "type=\"attendee\"><address>a@example.org</address>"
                + "<status>accepted</status></organizer></meeting>");
    assertThat(Xml.read(document).get(0).problems().toString()).contains("/meeting/organizer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true\"/>", "1\"/>", "true\"></description>", " true \">D</description>"})
  void x18bNilIsNoValue(String nil) throws IOException {
    String description =
        "<description xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"" + nil;
    ReadResult result = Xml.read(event("<title>T</title>" + description)).get(0);
    assertThat(result.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .contains(
            "expected a value, found <description> with xsi:nil, which says that there is none");
    Event event = ((ReadResult.Accepted) result).event();
    assertThat(event.description()).isEmpty();
    assertThat(event.extensions().properties()).hasSize(1);
    String written = Xml.write(DocumentHead.empty(), List.of(event));
    assertThat(((ReadResult.Accepted) Xml.read(written).get(0)).event()).isEqualTo(event);
    String said = event("<title>T</title>" + "<description>D</description>");
    ReadResult no =
        Xml.read(said.replace("<description", description.replace("=\"" + nil, "=\"false\"")))
            .get(0);
    assertThat(((ReadResult.Accepted) no).event().description()).contains(Text.of("D"));
  }
}
