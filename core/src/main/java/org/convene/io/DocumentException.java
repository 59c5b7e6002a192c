package org.convene.io;

import java.io.IOException;
import java.util.Objects;

/**
 * A document cannot be read on: it is cut off, no document of its format, or over a limit. Or it
 * cannot be begun: its head cannot be written.
 *
 * <p>Holds the problem, which is immutable, and nothing of the document. Whoever opened the reader
 * or the writer that threw it still closes it.
 */
public final class DocumentException extends IOException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /**
   * An exception for a problem.
   *
   * @param problem what is wrong, and where
   */
  public DocumentException(Problem problem) {
    super(Objects.requireNonNull(problem, "problem").toString());
    this.problem = problem;
  }

  /**
   * Returns what is wrong with the document.
   *
   * @return the problem
   */
  public Problem problem() {
    return problem;
  }
}
