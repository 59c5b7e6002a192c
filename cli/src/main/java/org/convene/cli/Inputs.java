package org.convene.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convene.io.EventFormats;

/** The documents that a command line names: files, and those of known formats in folders. */
final class Inputs {

  private Inputs() {}

  /** Each name in its place; a folder stands for its files, by name. */
  static List<String> of(List<String> names, EventFormats formats) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (Documents.isStandard(name) || !Files.isDirectory(Documents.path(name))) {
        files.add(name);
      } else {
        files.addAll(folder(Documents.path(name), formats));
      }
    }
    return files;
  }

  private static List<String> folder(Path folder, EventFormats formats) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> files =
          entries
              .filter(file -> Files.isRegularFile(file) && isKnown(file, formats))
              .map(Path::toString)
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw CommandException.unusable(
            folder + ": expected files of a format that is read, found none; see convene formats");
      }
      return files;
    }
  }

  private static boolean isKnown(Path file, EventFormats formats) {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && name.contains(".")
        && formats.all().stream().anyMatch(format -> format.extensions().contains(extension));
  }
}
