package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page about the format says what is so; {@code -Dconvene.regenerate=true} makes its table of
 * types again.
 */
class JsonDocTest {

  private static final Path PAGE = Path.of("..", "docs", "formats", "json.md");
  private static final String BEGIN = "<!-- types: made by JsonDocTest -->\n";
  private static final String END = "<!-- end of types -->\n";

  @Test
  void theExampleIsWhatWouldBeWritten() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("```json\n") + "```json\n".length();
    String example = page.substring(start, page.indexOf("```\n", start));
    assertThat(EventSchema.errors(example)).isEmpty();

    JsonFormat format = new JsonFormat();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Problem> problems = new ArrayList<>();
    try (EventReader reader =
        format.reader(new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)))) {
      List<Event> events = new ArrayList<>();
      for (ReadResult result : reader.results().toList()) {
        problems.addAll(result.problems());
        events.add(((ReadResult.Accepted) result).event());
      }
      try (EventWriter writer = format.writer(out, reader.head())) {
        writer.writeAll(events.stream());
      }
    }
    assertThat(problems)
        .singleElement()
        .satisfies(it -> assertThat(it.violation().path()).isEqualTo("/seats"));
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(example);
  }

  @Test
  void theTableHasEveryTypeOfTheSchema() throws IOException {
    String page = Files.readString(PAGE);
    String rows =
        new JsonMapper()
            .readTree(JsonFormat.schema()).get("$defs").properties().stream()
                .map(type -> row(type.getKey(), type.getValue()))
                .collect(Collectors.joining());
    String expected =
        page.substring(0, page.indexOf(BEGIN))
            + BEGIN
            + "| type | | members or values | such as |\n| --- | --- | --- | --- |\n"
            + rows
            + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("convene.regenerate")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE).content().as("stale: run with -Dconvene.regenerate=true").isEqualTo(expected);
  }

  private static String row(String name, JsonNode type) {
    List<String> members = new ArrayList<>(type.path("properties").propertyNames());
    type.path("anyOf").forEach(form -> members.addAll(form.path("properties").propertyNames()));
    type.path("enum").forEach(value -> members.add(value.asString()));
    List<String> examples = new ArrayList<>();
    type.path("examples").forEach(example -> examples.add(example.toString()));
    String about = type.path("description").asString("");
    assertThat(about).as("description of %s", name).isNotEmpty();
    return "| `%s` | %s | %s | %s |\n".formatted(name, about, code(members), code(examples));
  }

  private static String code(List<String> words) {
    return words.stream().map(it -> "`" + it + "`").collect(Collectors.joining(", "));
  }
}
