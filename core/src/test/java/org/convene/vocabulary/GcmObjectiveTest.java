package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GcmObjectiveTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "23 - International cooperation | 23",
        "GCM Objective 2 - Minimize adverse drivers | 2",
        "GCM Objective 5 - Regular pathways | 5",
        "16 - Inclusion and social cohesion | 16",
        "22 - Social protection | 22",
        "1 \u2013 Données | 1",
        "1\u00A0\u2014 Données | 1",
        "7 reduce vulnerabilities | 7",
        "Objectif 5 | 5",
        "Objetivo 5: Vías de migración regular | 5",
        "Objetivo 5: Aumentar la disponibilidad | 5",
        "GCM OBJECTIVE 5 | 5",
        "gcm 5 | 5",
        "GCM Objective 05 | 5",
        "Objectives 5 | 5",
        "Objective 5. Regular pathways | 5",
        "5. | 5",
        "5) Regular pathways | 5",
        "5 (Regular pathways) | 5",
        "5 | 5",
        "Regular pathways | 5",
        "ENHANCE AVAILABILITY AND FLEXIBILITY OF PATHWAYS FOR REGULAR MIGRATION | 5",
        "Lutter contre les facteurs negatifs | 2",
        "S'attaquer aux facteurs de vulnérabilité liés aux migrations et les réduire | 7",
        "Desarrollo y reconocimiento de competencias | 18",
        "Desarrollo y conocimiento de cualificaciones | 18",
        "Use immigration detention only as a measure of last resort and work towards alternatives"
            + " | 13",
        "12 - an unknown title | 12",
        "International cooperation | 23",
        "https://migrationnetwork.un.org/taxonomy/term/292 | 14",
        "http://migrationnetwork.un.org/taxonomy/term/292 | 14",
        "https://migrationnetwork.un.org/fr/taxonomy/term/292 | 14",
        "https://migrationnetwork.un.org/zh-hant/taxonomy/term/292/ | 14",
      })
  void readsWhatPeopleWrite(String text, int number) {
    assertThat(GcmObjective.parse(text)).contains(GcmObjective.of(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", -",
        "0",
        "24",
        "24 - Regular pathways",
        "GCM Objective",
        "objective 123",
        "10.7",
        "10.c",
        "2-5",
        "5 and 6",
        "1, 19, 20",
        "6, 18, 19 y 22",
        "2022",
        "pathways",
        "General",
        "GCM Objectives - General (23 Objectives)",
        "23 objectives",
        "https://migrationnetwork.un.org/taxonomy/term/846",
        "https://migrationnetwork.un.org/taxonomy/term/278",
        "https://migrationnetwork.un.org/taxonomy/term/302",
        "https://example.org/taxonomy/term/292",
      })
  void readsNothingElse(String text) {
    assertThat(GcmObjective.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(GcmObjective objective) {
    assertThat(GcmObjective.of(objective.number())).isEqualTo(objective);
    assertThat(GcmObjective.parse(objective.label())).contains(objective);
    assertThat(GcmObjective.parse(objective.uri().toString())).contains(objective);
    assertThat(GcmObjective.ofUri(objective.uri())).contains(objective);
    for (String language : new String[] {"en", "fr", "es"}) {
      String title = objective.title(language).orElseThrow();
      String shortTitle = objective.shortTitle(language).orElseThrow();
      assertThat(GcmObjective.parse(title)).contains(objective);
      assertThat(GcmObjective.parse(shortTitle)).contains(objective);
      assertThat(GcmObjective.parse(objective.number() + " – " + shortTitle)).contains(objective);
      assertThat(GcmObjective.titleDisagrees(objective.number() + " - " + title)).isFalse();
    }
    assertThat(objective.title("ar")).isEmpty();
    assertThat(GcmObjective.titleDisagrees(objective.label())).isFalse();
  }

  @Test
  void knowsItsTitles() {
    GcmObjective five = GcmObjective.REGULAR_PATHWAYS;
    assertThat(five.number()).isEqualTo(5);
    assertThat(five.title())
        .isEqualTo("Enhance availability and flexibility of pathways for regular migration");
    assertThat(five.title("fr-CA"))
        .contains(
            "Faire en sorte que les filières de migration régulière soient accessibles et plus"
                + " souples");
    assertThat(five.shortTitle("ES")).contains("Vías de migración regular");
    assertThat(five.label()).isEqualTo("GCM Objective 5 - Regular pathways");
    assertThat(GcmObjective.CONSULAR_PROTECTION.uri())
        .isEqualTo(URI.create("https://migrationnetwork.un.org/taxonomy/term/292"));
  }

  @Test
  void refusesOtherNumbers() {
    assertThatThrownBy(() -> GcmObjective.of(24))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 1 to 23, found 24");
    assertThatThrownBy(() -> GcmObjective.of(0)).hasMessage("expected 1 to 23, found 0");
  }

  @Test
  void tellsWhenNumberAndTitleDisagree() {
    String twelveUnderSeven =
        "7: Strengthen certainty and predictability in migration procedures for appropriate"
            + " screening, assessment and referral";
    assertThat(GcmObjective.parse(twelveUnderSeven)).contains(GcmObjective.of(7));
    assertThat(GcmObjective.titleDisagrees(twelveUnderSeven)).isTrue();
    assertThat(GcmObjective.titleDisagrees("7 - something of one's own")).isFalse();
    assertThat(GcmObjective.titleDisagrees("Social protection")).isFalse();
    assertThat(GcmObjective.titleDisagrees("24 - Social protection")).isFalse();
  }
}
