package org.convene.vocabulary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.text.Folding;

/**
 * A label that leads with a number, as {@code GCM Objective 5 - Regular pathways} or {@code 7
 * reduce vulnerabilities}.
 *
 * <p>A label that holds a second number is not taken for one: {@code 10.7} is a target, {@code 5
 * and 6} are two, {@code 2-5} is a range.
 *
 * @param number one or two digits
 * @param title what stands behind it, folded; may be empty
 */
record NumberedLabel(int number, String title) {

  /** Not the dot of a letter target: {@code 10.c}. */
  private static final Pattern NUMBER_AND_TITLE =
      Pattern.compile("([0-9]{1,2})(?: ?[-:)]+| ?\\.(?![a-d](?![a-z]))|(?= )|$)([^0-9]*)");

  /**
   * Reads a label.
   *
   * @param word what may stand before the number; matches the empty text too
   * @param folded the label, as {@link Folding#text} gives it
   * @return the number and the title, or empty where the label is not one
   */
  static Optional<NumberedLabel> parse(Pattern word, String folded) {
    Matcher before = word.matcher(folded);
    int start = before.lookingAt() ? before.end() : 0;
    Matcher label = NUMBER_AND_TITLE.matcher(folded).region(start, folded.length());
    return label.matches()
        ? Optional.of(new NumberedLabel(Integer.parseInt(label.group(1)), label.group(2).strip()))
        : Optional.empty();
  }
}
