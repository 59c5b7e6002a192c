package org.convene.event;

import java.util.List;
import java.util.stream.Collectors;
import org.convene.arguments.Arguments;

/**
 * Thrown when an event breaks rules of severity error; holds every violation.
 *
 * <p>Holds the violations, which are immutable, and nothing of the event.
 */
public final class InvalidEventException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Violation> violations;

  /**
   * Creates an exception for some violations.
   *
   * @param violations what is wrong
   */
  public InvalidEventException(List<Violation> violations) {
    super(message(violations));
    this.violations = Arguments.listOf(violations, "violations");
  }

  /**
   * Returns every violation, warnings included.
   *
   * @return every violation, warnings too
   */
  public List<Violation> violations() {
    return violations;
  }

  private static String message(List<Violation> violations) {
    return Arguments.noNulls(violations, "violations").stream()
        .map(Violation::toString)
        .collect(Collectors.joining("\n  ", "the event is not valid:\n  ", ""));
  }
}
