package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Uid;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.junit.jupiter.api.Test;

/** Columns without a field, that a head names: the extensions come back in their order. */
class OwnColumnsPropertyTest {

  private static final CsvFormat FORMAT = new CsvFormat();

  private static DocumentHead head(String... columns) throws IOException {
    String header = "uid,title," + String.join(",", columns) + "\n";
    return reader(header.getBytes(StandardCharsets.UTF_8)).head();
  }

  private static EventReader reader(byte[] document) throws IOException {
    return FORMAT.reader(new ByteArrayInputStream(document));
  }

  private static String written(DocumentHead head, List<Event> events) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = FORMAT.writer(out, head)) {
      writer.writeAll(events.stream());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Event> read(String document) throws IOException {
    try (EventReader reader = reader(document.getBytes(StandardCharsets.UTF_8))) {
      return reader.readAll(problem -> {});
    }
  }

  private static Event event(List<RawProperty> extensions) {
    return Event.builder()
        .uid(Uid.of("a"))
        .title("T")
        .extensions(new Extensions(extensions, List.of()))
        .build();
  }

  private static RawProperty cell(String column, String text) {
    return RawProperty.of("X-CONVENE-CELL", text, RawParameter.of("COLUMN", column));
  }

  @Provide
  Arbitrary<List<RawProperty>> extensions() {
    return Arbitraries.of(
            cell("a", "1"),
            cell("a", "2"),
            cell("b", "3"),
            cell("c", " "),
            cell("7", "4"),
            RawProperty.of("X-OTHER", "5"))
        .list()
        .ofMaxSize(6);
  }

  @Property(tries = 300)
  void extensionsComeBackInTheirOrder(
      @ForAll("extensions") List<RawProperty> one, @ForAll("extensions") List<RawProperty> two)
      throws IOException {
    List<Event> events =
        List.of(event(one), event(two).toBuilder().uid(Uid.of("b")).build(), event(List.of()));
    assertThat(read(written(head("a", "b", "c"), events))).isEqualTo(events);
  }

  @Test
  void cellsInTheOrderOfTheColumnsAreInTheirColumns() throws IOException {
    Event event = event(List.of(RawProperty.of("X-OTHER", "5"), cell("a", "1"), cell("c", "3")));
    String document = written(head("a", "b", "c"), List.of(event)).replace("\"", "");
    assertThat(document.lines().findFirst().orElseThrow()).endsWith(",a,b,c");
    assertThat(document).endsWith(",'1,,'3\r\n").doesNotContain("CELL");
  }
}
