package org.convene.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.io.DocumentException;
import org.convene.io.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A mail from a stranger costs a message, and not the memory or the time of who reads it. */
class HostileMailTest {

  private static final String OLGA = "ORGANIZER:mailto:olga@example.org";

  private static List<String> told(ReceivedMail mail) {
    return mail.problems().stream().map(Problem::toString).toList();
  }

  private static ReceivedMail quickly(byte[] mail) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> MailSamples.received(mail));
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(US_ASCII);
  }

  @Test
  void aMailOfMoreBytesIsRefused() throws IOException {
    byte[] chunk = bytes("x".repeat(76) + "\r\n");
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes("From: a@example.org\r\n\r\n")),
            new InputStream() {
              private int at;

              @Override
              public int read() {
                at++;
                return chunk[at % chunk.length];
              }

              @Override
              public int read(byte[] to, int offset, int length) {
                for (int i = 0; i < length; i++) {
                  to[offset + i] = (byte) read();
                }
                return length;
              }
            });
    assertThatThrownBy(() -> ReceivedMail.read(endless))
        .isInstanceOf(DocumentException.class)
        .hasMessage("expected at most 67108864 bytes of a mail, found more (limit.mail-bytes)");
  }

  @Test
  void aMessageOfMoreBytesIsRefused() throws MessagingException {
    MimeMessage message = new MimeMessage((Session) null);
    message.setText("x".repeat(67_108_865));
    assertThatThrownBy(() -> ReceivedMail.of(message))
        .isInstanceOf(DocumentException.class)
        .hasMessage("expected at most 67108864 bytes of a mail, found more (limit.mail-bytes)");
  }

  @Test
  void aHeaderOfMoreLinesIsRefused() {
    assertThatThrownBy(() -> MailSamples.received(bytes("a:\n".repeat(2_001))))
        .isInstanceOf(DocumentException.class)
        .hasMessage(
            "expected a mail, found one with more than 2000 lines of header (mail.unreadable)");
    assertThat(quickly(bytes("a:\n".repeat(1_999) + "\n")).calendars()).isEmpty();
    String part =
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + "a:\r\n".repeat(2_001)
            + "\r\nx\r\n--b--";
    assertThat(told(quickly(bytes(part))))
        .contains(
            "/parts/1: expected a part that can be read, found one with more than 2000 lines of"
                + " header (mail.part)");
  }

  @Test
  void morePartsAreNotRead() {
    StringBuilder mail = new StringBuilder("From: a@example.org\r\n");
    mail.append("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
    for (int i = 0; i < 1_001; i++) {
      mail.append("--b\r\n\r\nx\r\n");
    }
    assertThat(told(quickly(bytes(mail))))
        .containsExactly(
            "/parts/1: expected at most 1000 parts of a mail, found more (limit.mail-parts)");
  }

  @Test
  void deeperPartsAreNotRead() {
    StringBuilder mail = new StringBuilder("From: a@example.org\r\n");
    for (int i = 0; i < 500; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
      mail.append(i).append("\r\n");
    }
    assertThat(told(quickly(bytes(mail))))
        .containsExactly(
            "/parts/"
                + String.join(".", Collections.nCopies(21, "1"))
                + ": expected at most 20 levels of parts, found more (limit.mail-depth)");
    String forwarded = "Content-Type: message/rfc822\r\n\r\n".repeat(5_000);
    assertThat(told(quickly(bytes("From: a@example.org\r\n" + forwarded))))
        .containsExactly(
            "/parts/1: expected at most 20 levels of parts, found more (limit.mail-depth)");
  }

  @Test
  void moreCalendarsAreNotRead() {
    StringBuilder mail = new StringBuilder("From: olga@example.org\r\n");
    mail.append("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
    IntStream.range(0, 101)
        .mapToObj(
            it ->
                MailSamples.calendar(
                    "REQUEST", OLGA, "ATTENDEE:mailto:a@x.org", "PRIORITY:" + it % 9, "X-N:" + it))
        .forEach(it -> mail.append("--b\r\nContent-Type: text/calendar\r\n\r\n").append(it));
    ReceivedMail read = quickly(bytes(mail.append("--b--")));
    assertThat(read.calendars()).hasSize(100);
    assertThat(told(read))
        .containsExactly(
            "/parts/101: expected at most 100 calendars in a mail, found more"
                + " (limit.mail-calendars)");
  }

  @Test
  void aTextOfManyBoundariesIsQuick() {
    StringBuilder mail = new StringBuilder("From: a@example.org\r\n");
    mail.append("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n");
    mail.append("--\r\n--b\tx\r\n--bb\r\n".repeat(500_000));
    assertThat(quickly(bytes(mail)).calendars()).isEmpty();
  }

  @Provide
  Arbitrary<byte[]> mails() {
    return Arbitraries.of(
            "From: olga@example.org\r\n",
            "From: <>\r\n",
            "Sender: a@b\r\n",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "Content-Type: multipart/mixed\r\n",
            "Content-Type: multipart/alternative; boundary=\"\r\n",
            "Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n",
            "Content-Type: text/calendar; charset=\"x y\"; method\r\n",
            "Content-Type: message/rfc822\r\n",
            "Content-Type: ;;\r\n",
            "Content-Disposition: attachment; filename*0*=utf-8''%\r\n",
            "Content-Disposition: ;filename=\"a.ics\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "Content-Transfer-Encoding: \r\n",
            "--b\r\n",
            "--b--\r\n",
            "\r\n",
            "=\0=A\r\n",
            "\u00FF",
            MailSamples.calendar("REQUEST", OLGA))
        .list()
        .ofMaxSize(30)
        .map(it -> String.join("", it).getBytes(StandardCharsets.ISO_8859_1));
  }

  @Property(tries = 1_000)
  void whateverComesIsToldOrRead(@ForAll("mails") byte[] mail) throws IOException {
    ReceivedMail read;
    try {
      read = MailSamples.received(mail);
    } catch (DocumentException e) {
      assertThat(e.problem().violation().code()).isEqualTo("mail.unreadable");
      return;
    }
    List<String> said = new ArrayList<>(told(read));
    read.calendars().forEach(it -> said.add(it.part()));
    assertThat(said).isNotEmpty();
  }
}
