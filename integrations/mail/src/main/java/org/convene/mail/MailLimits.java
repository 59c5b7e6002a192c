package org.convene.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.text.Expected;

/** How much of a mail is read. */
final class MailLimits {

  /** In bytes, as it is transferred: twice what large mail servers take. */
  static final int MOST_BYTES = 67_108_864;

  static final int MOST_PARTS = 1_000;
  static final int DEEPEST = 20;
  static final int MOST_CALENDARS = 100;

  /** Lines of the header of a mail or a part: each is an object, which costs more than its text. */
  static final int MOST_HEADER_LINES = 2_000;

  private MailLimits() {}

  static byte[] all(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES);
    if (in.read() >= 0) {
      throw tooLong();
    }
    return bytes;
  }

  static byte[] all(MimeMessage message) throws IOException, MessagingException {
    Counted counted = new Counted();
    message.writeTo(counted);
    return counted.bytes.toByteArray();
  }

  private static DocumentException tooLong() {
    return new DocumentException(
        problem("", "limit.mail-bytes", Expected.atMost(MOST_BYTES, "bytes of a mail")));
  }

  static Problem problem(String path, String code, String message) {
    return new Problem(Location.unknown(), Violation.error(path, code, message));
  }

  static Problem warning(String path, String code, String message) {
    return new Problem(Location.unknown(), Violation.warning(path, code, message));
  }

  /** Whether the header at the beginning has few enough lines to be taken apart. */
  static boolean isHeaderSmall(InputStream in) throws IOException {
    int lines = 0;
    int column = 0;
    for (int octet = in.read(); octet >= 0; octet = in.read()) {
      if (octet == '\n') {
        lines++;
        if (column == 0 || lines > MOST_HEADER_LINES) {
          break;
        }
        column = 0;
      } else if (octet != '\r') {
        column++;
      }
    }
    return lines <= MOST_HEADER_LINES;
  }

  private static final class Counted extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int octet) throws IOException {
      check(1);
      bytes.write(octet);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      check(length);
      bytes.write(from, offset, length);
    }

    private void check(int more) throws DocumentException {
      if (bytes.size() > MOST_BYTES - more) {
        throw tooLong();
      }
    }
  }
}
