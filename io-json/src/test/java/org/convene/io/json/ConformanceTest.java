package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The parsing test suite of JSON, where a corpus is at hand: in {@code shared/corpus} beside this
 * project, or where the system property {@code convene.corpus} says. Row J13 of the table of
 * hostile input.
 */
@Timeout(60)
class ConformanceTest {

  /**
   * One file of the suite.
   *
   * @param path where it is; empty without a corpus
   * @param name what the suite calls it
   * @param expect {@code accept}, {@code reject} or another word
   */
  record Case(Optional<Path> path, String name, String expect) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() throws IOException {
    Optional<Path> corpus = corpus();
    if (corpus.isEmpty()) {
      return List.of(new Case(Optional.empty(), "no corpus", ""));
    }
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(corpus.get().resolve("index.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells[0].startsWith("json-conf/")) {
        Path source = Path.of(cells[4]);
        cases.add(
            new Case(
                Optional.of(corpus.get().resolve(cells[0])),
                source.getFileName().toString(),
                cells[5]));
      }
    }
    return cases;
  }

  private static Optional<Path> corpus() {
    String given = System.getProperty("convene.corpus");
    if (given != null) {
      return Optional.of(Path.of(given));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path corpus = at.resolve("shared").resolve("corpus");
      if (Files.isRegularFile(corpus.resolve("index.tsv"))) {
        return Optional.of(corpus);
      }
    }
    return Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isJudgedAsTheSuiteDoes(Case file) throws IOException {
    assumeThat(file.path()).as("corpus").isPresent();
    Hostile.Outcome outcome = Hostile.read(Files.readAllBytes(file.path().orElseThrow()));
    if (file.expect().equals("accept")) {
      assertThat(outcome.endCode()).isNotEqualTo("json.malformed");
    } else if (file.expect().equals("reject")) {
      assertThat(outcome.isRefused()).as("%s", outcome).isTrue();
    }
  }
}
