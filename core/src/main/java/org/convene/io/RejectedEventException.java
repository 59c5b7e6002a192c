package org.convene.io;

import java.util.List;
import java.util.stream.Collectors;

/** An event was rejected while reading strictly; says everything that is wrong with it. */
public final class RejectedEventException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /**
   * An exception for some problems.
   *
   * @param problems what is wrong
   */
  public RejectedEventException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * What is wrong.
   *
   * @return every problem of the event
   */
  public List<Problem> problems() {
    return problems;
  }
}
