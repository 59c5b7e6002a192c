package org.convene.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** The documents that a command line names: files, and those of known formats in folders. */
final class Inputs {

  private Inputs() {}

  /**
   * Each name in its place; a folder stands for its files, by name.
   *
   * @param wanted the format whose files are taken from folders; null for all formats
   */
  static List<String> of(List<String> names, EventFormats formats, @Nullable EventFormat wanted)
      throws IOException {
    List<EventFormat> read = wanted == null ? formats.all() : List.of(wanted);
    List<String> files = new ArrayList<>();
    for (String name : names) {
      if (Documents.isStandard(name) || !Files.isDirectory(Documents.path(name))) {
        files.add(name);
      } else {
        files.addAll(folder(Documents.path(name), read));
      }
    }
    return files;
  }

  private static List<String> folder(Path folder, List<EventFormat> formats) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> files =
          entries
              .filter(file -> Files.isRegularFile(file) && isKnown(file, formats))
              .map(Path::toString)
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw CommandException.unusable(
            folder
                + ": "
                + Expected.foundNone("files of " + names(formats))
                + "; see convene formats");
      }
      return files;
    }
  }

  private static String names(List<EventFormat> formats) {
    return formats.size() == 1 ? "the format " + formats.get(0).name() : "a format that is read";
  }

  private static boolean isKnown(Path file, List<EventFormat> formats) {
    String name = String.valueOf(file.getFileName());
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && name.contains(".")
        && formats.stream().anyMatch(format -> format.extensions().contains(extension));
  }
}
