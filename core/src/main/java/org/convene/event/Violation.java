package org.convene.event;

import java.util.Objects;

/**
 * A rule that an event breaks, and where.
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

  /** Checks that nothing is null. */
  public Violation {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
  }

  /**
   * A violation that makes the event invalid.
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
   * A violation that does not make the event invalid.
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
   * Whether it makes the event invalid.
   *
   * @return true for an error
   */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The violation on one line: path, message and code. */
  @Override
  public String toString() {
    return (path.isEmpty() ? "" : path + ": ") + message + " (" + code + ")";
  }
}
