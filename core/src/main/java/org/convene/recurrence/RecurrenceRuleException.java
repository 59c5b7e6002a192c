package org.convene.recurrence;

import java.util.OptionalInt;

/**
 * Thrown when a recurrence rule cannot be read or built: what was expected, what was found, and at
 * which index of the text.
 *
 * <p>The message is made of them: {@code expected BYMONTH from 1 to 12, found "13" (index 20)}.
 *
 * <p>Threads may share it; of the text it holds an excerpt.
 */
public final class RecurrenceRuleException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /** What was expected, in English. */
  private final String expected;

  /** An excerpt of what was found. */
  private final String found;

  /** Where it was found, or below 0. */
  private final int index;

  /** A fault; {@code found} is an excerpt already, an index below 0 is unknown. */
  RecurrenceRuleException(String expected, String found, int index) {
    super(
        "expected "
            + expected
            + (found.isEmpty() ? ", found nothing" : ", found \"" + found + "\"")
            + (index < 0 ? "" : " (index " + index + ")"));
    this.expected = expected;
    this.found = found;
    this.index = index;
  }

  /** {@return what was expected, in English, such as {@code COUNT from 1 to 2147483647}} */
  public String expected() {
    return expected;
  }

  /**
   * {@return what was found, cut to 120 characters and ended with {@code …} where longer; empty for
   * nothing}
   */
  public String found() {
    return found;
  }

  /**
   * {@return where it was found: a 0-based index into the text; empty where a builder was at fault}
   */
  public OptionalInt index() {
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
