package org.convene.text;

import java.util.Objects;

/**
 * The wording of every message: what was expected, and what was found.
 *
 * <pre>{@code
 * Expected.found("a date such as 2022-05-18", "18 May")
 *     // expected a date such as 2022-05-18, found "18 May"
 * }</pre>
 *
 * <p>No state; threads may call it at once.
 */
public final class Expected {

  private Expected() {}

  /**
   * Returns the message for a text that is not what was expected.
   *
   * @param expected what a reader of the message should write, with an example
   * @param found what was found, of any length; shown as an {@link Excerpt} in quotes
   * @return {@code expected …, found "…"}
   */
  public static String found(String expected, CharSequence found) {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
    return foundInstead(expected, quoted(found));
  }

  /**
   * Returns the message for a number that is not what was expected.
   *
   * @param expected what a reader of the message should write, with an example
   * @param found what was found
   * @return {@code expected …, found 24}
   */
  public static String found(String expected, long found) {
    return foundInstead(expected, Long.toString(found));
  }

  /**
   * Returns the message for something that is not what was expected and is told by its name, such
   * as {@code an array}.
   *
   * @param expected what a reader of the message should write, with an example
   * @param instead what was found, in words of ours; what comes from the input goes through {@link
   *     #quoted} or {@link Excerpt} first
   * @return {@code expected …, found …}
   */
  public static String foundInstead(String expected, String instead) {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(instead, "instead");
    return "expected " + expected + ", found " + instead;
  }

  /**
   * Returns the message for more than a limit allows.
   *
   * @param most the limit
   * @param what what it limits, in the plural
   * @return {@code expected at most 100 events, found more}
   */
  public static String atMost(long most, String what) {
    Objects.requireNonNull(what, "what");
    return foundInstead("at most " + most + " " + what, "more");
  }

  /**
   * Returns the message for a value that is missing.
   *
   * @param expected what a reader of the message should write, with an example
   * @return {@code expected …, found none}
   */
  public static String foundNone(String expected) {
    return foundInstead(expected, "none");
  }

  /**
   * Returns a text in quotes, safe to print on one line.
   *
   * @param text any text, of any length
   * @return its {@link Excerpt} in quotes
   */
  public static String quoted(CharSequence text) {
    Objects.requireNonNull(text, "text");
    return '"' + Excerpt.of(text) + '"';
  }
}
