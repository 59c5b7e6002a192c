package org.convene.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuotedPrintablePropertyTest {

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(
            "\r\n",
            "\n",
            "\r",
            " ",
            "\t",
            "=",
            ".",
            "From ",
            "é",
            "👩🏽‍💻",
            "a",
            "=_",
            "\0",
            "x".repeat(75),
            "y".repeat(30))
        .list()
        .ofMaxSize(40)
        .map(it -> String.join("", it));
  }

  @Property(tries = 500)
  void aTextComesBackWithLinesOfCrlf(@ForAll("texts") String text)
      throws MessagingException, IOException {
    String encoded = QuotedPrintable.encode(text);
    byte[] octets = encoded.getBytes(StandardCharsets.US_ASCII);
    String decoded =
        new String(
            MimeUtility.decode(new ByteArrayInputStream(octets), "quoted-printable").readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(decoded)
        .isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n"));
    assertThat(encoded.split("\r\n", -1))
        .allMatch(it -> it.length() <= 76 && it.matches("[!-~ \t]*") && !it.matches(".*[ \t]"))
        .noneMatch(it -> it.startsWith(".") || it.startsWith("From ") || it.contains("=_"));
  }

  @Test
  void linesBreakWhereTheyAreFull() {
    assertThat(QuotedPrintable.encode("x".repeat(76))).isEqualTo("x".repeat(76));
    assertThat(QuotedPrintable.encode("x".repeat(77))).isEqualTo("x".repeat(75) + "=\r\n" + "xx");
    assertThat(QuotedPrintable.encode("From é. \n.")).isEqualTo("=46rom =C3=A9.=20\r\n=2E");
  }
}
