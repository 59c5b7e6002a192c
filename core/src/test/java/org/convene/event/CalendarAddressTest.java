package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarAddressTest {

  @ParameterizedTest
  @CsvSource({
    "a@example.org, mailto:a@example.org",
    "root@localhost, mailto:root@localhost",
    "jürg@exämple.org, mailto:jürg@exämple.org",
    "a+b'c@example.org, mailto:a+b'c@example.org",
    "what?@example.org, mailto:what%3F@example.org",
    "50%25@example.org, mailto:50%2525@example.org",
    "\"a b@c\"@example.org, mailto:%22a%20b@c%22@example.org",
  })
  void anEmailAddressBecomesAMailtoUriThatHasIt(String address, String uri) {
    CalendarAddress it = CalendarAddress.of(address);
    assertThat(it).hasToString(uri).isEqualTo(CalendarAddress.of(uri));
    assertThat(it.email()).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAILTO:A@example.org",
        "mailto:nobody",
        "invalid:nomail",
        "urn:uuid:00000000-0000-4000-8000-000000000000",
        "http://calendar.example.org/principals/users/a/",
        "/principals/a:b"
      })
  void aUriIsTakenAsItIs(String uri) {
    assertThat(CalendarAddress.of(uri).uri()).isEqualTo(URI.create(uri)).hasToString(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "@",
        "@example.org",
        "a@",
        "a@b@example.org",
        "\"@example.org",
        " a@example.org",
        "a@example.org, b@example.org",
        "A. Example <a@example.org>",
        "a@exa\u00A0mple.org",
        "mailto:",
        "mailto:a b@example.org"
      })
  void whatIsNeitherIsRefused(String address) {
    assertThatThrownBy(() -> CalendarAddress.of(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected an e-mail address or a URI such as mailto:a@example.org, found \""
                + address
                + "\"");
  }

  @Test
  void headersAreNoPartOfTheEmailAddress() {
    assertThat(CalendarAddress.of("mailto:a%3Fb@example.org?subject=c").email())
        .contains("a?b@example.org");
    assertThat(CalendarAddress.of("mailto:?subject=c").email()).contains("");
    assertThat(CalendarAddress.of("urn:x:a@example.org").email()).isEmpty();
  }

  @Test
  void pathsThatDifferInCaseAreTwoAddresses() {
    Event event =
        RuleCases.valid()
            .meeting(Meeting.of("o@example.org", "https://example.org/A", "https://example.org/a"))
            .build();
    assertThat(event.meeting().attendees()).hasSize(2);
  }
}
