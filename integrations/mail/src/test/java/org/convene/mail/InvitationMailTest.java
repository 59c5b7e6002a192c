package org.convene.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.RawParameter;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Scheduling;
import org.junit.jupiter.api.Test;

class InvitationMailTest {

  private static final CalendarAddress BEN = CalendarAddress.of("ben@example.org");

  private static InvitationMail mail() {
    return InvitationMail.of(MailSamples.request(), MailSamples.CLOCK);
  }

  private static String head(InvitationMail mail) {
    String text = new String(mail.bytes(), US_ASCII);
    return text.substring(0, text.indexOf("\r\n\r\n") + 2);
  }

  @Test
  void theHeaderNamesThePeopleAndTheSubject() {
    assertThat(head(mail()))
        .isEqualToNormalizingNewlines(
            """
            Date: Tue, 5 Jan 2027 08:09:10 +0000
            From: Olga <olga@example.org>
            To: =?UTF-8?B?QW5hw69z?= <anais@example.org>,
             "Ben, Jr." <ben@example.org>
            Subject: =?UTF-8?B?SW52aXRhdGlvbjogUsOpdW5pb24gZOKAmcOpcXVpcGU=?=
            Content-Language: en
            Message-ID: <DIGEST@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/mixed;
             boundary="=_convene-DIGEST-m"
            """
                .replace("DIGEST", digest(head(mail()))));
  }

  private static String digest(String head) {
    return head.replaceAll("(?s).*Message-ID: <([0-9a-f]{32})@.*", "$1");
  }

  @Test
  void theCalendarIsTheLastAlternativeAndAFile() throws MessagingException, IOException {
    MimeMultipart mixed = (MimeMultipart) mail().message().getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    assertThat(mixed.getCount()).isEqualTo(2);
    MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    List<MailPart> parts = mail().parts();
    for (int i = 0; i < 3; i++) {
      assertThat(alternative.getBodyPart(i).getContentType()).isEqualTo(parts.get(i).contentType());
      assertThat(alternative.getBodyPart(i).getDisposition()).isNull();
      assertThat(alternative.getBodyPart(i).getInputStream())
          .hasBinaryContent(parts.get(i).bytes());
    }
    assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    assertThat(mixed.getBodyPart(1).getInputStream())
        .hasBinaryContent(MailSamples.request().bytes());
    assertThat(parts.stream().map(MailPart::contentType))
        .containsExactly(
            "text/plain; charset=UTF-8",
            "text/html; charset=UTF-8",
            "text/calendar; charset=UTF-8; method=REQUEST",
            "application/ics; name=\"invite.ics\"");
    assertThat(parts.stream().map(MailPart::transferEncoding))
        .containsExactly("quoted-printable", "quoted-printable", "base64", "base64");
  }

  @Test
  void aMailWithoutFileIsTheAlternativesAlone() throws MessagingException, IOException {
    InvitationMail mail = mail().withoutFile();
    MimeMultipart alternative = (MimeMultipart) mail.message().getContent();
    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(alternative.getCount()).isEqualTo(3);
    assertThat(mail.parts()).isEqualTo(mail().parts().subList(0, 3));
  }

  @Test
  void aPublicationIsAFileAlone() throws MessagingException, IOException {
    Invitation published = Invitation.publish(MailSamples.event(), MailSamples.CLOCK);
    InvitationMail mail = InvitationMail.of(published, MailSamples.CLOCK);
    assertThat(mail.parts().stream().map(MailPart::contentType))
        .containsExactly(
            "text/plain; charset=UTF-8",
            "text/html; charset=UTF-8",
            "application/ics; name=\"event.ics\"");
    assertThat(mail.withoutFile().parts()).isEqualTo(mail.parts());
    assertThat(mail.message().getAllRecipients()).isNull();
    assertThat(head(mail)).doesNotContain("To:");
  }

  @Test
  void theSameMailHasTheSameBytes() throws MessagingException, IOException {
    byte[] bytes = mail().bytes();
    assertThat(mail().bytes()).isEqualTo(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    mail().message().writeTo(out);
    assertThat(out.toByteArray()).isEqualTo(bytes);
    Invitation other = MailSamples.request(MailSamples.event().toBuilder().title("Autre").build());
    assertThat(digest(head(InvitationMail.of(other, MailSamples.CLOCK))))
        .isNotEqualTo(digest(head(mail())));
  }

  @Test
  void aMessageThatIsSentKeepsItsIdAndItsParts() throws MessagingException, IOException {
    Session session = Session.getInstance(new Properties());
    MimeMessage message = mail().message(session);
    String id = message.getMessageID();
    message.saveChanges();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    assertThat(id).matches("<[0-9a-f]{32}@example\\.org>");
    assertThat(out.toByteArray()).isEqualTo(mail().bytes());
  }

  @Test
  void linesAreShortAndInAscii() {
    byte[] bytes = mail().withReader(ZoneId.of("Asia/Tokyo")).bytes();
    for (byte octet : bytes) {
      assertThat(octet).isPositive();
    }
    String text = new String(bytes, US_ASCII);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    assertThat(text.lines().mapToInt(String::length).max().orElseThrow()).isLessThanOrEqualTo(78);
  }

  @Test
  void theReadersZoneIsHandedOn() {
    String text = new String(mail().parts().get(0).bytes(), UTF_8);
    String zoned =
        new String(mail().withReader(ZoneId.of("Asia/Tokyo")).parts().get(0).bytes(), UTF_8);
    assertThat(text).doesNotContain("18:00");
    assertThat(zoned).contains("18:00").contains("Tokyo");
  }

  @Test
  void anAssistantIsTheSenderAndAnswersGoToTheOrganizer() {
    CalendarUser olga =
        CalendarUser.of("Olga <olga@example.org>")
            .withSentBy(CalendarAddress.of("desk@example.net"));
    Event event = MailSamples.event(MailSamples.event().meeting().withOrganizer(olga));
    InvitationMail mail = InvitationMail.of(MailSamples.request(event), MailSamples.CLOCK);
    assertThat(head(mail))
        .contains("From: Olga <olga@example.org>\r\n")
        .contains("Sender: desk@example.net\r\n")
        .contains("Reply-To: Olga <olga@example.org>\r\n");
  }

  @Test
  void anAnswerIsFromTheAttendeeToTheOrganizer() {
    Invitation reply = MailSamples.reply(MailSamples.event(), "ben@example.org");
    assertThat(head(InvitationMail.of(reply, MailSamples.CLOCK)))
        .contains("From: \"Ben, Jr.\" <ben@example.org>\r\n")
        .contains("To: Olga <olga@example.org>\r\n")
        .doesNotContain("Sender")
        .doesNotContain("Auto-Submitted");
  }

  @Test
  void whatHasNoMailAddressIsTold() {
    CalendarUser principal =
        CalendarUser.of("https://example.org/principals/dee")
            .withName("Dee")
            .withParameters(List.of(RawParameter.of("EMAIL", "dee@example.org")));
    Meeting meeting =
        Meeting.of(
                "olga@example.org",
                "https://example.org/principals/cy",
                "mailto:j%C3%BCrgen@example.org",
                "mailto:a@example.org,b@example.org",
                "mailto:x%0D%0ABcc:%20y@example.org")
            .inviting(Attendee.of(principal))
            .inviting(Attendee.of("Zoë <mailto:zoe@b%C3%BCcher.example>"));
    InvitationMail mail =
        InvitationMail.of(MailSamples.request(MailSamples.event(meeting)), MailSamples.CLOCK);
    assertThat(mail.to().stream().map(it -> it.address().toString()))
        .containsExactly("mailto:dee@example.org", "mailto:zoe@xn--bcher-kva.example");
    assertThat(mail.unreachable().stream().map(CalendarAddress::toString))
        .containsExactly(
            "https://example.org/principals/cy",
            "mailto:j%C3%BCrgen@example.org",
            "mailto:a@example.org,b@example.org",
            "mailto:x%0D%0ABcc:%20y@example.org");
    assertThat(mail.problems().stream().map(it -> it.path() + " " + it.code()))
        .containsExactly(
            "/recipients/0 mail.address",
            "/recipients/1 mail.address",
            "/recipients/2 mail.address",
            "/recipients/3 mail.address");
    assertThat(mail.problems().get(0).message())
        .isEqualTo(
            "expected a mail address in ASCII, to be written in the header, found"
                + " \"https://example.org/principals/cy\"");
  }

  @Test
  void namesAndSubjectsAreCutAndHaveNoControls() {
    String title = "a\u202Eb " + "long ".repeat(100);
    Event event =
        MailSamples.event(
                Meeting.of("olga@example.org").inviting(Attendee.of(BEN.toString()).named("B\nn")))
            .toBuilder()
            .title(title)
            .build();
    InvitationMail mail = InvitationMail.of(MailSamples.request(event), MailSamples.CLOCK);
    assertThat(mail.subject()).startsWith("Invitation: ab long").endsWith("lo…");
    assertThat(mail.to().get(0).name()).contains("B n");
    assertThat(mail.problems().stream().map(it -> it.path() + " " + it.code()))
        .containsExactly("/subject mail.text-altered");
  }

  @Test
  void whatNoPersonSendsSaysSo() {
    Attendee room = Attendee.of("room@example.org").withKind(Attendee.Kind.ROOM);
    Event event = MailSamples.event(Meeting.of("olga@example.org").inviting(room));
    Invitation reply = MailSamples.reply(event, "room@example.org");
    assertThat(head(InvitationMail.of(reply, MailSamples.CLOCK)))
        .contains("Auto-Submitted: auto-replied\r\n");
    assertThat(head(mail().automatic())).contains("Auto-Submitted: auto-generated\r\n");
    Invitation question =
        Scheduling.of(BEN, MailSamples.CLOCK).refresh(MailSamples.event()).messages().get(0);
    assertThat(head(InvitationMail.of(question, MailSamples.CLOCK).automatic()))
        .contains("Auto-Submitted: auto-replied\r\n");
  }

  @Test
  void aSenderWithoutAddressIsTold() {
    Event event =
        MailSamples.event(
            Meeting.of("olga@example.org").inviting(Attendee.of("urn:uuid:1-2-3").named("Ben")));
    Invitation reply = MailSamples.reply(event, "urn:uuid:1-2-3");
    InvitationMail mail = InvitationMail.of(reply, MailSamples.CLOCK);
    assertThat(mail.from()).isEmpty();
    assertThat(head(mail)).doesNotContain("From:").contains("@convene.invalid>");
    assertThat(mail.problems().stream().map(it -> it.path() + " " + it.code()))
        .containsExactly("/sender mail.address");
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without NullAway may pass null
  void nullIsRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> InvitationMail.of(null, MailSamples.CLOCK))
        .withMessage("invitation");
    assertThatNullPointerException()
        .isThrownBy(() -> InvitationMail.of(MailSamples.request(), null))
        .withMessage("clock");
    assertThatNullPointerException().isThrownBy(() -> mail().withReader(null)).withMessage("zone");
    assertThatNullPointerException().isThrownBy(() -> mail().message(null)).withMessage("session");
  }

  @Test
  void itIsShownByItsSubject() {
    assertThat(mail())
        .hasToString(
            "Invitation: Réunion d’équipe, to [mailto:anais@example.org, mailto:ben@example.org]");
  }
}
