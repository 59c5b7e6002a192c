package org.convene.event;

/** The piece of an input that a message shows: short, on one line. */
final class Excerpt {

  private static final int LIMIT = 120;

  private Excerpt() {}

  /**
   * A text cut to 120 characters, never inside a code point, with control characters escaped.
   *
   * @param text any text, of any length
   * @return the excerpt; ends with {@code …} where it was cut
   */
  static String of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** The same of a part of a text. */
  static String of(CharSequence text, int start, int end) {
    int stop = end;
    if (end - start > LIMIT) {
      stop = start + LIMIT;
      if (Character.isHighSurrogate(text.charAt(stop - 1))) {
        stop--;
      }
    }
    StringBuilder excerpt = new StringBuilder(stop - start + 1);
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c)) {
        excerpt.append("\\u00").append(hex(c >> 4)).append(hex(c));
      } else {
        excerpt.append(c);
      }
    }
    return stop < end ? excerpt.append('…').toString() : excerpt.toString();
  }

  private static char hex(int value) {
    return "0123456789ABCDEF".charAt(value & 0xF);
  }
}
