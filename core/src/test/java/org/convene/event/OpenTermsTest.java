package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.convene.vocabulary.GeographicScope;
import org.convene.vocabulary.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTermsTest {

  @ParameterizedTest
  @CsvSource({
    "Global, Global",
    "global, Global",
    "Global geographic scope, Global",
    "Périmètre géographique mondial, Global",
    "Alcance geográfico global, Global",
    "Mondial, Global",
    "Mundial, Global",
    "Regional, Regional",
    "Régional, Regional",
    "Regional geographic scope, Regional",
    "NATIONAL, National",
    "Nacional, National",
    "Local, Local",
  })
  void readsScopes(String text, String label) {
    assertThat(GeographicScope.parse(text)).isEqualTo(new GeographicScope(label));
  }

  @ParameterizedTest
  @CsvSource({
    "Published, Published",
    "PUBLISHED, Published",
    "publié, Published",
    "Publicado, Published",
    "Draft, Draft",
    "brouillon, Draft",
    "Borrador, Draft",
    "archived, Archived",
    "Archivé, Archived",
    "Archivado, Archived",
  })
  void readsStatuses(String text, String label) {
    assertThat(PublicationStatus.parse(text)).isEqualTo(new PublicationStatus(label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " In review ", "CONFIRMED", "Cities", "\u00A0"})
  void keepsTheRestAsWritten(String text) {
    assertThat(GeographicScope.parse(text).label()).isEqualTo(text);
    assertThat(PublicationStatus.parse(text).label()).isEqualTo(text);
    assertThat(Term.of(text).label()).isEqualTo(text);
  }

  @Test
  void constantsReadBack() {
    assertThat(GeographicScope.parse("Global")).isSameAs(GeographicScope.GLOBAL);
    assertThat(PublicationStatus.parse("Draft")).isSameAs(PublicationStatus.DRAFT);
  }

  @Test
  void termsSayWhatIsKnown() {
    URI uri = URI.create("https://example.org/m49/002");
    Term africa = Term.of("Afrique").withLanguage("fr").withCode("002").withUri(uri);
    assertThat(africa)
        .isEqualTo(new Term("Afrique", Optional.of("fr"), Optional.of("002"), Optional.of(uri)))
        .isNotEqualTo(Term.of("Afrique"));
  }
}
