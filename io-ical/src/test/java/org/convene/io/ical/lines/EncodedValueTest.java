package org.convene.io.ical.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedValueTest {

  @Property
  void readsWhatAnEncoderMadeOfAValue(
      @ForAll @Chars({'a', 'Z', '0', ' ', '=', ';', ',', ':', '"', 'é', 'ß', '~'}) String value) {
    for (String charset : List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16BE")) {
      byte[] octets = value.getBytes(Charset.forName(charset));
      String base64 = Base64.getEncoder().encodeToString(octets);
      assertThat(read("QUOTED-PRINTABLE", charset, quoted(octets))).isEqualTo(value);
      assertThat(read("BASE64", charset, base64)).isEqualTo(value);
      assertThat(read("b", charset, base64)).isEqualTo(value);
    }
  }

  /** A line break is one character of the text, and stands for itself however many backslashes. */
  @Property
  void readsTheLinesOfAText(@ForAll @Chars({'a', '\n', '\\'}) String text) {
    String escaped = text.replace("\\", "\\\\");
    byte[] octets = escaped.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    assertThat(IcalText.unescape(read("QUOTED-PRINTABLE", "UTF-8", quoted(octets))))
        .isEqualTo(text);
  }

  private static String quoted(byte[] octets) {
    StringBuilder value = new StringBuilder();
    for (byte octet : octets) {
      boolean plain = octet >= ' ' && octet < 0x7F && octet != '=';
      value.append(
          plain ? String.valueOf((char) octet) : String.format(Locale.ROOT, "=%02X", octet & 0xFF));
    }
    return value.toString();
  }

  private static @Nullable EncodedValue of(String encoding, String charset, String value) {
    return EncodedValue.of(
        new ContentLine(
            7,
            RawProperty.of(
                "SUMMARY",
                value,
                RawParameter.of("ENCODING", encoding),
                RawParameter.of("CHARSET", charset))));
  }

  private static String read(String encoding, String charset, String value) {
    EncodedValue read = of(encoding, charset, value);
    assertThat(read).isNotNull();
    assertThat(read.line().line()).isEqualTo(7);
    assertThat(read.line().property().parameters()).isEmpty();
    return read.line().property().value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTF-8|Caf=C3=A9|Café|",
        "utf8|Caf=c3=a9=|Café|",
        "ISO-8859-2|=A3=F3d=BC|Łódź|",
        "Shift_JIS|=93=FA=96=7B|日本|",
        "US-ASCII|Caf=C3=A9|Café|; octets that are not US-ASCII; decoded as UTF-8",
        "UTF-8|Caf=E9|Café|; decoded as windows-1252",
        "X-SYMBIAN|Caf=C3=A9|Café|; the CHARSET is not known; decoded as UTF-8",
        "?|Caf=E9|Café|; the CHARSET is not known; decoded as windows-1252",
        "UTF-8|a=b=|a=b|" + "; an equals sign without two hexadecimal digits stands for itself",
        "UTF-8|é=C3=A9|éé|",
        "UTF-8|a=00=7Fb|ab|; characters that no line can carry are left out",
        "UTF-8|a=0Db=0Ac=0D=0Ad|a\\nb\\nc\\nd|"
      })
  void saysWhatItReads(String charset, String value, String text, @Nullable String remarks) {
    EncodedValue read = of("quoted-printable", charset, value);
    assertThat(read).isNotNull();
    assertThat(read.line().property().value()).isEqualTo(text);
    assertThat(read.message())
        .isEqualTo(
            "expected a value in plain UTF-8, found SUMMARY in QUOTED-PRINTABLE with the CHARSET \""
                + charset
                + "\""
                + (remarks == null ? "" : remarks)
                + "; it is read as \""
                + text
                + "\"");
  }

  @Test
  void leavesWhatIsPlain() {
    assertThat(of("8BIT", "UTF-8", "Caf=C3=A9")).isNull();
    assertThat(of("7BIT", "us-ascii", "Caf=C3=A9")).isNull();
    assertThat(of("X-OTHER", "", "Caf=C3=A9")).isNull();
    assertThat(
            EncodedValue.of(
                new ContentLine(
                    1,
                    RawProperty.of(
                        "X",
                        "QUJD",
                        RawParameter.of("ENCODING", "BASE64"),
                        RawParameter.of("VALUE", "BINARY")))))
        .isNull();
  }

  @Test
  void keepsTheLineThatItCannotDecode() {
    EncodedValue read = of("BASE64", "UTF-8", "no Base64!");
    assertThat(read).isNotNull();
    assertThat(read.line().property().parameters()).hasSize(2);
    assertThat(read.message())
        .isEqualTo("expected octets in BASE64, found SUMMARY \"no Base64!\"; it is read as it is");
  }

  @Test
  void namesTheCharsetOfAValueThatIsNotEncoded() {
    EncodedValue read = of("8BIT", "ISO-8859-1", "Café");
    assertThat(read).isNotNull();
    assertThat(read.line().property().value()).isEqualTo("Café");
    assertThat(read.message())
        .isEqualTo(
            "expected a value in plain UTF-8, found SUMMARY with the CHARSET \"ISO-8859-1\";"
                + " it is read as \"Café\"");
  }
}
