package org.convene.io.ical.lines;

/** What UTF-8 is, and what to make of octets that are none. */
final class Utf8 {

  /** What windows-1252 has at 0x80 to 0x9F; where it has nothing, the control of ISO 8859-1. */
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  private Utf8() {}

  /**
   * How many {@code char}s begin with an octet: none with one that continues, two with the first of
   * four.
   */
  static int chars(byte octet) {
    if (octet >= 0) {
      return 1;
    }
    return octet < (byte) 0xC0 ? 0 : octet < (byte) 0xF0 ? 1 : 2;
  }

  /** The index of the first octet that begins no character of UTF-8; -1 if there is none. */
  static int firstMalformed(byte[] octets, int from, int to) {
    int at = from;
    while (at < to) {
      if (octets[at] >= 0) {
        at++;
        continue;
      }
      int width = width(octets, at, to);
      if (width == 0) {
        return at;
      }
      at += width;
    }
    return -1;
  }

  /** How many octets a character outside ASCII takes; 0 if it is malformed (Unicode table 3-7). */
  private static int width(byte[] octets, int at, int to) {
    int lead = octets[at] & 0xFF;
    int width = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (width == 0 || at + width > to) {
      return 0;
    }
    int second = octets[at + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = 2; i < width; i++) {
      if ((octets[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return width;
  }

  /** Decodes windows-1252, as old Outlook and Notes wrote it; never fails. */
  static String windows(byte[] octets, int from, int to) {
    char[] text = new char[to - from];
    for (int i = from; i < to; i++) {
      int octet = octets[i] & 0xFF;
      text[i - from] = octet >= 0x80 && octet < 0xA0 ? WINDOWS.charAt(octet - 0x80) : (char) octet;
    }
    return new String(text);
  }
}
