package org.convene.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Documents in a folder, each with a file beside it that says what must come of it. */
public final class DataFiles {

  private static final Set<String> NOTES = Set.of("expected", "messages");

  private DataFiles() {}

  /** The documents of a folder, by name. */
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !NOTES.contains(ending(file))).sorted().toList();
    }
  }

  /** The lines of the file beside a document; comments and empty lines are for people. */
  public static List<String> beside(Path document, String ending) throws IOException {
    String name = document.getFileName().toString();
    Path file = document.resolveSibling(name.replaceFirst("\\.[a-z]+$", '.' + ending));
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** What stands beside no document. */
  public static List<Path> strays(Path folder, String ending) throws IOException {
    List<String> names =
        in(folder).stream().map(file -> file.toString().replaceFirst("\\.[a-z]+$", "")).toList();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> ending(file).equals(ending))
          .filter(file -> !names.contains(file.toString().replaceFirst("\\.[a-z]+$", "")))
          .toList();
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
