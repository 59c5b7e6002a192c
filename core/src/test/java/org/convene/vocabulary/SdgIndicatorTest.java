package org.convene.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdgIndicatorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Indicator 10.7.1 | 10.7.1",
        "Indicator 10.7.2 | 10.7.2",
        "SDG Indicator 10.7.1 | 10.7.1",
        "10.7.1 | 10.7.1",
        "10.07.01 | 10.7.1",
        "10.c.1 | 10.c.1",
        "10.C.1 | 10.c.1",
        "10.0c.01 | 10.c.1",
        "17.18.2 | 17.18.2",
        "Indicateur 10.7.1 | 10.7.1",
        "Indicador 10.7.1 | 10.7.1",
        "10.7.1 Recruitment cost borne by employee | 10.7.1",
      })
  void readsWhatPeopleWrite(String text, String code) {
    SdgIndicator indicator = SdgIndicator.of(code);
    assertThat(SdgIndicator.parse(text)).contains(indicator);
    assertThat(indicator.code()).isEqualTo(code);
    assertThat(SdgTarget.parse(text)).isEmpty();
    assertThat(SdgIndicator.parse(indicator.label())).contains(indicator);
    assertThat(SdgIndicator.of(indicator.paddedCode())).isEqualTo(indicator);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.7",
        "10.8.1",
        "17.a.1",
        "10.7.0",
        "10.7.100",
        "10.7.1.1",
        "10.7.1, 10.7.2",
        "10.7.1 and 10.7.2",
        "C100701",
        "http://metadata.un.org/sdg/C100701",
      })
  void readsNothingElse(String text) {
    assertThat(SdgIndicator.parse(text)).isEmpty();
  }

  @Test
  void knowsItself() {
    SdgIndicator indicator = new SdgIndicator(SdgTarget.of("10.7"), 1);
    assertThat(indicator).hasToString("10.7.1").isEqualTo(SdgIndicator.of("10.7.1"));
    assertThat(indicator.paddedCode()).isEqualTo("10.07.01");
    assertThat(indicator.label()).isEqualTo("SDG Indicator 10.7.1");
    assertThat(indicator).isLessThan(SdgIndicator.of("10.7.2"));
    assertThat(SdgIndicator.of("8.2.1")).isLessThan(SdgIndicator.of("8.10.1"));
  }

  @Test
  void refusesWhatIsNoIndicator() {
    assertThatThrownBy(() -> SdgIndicator.of("10.8.1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected an indicator, such as 10.7.1 or 10.c.1, found \"10.8.1\"");
    assertThatThrownBy(() -> new SdgIndicator(SdgTarget.of("10.7"), 100))
        .hasMessage("expected 1 to 99, found 100");
    assertThatThrownBy(() -> new SdgIndicator(SdgTarget.of("10.7"), 0))
        .hasMessage("expected 1 to 99, found 0");
  }
}
