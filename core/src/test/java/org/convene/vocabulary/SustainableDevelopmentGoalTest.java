package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SustainableDevelopmentGoalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SDG.10 - Reduced Inequalities | 10",
        "SDG 10 | 10",
        "SDG10 | 10",
        "SDG-10 | 10",
        "sdg 10: reduced inequalities | 10",
        "Goal 10 | 10",
        "UN SDG 10 | 10",
        "ODD 10 | 10",
        "ODS 10 | 10",
        "Objectif 10 | 10",
        "Objetivo 10 | 10",
        "Objectif de développement durable 10 | 10",
        "Sustainable Development Goal 10 | 10",
        "10 | 10",
        "10 \u2013 Inégalités réduites | 10",
        "SDG 01 | 1",
        "reduced inequalities | 10",
        "Reducción de las desigualdades | 10",
        "Faim \u00AB\u00A0zéro\u00A0\u00BB | 2",
        "http://metadata.un.org/sdg/10 | 10",
        "https://metadata.un.org/sdg/10 | 10",
        "https://metadata.un.org/sdg/10/ | 10",
      })
  void readsWhatPeopleWrite(String text, int number) {
    assertThat(SustainableDevelopmentGoal.parse(text))
        .contains(SustainableDevelopmentGoal.of(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "18",
        "SDG 18",
        "SDG",
        "10.7",
        "SDG 10.7",
        "SDG 10.c",
        "Target 10.7",
        "SDGs 8 and 10",
        "http://metadata.un.org/sdg/10.7",
        "http://metadata.un.org/sdg/C100701",
        "http://metadata.un.org/sdg",
      })
  void readsNothingElse(String text) {
    assertThat(SustainableDevelopmentGoal.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(SustainableDevelopmentGoal goal) {
    assertThat(SustainableDevelopmentGoal.of(goal.number())).isEqualTo(goal);
    assertThat(SustainableDevelopmentGoal.parse(goal.label())).contains(goal);
    assertThat(SustainableDevelopmentGoal.parse(goal.uri().toString())).contains(goal);
    assertThat(SustainableDevelopmentGoal.ofUri(goal.uri())).contains(goal);
    for (String language : new String[] {"en", "fr", "es"}) {
      assertThat(SustainableDevelopmentGoal.parse(goal.title(language).orElseThrow()))
          .contains(goal);
    }
    assertThat(goal.color()).matches("#[0-9A-F]{6}");
    assertThat(goal.targets()).isNotEmpty().allMatch(target -> target.goal() == goal).isSorted();
  }

  @Test
  void knowsItself() {
    SustainableDevelopmentGoal ten = SustainableDevelopmentGoal.REDUCED_INEQUALITIES;
    assertThat(ten.number()).isEqualTo(10);
    assertThat(ten.title()).isEqualTo("Reduced inequalities");
    assertThat(ten.label()).isEqualTo("SDG 10 - Reduced inequalities");
    assertThat(ten.uri()).isEqualTo(URI.create("http://metadata.un.org/sdg/10"));
    assertThat(ten.color()).isEqualTo("#DD1367");
    assertThat(ten.title("zh")).isEmpty();
    assertThat(ten.targets())
        .extracting(SdgTarget::code)
        .containsExactly(
            "10.1", "10.2", "10.3", "10.4", "10.5", "10.6", "10.7", "10.a", "10.b", "10.c");
  }

  @Test
  void refusesOtherNumbers() {
    assertThatThrownBy(() -> SustainableDevelopmentGoal.of(18))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 1 to 17, found 18");
  }
}
