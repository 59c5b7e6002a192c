package org.convene.io;

import java.util.Objects;
import org.convene.event.Violation;

/**
 * Something wrong in a document, and where.
 *
 * <p>Immutable; threads may share it.
 *
 * @param location where it stands
 * @param violation what is wrong
 */
public record Problem(Location location, Violation violation) {

  /** Checks that nothing is null. */
  public Problem {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(violation, "violation");
  }

  /**
   * Returns the problem on one line: {@code line 7, column 3: /schedule/start: expected …, found
   * "18:30pm" (code)}; without the place if nothing is known of it.
   */
  @Override
  public String toString() {
    return location.equals(Location.unknown()) ? violation.toString() : location + ": " + violation;
  }
}
