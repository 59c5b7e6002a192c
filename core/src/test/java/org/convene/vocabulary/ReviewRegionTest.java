package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewRegionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Africa | AFRICA",
        "ECA | AFRICA",
        "UNECA | AFRICA",
        "Afrique | AFRICA",
        "África | AFRICA",
        "Arab region | ARAB",
        "Arab States | ARAB",
        "ESCWA | ARAB",
        "UNESCWA | ARAB",
        "Région arabe | ARAB",
        "Región árabe | ARAB",
        "Asia and the Pacific | ASIA_PACIFIC",
        "Asia-Pacific | ASIA_PACIFIC",
        "Asia\u2013Pacific | ASIA_PACIFIC",
        "ESCAP | ASIA_PACIFIC",
        "Asie et Pacifique | ASIA_PACIFIC",
        "Asia y el Pacífico | ASIA_PACIFIC",
        "UNECE region | UNECE",
        "ECE | UNECE",
        "UNECE | UNECE",
        "Latin America and the Caribbean | LATIN_AMERICA_CARIBBEAN",
        "Latin America & the Caribbean | LATIN_AMERICA_CARIBBEAN",
        "ECLAC | LATIN_AMERICA_CARIBBEAN",
        "CEPAL | LATIN_AMERICA_CARIBBEAN",
        "LAC | LATIN_AMERICA_CARIBBEAN",
        "Amérique latine et Caraïbes | LATIN_AMERICA_CARIBBEAN",
        "América Latina y el Caribe | LATIN_AMERICA_CARIBBEAN",
      })
  void readsWhatPeopleWrite(String text, ReviewRegion region) {
    assertThat(ReviewRegion.parse(text)).contains(region);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Americas", "Asia", "Europe", "Oceania", "Algeria", "Africa, Arab"})
  void readsNothingElse(String text) {
    assertThat(ReviewRegion.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrites(ReviewRegion region) {
    assertThat(ReviewRegion.parse(region.title())).contains(region);
    assertThat(ReviewRegion.parse(region.commission())).contains(region);
    assertThat(ReviewRegion.parse("UN" + region.commission())).contains(region);
    assertThat(ReviewRegion.parse(region.name())).contains(region);
  }
}
