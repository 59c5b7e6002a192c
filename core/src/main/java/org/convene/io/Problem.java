package org.convene.io;

import org.convene.event.Violation;

/**
 * Something wrong in a document, and where.
 *
 * @param location where it stands
 * @param violation what is wrong
 */
public record Problem(Location location, Violation violation) {

  /**
   * The problem on one line: {@code line 7, column 3: /schedule/start: expected …, found "18:30pm"
   * (code)}.
   */
  @Override
  public String toString() {
    return location + ": " + violation;
  }
}
