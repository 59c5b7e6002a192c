package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;

import java.io.IOException;
import java.nio.charset.Charset;
import org.convene.event.Event;
import org.convene.event.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts in quoted-printable, in Base64, and in other character sets. */
class EncodedTextsTest {

  private static String description(Event event) {
    return event.description().map(Text::value).orElse("");
  }

  @Test
  void aTextIsDecodedAndWrittenPlain() throws IOException {
    Reading reading =
        Calendars.read(
            calendar(event("a", "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Caf=C3=", "=A9 =", "noir")));
    assertThat(description(reading.events().get(0))).isEqualTo("Café noir");
    assertThat(reading.problems())
        .extracting(Object::toString)
        .contains(
            "line 6, column 39: /description: expected a value in plain UTF-8, found DESCRIPTION in"
                + " QUOTED-PRINTABLE; it is read as \"Café noir\" (ical.encoded-text)");
    assertThat(new String(reading.written(), UTF_8)).contains("\r\nDESCRIPTION:Café noir\r\n");
  }

  @Test
  void theHeadIsDecodedToo() throws IOException {
    Reading reading =
        Calendars.read(
            calendar(
                "X-WR-CALNAME;ENCODING=QUOTED-PRINTABLE:B=C3=BCro\n",
                "X-WR-CALDESC;CHARSET=UTF-8;ENCODING=BASE64:QsO8cm8=\n",
                event("a")));
    assertThat(reading.head().title().map(Text::value)).contains("Büro");
    assertThat(reading.head().description().map(Text::value)).contains("Büro");
    assertThat(reading.problems())
        .filteredOn(it -> it.violation().code().equals("ical.encoded-text"))
        .extracting(it -> it.location().line())
        .containsExactly(2L, 3L);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-2, Łódź, ISO-8859-2",
    "Shift_JIS, 日本, Shift_JIS",
    "UTF-8, Café, windows-1252",
    "X-OTHER, Café, windows-1252"
  })
  void aLineThatIsNoUtf8IsReadInItsCharset(String said, String text, String read)
      throws IOException {
    String line = "DESCRIPTION;CHARSET=" + said + ":" + text;
    Reading reading = Reading.of(calendar(event("a", line)).getBytes(Charset.forName(read)));
    assertThat(description(reading.events().get(0))).isEqualTo(text);
    assertThat(reading.problems())
        .anyMatch(it -> it.violation().message().endsWith("the line was read as " + read));
  }

  @Test
  void aPlainTextThatNamesItsCharsetIsWrittenAsItWas() throws IOException {
    Reading reading = Calendars.read(calendar(event("a", "DESCRIPTION;CHARSET=UTF-8:=41")));
    assertThat(description(reading.events().get(0))).isEqualTo("=41");
    assertThat(new String(reading.written(), UTF_8))
        .contains("\r\nDESCRIPTION;CHARSET=UTF-8:=41\r\n");
    assertThat(reading.problems())
        .noneMatch(it -> it.violation().code().equals("ical.encoded-text"));
  }
}
