package org.convene.io.ical.lines;

/** Octets of ASCII, without regard to case. */
final class Ascii {

  private Ascii() {}

  /** An octet, in upper case where it is a letter. */
  static int upper(byte octet) {
    return octet >= 'a' && octet <= 'z' ? octet - 0x20 : octet;
  }

  static boolean isBlank(byte octet) {
    return octet == ' ' || octet == '\t';
  }

  static boolean isLineEnd(byte octet) {
    return octet == '\r' || octet == '\n';
  }

  /** Whether octets begin with a text, which is in upper case. */
  static boolean startsWith(byte[] octets, int from, int to, String text) {
    if (to - from < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (upper(octets[from + i]) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
