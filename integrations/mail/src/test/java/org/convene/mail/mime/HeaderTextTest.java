package org.convene.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {

  @Provide
  Arbitrary<String> texts() {
    return HeaderTexts.texts();
  }

  @Property(tries = 500)
  void aTextComesBackClean(@ForAll("texts") String text) throws UnsupportedEncodingException {
    String value = HeaderText.unstructured(text);
    String unfolded = MimeUtility.unfold(value);
    assertThat(unfolded).doesNotContain("\r").doesNotContain("\n");
    assertThat(MimeUtility.decodeText(unfolded)).isEqualTo(HeaderText.clean(text));
    assertThat(value.lines()).allMatch(it -> it.length() <= 66 && it.matches("[ -~]*"));
  }

  @Property(tries = 500)
  void aCleanTextIsCleanAndShort(@ForAll("texts") String text) {
    String clean = HeaderText.clean(text);
    assertThat(HeaderText.clean(clean)).isEqualTo(clean);
    assertThat(clean).doesNotContainPattern("[\\p{Cc}\u2028\u202A-\u202E]");
    assertThat(clean.codePointCount(0, clean.length())).isLessThanOrEqualTo(250);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann | Ann <a@example.org>",
        "Ann O'Neil-Smith | Ann O'Neil-Smith <a@example.org>",
        "Dr. Ann, \"x\" \\ y | \"Dr. Ann, \\\"x\\\" \\\\ y\" <a@example.org>",
        "'' | a@example.org",
        "Zoë | =?UTF-8?B?Wm/Dqw==?= <a@example.org>",
        "=?x?= | =?UTF-8?B?PT94Pz0=?= <a@example.org>"
      })
  void aNameStandsBeforeTheAddress(String name, String mailbox) {
    assertThat(HeaderText.mailbox(name, "a@example.org")).isEqualTo(mailbox);
  }

  @Test
  void aLongTextIsFolded() {
    String text = "Facilitating safe and regular migration pathways in a changing climate: a talk";
    assertThat(HeaderText.unstructured(text))
        .isEqualTo(
            "Facilitating safe and regular migration pathways in a\r\n changing climate: a talk");
  }

  @Test
  void isolatesThatDoNotEndAreLeftOut() {
    assertThat(HeaderText.clean("a \u2067שלום\u2069 b")).isEqualTo("a \u2067שלום\u2069 b");
    assertThat(HeaderText.clean("a \u2067שלום b")).isEqualTo("a שלום b");
    assertThat(HeaderText.clean("\u2069a\u2067 b")).isEqualTo("a b");
  }
}
