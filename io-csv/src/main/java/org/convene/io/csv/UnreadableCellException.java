package org.convene.io.csv;

import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** A cell, or a part of one, that does not have the form of its column. */
final class UnreadableCellException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableCellException(String expected, String found) {
    this(expected, found, null);
  }

  UnreadableCellException(String expected, String found, @Nullable Throwable cause) {
    super("expected " + expected + ", found \"" + Excerpt.of(found) + "\"", cause, false, false);
  }

  String complaint() {
    return String.valueOf(getMessage());
  }
}
