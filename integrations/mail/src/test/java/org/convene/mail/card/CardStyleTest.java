package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of a card can be read in light and in dark (WCAG 2.2, success criterion 1.4.3). */
class CardStyleTest {

  private static final double LEAST = 4.5;

  static Stream<CardStyle.Pair> pairs() {
    return CardStyle.PAIRS.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void contrastIsEnoughInBoth(CardStyle.Pair pair) {
    assertThat(contrast(pair.light(), pair.onLight())).isGreaterThanOrEqualTo(LEAST);
    assertThat(contrast(pair.dark(), pair.onDark())).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void contrastIsComputedAsWcagSays() {
    assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    assertThat(contrast("#ffffff", "#ffffff")).isEqualTo(1.0);
    assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49); // just not enough
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatPaintsNoBackgroundStandsOnThatOfTheCard(CardStyle.Pair pair) {
    CardStyle.Pair card = CardStyle.PAIRS.get(1);
    assertThat(card.selector()).isEqualTo(".card");
    if (!pair.paints()) {
      assertThat(pair.onLight()).isEqualTo(card.onLight());
      assertThat(pair.onDark()).isEqualTo(card.onDark());
    }
  }

  @Test
  void noColourIsInTheStyleThatIsInNoPair() {
    Set<String> known =
        pairs()
            .flatMap(it -> Stream.of(it.light(), it.onLight(), it.dark(), it.onDark()))
            .collect(Collectors.toSet());
    Set<String> used =
        Pattern.compile("#[0-9a-fA-F]+|rgb[^;]*|hsl[^;]*|opacity[^;]*")
            .matcher(CardStyle.CSS)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertThat(used).isEqualTo(known);
  }

  @Test
  void theStyleAsksForNothingElse() {
    assertThat(CardStyle.CSS).doesNotContain("url(", "@import", "@font-face", "</", "expression");
    assertThat(CardStyle.CSS.length()).isLessThan(8192); // Gmail leaves out a longer one
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
