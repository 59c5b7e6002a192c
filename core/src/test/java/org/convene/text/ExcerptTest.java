package org.convene.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void shortTextStays() {
    assertThat(Excerpt.of("18:30pm, Zürich")).isEqualTo("18:30pm, Zürich");
    assertThat(Excerpt.of("")).isEmpty();
    assertThat(Excerpt.of("abcdef", 2, 4)).isEqualTo("cd");
  }

  @Test
  void longTextIsCut() {
    assertThat(Excerpt.of("x".repeat(120))).isEqualTo("x".repeat(120));
    assertThat(Excerpt.of("x".repeat(121))).isEqualTo("x".repeat(120) + "…");
  }

  @Test
  void codePointsStayWhole() {
    assertThat(Excerpt.of("x" + "😀".repeat(60))).isEqualTo("x" + "😀".repeat(59) + "…");
  }

  @Test
  void halvesOfPairsAreEscaped() {
    assertThat(Excerpt.of("\ud800a\udc00\udc00\ud83d\ude00\ud83d"))
        .isEqualTo("\\uD800a\\uDC00\\uDC00😀\\uD83D");
    assertThat(Excerpt.of("\ud83d\ude00", 0, 1)).isEqualTo("\\uD83D");
    assertThat(Excerpt.of("x".repeat(119) + "\ud83dy")).isEqualTo("x".repeat(119) + "\\uD83D…");
  }

  @Test
  void separatorsOfLinesAreEscaped() {
    assertThat(Excerpt.of("a\u2028b\u2029")).isEqualTo("a\\u2028b\\u2029");
  }

  @Test
  void controlCharactersAreEscaped() {
    assertThat(Excerpt.of("a\r\nb\u0000\u0085\u007F"))
        .isEqualTo("a\\u000D\\u000Ab\\u0000\\u0085\\u007F");
  }

  @Test
  void whatTurnsTheDirectionIsEscaped() {
    assertThat(Excerpt.of("a\u202Eb\u2066c\u200Fd")).isEqualTo("a\\u202Eb\\u2066c\u200Fd");
  }

  @Test
  void aLineIsKeptWhole() {
    String text = "x".repeat(1_000);
    assertThat(Excerpt.line(text)).isSameAs(text);
    assertThat(Excerpt.line(text + "\r\n\uD83D\uDE00\uD83D"))
        .isEqualTo(text + "\\u000D\\u000A\uD83D\uDE00\\uD83D");
  }

  @Test
  void aPartIsShownAlone() {
    String text = "x".repeat(100) + "abc" + "y".repeat(200);
    assertThat(Excerpt.of(text, 100, 103)).isEqualTo("abc");
    assertThat(Excerpt.of(text, 103, 223)).isEqualTo("y".repeat(120));
    assertThat(Excerpt.of(text, 103, 224)).isEqualTo("y".repeat(120) + "…");
  }
}
