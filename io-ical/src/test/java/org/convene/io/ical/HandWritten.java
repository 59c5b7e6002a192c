package org.convene.io.ical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents written by hand, and what is expected of each in the file beside it. */
record HandWritten(Path file, Path expectation) {

  private static final Path ROOT = Path.of("src/test/resources/org/convene/io/ical");

  /** The documents of a directory, in the order of their names. */
  static Stream<HandWritten> in(String directory, String ending) {
    try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
      return files
          .filter(it -> it.getFileName().toString().endsWith(".ics"))
          .sorted()
          .map(it -> new HandWritten(it, it.resolveSibling(name(it) + ending)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.ics$", "");
  }

  byte[] document() throws IOException {
    return Files.readAllBytes(file);
  }

  /** The lines of the expectation; comments begin with a number sign. */
  List<String> expected() throws IOException {
    return Files.readAllLines(expectation).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::stripTrailing)
        .toList();
  }

  @Override
  public String toString() {
    return name(file);
  }
}
