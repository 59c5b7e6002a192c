package org.convene.io;

import java.util.List;
import java.util.stream.Collectors;
import org.convene.arguments.Arguments;

/**
 * Says that a document has an event that is refused, or errors and no event, where it is read
 * strictly.
 *
 * <p>Its message has every problem on a line of its own.
 *
 * <p>Holds the problems, which are immutable, and nothing of the document. Whoever opened the
 * reader still closes it.
 */
public final class RejectedEventException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /**
   * Creates an exception for some problems.
   *
   * @param problems what is wrong
   */
  public RejectedEventException(List<Problem> problems) {
    super(
        Arguments.noNulls(problems, "problems").stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
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
