package org.convene.io.ical.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DerivedUidTest {

  static RawProperty[] properties() {
    return new RawProperty[] {
      RawProperty.of("SUMMARY", "Meeting\\, weekly"),
      RawProperty.of("DESCRIPTION", ""),
      RawProperty.of("DTSTART", "20260101", RawParameter.of("VALUE", "DATE")),
      RawProperty.of(
          "ATTENDEE",
          "mailto:a@example.org",
          RawParameter.of("CN", "A, [B]", ""),
          RawParameter.of("X-NONE"),
          RawParameter.of("MEMBER", "mailto:b@example.org", "mailto:c@example.org")),
    };
  }

  /** A uid that was derived by an earlier version is derived again. */
  @ParameterizedTest
  @MethodSource("properties")
  void aLineIsSpelledAsTheRecordSpellsIt(RawProperty property) {
    StringBuilder text = new StringBuilder();
    IdentityRows.spell(property, text);
    assertThat(text).hasToString(property.toString());
  }
}
