package org.convene.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds the targets without a fuzzer, so that each build does on each JDK. */
class RegressionTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "csv", CsvFuzzer::fuzzerTestOneInput,
          "ical", IcalFuzzer::fuzzerTestOneInput,
          "itip", ItipFuzzer::fuzzerTestOneInput,
          "json", JsonFuzzer::fuzzerTestOneInput,
          "jsonld", JsonldFuzzer::fuzzerTestOneInput,
          "limits", LimitsFuzzer::fuzzerTestOneInput,
          "mail", MailFuzzer::fuzzerTestOneInput,
          "ndjson", NdjsonFuzzer::fuzzerTestOneInput,
          "xml", XmlFuzzer::fuzzerTestOneInput);

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Consumer<byte[]> target(Path input) {
    return target(RESOURCES.relativize(input).getName(1).toString());
  }

  private static Consumer<byte[]> target(String name) {
    return Objects.requireNonNull(TARGETS.get(name), name);
  }

  @TestFactory
  Stream<DynamicTest> whatBrokeALawOnceBreaksNone() throws IOException {
    return files(RESOURCES.resolve("regression")).stream()
        .map(
            input ->
                DynamicTest.dynamicTest(
                    RESOURCES.relativize(input).toString(),
                    () -> target(input).accept(Files.readAllBytes(input))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"csv", "ical", "itip", "json", "jsonld", "limits", "mail", "ndjson", "xml"})
  void whatTheTestsOfTheFormatsReadBreaksNoLaw(String target, @TempDir Path folder)
      throws IOException {
    Seeds.main(new String[] {"..", folder.toString()});
    List<Path> seeds = files(folder.resolve(target));
    assertThat(seeds).hasSizeGreaterThan(10);
    for (Path seed : seeds) {
      target(target).accept(Files.readAllBytes(seed));
    }
  }

  @Test
  void everyTargetIsRunHere() throws IOException {
    assertThat(
            files(Path.of("src/main/java")).stream()
                .map(it -> it.getFileName().toString())
                .filter(it -> it.endsWith("Fuzzer.java"))
                .map(it -> it.replace("Fuzzer.java", "").toLowerCase(Locale.ROOT)))
        .containsExactlyInAnyOrderElementsOf(TARGETS.keySet());
  }
}
