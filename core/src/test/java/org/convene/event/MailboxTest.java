package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

  @Test
  void aNameInQuotesMayHoldWhatIsSpecial() {
    CalendarUser user = Mailbox.user("\"Ann, of <b>\" <a@example.org>");
    assertThat(user).isEqualTo(CalendarUser.of("a@example.org").withName("Ann, of <b>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann <a@example.org>, Bob <b@example.org>",
        "Ann <x@example.org> <a@example.org>",
        "Ann; Bob <a@example.org>",
        "Ann\nBob <a@example.org>",
        "Ann\rBob <a@example.org>"
      })
  void severalMailboxesAreNotOne(String text) {
    assertThatThrownBy(() -> Mailbox.user(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected one mailbox such as Ann <a@example.org>, found");
  }
}
