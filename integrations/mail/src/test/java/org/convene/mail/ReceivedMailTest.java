package org.convene.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.convene.event.CalendarAddress;
import org.convene.event.Text;
import org.convene.io.Problem;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedMailTest {

  private static final CalendarAddress SENDER = CalendarAddress.of("olga@example.org");
  private static final String OLGA = "ORGANIZER:mailto:olga@example.org";
  private static final String ANN = "ATTENDEE:mailto:ann@example.org";
  private static final String REQUEST = MailSamples.calendar("REQUEST", OLGA, ANN);
  private static final String BASE64 =
      Base64.getMimeEncoder().encodeToString(REQUEST.getBytes(UTF_8));

  private static List<String> codes(ReceivedMail mail) {
    return mail.problems().stream()
        .map(Problem::violation)
        .map(it -> it.path() + " " + it.code())
        .toList();
  }

  private static ReceivedMail.Calendar only(ReceivedMail mail) {
    assertThat(mail.calendars()).hasSize(1);
    return mail.calendars().get(0);
  }

  private static void assertRequest(ReceivedMail mail, String part) {
    ReceivedMail.Calendar read = only(mail);
    assertThat(read.part()).isEqualTo(part);
    assertThat(read.message().method()).contains("REQUEST");
    assertThat(read.message().events().get(0).title()).map(Text::value).contains("Réunion");
    assertThat(read.envelope().senders()).containsExactly(SENDER);
  }

  /** A mail of Olga of several parts, each of lines. */
  private static ReceivedMail mixed(String... parts) throws IOException {
    return MailSamples.received(
        "From: olga@example.org",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        String.join("\r\n--b\r\n", parts),
        "--b--");
  }

  private static String part(String type, String... lines) {
    return "Content-Type: " + type + "\r\n" + String.join("\r\n", lines);
  }

  @Test
  void ourMailComesBack() throws IOException, MessagingException {
    Invitation sent = MailSamples.request();
    InvitationMail mail = InvitationMail.of(sent, MailSamples.CLOCK);
    ReceivedMail received = MailSamples.received(mail.bytes());
    assertThat(received.from()).contains(CalendarAddress.of("olga@example.org"));
    assertThat(received.problems()).isEmpty();
    ReceivedMail.Calendar read = only(received);
    assertThat(read.part()).isEqualTo("1.3");
    assertThat(read.envelope().method()).contains("REQUEST");
    assertThat(read.isForwarded()).isFalse();
    assertThat(read.envelope().senders()).containsExactly(SENDER);
    assertThat(read.message()).isEqualTo(Invitations.read(new ByteArrayInputStream(sent.bytes())));
    assertThat(ReceivedMail.of(mail.message())).isEqualTo(received);
  }

  @Test
  void aLoneCalendarIsRead() throws IOException {
    assertRequest(
        MailSamples.received(
            "From: Olga <olga@example.org>",
            "Content-Type: text/calendar; charset=utf-8; method=REQUEST",
            "Content-Transfer-Encoding: 8bit",
            "",
            REQUEST),
        "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/calendar",
        "TEXT/Calendar; charset=\"utf-8\"; METHOD=request",
        "application/ics; name=invite.ics",
        "application/octet-stream; name=\"invite.ICS\"",
        "application/octet-stream; name=\"=?utf-8?B?w6kuaWNz?=\"",
        "text/plain; name=a.ics; charset=utf-8",
        "text/x-vCalendar; charset=utf-8",
        "text/calendar; method=;charset=utf-8"
      })
  void aFileAloneIsRead(String type) throws IOException {
    assertRequest(
        mixed(
            part("text/plain", "", "You are invited."),
            part(
                type,
                "Content-Disposition: attachment",
                "Content-Transfer-Encoding: base64",
                "",
                BASE64)),
        "2");
  }

  @Test
  void theNameOfTheDispositionCountsToo() throws IOException {
    assertRequest(
        MailSamples.received(
            "From: olga@example.org",
            "Content-Type: application/octet-stream",
            "Content-Disposition: attachment; filename*=utf-8''%C3%A9.ics",
            "Content-Transfer-Encoding: base64",
            "",
            BASE64),
        "1");
  }

  @Test
  void quotedPrintableAndLatinAreRead() throws IOException {
    assertRequest(
        MailSamples.received(
            "From: olga@example.org",
            "Content-Type: text/calendar; charset=iso-8859-1",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            REQUEST.replace("=", "=3D").replace("é", "=E9")),
        "1");
    byte[] octets =
        ("From: olga@example.org\r\nContent-Type: text/calendar\r\n\r\n" + REQUEST)
            .getBytes(ISO_8859_1);
    ReceivedMail guessed = MailSamples.received(octets);
    assertRequest(guessed, "1");
    assertThat(codes(guessed)).containsExactly("/parts/1 mail.charset");
  }

  @Test
  void whatTheHeaderAloneSaysIsTheMethod() throws IOException {
    ReceivedMail.Calendar read =
        only(
            MailSamples.received(
                "From: olga@example.org",
                "Content-Type: text/calendar; charset=utf-8; method=\"cancel\"",
                "",
                REQUEST.replace("METHOD:REQUEST\r\n", "")));
    assertThat(read.envelope().method()).contains("CANCEL");
    assertThat(read.message().method()).contains("CANCEL");
    assertThat(read.envelope().senders()).containsExactly(SENDER);
  }

  @Test
  void methodsThatDifferAreTold() throws IOException {
    ReceivedMail mail =
        MailSamples.received(
            "From: olga@example.org",
            "Content-Type: text/calendar; charset=utf-8; method=REPLY",
            "",
            REQUEST);
    assertThat(only(mail).message().method()).contains("REQUEST");
    assertThat(mail.problems())
        .hasToString(
            "[/parts/1: expected the method of Content-Type, REPLY, in the calendar, found"
                + " \"REQUEST\" (mail.method-differs)]");
  }

  @Test
  void equalCalendarsAreToldOnceAndOthersEach() throws IOException {
    ReceivedMail mail =
        mixed(
            part("text/calendar; charset=utf-8", "", REQUEST),
            part("application/ics", "", REQUEST.replace("\r\n", "\n")),
            part("application/ics", "", REQUEST.replace("SUMMARY:", "SUMMARY;LANGUAGE=fr:")));
    assertThat(mail.calendars().stream().map(ReceivedMail.Calendar::part))
        .containsExactly("1", "3");
  }

  @Test
  void aCalendarSpelledOtherwiseIsTheSame() throws IOException {
    String folded = REQUEST.replace("SUMMARY:Réunion", "SUMMARY:Ré\r\n union");
    assertRequest(
        mixed(
            part("text/calendar; charset=utf-8", "", REQUEST), part("application/ics", "", folded)),
        "1");
  }

  @Test
  void aForwardedMailIsFromWhoForwardsIt() throws IOException {
    ReceivedMail.Calendar read =
        only(
            MailSamples.received(
                "From: ben@example.org",
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain",
                "",
                "See below.",
                "--b",
                "Content-Type: message/rfc822",
                "",
                "From: olga@example.org",
                "Content-Type: multipart/alternative; boundary=c",
                "",
                "--c",
                "Content-Type: text/plain",
                "",
                "You are invited.",
                "--c",
                "Content-Type: text/calendar; method=REQUEST",
                "",
                REQUEST,
                "--c--",
                "--b--"));
    assertThat(read.part()).isEqualTo("2.2");
    assertThat(read.isForwarded()).isTrue();
    assertThat(read.envelope().senders()).doesNotContain(SENDER);
  }

  @Test
  void aMailWithoutCalendarSaysWhatItHas() throws IOException {
    ReceivedMail mail = mixed(part("application/ms-tnef; name=winmail.dat", "", "x"), "\r\nHello.");
    assertThat(mail.calendars()).isEmpty();
    assertThat(mail.problems())
        .hasToString(
            "[expected a part that is text/calendar or an .ics file, found application/ms-tnef,"
                + " text/plain (mail.no-calendar)]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base64 | QkVHSU46VkNBTEVOREFS!!!= | mail.encoding",
        "x-gzip | abc | mail.encoding",
        "8bit | Hello. | ical.no-calendar"
      })
  void aPartThatCannotBeReadIsTold(String encoding, String content, String code)
      throws IOException {
    ReceivedMail mail =
        MailSamples.received(
            "From: olga@example.org",
            "Content-Type: text/calendar",
            "Content-Transfer-Encoding: " + encoding,
            "",
            content);
    assertThat(mail.calendars()).isEmpty();
    assertThat(codes(mail)).containsExactly("/parts/1 " + code);
  }

  @Test
  void realMailsOfTheOtherReadersAreRead() throws IOException {
    Path good = Path.of("../../../shared/interop/samples/good-invite.eml");
    Assumptions.assumeTrue(Files.exists(good), "no ../shared beside the repository");
    ReceivedMail mail = MailSamples.received(Files.readAllBytes(good));
    assertThat(only(mail).message().events().get(0).title().orElseThrow().value())
        .isEqualTo("Réunion d’équipe, point hebdo 📅");
  }

  @Test
  @SuppressWarnings("NullAway") // a caller without NullAway may pass null
  void nullIsRefusedByItsName() {
    assertThatNullPointerException().isThrownBy(() -> ReceivedMail.read(null)).withMessage("in");
    assertThatNullPointerException().isThrownBy(() -> ReceivedMail.of(null)).withMessage("message");
  }
}
