package org.convene.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.convene.event.CalendarAddress;
import org.convene.io.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From whom a mail is. */
class MailSendersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "From: a@example.org | a@example.org | a@example.org |",
        "From: a@example.org, b@example.org | | a@example.org b@example.org | /from mail.sender",
        "From: a@example.org\\r\\nFrom: b@example.org | | a@example.org b@example.org |"
            + " /from mail.sender",
        "From: a@example.org, b@example.org\\r\\nSender: b@example.org | b@example.org |"
            + " a@example.org b@example.org |",
        "From: a@example.org\\r\\nSender: c@example.org | a@example.org |"
            + " a@example.org c@example.org |",
        "Sender: c@example.org | | c@example.org | /from mail.sender",
        "From: all: a@example.org; | | | /from mail.sender",
        "From: Ann <a@example.org | | | /from mail.address;/from mail.sender"
      })
  void fromIsOneAddress(String head, String from, String all, String problems) throws IOException {
    ReceivedMail mail = MailSamples.received(head.replace("\\r\\n", "\r\n"), "", "");
    assertThat(mail.from().flatMap(CalendarAddress::email).orElse(null)).isEqualTo(from);
    assertThat(mail.senders().stream().map(it -> it.email().orElseThrow()))
        .containsExactlyElementsOf(all == null ? List.of() : List.of(all.split(" ", -1)));
    assertThat(
            mail.problems().stream()
                .map(Problem::violation)
                .filter(it -> !it.code().equals("mail.no-calendar"))
                .map(it -> it.path() + " " + it.code()))
        .containsExactlyElementsOf(problems == null ? List.of() : List.of(problems.split(";", -1)));
  }
}
