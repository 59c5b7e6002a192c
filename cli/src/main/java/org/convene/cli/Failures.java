package org.convene.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why a command ended early: a line about the document, or a report of a bug. */
final class Failures {

  private Failures() {}

  /** Prints what was thrown; gives the exit code. */
  static int report(Throwable thrown, PrintStream err) {
    if (thrown instanceof CommandException known) {
      String message = String.valueOf(known.getMessage());
      if (!message.isEmpty()) {
        err.println("convene: " + ProblemLines.oneLine(message));
      }
      return known.exitCode();
    }
    if (thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError) {
      err.println("convene: not enough memory for this document");
      return ExitCode.UNUSABLE;
    }
    if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
      err.println("convene: " + ProblemLines.oneLine(message(thrown)));
      return ExitCode.UNUSABLE;
    }
    err.println("convene: this is a bug in Convene; please report it with these lines:");
    err.println(ProblemLines.oneLine(thrown.toString()));
    for (StackTraceElement element : thrown.getStackTrace()) {
      err.println("  at " + element);
    }
    return ExitCode.BUG;
  }

  private static String message(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (thrown instanceof FileSystemException known && known.getReason() != null) {
      return message;
    }
    if (thrown instanceof NoSuchFileException) {
      return message + ": no such file";
    }
    if (thrown instanceof AccessDeniedException) {
      return message + ": not permitted";
    }
    return thrown.getClass() == IOException.class
        ? message
        : message + " (" + thrown.getClass().getSimpleName() + ")";
  }
}
