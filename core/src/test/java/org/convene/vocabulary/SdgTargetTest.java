package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdgTargetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Target 10.7 | 10.7",
        "Targets 10.7 | 10.7",
        "SDG Target 10.7 | 10.7",
        "SDG 10.7 | 10.7",
        "SDG.10.7 | 10.7",
        "SDG 10.c | 10.c",
        "SDGs 8.8 | 8.8",
        "10.c | 10.c",
        "10.C | 10.c",
        "10.07 | 10.7",
        "10.0c | 10.c",
        "08.08 | 8.8",
        "8.1 | 8.1",
        "8.10 | 8.10",
        "16.10 | 16.10",
        "17.19 | 17.19",
        "Cible 10.7 | 10.7",
        "Cible ODD 10.7 | 10.7",
        "Meta 10.7 | 10.7",
        "Meta 10.7 de los ODS | 10.7",
        "Target\u00A010.7. | 10.7",
        "10.7: Facilitate orderly, safe, regular and responsible migration | 10.7",
        "1.1 By 2030, eradicate extreme poverty, measured as less than $1.25 a day | 1.1",
        "http://metadata.un.org/sdg/10.7 | 10.7",
        "https://metadata.un.org/sdg/10.c/ | 10.c",
      })
  void readsWhatPeopleWrite(String text, String code) {
    assertThat(SdgTarget.parse(text)).contains(SdgTarget.of(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "SDG 10",
        "10.8",
        "13.c",
        "17.a",
        "18.1",
        "0.1",
        "10.0",
        "10.00",
        "10.70",
        "10,7",
        "10.7.1",
        "Indicator 10.7.1",
        "10.7, 10.c",
        "10.7; 10.c",
        "10.7 and 10.c",
        "10.7 et cible 10.c",
        "10.1-10.7",
        "10.7 10.c",
        "10.call",
        "10.7a",
        "10.777",
        "http://metadata.un.org/sdg/10",
        "http://metadata.un.org/sdg/C100701",
      })
  void readsNothingElse(String text) {
    assertThat(SdgTarget.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.convene.vocabulary.SdgTarget#all")
  void readsWhatItWrites(SdgTarget target) {
    assertThat(SdgTarget.of(target.code())).isSameAs(target);
    assertThat(SdgTarget.of(target.paddedCode())).isSameAs(target);
    assertThat(SdgTarget.parse(target.code())).contains(target);
    assertThat(SdgTarget.parse(target.code().toUpperCase(Locale.ROOT))).contains(target);
    assertThat(SdgTarget.parse(target.paddedCode())).contains(target);
    assertThat(SdgTarget.parse(target.label())).contains(target);
    assertThat(SdgTarget.parse("Target " + target)).contains(target);
    assertThat(SdgTarget.parse(target.uri().toString())).contains(target);
    assertThat(SdgTarget.ofUri(target.uri())).contains(target);
    assertThat(SustainableDevelopmentGoal.parse(target.label())).isEmpty();
  }

  @Test
  void areOneHundredAndSixtyNine() {
    assertThat(SdgTarget.all()).hasSize(169).doesNotHaveDuplicates().isSorted();
    assertThat(SustainableDevelopmentGoal.values())
        .extracting(goal -> goal.targets().size())
        .containsExactly(7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19);
  }

  @Test
  void orderIsOfficial() {
    assertThat(SdgTarget.of("10.7")).isLessThan(SdgTarget.of("10.a"));
    assertThat(SdgTarget.of("8.2")).isLessThan(SdgTarget.of("8.10"));
    assertThat(SdgTarget.of("8.b")).isLessThan(SdgTarget.of("9.1"));
    assertThat(SdgTarget.of("9.c")).isLessThan(SdgTarget.of("10.1"));
  }

  @Test
  void knowsItself() {
    SdgTarget target = SdgTarget.of("10.c");
    assertThat(target.goal()).isEqualTo(SustainableDevelopmentGoal.REDUCED_INEQUALITIES);
    assertThat(target.suffix()).isEqualTo("c");
    assertThat(target.paddedCode()).isEqualTo("10.0c");
    assertThat(SdgTarget.of("8.10").paddedCode()).isEqualTo("08.10");
    assertThat(target.label()).isEqualTo("SDG Target 10.c");
    assertThat(target.uri()).isEqualTo(URI.create("http://metadata.un.org/sdg/10.c"));
    assertThat(target).hasToString("10.c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.8", "13.c", "17.a", "Target 10.7", " 10.7", "10.7\n", "", "1.٧"})
  void refusesWhatIsNoTarget(String code) {
    assertThatThrownBy(() -> SdgTarget.of(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected one of the 169 targets, such as 10.7 or 10.c, found \"");
  }

  @Test
  void messagesStayShort() {
    assertThatThrownBy(() -> SdgTarget.of("9".repeat(100_000)))
        .message()
        .hasSizeLessThan(200)
        .endsWith("9…\"");
  }
}
