package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.convene.event.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptWordTest {

  @Test
  void aWordIsKeptWithItsPlaceAsATextOfACalendar() {
    var kept = KeptWord.property("/classification/sdgTargets/0", "10,8; \\ \n?");
    assertThat(kept.name()).isEqualTo("X-CONVENE-WORD");
    assertThat(kept.parameter("X-CONVENE-POINTER")).contains("/classification/sdgTargets/0");
    assertThat(kept.value()).isEqualTo("10\\,8\\; \\\\ \\n?");
  }

  @Test
  void theWarningSaysWhatWasExpectedAndWhatBecameOfIt() {
    assertThat(KeptWord.violation("/a/0", "a target, a string such as \"10.7\"", "10.8"))
        .isEqualTo(
            Violation.warning(
                "/a/0",
                "vocabulary.unknown-word",
                "expected a target, a string such as \"10.7\", found \"10.8\"; kept as an extension"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', text.empty, 'expected a goal, found \"\"'",
    "'a\u0001', text.not-portable, 'expected text that every format can carry, found \"a\\u0001\"'",
    "'\uD800', text.not-portable, 'expected text that every format can carry, found \"\\uD800\"'"
  })
  void aWordThatCannotBeKeptIsAnErrorAtOnce(String word, String code, String message) {
    assertThat(KeptWord.violation("/a/0", "a goal", word))
        .isEqualTo(Violation.error("/a/0", code, message));
  }
}
