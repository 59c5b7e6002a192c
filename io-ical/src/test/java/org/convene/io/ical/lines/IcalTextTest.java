package org.convene.io.ical.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcalTextTest {

  @Test
  void escapesWhatRfc5545Says() {
    assertThat(IcalText.escape("a;b,c\\d\ne: \"f\"")).isEqualTo("a\\;b\\,c\\\\d\\ne: \"f\"");
  }

  @Test
  void givesTheSameTextWhereNothingIsToDo() {
    String text = "Zoë: 日本 😀 \"x\" 'y' n";
    assertThat(IcalText.escape(text)).isSameAs(text);
    assertThat(IcalText.unescape(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\\, b|a, b",
        "a\\; b|a; b",
        "\\\\n|\\n",
        "\\\\\\\\|\\\\",
        "C:\\dir|C:\\dir",
        "end\\|end\\",
        "\\:\\\"\\'\\-\\~\\!|:\"'-~!",
        "\\t\\0\\é\\ \\日x|\\t\\0\\é\\ \\日x",
        "\\\\\"|\\\""
      })
  void unescapes(String value, String text) {
    assertThat(IcalText.unescape(value)).isEqualTo(text);
  }

  @Test
  void unescapesBothLineFeeds() {
    assertThat(IcalText.unescape("a\\nb\\Nc\\\\Nd")).isEqualTo("a\nb\nc\\Nd");
  }

  @Test
  void splitsOnlyWhereNothingIsEscaped() {
    assertThat(IcalText.split("a\\,b,c\\\\,d,,\\n")).containsExactly("a,b", "c\\", "d", "", "\n");
    assertThat(IcalText.split("")).containsExactly("");
    assertThat(IcalText.split("a\\")).containsExactly("a\\");
    assertThat(IcalText.split("2.0;a,b\\;c;", ';')).containsExactly("2.0", "a,b;c", "");
  }

  @Property
  void unescapesWhatItEscapes(
      @ForAll @Chars({'\\', ';', ',', '\n', 'n', 'N', 'a', '"', '日'}) String text) {
    assertThat(IcalText.unescape(IcalText.escape(text))).isEqualTo(text);
    assertThat(IcalText.unknownEscape(IcalText.escape(text))).isEmpty();
  }

  /** Nothing is said of a value that is written as it was, and of every other something. */
  @Property
  void saysWhichValuesAreWrittenOtherwise(
      @ForAll @Chars({'\\', ';', ',', 'n', 'a', ':', '"', '日'}) String value) {
    String bare = value.replace("\\\\", "").replace("\\;", "").replace("\\,", "");
    assumeThat(bare).doesNotContain(";", ","); // such a value is no text, and is not told
    String written = IcalText.escape(IcalText.unescape(value));
    assertThat(IcalText.unknownEscape(value).isEmpty()).isEqualTo(written.equals(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a \\\\ \\n \\\"b\\\"|\\\"|is left out",
        "C:\\temp\\\"|\\t|stands for itself",
        "\\😀|\\😀|stands for itself",
        "end\\|\\|stands for itself"
      })
  void namesTheFirstEscapeThatThereIsNot(String value, String escape, String reading) {
    assertThat(IcalText.unknownEscape(value))
        .isEqualTo(
            "expected a backslash only in \\\\ \\; \\, and \\n, found \""
                + escape
                + "\"; the backslash "
                + reading);
  }

  @Property
  void splitsWhatItJoins(
      @ForAll @NotEmpty
          List<@Chars({'\\', ';', ',', '\n', 'n', 'N', 'a', '"', '日'}) String> texts) {
    assertThat(IcalText.split(IcalText.join(texts))).isEqualTo(texts);
  }

  @Property
  void leavesAnyRawValueReadable(
      @ForAll @Chars({'\\', ';', ',', 'n', 'N', 'a', ':'}) String value) {
    String text = IcalText.unescape(value);
    assertThat(IcalText.unescape(IcalText.escape(text))).isEqualTo(text);
  }
}
