package org.convene.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.text.Expected;
import org.convene.text.Folding;

/**
 * An indicator of the Sustainable Development Goals, such as 10.7.1 or 10.c.1.
 *
 * <p>Known by its form and its target only: indicators are added and replaced, so there is no table
 * of them. For the same reason it has no address: the identifier ends in a permanent code ({@code
 * C100701}, but also {@code C200303} for 1.5.1) that does not follow from the number.
 *
 * <p>Immutable.
 *
 * @param target the target it measures
 * @param number its number within the target, 1 to 99
 * @see <a href="https://unstats.un.org/sdgs/indicators/indicators-list/">The global indicators</a>
 */
public record SdgIndicator(SdgTarget target, int number) implements Comparable<SdgIndicator> {

  private static final int LAST = 99;

  private static final Comparator<SdgIndicator> ORDER =
      Comparator.comparing(SdgIndicator::target).thenComparingInt(SdgIndicator::number);

  /** Refuses a number that no code can hold. */
  public SdgIndicator {
    Objects.requireNonNull(target, "target");
    if (number < 1 || number > LAST) {
      throw new IllegalArgumentException(Expected.found("1 to 99", number));
    }
  }

  /**
   * Returns the indicator of a code.
   *
   * @param code compact or padded: {@code 10.7.1}, {@code 10.07.01}; nothing around it
   * @return the indicator
   * @throws IllegalArgumentException where the form is another or there is no such target
   */
  public static SdgIndicator of(String code) {
    Objects.requireNonNull(code, "code");
    return SdgCode.bareIndicator(code)
        .flatMap(SdgIndicator::ofParts)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Expected.found("an indicator, such as 10.7.1 or 10.c.1", code)));
  }

  /**
   * Finds the indicator that a text names.
   *
   * <p>Read are {@code Indicator 10.7.1}, {@code SDG Indicator 10.7.1}, {@code 10.7.1}, the padded
   * {@code 10.07.01}, {@code Indicateur 10.7.1} and {@code Indicador 10.7.1}; its text may follow.
   * An address ({@code …/sdg/C100701}) is not read, because its code does not tell the number.
   *
   * @param text what was written
   * @return the indicator; empty where none or several are meant
   */
  public static Optional<SdgIndicator> parse(String text) {
    Objects.requireNonNull(text, "text");
    return SdgCode.indicator(Folding.text(text)).flatMap(SdgIndicator::ofParts);
  }

  /**
   * Returns the compact code.
   *
   * @return {@code 10.7.1}
   */
  public String code() {
    return target.code() + "." + number;
  }

  /**
   * Returns the code with all parts padded to two places.
   *
   * @return {@code 10.07.01}
   */
  public String paddedCode() {
    return target.paddedCode() + "." + SdgTarget.padded(String.valueOf(number));
  }

  /**
   * Returns a label that names the indicator.
   *
   * @return {@code SDG Indicator 10.7.1}
   */
  public String label() {
    return "SDG Indicator " + code();
  }

  /** Compares by target, then by number. */
  @Override
  public int compareTo(SdgIndicator other) {
    Objects.requireNonNull(other, "other");
    return ORDER.compare(this, other);
  }

  /** Returns the compact code. */
  @Override
  public String toString() {
    return code();
  }

  private static Optional<SdgIndicator> ofParts(List<String> parts) {
    int number = Integer.parseInt(parts.get(1));
    return SdgTarget.ofCode(parts.get(0))
        .filter(target -> number >= 1)
        .map(target -> new SdgIndicator(target, number));
  }
}
