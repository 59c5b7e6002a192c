package org.convene.io.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.Extensions;
import org.convene.event.NominalDuration;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Text;
import org.convene.event.TextArbitraries;
import org.convene.event.TypicalEvents;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;

/** What a document says of itself. */
class HeadTest {

  @Provide
  Arbitrary<DocumentHead> heads() {
    Arbitrary<Optional<Text>> texts = TextArbitraries.maybe(TextArbitraries.texts());
    Arbitrary<Optional<String>> strings = TextArbitraries.maybe(TextArbitraries.strings());
    Arbitrary<Extensions> extensions = EventArbitraries.events().map(Event::extensions);
    return Combinators.combine(
            texts,
            texts,
            TextArbitraries.maybe(TextArbitraries.uris()),
            Arbitraries.of("PT1H", "P1D", "").map(it -> Optional.of(it).filter(d -> !d.isEmpty())),
            strings,
            strings,
            strings,
            extensions)
        .as(
            (title, description, source, refresh, color, method, producer, more) ->
                new DocumentHead(
                    title,
                    description,
                    source,
                    refresh.map(NominalDuration::parse),
                    color,
                    method,
                    producer,
                    more));
  }

  @Property(tries = 200)
  void isReadBackEqual(@ForAll("heads") DocumentHead head) throws IOException {
    Event event = TypicalEvents.typicalEvent(1);
    String document = Xml.write(head, List.of(event));
    assertThat(Xml.invalid(document)).isEmpty();
    try (EventReader reader = Xml.reader(document)) {
      assertThat(reader.head()).isEqualTo(head);
      assertThat(reader.events().toList()).containsExactly(event);
    }
  }

  @Example
  void whatXmlCannotSayIsRefusedBeforeAnythingIsWritten() {
    for (DocumentHead head :
        List.of(
            DocumentHead.titled(Text.of("a\u0001")),
            DocumentHead.titled(Text.of("a\uD800")),
            DocumentHead.titled(Text.of("a\uFFFE")),
            DocumentHead.titled(Text.of("a", "not a tag")),
            DocumentHead.empty().withProducer("a\rb"),
            DocumentHead.empty().withExtensions(Extensions.none().with(RawProperty.of("A_B", ""))),
            DocumentHead.empty()
                .withExtensions(
                    new Extensions(
                        List.of(), List.of(new RawComponent("", List.of(), List.of())))))) {
      assertThat(Xml.FORMAT.losses(head)).isNotEmpty();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThatThrownBy(() -> Xml.FORMAT.writer(out, head)).isInstanceOf(DocumentException.class);
      assertThat(out.size()).isZero();
    }
  }

  @Example
  void aWrongMemberOfAHeadCostsNoEventAndIsWrittenBack() throws IOException {
    String document =
        "<events xmlns=\"urn:convene:event:1\">\n <head>\n  <refreshInterval>soon</refreshInterval>"
            + "</head><event><uid>a</uid><title>T</title></event></events>";
    ReadResult only = Xml.read(document).get(0);
    assertThat(only.problems())
        .hasToString(
            "[line 3, column 3: /refreshInterval: expected a duration such as PT1H30M,"
                + " found \"soon\"; kept as an extension (xml.value)]");
    DocumentHead head = Xml.reader(document).head();
    assertThat(Xml.reader(Xml.write(head, List.of(only.orElseThrow()))).head()).isEqualTo(head);
  }

  @Example
  void aWarningInAHeadIsGivenWithTheFirstEvent() throws IOException {
    String document =
        "<events xmlns=\"urn:convene:event:1\"><head><titel/></head>"
            + "<event><uid>a</uid><title>T</title></event></events>";
    assertThat(Xml.read(document).get(0).problems().toString()).contains("found <titel>");
    assertThat(Xml.reader(document).head().extensions().properties())
        .containsExactly(
            RawProperty.of("X-CONVENE-XML", "<titel xmlns=\"urn:convene:event:1\"></titel>"));
  }

  @Example
  void aUriMayBeOfAnyScheme() throws IOException {
    DocumentHead head =
        new DocumentHead(
            Optional.empty(),
            Optional.empty(),
            Optional.of(URI.create("calendar.xml")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Extensions.none());
    try (EventReader reader = Xml.reader(Xml.write(head, List.of()))) {
      assertThat(reader.head()).isEqualTo(head);
    }
  }
}
