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
   * terminal, turns the direction of writing or is half of a surrogate pair is escaped: a
   * backslash, u and four digits.
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
    if (printable(text, start, stop) == stop) {
      String excerpt = text.subSequence(start, stop).toString();
      return stop < end ? excerpt + '…' : excerpt;
    }
    StringBuilder excerpt = new StringBuilder(stop - start + 1);
    append(text, start, stop, excerpt);
    return stop < end ? excerpt.append('…').toString() : excerpt.toString();
  }

  /**
   * Returns a text of ours on one line, whatever of an input it has: all of it, with the same
   * characters escaped.
   *
   * @param text such as a message
   * @return the text itself where there is nothing to escape
   */
  public static String line(String text) {
    Objects.requireNonNull(text, "text");
    if (printable(text, 0, text.length()) == text.length()) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length() + 16);
    append(text, 0, text.length(), line);
    return line.toString();
  }

  /** Where the first character stands that is to be escaped or half of a pair; or else the end. */
  private static int printable(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && isPrintable(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void append(CharSequence text, int start, int end, StringBuilder out) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isPair(text, i, end)) {
        out.append(c).append(text.charAt(++i));
      } else if (isPrintable(c)) {
        out.append(c);
      } else {
        escape(c, out);
      }
    }
  }

  private static boolean isPair(CharSequence text, int i, int end) {
    return i + 1 < end && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }

  private static boolean isPrintable(char c) {
    if (c >= ' ' && c < 0x7F) { // as nearly all
      return true;
    }
    return !Character.isISOControl(c) && !Character.isSurrogate(c) && !isTrick(c);
  }

  /** Whether a character breaks a line or turns what is around it the other way. */
  private static boolean isTrick(char c) {
    return c == 0x2028
        || c == 0x2029
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static void escape(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append("0123456789ABCDEF".charAt(c >> shift & 0xF));
    }
  }
}
