package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.io.DataFiles;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each document in {@code reject/} gives the problems that the file beside it lists. */
class RejectTest {

  private static final Path REJECT = Path.of("src/test/resources/reject");

  /** Strings of the right form that only the reader can know to say nothing. */
  private static final Set<String> ONLY_THE_READER =
      Set.of(
          "date-that-does-not-exist.json",
          "hour-25.json",
          "rule-part-repeated.json",
          "time-zone-abbreviation.json",
          "uri-with-a-blank.json");

  static List<Path> files() throws IOException {
    return DataFiles.in(REJECT);
  }

  /** Those with a member that is missing, or a value of the wrong kind or from no list. */
  static List<Path> wrongKinds() throws IOException {
    List<Path> wrong = new ArrayList<>();
    for (Path file : files()) {
      String messages = String.join("\n", DataFiles.beside(file, "messages"));
      if (messages.contains("(json.value)") || messages.contains("(json.missing-member)")) {
        wrong.add(file);
      }
    }
    return wrong;
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedAsExpected(Path file) throws IOException {
    List<Problem> problems = problems(file);
    assertThat(problems).anySatisfy(it -> assertThat(it.violation().isError()).isTrue());
    assertThat(String.join("\n", problems.stream().map(Problem::toString).toList()))
        .isEqualTo(String.join("\n", DataFiles.beside(file, "messages")));
  }

  @ParameterizedTest
  @MethodSource("wrongKinds")
  void isRefusedByTheSchemaToo(Path file) throws IOException {
    boolean obeys = true;
    try (JsonParser parser = new JsonMapper().createParser(Files.readAllBytes(file))) {
      while (parser.nextToken() != null) {
        JsonNode document = parser.readValueAsTree();
        obeys &= EventSchema.errors(document.toString()).isEmpty();
      }
    }
    assertThat(obeys).isEqualTo(ONLY_THE_READER.contains(file.getFileName().toString()));
  }

  @Test
  void hasNoMessagesWithoutADocument() throws IOException {
    assertThat(DataFiles.strays(REJECT, "messages")).isEmpty();
  }

  private static List<Problem> problems(Path file) throws IOException {
    List<Problem> problems = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        EventReader reader = new JsonFormat().reader(in)) {
      for (Optional<ReadResult> next = reader.read(); next.isPresent(); next = reader.read()) {
        problems.addAll(next.get().problems());
      }
    } catch (DocumentException e) {
      problems.add(e.problem());
    }
    return problems;
  }
}
