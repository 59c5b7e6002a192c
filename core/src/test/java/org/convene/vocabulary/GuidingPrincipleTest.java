package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidingPrincipleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "People-centred | PEOPLE_CENTRED",
        "people centered | PEOPLE_CENTRED",
        "Centrarse en las personas | PEOPLE_CENTRED",
        "International cooperation | INTERNATIONAL_COOPERATION",
        "Rule of law | RULE_OF_LAW",
        "Primauté du droit et garanties d'une procédure régulière | RULE_OF_LAW",
        "Sensible au genre | GENDER_RESPONSIVE",
        "Whole-of-government approach | WHOLE_OF_GOVERNMENT",
        "whole of government approach | WHOLE_OF_GOVERNMENT",
        "Whole\u2011of\u2011society | WHOLE_OF_SOCIETY",
        "Approche pangouvernementale | WHOLE_OF_GOVERNMENT",
        "Approche pansociétale | WHOLE_OF_SOCIETY",
        "(h) Child-sensitive | CHILD_SENSITIVE",
        "h | CHILD_SENSITIVE",
        "(j) | WHOLE_OF_SOCIETY",
      })
  void readsWhatPeopleWrite(String text, GuidingPrinciple principle) {
    assertThat(GuidingPrinciple.parse(text)).contains(principle);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "k", "(a) Human rights", "Migration and Development", "approach"})
  void readsNothingElse(String text) {
    assertThat(GuidingPrinciple.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(GuidingPrinciple principle) {
    for (String language : new String[] {"en", "fr", "es"}) {
      assertThat(GuidingPrinciple.parse(principle.title(language).orElseThrow()))
          .contains(principle);
    }
    assertThat(GuidingPrinciple.parse(principle.title())).contains(principle);
    assertThat(GuidingPrinciple.parse(String.valueOf(principle.letter()))).contains(principle);
    assertThat(principle.title("ru")).isEmpty();
  }

  @Test
  void lettersAreThoseOfParagraph15() {
    assertThat(GuidingPrinciple.values())
        .extracting(GuidingPrinciple::letter)
        .containsExactly('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');
  }

  @Test
  void onlyTheFieldTellsAPrincipleFromAnObjective() {
    String both = "International cooperation";
    assertThat(GuidingPrinciple.parse(both)).contains(GuidingPrinciple.INTERNATIONAL_COOPERATION);
    assertThat(GcmObjective.parse(both)).contains(GcmObjective.INTERNATIONAL_COOPERATION);
  }
}
