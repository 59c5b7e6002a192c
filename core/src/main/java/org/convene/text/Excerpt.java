package org.convene.text;

import java.util.Objects;

/**
 * The piece of an input that a message shows: short, on one line, and safe to print.
 *
 * <pre>{@code
 * "expected a date such as 2022-05-18, found \"" + Excerpt.of(text) + '"'
 * }</pre>
 *
 * <p>No state; threads may call it at once.
 */
public final class Excerpt {

  private static final int LIMIT = 120;

  private Excerpt() {}

  /**
   * Returns a text cut to 120 characters, never inside a code point. What breaks a line, controls a
   * terminal or is half of a surrogate pair is escaped: a backslash, u and four digits.
   *
   * @param text any text, of any length
   * @return the excerpt; ends with {@code …} where it was cut
   */
  public static String of(CharSequence text) {
    Objects.requireNonNull(text, "text");
    return of(text, 0, text.length());
  }

  /**
   * Returns the excerpt of a part of a text.
   *
   * @param text any text, of any length
   * @param start where the part starts
   * @param end where it ends, exclusive
   * @return the excerpt; ends with {@code …} where it was cut
   */
  public static String of(CharSequence text, int start, int end) {
    Objects.requireNonNull(text, "text");
    int stop = end;
    if (end - start > LIMIT) {
      stop = start + LIMIT;
      if (isPair(text, stop - 1, end)) {
        stop--;
      }
    }
    StringBuilder excerpt = new StringBuilder(stop - start + 1);
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      if (isPair(text, i, stop)) {
        excerpt.append(c).append(text.charAt(++i));
      } else if (isPrintable(c)) {
        excerpt.append(c);
      } else {
        escape(c, excerpt);
      }
    }
    return stop < end ? excerpt.append('…').toString() : excerpt.toString();
  }

  private static boolean isPair(CharSequence text, int i, int end) {
    return i + 1 < end && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  private static boolean isPrintable(char c) {
    return !Character.isISOControl(c) && !Character.isSurrogate(c) && c != 0x2028 && c != 0x2029;
  }

  private static void escape(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append("0123456789ABCDEF".charAt(c >> shift & 0xF));
    }
  }
}
