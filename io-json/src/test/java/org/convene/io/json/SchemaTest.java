package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Extensions;
import org.convene.event.NominalDuration;
import org.convene.event.Text;
import org.convene.io.DocumentHead;
import org.convene.io.EventWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema is one, and says of the files of data what the reader says. */
class SchemaTest {

  private static final JsonNode SCHEMA = new JsonMapper().readTree(JsonFormat.schema());

  @Test
  void obeysTheSchemaOfSchemas() {
    assertThat(EventSchema.dialect().validate(JsonFormat.schema(), InputFormat.JSON)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> givesExamplesThatObeyIt() {
    return SCHEMA.get("$defs").properties().stream()
        .filter(definition -> definition.getValue().has("examples"))
        .map(
            definition ->
                DynamicTest.dynamicTest(definition.getKey(), () -> checkExamples(definition)));
  }

  private static void checkExamples(Map.Entry<String, JsonNode> definition) {
    for (JsonNode example : definition.getValue().get("examples")) {
      assertThat(EventSchema.definition(definition.getKey()).validate(example)).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> describesEachFileOfData() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../examples/data"))) {
      return files.sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> assertThat(EventSchema.errors(Files.readString(file))).isEmpty()));
    }
  }

  @Test
  void describesTheHeadOfADocument() throws IOException {
    DocumentHead head =
        new DocumentHead(
            Optional.of(Text.of("Week", "en")),
            Optional.of(Text.of("All of it")),
            Optional.of(URI.create("https://example.org/week")),
            Optional.of(NominalDuration.parse("P1D")),
            Optional.of("navy"),
            Optional.of("PUBLISH"),
            Optional.of("a program"),
            Extensions.none());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new JsonFormat().writer(out, head)) {
      writer.writeAll(Stream.of());
    }
    String json = out.toString(StandardCharsets.UTF_8);
    assertThat(EventSchema.errors(json)).isEmpty();
    for (String name : List.of("title", "source", "refreshInterval", "color", "producer")) {
      String broken = json.replaceFirst("\"" + name + "\": ", "$0[true], \"other\": ");
      assertThat(EventSchema.errors(broken)).as(broken).isNotEmpty();
    }
  }
}
