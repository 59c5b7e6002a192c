package org.convene.io.csv.cells;

import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** A cell, or a part of one, that does not have the form of its column. */
public final class UnreadableCellException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnreadableCellException(String expected, String found) {
    this(expected, found, null);
  }

  public UnreadableCellException(String expected, String found, @Nullable Throwable cause) {
    this(Expected.found(expected, found), cause);
  }

  private UnreadableCellException(String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
  }

  /** The complaint about a cell that says nothing. */
  public static UnreadableCellException missing(String expected) {
    return new UnreadableCellException(Expected.foundNone(expected), (Throwable) null);
  }

  public String complaint() {
    return String.valueOf(getMessage());
  }
}
