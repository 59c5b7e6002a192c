package org.convene.io.ical.lines;

import org.convene.event.Violation;

/**
 * Something that no content line can carry. It says where (property, and parameter if in one), what
 * was expected, and what was found; the line it would have stood on is not written.
 */
public final class UnwritableException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public UnwritableException(String where, String expected, String found) {
    super(where + ": expected " + expected + ", found " + found);
  }

  /** The error that refuses the event, or the head, that it is in. */
  public Violation violation(String path) {
    return Violation.error(path, "ical.unwritable", String.valueOf(getMessage()));
  }
}
