package org.convene.io;

import java.util.Objects;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.StandardRule;
import org.convene.event.Violation;
import org.convene.text.Expected;
import org.convene.text.Portable;

/**
 * A word of an open vocabulary that this version does not know, or an entry of a list that cannot
 * be read: JSON, XML and CSV keep it among the extensions of its event, in one form, and warn of it
 * in the same words; iCalendar keeps the property that holds it.
 *
 * <pre>{@code
 * X-CONVENE-WORD;X-CONVENE-POINTER="/classification/sdgTargets/0":10.8
 * }</pre>
 *
 * <p>No state; threads may call it at once.
 */
public final class KeptWord {

  /** The code of the warning. */
  public static final String CODE = "vocabulary.unknown-word";

  private static final String NAME = "X-CONVENE-WORD";
  private static final String POINTER = "X-CONVENE-POINTER";

  private KeptWord() {}

  /**
   * Returns the extension that keeps a word.
   *
   * @param pointer where the word stands in its event, a JSON Pointer
   * @param word the word as written, of which {@link #violation} is a warning; escaped as a TEXT of
   *     RFC 5545 section 3.3.11
   * @return the property
   */
  public static RawProperty property(String pointer, String word) {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(word, "word");
    return RawProperty.of(NAME, escaped(word), RawParameter.of(POINTER, pointer));
  }

  /**
   * Returns what a reader says of a word: that it is kept, or that it cannot be.
   *
   * @param pointer where the word stands in its event, a JSON Pointer
   * @param expected what its vocabulary expects, with an example
   * @param word the word as written
   * @return a warning with the code {@link #CODE}; of a word that is empty, or that no format can
   *     carry, the error that such a text has anywhere in an event
   */
  public static Violation violation(String pointer, String expected, String word) {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(word, "word");
    return violation(pointer, CODE, Expected.found(expected, word), word);
  }

  /**
   * Returns what a reader says of an entry of a list that cannot be read: that it is kept, or that
   * it cannot be.
   *
   * @param pointer where the entry stands in its event, a JSON Pointer
   * @param code the code of the warning, such as {@code json.value}
   * @param message what the list expects, and what was found
   * @param word the entry as written
   * @return a warning with that code; of an entry that is empty, or that no format can carry, the
   *     error that such a text has anywhere in an event
   */
  public static Violation violation(String pointer, String code, String message, String word) {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(word, "word");
    if (word.isEmpty()) {
      return Violation.error(pointer, StandardRule.TEXT_EMPTY.code(), message);
    }
    return Portable.is(word)
        ? Violation.warning(pointer, code, message + "; kept as an extension")
        : Violation.error(
            pointer, StandardRule.TEXT_NOT_PORTABLE.code(), Expected.found(Portable.WHAT, word));
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\n")
        .replace(";", "\\;")
        .replace(",", "\\,");
  }
}
