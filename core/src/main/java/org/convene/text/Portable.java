package org.convene.text;

import java.util.Objects;

/** Texts that every format can carry. Threads may share it. */
public final class Portable {

  /** What a message expects where a text is not one of them. */
  public static final String WHAT = "text that every format can carry";

  private Portable() {}

  /**
   * Tells whether XML 1.0, iCalendar and UTF-8 can all hold a text: without control characters
   * other than tab and line feed, halves of surrogate pairs, U+FFFE and U+FFFF.
   *
   * @param text the text
   * @return whether they can
   */
  public static boolean is(String text) {
    Objects.requireNonNull(text, "text");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      if (c < ' ' ? c != '\n' && c != '\t' : c == 0x7F || c >= 0xFFFE) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
