package org.convene.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.CalendarAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a@example.org, a@example.org",
        "a.b+c=d@example.org, a.b+c=d@example.org",
        "a@localhost, a@localhost",
        "\"a b\"@example.org, \"a b\"@example.org",
        "a..b@example.org, \"a..b\"@example.org",
        "a@[127.0.0.1], a@[127.0.0.1]",
        "a@bücher.example, a@xn--bcher-kva.example",
        "Ann@EXAMPLE.org, Ann@EXAMPLE.org"
      })
  void anAddressIsWrittenInAscii(String said, String written) {
    assertThat(MailAddresses.of(said)).contains(written);
    assertThat(MailAddresses.of(MailAddresses.calendar(written))).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@example.org",
        "a@",
        "a b@example.org",
        "a@exa mple.org",
        "a@example.org,b@example.org",
        "a@b@example.org",
        "jürgen@example.org",
        "a@straße.example",
        "a@example..org",
        "a@-example.org>",
        "a\r\nBcc: b@example.org",
        "a@example.org\r\n",
        "\"a\r\nb\"@example.org",
        "=?utf-8?q?a?=@example.org",
        "<a@example.org>",
        "a@my_host.example", // which Jakarta Mail does not send to
        "a@[1.1.1.1"
      })
  void whatNoServerTakesIsNone(String said) {
    assertThat(MailAddresses.of(said)).isEmpty();
  }

  @Test
  void lengthsAreThoseOfSmtp() {
    String domain = "@" + "d".repeat(60) + ".org";
    assertThat(MailAddresses.of("a".repeat(64) + domain)).isPresent();
    assertThat(MailAddresses.of("a".repeat(65) + domain)).isEmpty();
    String many = "@" + "d".repeat(60) + ("." + "d".repeat(60)).repeat(3);
    assertThat(MailAddresses.of("a".repeat(10) + many))
        .hasValueSatisfying(it -> assertThat(it).hasSize(254));
    assertThat(MailAddresses.of("a".repeat(11) + many)).isEmpty();
  }

  @Test
  void mailboxesAreComparedWithoutCaseAndSpelling() {
    assertThat(MailAddresses.key(CalendarAddress.of("mailto:Ann@b%C3%BCcher.example")))
        .isEqualTo(MailAddresses.key(CalendarAddress.of("ann@xn--bcher-kva.example")));
    assertThat(MailAddresses.key(CalendarAddress.of("urn:uuid:A"))).isEqualTo("urn:uuid:A");
    assertThat(MailAddresses.key(CalendarAddress.of("mailto:J%C3%9C@example.org")))
        .isEqualTo("jü@example.org");
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "é", "@", ".", "example", "org", " ", "\r\n", "\0", "<", ">", ",", ";", ":", "\"",
            "\\", "(", ")", "[", "]", "=?", "?=", "%", "\u202E", "-", "_")
        .list()
        .ofMaxSize(12)
        .map(it -> String.join("", it));
  }

  @Property(tries = 2_000)
  void whatIsTakenIsOneAddress(@ForAll("texts") String text) throws AddressException {
    Optional<String> address = MailAddresses.of(text + "@" + text).or(() -> MailAddresses.of(text));
    if (address.isPresent()) {
      assertThat(address.get()).matches("[!-~ ]+");
      InternetAddress[] read = InternetAddress.parseHeader("<" + address.get() + ">", true);
      assertThat(read).hasSize(1);
      assertThat(read[0].getAddress()).isEqualTo(address.get());
    }
  }
}
