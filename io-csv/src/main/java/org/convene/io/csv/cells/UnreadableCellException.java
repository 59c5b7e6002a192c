package org.convene.io.csv.cells;

import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** A cell, or a part of one, that does not have the form of its column. */
public final class UnreadableCellException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnreadableCellException(String expected, String found) {
    this(expected, found, null);
  }

  public UnreadableCellException(String expected, String found, @Nullable Throwable cause) {
    super("expected " + expected + ", found \"" + Excerpt.of(found) + "\"", cause, false, false);
  }

  public String complaint() {
    return String.valueOf(getMessage());
  }
}
