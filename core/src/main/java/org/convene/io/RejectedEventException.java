package org.convene.io;

import java.util.List;
import java.util.stream.Collectors;
import org.convene.arguments.Arguments;

/**
 * Says that a document has an event that is refused, or errors and no event, where it is read
 * strictly.
 *
 * <p>Its message has the first 50 problems on a line each, on which nothing of the document breaks
 * the line.
 *
 * <p>Holds the problems, which are immutable, and nothing of the document. Whoever opened the
 * reader still closes it.
 */
public final class RejectedEventException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** So many problems are in the message, which a log has to hold. */
  private static final int SHOWN = 50;

  private final transient List<Problem> problems;

  /**
   * Creates an exception for some problems.
   *
   * @param problems what is wrong
   */
  public RejectedEventException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<Problem> problems) {
    int all = Arguments.noNulls(problems, "problems").size();
    return problems.stream()
        .limit(SHOWN)
        .map(Problem::toString)
        .collect(
            Collectors.joining("\n", "", all > SHOWN ? "\nand " + (all - SHOWN) + " more" : ""));
  }

  /**
   * Returns what is wrong.
   *
   * @return every problem of the event
   */
  public List<Problem> problems() {
    return problems;
  }
}
