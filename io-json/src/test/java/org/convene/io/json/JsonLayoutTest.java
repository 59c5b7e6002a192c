package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each layout does with a head, and with no events. */
class JsonLayoutTest {

  private static final DocumentHead TITLED = DocumentHead.titled(Text.of("Side events", "en"));
  private static final Event EVENT = Event.builder().uid(Uid.of("a")).title("T").build();

  private final Path folder;

  JsonLayoutTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static JsonFormat format(JsonFormat.Layout layout) {
    return JsonFormat.builder().layout(layout).build();
  }

  @ParameterizedTest
  @EnumSource(
      value = JsonFormat.Layout.class,
      names = {"ARRAY", "OBJECT"})
  void keepsAHead(JsonFormat.Layout layout) throws IOException {
    JsonFormat format = format(layout);
    assertThat(format.losses(TITLED)).isEmpty();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writer(out, TITLED).close();
    try (EventReader reader = format.reader(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(reader.head()).isEqualTo(TITLED);
      assertThat(reader.read()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = JsonFormat.Layout.class,
      names = {"LINES", "SINGLE"})
  void refusesAHeadThatHasNoPlace(JsonFormat.Layout layout) {
    JsonFormat format = format(layout);
    assertThat(format.losses(DocumentHead.empty())).isEmpty();
    List<Violation> losses = format.losses(TITLED);
    assertThat(losses).singleElement().matches(Violation::isError);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> format.writer(out, TITLED))
        .isInstanceOfSatisfying(
            DocumentException.class,
            e -> assertThat(e.problem().violation()).isEqualTo(losses.get(0)));
    assertThat(out.size()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = JsonFormat.Layout.class,
      names = {"LINES", "SINGLE"})
  void dropsWhoMadeTheDocumentThatWasRead(JsonFormat.Layout layout) {
    DocumentHead produced = DocumentHead.empty().withProducer("-//Example//EN");
    assertThat(format(layout).losses(produced)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\n"})
  void noLineIsNoEvent(String document) throws IOException {
    InputStream in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    try (EventReader reader = new NdjsonFormat().reader(in)) {
      assertThat(reader.head()).isEqualTo(DocumentHead.empty());
      assertThat(reader.read()).isEmpty();
    }
  }

  @Test
  void aCopyKeepsTheHead() throws IOException {
    EventFormats formats = EventFormats.installed();
    Path from = folder.resolve("from.json");
    Path to = folder.resolve("to.json");
    try (EventWriter out = formats.writer(from, TITLED)) {
      out.write(EVENT);
    }
    try (EventReader in = formats.reader(from);
        EventWriter out = formats.writer(to, in.head())) {
      out.writeAll(in.events());
    }
    assertThat(to).hasSameTextualContentAs(from).content().contains("Side events");
  }

  @Test
  void noFileIsBegunForAHeadThatHasNoPlace() {
    Path lines = folder.resolve("events.ndjson");
    assertThatThrownBy(() -> EventFormats.installed().writer(lines, TITLED))
        .isInstanceOf(DocumentException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aSingleEventMustBeWritten() throws IOException {
    Path file = folder.resolve("event.json");
    EventFormats formats = EventFormats.of(format(JsonFormat.Layout.SINGLE));
    EventWriter none = formats.writer(file);
    assertThatThrownBy(none::close)
        .isInstanceOf(IOException.class)
        .hasMessage("expected one event for the layout SINGLE, found none");
    assertThat(folder).isEmptyDirectory();

    EventWriter two = formats.writer(file);
    two.write(EVENT);
    assertThatThrownBy(() -> two.write(EVENT))
        .hasMessage("expected one event for the layout SINGLE, found another");
    two.close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theNameOfAFileTellsItsLayout() throws IOException {
    EventFormats formats = EventFormats.installed();
    Path lines = folder.resolve("events.ndjson");
    Path array = folder.resolve("events.json");
    for (Path file : List.of(lines, array)) {
      try (EventWriter writer = formats.writer(file)) {
        writer.write(EVENT);
      }
      try (EventReader reader = formats.reader(file)) {
        assertThat(reader.events()).containsExactly(EVENT);
      }
    }
    assertThat(Files.readString(lines)).isEqualTo("{\"uid\":\"a\",\"title\":\"T\"}\n");
    assertThat(Files.readString(array)).startsWith("[");
    EventFormat byType = formats.byMediaType("application/x-ndjson");
    assertThat(formats.byExtension("jsonl")).isSameAs(byType).isSameAs(formats.byName("ndjson"));
  }
}
