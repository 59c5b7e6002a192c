package org.convene.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.convene.event.CalendarUser;
import org.convene.mail.mime.HeaderText;

/**
 * Writes a mail: the same octets for the same content, on every machine. Boundaries and Message-ID
 * come from a digest of what is written, where Jakarta Mail would draw them.
 */
final class MailWriter {

  private static final String END = "\r\n";

  /** Hexadecimal digits of the digest, 128 bits. */
  private static final int DIGEST = 32;

  private final StringBuilder fields = new StringBuilder(512);
  private final List<MailPart> parts;

  MailWriter(List<MailPart> parts) {
    this.parts = parts;
  }

  MailWriter date(Instant date) {
    String written = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC));
    return field("Date", written.replace("GMT", "+0000"));
  }

  MailWriter people(String name, List<CalendarUser> people) {
    return people.isEmpty()
        ? this
        : field(
            name,
            people.stream().map(MailPeople::mailbox).collect(Collectors.joining("," + END + " ")));
  }

  MailWriter text(String name, String text) {
    return field(name, HeaderText.unstructured(text));
  }

  /** Adds a field whose value is written already: ASCII, and folded where it breaks. */
  MailWriter field(String name, String value) {
    fields.append(name).append(": ").append(value).append(END);
    return this;
  }

  /** The whole mail; its Message-ID has the domain of who sends it. */
  byte[] write(String domain) {
    String digest = digest();
    String mark = "=_convene-" + digest; // neither base64 nor quoted-printable has "=_"
    StringBuilder mail = new StringBuilder(1024 + 2 * length());
    mail.append(fields);
    mail.append("Message-ID: <").append(digest).append('@').append(domain).append('>').append(END);
    mail.append("MIME-Version: 1.0").append(END);
    List<MailPart> shown = parts.stream().filter(it -> it.fileName().isEmpty()).toList();
    if (shown.size() == parts.size()) {
      alternative(shown, mark, mail);
    } else {
      multipart("mixed", mark + "-m", mail);
      mail.append("--").append(mark).append("-m").append(END);
      alternative(shown, mark, mail);
      parts.stream()
          .filter(it -> it.fileName().isPresent())
          .forEach(it -> part(it, mark + "-m", mail));
      mail.append("--").append(mark).append("-m--").append(END);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(mail.length());
    out.writeBytes(mail.toString().getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private int length() {
    return parts.stream().mapToInt(it -> it.bytes().length).sum();
  }

  private static void alternative(List<MailPart> shown, String mark, StringBuilder mail) {
    multipart("alternative", mark + "-a", mail);
    shown.forEach(it -> part(it, mark + "-a", mail));
    mail.append("--").append(mark).append("-a--").append(END);
  }

  private static void multipart(String subtype, String boundary, StringBuilder mail) {
    mail.append("Content-Type: multipart/").append(subtype).append(';').append(END);
    mail.append(" boundary=\"").append(boundary).append('"').append(END).append(END);
  }

  private static void part(MailPart part, String boundary, StringBuilder mail) {
    mail.append("--").append(boundary).append(END);
    mail.append("Content-Type: ").append(part.contentType()).append(END);
    mail.append("Content-Transfer-Encoding: ").append(part.transferEncoding()).append(END);
    part.fileName()
        .ifPresent(
            it ->
                mail.append("Content-Disposition: attachment; filename=\"")
                    .append(it)
                    .append('"')
                    .append(END));
    mail.append(END).append(part.encoded()).append(END);
  }

  private String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(fields.toString().getBytes(StandardCharsets.US_ASCII));
      for (MailPart part : parts) {
        digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(part.bytes());
      }
      StringBuilder hex = new StringBuilder(DIGEST);
      for (byte octet : digest.digest()) {
        hex.append(Character.forDigit(octet >> 4 & 0xF, 16));
        hex.append(Character.forDigit(octet & 0xF, 16));
      }
      return hex.substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
