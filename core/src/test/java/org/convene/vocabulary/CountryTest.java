package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Bahamas, The | BS",
        "Congo, Rep. | CG",
        "Congo, Dem. Rep. | CD",
        "Egypt, Arab Rep. | EG",
        "Gambia, The | GM",
        "The Gambia | GM",
        "Iran, Islamic Rep. | IR",
        "Korea, Rep. | KR",
        "Korea, Dem. People's Rep. | KP",
        "Venezuela, RB | VE",
        "Yemen, Rep. | YE",
        "Micronesia, Fed. Sts. | FM",
        "Hong Kong SAR, China | HK",
        "Kyrgyz Republic | KG",
        "Lao PDR | LA",
        "Slovak Republic | SK",
        "St. Lucia | LC",
        "Bolivia (Plurinational State of) | BO",
        "Bolivia | BO",
        "Venezuela (Bolivarian Republic of) | VE",
        "Côte d\u2019Ivoire | CI",
        "Côte d'Ivoire | CI",
        "COTE D'IVOIRE | CI",
        "Czechia | CZ",
        "Czech Republic | CZ",
        "Eswatini | SZ",
        "Swaziland | SZ",
        "Türkiye | TR",
        "Turkey | TR",
        "Viet Nam | VN",
        "United States | US",
        "USA | US",
        "UK | GB",
        "United Kingdom | GB",
        "State of Palestine | PS",
        "Kosovo | XK",
        "Kosovo* | XK",
        "Kosovo sous administration des Nations Unies (résolution 1244 du Conseil de sécurité)"
            + " | XK",
        "Republic of Kenya | KE",
        "Antigua & Barbuda | AG",
        "Allemagne | DE",
        "Alemania | DE",
        "États-Unis d'Amérique | US",
        "Estados Unidos | US",
        "République démocratique du Congo | CD",
        "República Dominicana | DO",
        "Sao Tome and Principe | ST",
        "São Tomé and Príncipe | ST",
      })
  void keepsTheNameAndKnowsTheCode(String text, String code) {
    assertThat(Country.parse(text)).isEqualTo(new Country(text, Optional.of(code)));
  }

  @ParameterizedTest
  @CsvSource({"KE, Kenya", "ke, Kenya", "KEN, Kenya", "' XK ', Kosovo", "XKX, Kosovo"})
  void aCodeGivesTheEnglishName(String text, String name) {
    assertThat(Country.parse(text).name()).isEqualTo(name);
    assertThat(Country.parse(text).code()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Global", "Atlantis", "", "No", "ken", "ZZ", "Kenya, Malawi", "Korea", "Ke"})
  void keepsWhatItDoesNotKnow(String text) {
    assertThat(Country.parse(text)).isEqualTo(new Country(text, Optional.empty()));
    assertThat(Country.parse(text).title("en")).isEmpty();
    assertThat(Country.parse(text).isUserAssigned()).isFalse();
  }

  @Test
  void everyRowOfTheTableReadsBack() {
    for (List<String> row : VocabularyTable.rows("countries.tsv")) {
      assertThat(row).hasSize(6);
      Country country = Country.of(row.get(0));
      assertThat(Country.parse(row.get(0))).isEqualTo(country);
      for (String language : new String[] {"en", "fr", "es"}) {
        String name = country.title(language).orElseThrow();
        assertThat(name).isNotBlank();
        assertThat(Country.parse(name).code()).isEqualTo(country.code());
      }
      assertThat(VocabularyTable.parts(row.get(5)))
          .filteredOn(name -> !name.isEmpty())
          .allSatisfy(
              name -> {
                assertThat(Country.parse(name).code()).isEqualTo(country.code());
                assertThat(Country.parse(name).name()).isEqualTo(name);
              });
    }
  }

  @Test
  void knowsTheCodesOfTheStandardAndXk() {
    assertThat(Country.codes())
        .contains("XK")
        .containsAll(Set.of(Locale.getISOCountries()))
        .hasSize(Locale.getISOCountries().length + 1)
        .isEqualTo(new TreeSet<>(Country.codes()));
    assertThatThrownBy(() -> Country.codes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void xkIsUserAssigned() {
    assertThat(Country.of("XK").isUserAssigned()).isTrue();
    assertThat(Country.of("KE").isUserAssigned()).isFalse();
    assertThat(new Country("Kosovo", Optional.of("xk")).code()).contains("XK");
  }

  @Test
  void titlesDoNotFollowTheNameWritten() {
    Country country = Country.parse("Gambia, The");
    assertThat(country.title("en")).contains("Gambia");
    assertThat(country.title("fr-BE")).contains("Gambie");
    assertThat(country.title("ru")).isEmpty();
    assertThat(new Country("Nowhere", Optional.of("ZZ")).title("en")).isEmpty();
  }

  @Test
  void refusesOtherCodes() {
    assertThatThrownBy(() -> Country.of("ZZ"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a code of ISO 3166-1 alpha-2 or XK, found \"ZZ\"");
    assertThatThrownBy(() -> Country.of("ke")).isInstanceOf(IllegalArgumentException.class);
  }
}
