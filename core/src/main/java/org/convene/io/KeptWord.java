package org.convene.io;

import java.util.Objects;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.text.Expected;

/**
 * A word of an open vocabulary that this version does not know: JSON, XML and CSV keep it among the
 * extensions of its event, in one form, and warn of it in the same words; iCalendar keeps the
 * property that holds it.
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
   * @param word the word as written, without half surrogate pairs; escaped as a TEXT of RFC 5545
   *     section 3.3.11
   * @return the property
   */
  public static RawProperty property(String pointer, String word) {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(word, "word");
    return RawProperty.of(NAME, escaped(word), RawParameter.of(POINTER, pointer));
  }

  /**
   * Returns the warning about a word that is kept.
   *
   * @param pointer where the word stands in its event, a JSON Pointer
   * @param expected what its vocabulary expects, with an example
   * @param word the word as written
   * @return a warning with the code {@link #CODE}
   */
  public static Violation warning(String pointer, String expected, String word) {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(word, "word");
    return Violation.warning(
        pointer, CODE, Expected.found(expected, word) + "; kept as an extension");
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\n")
        .replace(";", "\\;")
        .replace(",", "\\,");
  }
}
