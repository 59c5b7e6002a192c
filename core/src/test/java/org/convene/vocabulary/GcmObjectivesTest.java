package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GcmObjectivesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GCM Objectives - General (23 Objectives)",
        "gcm objectives \u2013 general (23\u00A0objectives)",
        "General",
        "general",
        " GENERAL ",
        "General (23 objectives)",
        "23 Objectives",
        "All 23 objectives",
        "Général",
        "Générale",
        "Objectifs généraux",
        "Objectifs - Général (23 objectifs)",
        "Objectifs du Pacte mondial pour les migrations - Général (23 objectifs)",
        "Objectifs Pacte mondial pour la migration (23 objectifs)",
        "Objetivos del Pacto Mundial para la Migración - General (23 objetivos)",
        "Objetivos generales",
        "Todos los 23 objetivos",
      })
  void recognisesGeneral(String text) {
    assertThat(GcmObjectives.isGeneral(text)).isTrue();
    assertThat(GcmObjective.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "23",
        "23 - International cooperation",
        "Objectives",
        "General Assembly",
        "22 objectives",
        "Secretary-General"
      })
  void recognisesNothingElse(String text) {
    assertThat(GcmObjectives.isGeneral(text)).isFalse();
  }

  @Test
  void generalIsNotTheSetOfAll() {
    GcmObjectives all = GcmObjectives.of(GcmObjective.values());
    assertThat(GcmObjectives.ofGeneral()).isNotEqualTo(all);
    assertThat(GcmObjectives.ofGeneral().numbered()).isEmpty();
    assertThat(all.general()).isFalse();
    assertThat(all.numbered()).hasSize(23);
    assertThat(GcmObjectives.isGeneral(GcmObjectives.GENERAL_LABEL)).isTrue();
  }

  @Test
  void ordersAndCopies() {
    EnumSet<GcmObjective> source = EnumSet.of(GcmObjective.of(23), GcmObjective.of(2));
    GcmObjectives objectives = new GcmObjectives(true, source);
    source.add(GcmObjective.of(1));
    assertThat(objectives.numbered()).containsExactly(GcmObjective.of(2), GcmObjective.of(23));
    assertThatThrownBy(() -> objectives.numbered().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(GcmObjectives.of(GcmObjective.of(9), GcmObjective.of(4), GcmObjective.of(9)))
        .isEqualTo(GcmObjectives.of(GcmObjective.of(4), GcmObjective.of(9)));
  }

  @Test
  void isEmptyOnlyWhenNothingIsSaid() {
    assertThat(GcmObjectives.none().isEmpty()).isTrue();
    assertThat(GcmObjectives.ofGeneral().isEmpty()).isFalse();
    assertThat(GcmObjectives.of(GcmObjective.DATA).isEmpty()).isFalse();
  }
}
