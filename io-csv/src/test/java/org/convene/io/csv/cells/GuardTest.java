package org.convene.io.csv.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  private static final String TRIGGERS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "=",
            "+",
            "-",
            "@",
            "'",
            " ",
            "\t",
            "\n",
            ",",
            ";",
            "|",
            "\"",
            "\uFF1D",
            "1",
            "12",
            "May",
            "2022",
            "TRUE",
            "a",
            "e",
            ":",
            "/",
            ".",
            "\u00A0",
            "Room",
            "\u200B",
            "\uFEFF",
            "\u0085",
            "\u2003",
            "\u202E",
            "\uDB40\uDC20",
            "\uD83D\uDE00");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(80));
  }

  @Property(tries = 5_000)
  void isTakenAwayExactly(@ForAll("texts") String text) {
    assertThat(Guard.off(Guard.on(text))).isEqualTo(text);
  }

  /** However a spreadsheet splits the text, no cell of it begins like a formula. */
  @Property(tries = 5_000)
  void noCellBeginsLikeAFormula(@ForAll("texts") String text) {
    for (String cell : Guard.on(text).split("[,;\t|\n\r]", -1)) {
      String begin = cell.replaceAll("^[ \"\\p{Z}\\p{Cc}\\p{Cf}]+", "");
      assertThat(begin.isEmpty() || TRIGGERS.indexOf(begin.charAt(0)) < 0).as(cell).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49 30 1234",
        "-5",
        "@SUM(A1)",
        "\uFF1D1",
        "007",
        "1234567890123",
        "1E5",
        "3/4",
        "10.7",
        "8:30",
        "18 May 2022",
        "May 2022",
        "TRUE",
        "verdadero",
        "50%",
        "'quoted",
        "2022-05-18",
        "\u20AC5",
        "1st",
        "mars 2022"
      })
  void aTextThatASpreadsheetConvertsIsGuarded(String text) {
    assertThat(Guard.on(text)).isNotEqualTo(text).contains("'").hasSize(text.length() + 1);
  }

  /**
   * Row 14 of the attacks: none of these is a formula to LibreOffice, with or without its search
   * for numbers; each is guarded, since other programs may leave out what nobody sees.
   */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x20, 0xA0, 0xAD, 0x85, 0x34F, 0x61C, 0x115F, 0x180E, 0x1680, 0x2003, 0x200B, 0x200C,
        0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202E, 0x202F, 0x205F, 0x2060, 0x2063, 0x2066,
        0x3000, 0x3164, 0xFE0F, 0xFEFF, 0xFFF9, 0xE0020, 0x0B, 0x0C, 0x1F, 0x7F, 0x01
      })
  void whatNobodySeesHidesNoFormula(int invisible) {
    for (int i = 0; i < TRIGGERS.length(); i++) {
      char trigger = TRIGGERS.charAt(i);
      String text = Character.toString(invisible) + trigger + "1+1";
      String guarded = Guard.on(text);
      assertThat(guarded).contains("'" + trigger);
      assertThat(Guard.off(guarded)).isEqualTo(text);
    }
  }

  @Test
  void ordinaryTextsStayAsTheyAre() {
    List<String> texts =
        List.of(
            "2022 HLPF Side Event",
            "Room 12",
            "a-b",
            "x = y",
            "Q&A: what's next?",
            "10 talks",
            "a@example.org",
            "",
            "Target 10.7",
            "true story");
    assertThat(texts).allSatisfy(text -> assertThat(Guard.on(text)).isEqualTo(text));
  }

  @Test
  void anApostropheThatGuardsNothingStays() {
    assertThat(Guard.off("'tis the season")).isEqualTo("'tis the season");
    assertThat(Guard.off("rock 'n' roll")).isEqualTo("rock 'n' roll");
  }
}
