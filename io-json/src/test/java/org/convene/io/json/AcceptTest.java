package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Describer;
import org.convene.event.Event;
import org.convene.io.DataFiles;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each document in {@code accept/} gives the events that the file beside it tells of. */
class AcceptTest {

  private static final Path ACCEPT = Path.of("src/test/resources/accept");

  static List<Path> files() throws IOException {
    return DataFiles.in(ACCEPT);
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadAsExpected(Path file) throws IOException {
    assertThat(String.join("\n", describe(file)))
        .isEqualTo(String.join("\n", DataFiles.beside(file, "expected")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isWrittenAndReadBack(Path file) throws IOException {
    List<Event> events = new ArrayList<>();
    for (ReadResult result : Json.read(Files.newInputStream(file))) {
      events.add(((ReadResult.Accepted) result).event());
    }
    List<Event> again = new ArrayList<>();
    for (ReadResult result : Json.read(Json.write(new JsonFormat(), events))) {
      again.add(((ReadResult.Accepted) result).event());
    }
    assertThat(again).isEqualTo(events);
  }

  @ParameterizedTest
  @MethodSource("files")
  void obeysTheSchema(Path file) throws IOException {
    JsonMapper mapper = new JsonMapper();
    try (JsonParser parser = mapper.createParser(Files.readAllBytes(file))) {
      while (parser.nextToken() != null) {
        JsonNode document = parser.readValueAsTree();
        assertThat(EventSchema.errors(document.toString())).isEmpty();
      }
    }
  }

  @Test
  void hasNoExpectationWithoutADocument() throws IOException {
    assertThat(DataFiles.strays(ACCEPT, "expected")).isEmpty();
  }

  private static List<String> describe(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        EventReader reader = new JsonFormat().reader(in)) {
      if (!reader.head().equals(DocumentHead.empty())) {
        lines.addAll(Describer.describe("head", reader.head()));
      }
      for (Optional<ReadResult> next = reader.read(); next.isPresent(); next = reader.read()) {
        lines.add("event");
        lines.addAll(
            next.get()
                .match(
                    accepted -> Describer.describe(accepted.event()),
                    rejected -> List.of("rejected"),
                    other -> List.of("other"),
                    remarks -> List.of("remarks")));
        next.get().problems().forEach(problem -> lines.add("warning " + problem));
      }
    }
    return lines;
  }
}
