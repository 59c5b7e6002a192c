package org.convene.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;

/** Problems as lines that a person reads and an editor jumps from. */
final class ProblemLines {

  private ProblemLines() {}

  /** {@code IN:line:column: error code /path message}. */
  static String of(String document, Problem problem) {
    Violation violation = problem.violation();
    String path = violation.path().isEmpty() ? "/" : violation.path();
    return oneLine(
        place(document, problem.location())
            + ": "
            + violation.severity().name().toLowerCase(Locale.ROOT)
            + " "
            + violation.code()
            + " "
            + path
            + " "
            + violation.message());
  }

  private static String place(String document, Location location) {
    if (location.line() > 0) {
      return document + ":" + location.line() + ":" + Math.max(1, location.column());
    }
    return location.ordinal() > 0 ? document + ": event " + location.ordinal() : document;
  }

  /** Spells out what would break the line or command the terminal. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line.append("\\n");
      } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
