package org.convene.event;

import java.util.List;
import java.util.stream.Collectors;
import org.convene.arguments.Arguments;

/**
 * Thrown when an event breaks rules of severity error; holds every violation.
 *
 * <p>Its message has the first 50 on a line each, on which nothing of the event breaks the line.
 *
 * <p>Holds the violations, which are immutable, and nothing of the event.
 */
public final class InvalidEventException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** So many violations are in the message, which a log has to hold. */
  private static final int SHOWN = 50;

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
    int all = Arguments.noNulls(violations, "violations").size();
    return violations.stream()
        .limit(SHOWN)
        .map(Violation::toString)
        .collect(
            Collectors.joining(
                "\n  ",
                "the event is not valid:\n  ",
                all > SHOWN ? "\n  and " + (all - SHOWN) + " more" : ""));
  }
}
