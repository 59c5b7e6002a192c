package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convene.text.Folding;
import org.convene.text.NameIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1\u00A0\u2013\u2003Donn\u00E9es | 1 - donnees",
        "donne\u0301es | donnees",
        "\uFEFFWHOLE\u2011of\u2010government\u200B | whole-of-government",
        "C\u00F4te d\u2019Ivoire | cote d'ivoire",
        "\u0130STANBUL I\u0131 | istanbul ii",
        "Stra\u00DFe \uFB01n \u0153uvre \u00E6 \u0141\u00F8 | strasse fin oeuvre ae lo",
        "7 \u2212 8 | 7 - 8",
        "\u0627\u0644\u0639\u0631\u0628\u064A\u0629 | \u0627\u0644\u0639\u0631\u0628\u064A\u0629",
      })
  void foldsWhatDoesNotTellNamesApart(String written, String folded) {
    assertThat(Folding.text(written)).isEqualTo(folded);
  }

  @Test
  void foldsBlanksOfAnyKind() {
    assertThat(Folding.text("\ta\tb\r\n\u2028c\u00A0\u202F ")).isEqualTo("a b c");
  }

  @Test
  void keysAreWordsOnly() {
    assertThat(Folding.key(" Congo, Rep. ")).isEqualTo("congo rep");
    assertThat(Folding.key("Trinidad & Tobago")).isEqualTo("trinidad and tobago");
    assertThat(Folding.key("GCM Objectives - General (23 Objectives)"))
        .isEqualTo("gcm objectives general 23 objectives");
    assertThat(Folding.key("\u2013 , -")).isEmpty();
  }

  @Test
  void doesNotLookAtLongText() {
    assertThat(Folding.text("a".repeat(1_000))).hasSize(1_000);
    assertThat(Folding.text("a".repeat(1_001))).isEmpty();
  }

  @Test
  void keepsLoneSurrogates() {
    assertThat(Folding.text("a\uD83Db")).isEqualTo("a\uD83Db");
  }

  @Test
  void oneNameNamesOneThing() {
    NameIndex<Integer> names = new NameIndex<>();
    names.add(1, List.of("Données", "-", ""));
    names.add(1, List.of("donnees"));
    assertThat(names.find("DONNÉES")).contains(1);
    assertThat(names.find("")).isEmpty();
    assertThatThrownBy(() -> names.add(2, List.of("donnees")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("donnees names both 1 and 2");
  }

  @Test
  void aMissingTableIsNamed() {
    assertThatThrownBy(() -> VocabularyTable.rows("none.tsv"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none.tsv");
  }
}
