package org.convene.event;

/** The one shape of a message: what was expected, what was found; the find cut short and safe to log. */
final class Expected {

  private static final int LONGEST = 120;

  private Expected() {}

  static String found(String expected, String found) {
    return "expected " + expected + ", found \"" + excerpt(found) + '"';
  }

  /** At most 120 characters, control characters escaped: input must not be able to forge lines of a log. */
  static String excerpt(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 8);
    int end = Math.min(text.length(), LONGEST);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c) && !paired(text, i)) {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return end < text.length() ? out.append('…').toString() : out.toString();
  }

  private static boolean paired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < Math.min(text.length(), LONGEST) && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
