package org.convene.io.ical.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentReaderTest {

  private static final String EVENT =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

  private static Parsing event(String... lines) throws IOException {
    return Parsing.of(
        String.format(EVENT, String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8));
  }

  private static RawProperty only(Parsing parsing) {
    assertThat(parsing.components()).hasSize(1);
    assertThat(parsing.components().get(0).properties()).hasSize(1);
    return parsing.components().get(0).properties().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", "\r\r\n", "\r\n\r\n", "\n \n"})
  void takesEveryLineEnd(String end) throws IOException {
    String text = String.format(EVENT, "SUMMARY:a\r\n b\r\n\tc").replace("\r\n", end);
    Parsing parsing = Parsing.of(text.getBytes(StandardCharsets.UTF_8));
    assertThat(only(parsing)).isEqualTo(RawProperty.of("SUMMARY", "abc"));
    assertThat(parsing.problems()).isEmpty();
  }

  @Test
  void joinsACharacterThatAFoldSplits() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("BEGIN:VCALENDAR\r\nNAME:caf".getBytes(StandardCharsets.UTF_8));
    out.write(new byte[] {(byte) 0xC3, '\r', '\n', ' ', (byte) 0xA9});
    out.write("\r\nEND:VCALENDAR".getBytes(StandardCharsets.UTF_8));
    Parsing parsing = Parsing.of(out.toByteArray());
    assertThat(parsing.properties()).containsExactly(RawProperty.of("NAME", "café"));
    assertThat(parsing.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void takesAByteOrderMark(String charset) throws IOException {
    String text = "\uFEFF" + String.format(EVENT, "SUMMARY:日本😀");
    Parsing parsing = Parsing.of(text.getBytes(Charset.forName(charset)));
    assertThat(only(parsing).value()).isEqualTo("日本😀");
    assertThat(parsing.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void leavesOutFurtherByteOrderMarksAndSaysSo(String charset) throws IOException {
    String text = "\uFEFF\uFEFF\uFEFF" + String.format(EVENT, "\uFEFFSUMMARY:a") + "\uFEFF" + EVENT;
    Parsing parsing = Parsing.of(text.getBytes(Charset.forName(charset)));
    assertThat(parsing.components()).hasSize(2);
    assertThat(parsing.components().get(0).properties())
        .containsExactly(RawProperty.of("SUMMARY", "a"));
    String expected = ": expected a byte order mark only at the beginning of the document, found ";
    assertThat(parsing.messages().subList(0, 3))
        .containsExactly(
            "line 1, column 1" + expected + "2 others, left out (ical.byte-order-mark)",
            "line 3, column 1" + expected + "another, left out (ical.byte-order-mark)",
            "line 6, column 1" + expected + "another, left out (ical.byte-order-mark)");
    assertThat(parsing.codes()).doesNotContain("ical.outside-calendar");
  }

  @Test
  void aByteOrderMarkInAValueStandsForItself() throws IOException {
    assertThat(only(event("SUMMARY:\uFEFFa")).value()).isEqualTo("\uFEFFa");
    Parsing blank =
        Parsing.of(" \uFEFF\r\n\uFEFFBEGIN:VCALENDAR\r\nX?".getBytes(StandardCharsets.UTF_8));
    assertThat(blank.messages())
        .startsWith(
            "line 1, column 2: expected a byte order mark only at the beginning of the document,"
                + " found another, left out (ical.byte-order-mark)",
            "line 2, column 1: expected a byte order mark only at the beginning of the document,"
                + " found another, left out (ical.byte-order-mark)",
            "line 3, column 2: expected a colon or semicolon after the name, found \"?\"; left out"
                + " the line \"X?\" (ical.malformed-line)");
  }

  @Test
  void readsWhatIsNoUtf8AsWindows1252AndSaysSo() throws IOException {
    byte[] document =
        String.format(EVENT, "SUMMARY:caf\u00E9 \u0080").getBytes(StandardCharsets.ISO_8859_1);
    Parsing parsing = Parsing.of(document);
    assertThat(only(parsing).value()).isEqualTo("café €");
    assertThat(parsing.messages())
        .containsExactly(
            "line 3, column 12: expected UTF-8, found the octet E9; the line was read as"
                + " windows-1252 (ical.encoding)");
  }

  @Test
  void refusesHalfASurrogatePair() {
    byte[] document = "\uFEFFBEGIN:VCALENDAR\nNAME:\uD83D?".getBytes(StandardCharsets.UTF_16LE);
    document[document.length - 4] = 0x3D;
    document[document.length - 3] = (byte) 0xD8;
    assertThatThrownBy(() -> Parsing.of(document))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("(ical.encoding)");
  }

  @Test
  void leavesOutControlCharactersEachReported() throws IOException {
    Parsing parsing = event("SUMMARY:a\u0000", " b\u0001\tc\u007F");
    assertThat(only(parsing).value()).isEqualTo("ab\tc");
    assertThat(parsing.messages())
        .containsExactly(
            "line 3, column 10: expected no control character but tab, found U+0000, left out"
                + " (ical.control-character)",
            "line 4, column 3: expected no control character but tab, found U+0001, left out"
                + " (ical.control-character)",
            "line 4, column 6: expected no control character but tab, found U+007F, left out"
                + " (ical.control-character)");
  }

  @Test
  void keepsUnicodeLineSeparatorsInsideALine() throws IOException {
    assertThat(only(event("SUMMARY:a\u2028b\u0085c")).value()).isEqualTo("a\u2028b\u0085c");
  }

  @Test
  void joinsSoftLineBreaksOfQuotedPrintable() throws IOException {
    Parsing parsing =
        event("DESCRIPTION;ENCODING=QUOTED-PRINTABLE:one=0D=0A=", "two=", "", "TRANSP:0");
    assertThat(parsing.components().get(0).properties())
        .containsExactly(
            RawProperty.of(
                "DESCRIPTION", "one=0D=0Atwo=", RawParameter.of("ENCODING", "QUOTED-PRINTABLE")),
            RawProperty.of("TRANSP", "0"));
    assertThat(event("DESCRIPTION;ENCODING=QUOTED-PRINTABLE:one=").components()).hasSize(1);
    assertThat(event("ATTACH;ENCODING=BASE64:eA==", "TRANSP:0").components().get(0).properties())
        .hasSize(2);
  }

  /** A fold takes one blank away, and a soft break its equals sign. */
  @ParameterizedTest
  @CsvSource({"a=, ' b', ab", "a=, ' =41', a=41", "a=C3=, ' A9b', a=C3=A9b", "a=, b, ab"})
  void joinsSoftLineBreaksThatAreFolded(String first, String second, String value)
      throws IOException {
    assertThat(only(event("X;ENCODING=quoted-printable:" + first, second)).value())
        .isEqualTo(value);
  }

  @Test
  void takesParametersApart() throws IOException {
    RawProperty property =
        only(
            event(
                "attendee;Member=\"mailto:a@x\",\"mailto:b@x\";CN=\"^'A^',"
                    + " ^^^n;\";RSVP=:mailto:c:;@x"));
    assertThat(property)
        .isEqualTo(
            RawProperty.of(
                "ATTENDEE",
                "mailto:c:;@x",
                RawParameter.of("MEMBER", "mailto:a@x", "mailto:b@x"),
                RawParameter.of("CN", "\"A\", ^\n;"),
                RawParameter.of("RSVP", "")));
  }

  @Test
  void keepsACaretThatEscapesNothing() throws IOException {
    assertThat(only(event("X;A=^x^;B=\"^\":v")).parameters())
        .containsExactly(RawParameter.of("A", "^x^"), RawParameter.of("B", "^"));
  }

  @Test
  void repairsParameters() throws IOException {
    assertThat(repaired("X;A=Smith; John:v")).isEqualTo("[A=[Smith; John]]");
    assertThat(repaired("X;A=a\\; b;C=d:v")).isEqualTo("[A=[a\\; b], C=[d]]");
    assertThat(repaired("X;A=a\\, b:v")).isEqualTo("[A=[a\\, b]]");
    assertThat(repaired("X;A=b; C = \"d\":v")).isEqualTo("[A=[b], C=[d]]");
    assertThat(repaired("X;QUOTED-PRINTABLE:v")).isEqualTo("[ENCODING=[QUOTED-PRINTABLE]]");
    assertThat(repaired("X;FOO:v")).isEqualTo("[FOO=[]]");
    assertThat(repaired("X;;A=b:v")).isEqualTo("[A=[b]]");
    assertThat(repaired("X;A=\"b\"c:v")).isEqualTo("[A=[bc]]");
    assertThat(repaired("X;A=5\" disk:v")).isEqualTo("[A=[5\" disk]]");
  }

  /** Each says what was found, and what was done with it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
X;A=Smith; John:v | 10 | expected quotes around a parameter value that holds a semicolon, \
found none; it is read as part of the value
X;A=a\\, b:v | 7 | expected quotes around a parameter value that holds a comma, found \
none; it is read as part of the value
X; C =d:v | 3 | expected a parameter without blanks around its name, found " C "; it is \
read as C
X;C= "d":v | 5 | expected no blank before a quote, found " "; the value is read from the \
quote on
X;FOO:v | 3 | expected an equals sign after the parameter name FOO, found none; its value \
is read as empty
X;;A=b:v | 3 | expected a parameter after the semicolon, found none; the semicolon is \
left out
X;A="b"c:v | 8 | expected nothing behind a closing quote, found "c:v"; the value is read \
as "bc"
X;A="b\\"c":v | 5 | expected a quote inside quotes as ^', found \\"; the value is read \
as "b"c"
X;A=5" disk:v | 6 | expected no quote inside a parameter value, found one; the value is \
read as "5" disk"
""")
  void saysHowAParameterIsRead(String line, int column, String message) throws IOException {
    assertThat(event(line).messages())
        .containsExactly("line 3, column " + column + ": " + message + " (ical.parameter)");
  }

  private static String repaired(String line) throws IOException {
    Parsing parsing = event(line);
    assertThat(parsing.codes()).isNotEmpty().containsOnly("ical.parameter");
    RawProperty property = only(parsing);
    assertThat(property.value()).isEqualTo("v");
    return property.parameters().stream().map(p -> p.name() + "=" + p.values()).toList().toString();
  }

  @Test
  void reportsAnUnclosedQuoteAsAnError() throws IOException {
    Parsing parsing = event("ATTENDEE;CN=\"A:mailto:a@x", "SUMMARY:b");
    assertThat(only(parsing)).isEqualTo(RawProperty.of("SUMMARY", "b"));
    assertThat(parsing.messages())
        .containsExactly(
            "line 3, column 13: expected a closing quote, found \"\"A:mailto:a@x\""
                + " (ical.unclosed-quote)");
    assertThat(parsing.problems().get(0).violation().isError()).isTrue();
  }

  @Test
  void reportsMalformedLinesOneByOne() throws IOException {
    Parsing parsing = event("GARBAGE", "SUM", " MARY X:é", ":x", "X;A=b", "SUMMARY:a");
    assertThat(only(parsing)).isEqualTo(RawProperty.of("SUMMARY", "a"));
    assertThat(parsing.messages())
        .containsExactly(
            "line 3, column 8: expected a colon or semicolon after the name, found the end of the"
                + " line; left out the line \"GARBAGE\" (ical.malformed-line)",
            "line 5, column 6: expected a colon or semicolon after the name, found \" X:é\"; left"
                + " out the line \"SUMMARY X:é\" (ical.malformed-line)",
            "line 6, column 1: expected a name, found \":x\"; left out the line \":x\""
                + " (ical.malformed-line)",
            "line 7, column 6: expected a colon and a value, found the end of the line; left out"
                + " the line \"X;A=b\" (ical.malformed-line)");
  }

  @Test
  void givesItemsInTheOrderOfTheDocument() throws IOException {
    Parsing parsing =
        Parsing.ofCalendar(
            "VERSION:2.0",
            "BEGIN:X-A",
            "BEGIN:x-b",
            "Y:1",
            "END:X-B",
            "END:X-A",
            "NAME:n",
            "END:VCALENDAR",
            "BEGIN:VCALENDAR",
            "BEGIN:VTODO",
            "END:VTODO");
    assertThat(parsing.items())
        .extracting(item -> item.getClass().getSimpleName())
        .containsExactly(
            "Start", "Property", "Component", "Property", "End", "Start", "Component", "End");
    assertThat(parsing.components().get(0).components().get(0).name()).isEqualTo("X-B");
    assertThat(((CalendarItem.Component) parsing.items().get(2)).component().line()).isEqualTo(3);
    assertThat(parsing.problems()).isEmpty();
  }

  @Test
  void skipsWhatStandsOutsideACalendar() throws IOException {
    String text = "Subject: x\n\nHello\n" + String.format(EVENT, "SUMMARY:a") + "--end--\n";
    Parsing parsing = Parsing.of(text.getBytes(StandardCharsets.UTF_8));
    assertThat(only(parsing).value()).isEqualTo("a");
    assertThat(parsing.messages())
        .containsExactly(
            "line 1, column 1: expected BEGIN:VCALENDAR, found \"Subject: x\" and 1 more line,"
                + " left out (ical.outside-calendar)",
            "line 9, column 1: expected BEGIN:VCALENDAR, found \"--end--\", left out"
                + " (ical.outside-calendar)");
  }

  @Test
  void givesAComponentWithoutACalendarOne() throws IOException {
    Parsing parsing =
        Parsing.of("BEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\n".getBytes(StandardCharsets.UTF_8));
    assertThat(only(parsing).value()).isEqualTo("a");
    assertThat(parsing.messages())
        .containsExactly(
            "line 1, column 1: expected BEGIN:VCALENDAR, found BEGIN:VEVENT; it is read as in a"
                + " calendar of its own (ical.outside-calendar)");
    assertThat(parsing.items()).hasSize(3);
  }

  @Test
  void recoversFromAMissingEnd() throws IOException {
    Parsing parsing =
        Parsing.ofCalendar(
            "BEGIN:VEVENT",
            "BEGIN:VALARM",
            "BEGIN:VEVENT",
            "SUMMARY:b",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "BEGIN:VALARM",
            "END:VEVENT",
            "BEGIN:VTODO");
    assertThat(parsing.components())
        .extracting(RawComponent::name)
        .containsExactly("VEVENT", "VEVENT", "VEVENT", "VTODO");
    assertThat(parsing.codes()).hasSize(4).containsOnly("ical.missing-end");
    assertThat(parsing.messages().get(0))
        .isEqualTo(
            "line 4, column 1: expected END:VALARM for line 3, found BEGIN:VEVENT; the component"
                + " ends here (ical.missing-end)");
  }

  @Test
  void leavesOutAnEndOfNothing() throws IOException {
    Parsing parsing =
        Parsing.ofCalendar("END:VEVENT", "BEGIN:VEVENT", "END:VTODO", "SUMMARY:a", "END:VEVENT");
    assertThat(only(parsing).value()).isEqualTo("a");
    assertThat(parsing.codes()).containsExactly("ical.stray-end", "ical.stray-end");
  }

  @Test
  void nestsAnythingInAnUnknownComponentOrAnExtension() throws IOException {
    Parsing poll = Parsing.ofCalendar("BEGIN:VPOLL", "BEGIN:VEVENT", "END:VEVENT", "END:VPOLL");
    assertThat(poll.components()).hasSize(1);
    Parsing marked =
        Parsing.ofCalendar(
            "BEGIN:VEVENT", "BEGIN:VEVENT", "X-CONVENE-EXTENSION:TRUE", "END:VEVENT", "END:VEVENT");
    assertThat(marked.components()).hasSize(1);
    assertThat(marked.problems()).isEmpty();
  }

  @Test
  void callsWhatIsCutOffAnError() throws IOException {
    Parsing parsing =
        Parsing.of("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a".getBytes(StandardCharsets.UTF_8));
    assertThat(only(parsing).value()).isEqualTo("a");
    assertThat(parsing.problems().get(0).violation().isError()).isTrue();
    assertThat(parsing.messages())
        .containsExactly(
            "line 3: expected END:VEVENT for line 2, found the end of the document; the component"
                + " is left out (ical.truncated)");
    assertThat(Parsing.of("BEGIN:VCALENDAR\n".getBytes(StandardCharsets.UTF_8)).messages())
        .containsExactly(
            "line 1: expected END:VCALENDAR for line 1, found the end of the document; the calendar"
                + " ends here (ical.truncated)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing (ical.no-calendar) | ''",
        "nothing (ical.no-calendar) | ' \n\n'",
        "\"x\" (ical.no-calendar) | x",
        "HTML; | <html>",
        "XML; | <a>",
        "JSON; | {\"a\":1}",
        "jCal (RFC 7265); | [\"vcalendar\",[]]",
        "a mail message (RFC 5322); | From a@b Sat",
        "vCard (RFC 6350); | BEGIN:VCARD",
        "a zip archive, which is not unpacked here; | PK\u0003\u0004abc",
      })
  void refusesWhatHoldsNoCalendar(String found, String text) {
    assertThatThrownBy(() -> Parsing.of(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("expected BEGIN:VCALENDAR, found " + found)
        .hasMessageMatching(".*\\((document.foreign|ical.no-calendar)\\)");
  }
}
