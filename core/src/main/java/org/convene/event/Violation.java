package org.convene.event;

import java.util.Objects;
import org.convene.text.Excerpt;

/**
 * A violation of a rule, and its place in the event.
 *
 * <p>Immutable.
 *
 * @param path JSON Pointer (RFC 6901) into the event, such as {@code /schedule/end}; empty for the
 *     event as a whole
 * @param code stable, such as {@code schedule.end-before-start}; core's are those of {@link
 *     StandardRule}
 * @param severity how bad it is
 * @param message what was expected and what was found, in English, on one line; at most some 120
 *     characters of the input
 */
public record Violation(String path, String code, Severity severity, String message) {

  /** Refuses null, and escapes what would break the line of the message. */
  public Violation {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    message = Excerpt.line(Objects.requireNonNull(message, "message"));
  }

  /**
   * Returns a violation that makes the event invalid.
   *
   * @param path JSON Pointer
   * @param code stable code
   * @param message what was expected and what was found
   * @return the violation
   */
  public static Violation error(String path, String code, String message) {
    return new Violation(path, code, Severity.ERROR, message);
  }

  /**
   * Returns a violation that does not make the event invalid.
   *
   * @param path JSON Pointer
   * @param code stable code
   * @param message what was expected and what was found
   * @return the violation
   */
  public static Violation warning(String path, String code, String message) {
    return new Violation(path, code, Severity.WARNING, message);
  }

  /**
   * Returns a violation that says of a valid event what is not in it.
   *
   * @param path JSON Pointer
   * @param code stable code
   * @param message what was expected and what was found
   * @return the violation
   */
  public static Violation loss(String path, String code, String message) {
    return new Violation(path, code, Severity.LOSS, message);
  }

  /**
   * Returns the violation as one of a larger whole, which its event or value is a part of.
   *
   * @param part where the part stands in the whole: a JSON Pointer such as {@code
   *     /recurrence/overrides/0}
   * @return the violation with a longer path
   */
  public Violation under(String part) {
    Objects.requireNonNull(part, "part");
    return new Violation(part + path, code, severity, message);
  }

  /**
   * Tells whether it makes the event invalid.
   *
   * @return true for an error
   */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * Tells whether something was lost, by an error with the event, or from a valid one.
   *
   * @return false for a warning of what is all there
   */
  public boolean costs() {
    return severity != Severity.WARNING;
  }

  /**
   * Returns the violation on one line, for logs: path, message and code. Names in the path may come
   * from the input, so what would break the line is escaped, and a long path is cut.
   */
  @Override
  public String toString() {
    String place = path.isEmpty() ? "" : Excerpt.of(path) + ": ";
    return place + message + " (" + Excerpt.line(code) + ")";
  }
}
