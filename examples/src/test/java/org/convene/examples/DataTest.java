package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of data is what it should be, down to the warnings. */
final class DataTest {

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadWithoutAProblem(Path file) throws IOException {
    try (EventReader reader = EventFormats.installed().reader(file);
        Stream<ReadResult> results = reader.results()) {
      assertThat(results)
          .isNotEmpty()
          .allSatisfy(
              result -> {
                assertThat(result).isInstanceOf(ReadResult.Accepted.class);
                assertThat(result.problems()).isEmpty();
              });
    }
  }
}
