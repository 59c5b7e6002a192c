package org.convene.text;

import java.util.Objects;

/**
 * The wording of every message: what was expected, and what was found.
 *
 * <pre>{@code
 * Expected.found("a date such as 2022-05-18", "18 May")
 *     // expected a date such as 2022-05-18, found "18 May"
 * }</pre>
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
    return "expected " + expected + ", found " + quoted(found);
  }

  /**
   * Returns the message for a value that is missing.
   *
   * @param expected what a reader of the message should write, with an example
   * @return {@code expected …, found none}
   */
  public static String foundNone(String expected) {
    Objects.requireNonNull(expected, "expected");
    return "expected " + expected + ", found none";
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
