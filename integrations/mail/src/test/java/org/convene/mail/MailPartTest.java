package org.convene.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailPartTest {

  private static final byte[] BYTES = "BEGIN:VCALENDAR\r\n".getBytes(UTF_8);

  @Test
  void whatIsGivenAndTakenIsCopied() {
    byte[] given = BYTES.clone();
    MailPart part = MailPart.file("application/ics", "a.ics", given);
    given[0] = 0;
    part.bytes()[0] = 0;
    assertThat(part.bytes()).isEqualTo(BYTES);
  }

  @Test
  void partsOfTheSameAreEqual() {
    MailPart part = MailPart.calendar("text/calendar", BYTES);
    assertThat(part)
        .isEqualTo(MailPart.calendar("text/calendar", BYTES.clone()))
        .hasSameHashCodeAs(MailPart.calendar("text/calendar", BYTES.clone()))
        .hasToString("text/calendar, 17 bytes");
    List<Object> others =
        List.of(
            MailPart.calendar("text/plain", BYTES),
            MailPart.calendar("text/calendar", new byte[17]),
            MailPart.file("text/calendar", "a.ics", BYTES),
            MailPart.text("calendar", "BEGIN:VCALENDAR\n"),
            "text/calendar, 17 bytes");
    assertThat(others).doesNotContain(part);
    assertThat(MailPart.file("application/ics", "a.ics", BYTES))
        .hasToString("application/ics; a.ics, 17 bytes");
  }

  @Test
  void linesOfATextEndInCrlf() {
    MailPart text = MailPart.text("plain", "a\nb\r\nc\rd é");
    assertThat(new String(text.bytes(), UTF_8)).isEqualTo("a\r\nb\r\nc\r\nd é");
    assertThat(text.encoded()).isEqualTo("a\r\nb\r\nc\r\nd =C3=A9");
    assertThat(text.contentType()).isEqualTo("text/plain; charset=UTF-8");
  }
}
