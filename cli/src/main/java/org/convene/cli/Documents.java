package org.convene.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

  static EventFormat format(
      EventFormats formats, String name, @Nullable String wanted, String option) {
    try {
      if (wanted != null) {
        return formats.byName(wanted);
      }
      if (isStandard(name)) {
        throw CommandException.unusable("expected " + option + " F to say the format of -");
      }
      return formats.forPath(path(name));
    } catch (IllegalArgumentException e) {
      throw CommandException.unusable(String.valueOf(e.getMessage()));
    }
  }
}
