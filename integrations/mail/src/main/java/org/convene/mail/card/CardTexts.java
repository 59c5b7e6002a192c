package org.convene.mail.card;

import org.convene.event.Text;
import org.convene.mail.card.CardLine.Foreign;

/** Texts of others, made fit to be shown. */
final class CardTexts {

  private CardTexts() {}

  /**
   * A text without what is not seen and turns what is around it: controls, and the characters that
   * embed, override and isolate directions, which a card does by itself.
   */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(c, shown));
    return shown.toString();
  }

  private static void append(int c, StringBuilder shown) {
    if (c == '\n') {
      shown.append('\n');
    } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
      shown.append(' ');
    } else if (isNone(c)) {
      shown.append('\uFFFD');
    } else if (!turns(c)) {
      shown.appendCodePoint(c);
    }
  }

  /** Whether it is half a character, or none: neither can be shown. */
  private static boolean isNone(int c) {
    return Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
  }

  /** Whether a character is one of LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI and PDI. */
  static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** A text on one line. */
  static String line(String text) {
    return shown(text).replaceAll("\\s+", " ").replaceAll("^\\p{Z}+|\\p{Z}+$", "");
  }

  /** A text as a piece of a line. */
  static Foreign foreign(Text text) {
    return new Foreign(line(text.value()), text.language().orElse(""));
  }

  /** A text whose language is not known. */
  static Foreign foreign(String text) {
    return new Foreign(line(text), "");
  }

  /** A text that is not longer than it may be, cut between characters. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + '…';
  }
}
