package org.convene.io.ical;

/**
 * Something that no content line can carry. It says where (property, and parameter if in one), what
 * was expected, and what was found; the line it would have stood on is not written.
 */
final class UnwritableException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnwritableException(String where, String expected, String found) {
    super(where + ": expected " + expected + ", found " + found);
  }
}
