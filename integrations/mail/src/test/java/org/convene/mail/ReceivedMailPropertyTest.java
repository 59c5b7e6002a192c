package org.convene.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.io.ical.Invitations;

/** However a mail program packs a calendar, it is read as the file alone is. */
class ReceivedMailPropertyTest {

  /** Where a mail holds a calendar. */
  enum Shape {
    ALONE,
    ALTERNATIVE,
    FILE,
    FORWARDED,
    TWICE,
    DEEP
  }

  @Provide
  Arbitrary<String> titles() {
    // no "Ä€": in windows-1252, those octets are a letter of UTF-8 too
    return Arbitraries.of("a", "é", " € ", "œuvre", "ü", "ñ", "=", ".", "Ä", "'", " ")
        .list()
        .ofMaxSize(60)
        .map(it -> String.join("", it));
  }

  @Provide
  Arbitrary<String> charsets() {
    return Arbitraries.of("UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE");
  }

  @Provide
  Arbitrary<String> encodings() {
    return Arbitraries.of("8bit", "base64", "quoted-printable", "BASE64");
  }

  @Property(tries = 500)
  void aCalendarIsReadAsItsFile(
      @ForAll("titles") String title,
      @ForAll("charsets") String charset,
      @ForAll("encodings") String encoding,
      @ForAll Shape shape,
      @ForAll boolean isMethodInHeader,
      @ForAll boolean isMethodInBody)
      throws IOException, MessagingException {
    String file =
        MailSamples.calendar(
                "REQUEST", "ORGANIZER:mailto:olga@example.org", "ATTENDEE:mailto:ann@example.org")
            .replace("Réunion", "x" + title + "x");
    String body = isMethodInBody ? file : file.replace("METHOD:REQUEST\r\n", "");
    boolean isWide = charset.startsWith("UTF-16");
    String transfer = isWide ? "base64" : encoding; // the others are for text of lines
    byte[] part =
        part(body.getBytes(Charset.forName(charset)), charset, transfer, isMethodInHeader);
    ReceivedMail mail = MailSamples.received(mail(part, shape));
    Invitations.Message read = Invitations.read(new ByteArrayInputStream(body.getBytes(UTF_8)));
    Optional<String> method =
        isMethodInHeader || isMethodInBody ? Optional.of("REQUEST") : Optional.empty();
    assertThat(mail.problems()).isEmpty();
    assertThat(mail.calendars().stream().map(ReceivedMail.Calendar::message))
        .containsExactly(new Invitations.Message(method, read.events(), read.problems()));
    assertThat(mail.calendars().get(0).isForwarded()).isEqualTo(shape == Shape.FORWARDED);
    assertThat(mail.calendars().get(0).envelope().method().isPresent()).isEqualTo(isMethodInHeader);
  }

  private static byte[] part(
      byte[] content, String charset, String encoding, boolean isMethodInHeader)
      throws IOException, MessagingException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String method = isMethodInHeader ? ";method=request" : "";
    out.writeBytes(
        ("Content-Type: text/calendar; charset=\"" + charset + "\"" + method + "\r\n")
            .getBytes(UTF_8));
    out.writeBytes(("Content-Transfer-Encoding: " + encoding + "\r\n\r\n").getBytes(UTF_8));
    try (OutputStream encoded = MimeUtility.encode(out, encoding)) {
      encoded.write(content);
    }
    return out.toByteArray();
  }

  private static String mail(String part, Shape shape) {
    String text = "Content-Type: text/plain\r\n\r\nSee the calendar.";
    String from = "From: olga@example.org\r\n";
    return switch (shape) {
      case ALONE -> from + part;
      case ALTERNATIVE -> from + multipart("alternative", text, part);
      case FILE ->
          from
              + multipart(
                  "mixed", text, "Content-Disposition: attachment; filename=a.ics\r\n" + part);
      case FORWARDED ->
          "From: ben@example.org\r\nContent-Type: message/rfc822\r\n\r\n"
              + from
              + multipart("mixed", text, part);
      case TWICE -> from + multipart("mixed", multipart("alternative", text, part), part);
      case DEEP -> from + multipart("mixed", multipart("related", multipart("alternative", part)));
    };
  }

  private static byte[] mail(byte[] part, Shape shape) {
    return mail(new String(part, ISO_8859_1), shape).getBytes(ISO_8859_1);
  }

  private static String multipart(String subtype, String... parts) {
    String boundary = "=_" + subtype;
    return "Content-Type: multipart/"
        + subtype
        + "; boundary=\""
        + boundary
        + "\"\r\n\r\n--"
        + boundary
        + "\r\n"
        + String.join("\r\n--" + boundary + "\r\n", List.of(parts))
        + "\r\n--"
        + boundary
        + "--\r\n";
  }
}
