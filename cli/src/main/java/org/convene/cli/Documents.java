package org.convene.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.jspecify.annotations.Nullable;

/** The names of documents, and their formats. */
final class Documents {

  private Documents() {}

  /** Whether the name stands for standard input or output. */
  static boolean isStandard(String name) {
    return "-".equals(name);
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw CommandException.unusable(name + ": expected a file name (" + e.getReason() + ")");
    }
  }

  /**
   * A format by its name, or by what its files end in: {@code ics} as well as {@code icalendar}.
   */
  static EventFormat named(EventFormats formats, String wanted) {
    try {
      return find(formats, wanted);
    } catch (IllegalArgumentException e) {
      throw CommandException.unusable(String.valueOf(e.getMessage()));
    }
  }

  private static EventFormat find(EventFormats formats, String wanted) {
    String key = wanted.toLowerCase(Locale.ROOT);
    boolean isName = formats.all().stream().anyMatch(format -> format.name().equals(key));
    boolean ends = formats.all().stream().anyMatch(format -> format.extensions().contains(key));
    return !isName && ends ? formats.byExtension(key) : formats.byName(wanted);
  }

  static void noDirectory(String name) {
    if (!isStandard(name) && Files.isDirectory(path(name))) {
      throw CommandException.unusable(name + ": expected a file, found a directory");
    }
  }

  static EventFormat format(
      EventFormats formats, String name, @Nullable String wanted, String option) {
    try {
      if (wanted != null) {
        return named(formats, wanted);
      }
      if (isStandard(name)) {
        throw CommandException.unusable("expected " + option + " F to say the format of -");
      }
      noDirectory(name);
      return formats.forPath(path(name));
    } catch (IllegalArgumentException e) {
      throw CommandException.unusable(String.valueOf(e.getMessage()));
    }
  }
}
