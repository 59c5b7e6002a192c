package org.convene.io.csv.cells;

import java.util.function.Supplier;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** A cell, or a part of one, that does not have the form of its column. */
public final class UnreadableCellException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String complaint;
  private final String path;

  public UnreadableCellException(String expected, String found) {
    this(expected, found, null);
  }

  public UnreadableCellException(String expected, String found, @Nullable Throwable cause) {
    this(Expected.found(expected, found), cause, "");
  }

  private UnreadableCellException(String complaint, @Nullable Throwable cause, String path) {
    super(complaint, cause, false, false);
    this.complaint = complaint;
    this.path = path;
  }

  /** The complaint about a cell that says nothing. */
  public static UnreadableCellException missing(String expected) {
    return new UnreadableCellException(Expected.foundNone(expected), null, "");
  }

  /** Reads a part of a cell's value, and says of a complaint that it is about that part. */
  public static <T> T within(Object token, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnreadableCellException e) {
      throw e.within(token);
    }
  }

  /** The same complaint, about a part of what was read: a member's name or an entry's index. */
  public UnreadableCellException within(Object token) {
    return new UnreadableCellException(complaint, getCause(), '/' + token.toString() + path);
  }

  /** Which part of the cell's value it is about: a JSON Pointer; empty for all of it. */
  public String path() {
    return path;
  }

  public String complaint() {
    return complaint;
  }
}
