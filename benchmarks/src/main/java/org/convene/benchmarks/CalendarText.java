package org.convene.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Content lines by the letter of RFC 5545, for calendars of other programs. */
final class CalendarText {

  private static final int FOLD = 75;

  private final StringBuilder text = new StringBuilder();

  /** Adds lines as they are, each short enough. */
  CalendarText lines(String lines) {
    text.append(lines.replace("\n", "\r\n"));
    return this;
  }

  /** Adds a line, folded at 75 octets. */
  CalendarText line(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      int size = new String(Character.toChars(c)).getBytes(UTF_8).length;
      if (octets + size > FOLD) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(c);
      octets += size;
      i += Character.charCount(c);
    }
    text.append("\r\n");
    return this;
  }

  /** Adds a property with a text as its value. */
  CalendarText text(String property, String value) {
    return line(
        property
            + ":"
            + value
                .replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\n", "\\n"));
  }

  byte[] bytes() {
    return text.toString().getBytes(UTF_8);
  }
}
