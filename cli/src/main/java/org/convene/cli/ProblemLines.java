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
            + what(violation)
            + " "
            + path
            + " "
            + OptionNames.in(violation.message()));
  }

  /** {@code IN: error code 12 more times, at 5:3, 9:3: message}. */
  static String again(String document, Problem problem, String times) {
    Violation violation = problem.violation();
    String message = OptionNames.in(violation.message());
    return oneLine(document + ": " + what(violation) + " " + times + ": " + message);
  }

  private static String what(Violation violation) {
    return violation.severity().name().toLowerCase(Locale.ROOT) + " " + violation.code();
  }

  /** {@code line:column} or {@code event 3}. */
  static String place(Location location) {
    return location.line() > 0
        ? location.line() + ":" + Math.max(1, location.column())
        : "event " + location.ordinal();
  }

  private static String place(String document, Location location) {
    if (location.equals(Location.unknown())) {
      return document;
    }
    return document + (location.line() > 0 ? ":" : ": ") + place(location);
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
