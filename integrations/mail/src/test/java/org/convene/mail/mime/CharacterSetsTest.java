package org.convene.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetsTest {

  /** What is said, what the octets are, whether it is guessed. */
  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, false",
    "utf8, UTF-8, false",
    ", UTF-8, false",
    "ISO-8859-1, ISO-8859-1, false",
    "windows-1252, windows-1252, false",
    "ISO-8859-1, windows-1252, false",
    "windows-1251, windows-1251, false",
    "Shift_JIS, Shift_JIS, false",
    "ISO-2022-JP, ISO-2022-JP, false",
    "x-unknown, UTF-8, true",
    "us-ascii, UTF-8, true",
    "ISO-8859-1, UTF-8, true",
    "UTF-8, windows-1252, true",
    ", windows-1252, true",
    "no such charset, windows-1252, true",
    "Shift_JIS, UTF-8, true"
  })
  void aTextIsReadAsItIs(String said, String charset, boolean isGuessed) {
    String text =
        switch (charset) {
          case "windows-1251" -> "Встреча";
          case "Shift_JIS", "ISO-2022-JP" -> "会議";
          case "windows-1252" -> "l’été €";
          default -> "l'été d'août";
        };
    CharacterSets read =
        CharacterSets.read(text.getBytes(Charset.forName(charset)), Optional.ofNullable(said));
    assertThat(new String(read.octets(), UTF_8)).isEqualTo(text);
    assertThat(read.remark().isPresent()).isEqualTo(isGuessed);
  }

  @Test
  void whatIsGuessedIsTold() {
    assertThat(CharacterSets.read("é".getBytes(UTF_8), Optional.of("ISO-8859-1")).remark())
        .contains("expected text in iso-8859-1, found other octets; they are read as UTF-8");
    assertThat(CharacterSets.read("é".getBytes(ISO_8859_1), Optional.empty()).remark())
        .contains("expected text in utf-8, found other octets; they are read as windows-1252");
  }

  @Test
  void utf16StaysAsItIs() {
    byte[] marked = "BEGIN:VCALENDAR".getBytes(UTF_16);
    byte[] zeros = "BEGIN:VCALENDAR".getBytes(UTF_16LE);
    CharacterSets right = CharacterSets.read(marked, Optional.of("utf-16"));
    assertThat(right.octets()).isSameAs(marked);
    assertThat(right.remark()).isEmpty();
    assertThat(CharacterSets.read(zeros, Optional.of("utf-16le")).octets()).isSameAs(zeros);
    assertThat(CharacterSets.read(marked, Optional.of("utf-8")).remark())
        .contains("expected text in utf-8, found other octets; they are read as UTF-16");
  }
}
