package org.convene.dates;

import java.util.function.Supplier;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** A text, or a part of one, that does not have the form that was expected. */
public final class UnreadableTextException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String complaint;
  private final String path;

  public UnreadableTextException(String expected, String found) {
    this(expected, found, null);
  }

  public UnreadableTextException(String expected, String found, @Nullable Throwable cause) {
    this(Expected.found(expected, found), cause, "");
  }

  private UnreadableTextException(String complaint, @Nullable Throwable cause, String path) {
    super(complaint, cause, false, false);
    this.complaint = complaint;
    this.path = path;
  }

  /** The complaint about a text that says nothing. */
  public static UnreadableTextException missing(String expected) {
    return new UnreadableTextException(Expected.foundNone(expected), null, "");
  }

  /** Reads a part of a value, and says of a complaint that it is about that part. */
  public static <T> T within(Object token, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnreadableTextException e) {
      throw e.within(token);
    }
  }

  /** The same complaint, about a part of what was read: a member's name or an entry's index. */
  public UnreadableTextException within(Object token) {
    return new UnreadableTextException(complaint, getCause(), '/' + token.toString() + path);
  }

  /** Which part of the value it is about: a JSON Pointer; empty for all of it. */
  public String path() {
    return path;
  }

  public String complaint() {
    return complaint;
  }
}
