package org.convene.description;

import java.io.Serial;
import java.util.Objects;

/**
 * Says that a word may mean several values; {@link Kind.Word#expected(String)} tells them.
 * Immutable.
 */
public final class AmbiguousWordException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param expected what to write instead, and which values the word may mean
   */
  public AmbiguousWordException(String expected) {
    super(Objects.requireNonNull(expected, "expected"));
  }
}
