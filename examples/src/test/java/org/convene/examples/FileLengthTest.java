package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No file is longer than CONTRIBUTING.md says. */
final class FileLengthTest {

  private static final int MOST = 400;

  /** Flat lists of the fields of an event, with their Javadoc. */
  private static final Set<String> LISTS_OF_FIELDS = Set.of("EventBuilder.java");

  @Test
  void everyFileIsShort() throws IOException {
    try (Stream<Path> files = Files.find(Path.of(".."), 20, (path, it) -> isSource(path))) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(LISTS_OF_FIELDS.size());
      assertThat(all)
          .filteredOn(file -> !LISTS_OF_FIELDS.contains(file.getFileName().toString()))
          .filteredOn(file -> lines(file) > MOST)
          .as("files of more than %d lines", MOST)
          .isEmpty();
    }
  }

  private static boolean isSource(Path path) {
    return path.toString().endsWith(".java") && !path.toString().contains("/target/");
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
