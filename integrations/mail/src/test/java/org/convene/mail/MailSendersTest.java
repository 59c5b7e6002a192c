package org.convene.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.convene.event.CalendarAddress;
import org.convene.io.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a mail is from who speaks in it. */
class MailSendersTest {

  private static final String OLGA = "ORGANIZER:mailto:olga@example.org";

  private static ReceivedMail.Sender judged(String head, String method, String... people)
      throws IOException {
    ReceivedMail mail =
        MailSamples.received(
            head + "\r\nContent-Type: text/calendar; charset=utf-8",
            "",
            MailSamples.calendar(method, people));
    return mail.calendars().get(0).sender();
  }

  @ParameterizedTest
  @CsvSource({
    "REQUEST, olga@example.org, SPEAKS",
    "REQUEST, Olga@EXAMPLE.org, SPEAKS",
    "CANCEL, olga@example.org, SPEAKS",
    "PUBLISH, olga@example.org, SPEAKS",
    "ADD, olga@example.org, SPEAKS",
    "DECLINECOUNTER, olga@example.org, SPEAKS",
    "REQUEST, ann@example.org, DIFFERS",
    "CANCEL, mallory@example.net, DIFFERS",
    "REPLY, ann@example.org, SPEAKS",
    "COUNTER, ann@example.org, SPEAKS",
    "REFRESH, ann@example.org, SPEAKS",
    "REPLY, olga@example.org, DIFFERS",
    "REPLY, mallory@example.net, DIFFERS",
    "X-OTHER, olga@example.org, UNKNOWN"
  })
  void eachMethodHasItsSpeaker(String method, String from, ReceivedMail.Sender sender)
      throws IOException {
    String name = "From: \"olga@example.org, ann@example.org\" <" + from + ">";
    assertThat(judged(name, method, OLGA, "ATTENDEE:mailto:ann@example.org")).isEqualTo(sender);
  }

  @Test
  void anAssistantSpeaksForTheOrganizer() throws IOException {
    String sentBy = "ORGANIZER;SENT-BY=\"mailto:desk@example.net\":mailto:olga@example.org";
    String ann = "ATTENDEE:mailto:ann@example.org";
    assertThat(judged("From: desk@example.net", "REQUEST", sentBy, ann))
        .isEqualTo(ReceivedMail.Sender.SPEAKS);
    assertThat(judged("From: olga@example.org\r\nSender: desk@example.net", "REQUEST", sentBy, ann))
        .isEqualTo(ReceivedMail.Sender.SPEAKS);
    assertThat(judged("From: x@example.net\r\nSender: olga@example.org", "REQUEST", sentBy, ann))
        .isEqualTo(ReceivedMail.Sender.DIFFERS);
  }

  @Test
  void theAddressOfEmailCounts() throws IOException {
    String ann = "ATTENDEE;EMAIL=ann@example.org:https://example.org/principals/ann";
    assertThat(judged("From: ann@example.org", "REPLY", OLGA, ann))
        .isEqualTo(ReceivedMail.Sender.SPEAKS);
    String alias = "ATTENDEE;EMAIL=ann@example.org:mailto:a.n@example.org";
    assertThat(judged("From: ann@example.org", "REPLY", OLGA, alias))
        .isEqualTo(ReceivedMail.Sender.SPEAKS);
  }

  @Test
  void anAnswerIsOfOneAndOfThoseWhomDelegationJoins() throws IOException {
    String ann = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@example.org";
    String ben = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben@example.org";
    assertThat(judged("From: ann@example.org", "REPLY", OLGA, ann, ben))
        .isEqualTo(ReceivedMail.Sender.DIFFERS);
    String delegating =
        "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:ben@example.org\""
            + ":mailto:ann@example.org";
    String delegate = "ATTENDEE;DELEGATED-FROM=\"mailto:ann@example.org\":mailto:ben@example.org";
    for (String from : List.of("From: ann@example.org", "From: ben@example.org")) {
      assertThat(judged(from, "REPLY", OLGA, delegating, delegate))
          .isEqualTo(ReceivedMail.Sender.SPEAKS);
      assertThat(judged(from, "REPLY", delegating, ben)).isEqualTo(ReceivedMail.Sender.SPEAKS);
    }
    assertThat(judged("From: ann@example.org", "REQUEST", OLGA, delegate))
        .isEqualTo(ReceivedMail.Sender.DELEGATES);
    assertThat(judged("From: cy@example.org", "REQUEST", OLGA, delegate))
        .isEqualTo(ReceivedMail.Sender.DIFFERS);
    assertThat(judged("From: ann@example.org", "CANCEL", OLGA, delegate))
        .isEqualTo(ReceivedMail.Sender.DIFFERS);
  }

  @Test
  void whoIsNotNamedIsNotKnown() throws IOException {
    assertThat(judged("From: ann@example.org", "REPLY", OLGA))
        .isEqualTo(ReceivedMail.Sender.UNKNOWN);
    assertThat(judged("From: olga@example.org", "PUBLISH", "URL:https://example.org"))
        .isEqualTo(ReceivedMail.Sender.UNKNOWN);
    assertThat(judged("Subject: x", "REQUEST", OLGA)).isEqualTo(ReceivedMail.Sender.UNKNOWN);
  }

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
