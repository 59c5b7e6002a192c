package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public API is what docs/api says, one file a module. {@code -Dconvene.api=write} writes the
 * files anew; what a change takes away must then stand in CHANGELOG.md, under the version that
 * takes it away, as {@code Removed: SIGNATURE}.
 */
class PublicApiTest {

  private static final Path DOCS = Path.of("..", "docs", "api");
  private static final Path CHANGES = Path.of("..", "CHANGELOG.md");

  @Test
  void theApiIsWhatIsWrittenDown() throws IOException {
    SortedMap<String, SortedSet<String>> api = PublicApi.all();
    assertThat(api).hasSizeGreaterThanOrEqualTo(5);
    if ("write".equals(System.getProperty("convene.api"))) {
      write(api);
    }
    String changes = Files.readString(CHANGES, UTF_8);
    List<String> broken = new ArrayList<>();
    List<String> unlisted = new ArrayList<>();
    for (String module : api.keySet()) {
      Set<String> before = new TreeSet<>(Files.readAllLines(file(module), UTF_8));
      api.get(module).stream().filter(it -> !before.contains(it)).forEach(unlisted::add);
      before.stream()
          .filter(it -> !api.getOrDefault(module, new TreeSet<>()).contains(it))
          .filter(it -> !changes.contains("Removed: `" + it + '`'))
          .forEach(broken::add);
    }
    assertThat(broken).as("breaks that CHANGELOG.md does not tell").isEmpty();
    assertThat(unlisted).as("new; write docs/api with -Dconvene.api=write").isEmpty();
  }

  private static void write(SortedMap<String, SortedSet<String>> api) throws IOException {
    Files.createDirectories(DOCS);
    for (String module : api.keySet()) {
      List<String> lines = new ArrayList<>(api.get(module));
      Files.write(file(module), lines, UTF_8);
    }
  }

  private static Path file(String module) {
    return DOCS.resolve(module + ".txt");
  }

  /** The sentence of docs/goals.md: one type for each format, and what its options need. */
  @Test
  void anAdapterShowsItsFormatAndWhatItsOptionsNeed() {
    for (String module :
        List.of("org.convene.io.json", "org.convene.io.xml", "org.convene.io.csv")) {
      assertThat(PublicApi.types(module)).as(module).hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void everyModuleHasItsFile() throws IOException {
    try (Stream<Path> files = Files.list(DOCS)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              PublicApi.all().keySet().stream().map(it -> it + ".txt").toList());
    }
  }
}
