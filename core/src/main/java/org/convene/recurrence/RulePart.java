package org.convene.recurrence;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a rule that RFC 5545 section 3.3.10 and RFC 7529 section 4 name, with their ranges,
 * in the order of writing.
 */
enum RulePart {
  FREQ,
  RSCALE,
  UNTIL,
  COUNT(1, Integer.MAX_VALUE),
  INTERVAL(1, Integer.MAX_VALUE),
  BYSECOND(0, 60),
  BYMINUTE(0, 59),
  BYHOUR(0, 23),
  BYDAY(true, 53, 55),
  BYMONTHDAY(true, 31, 31),
  BYYEARDAY(true, 366, 385),
  BYWEEKNO(true, 53, 55),
  BYMONTH(1, 12, 13),
  BYSETPOS(true, 366, 366),
  WKST,
  SKIP;

  private static final RulePart[] ALL = values();

  private final int min;
  private final int max;

  /** The same in calendars with longer years: 13 months (Ethiopic), 385 days (Hebrew). */
  private final int otherMax;

  /** Whether the number may count from the end; it is never 0 then. */
  final boolean signed;

  RulePart() {
    this(0, 0);
  }

  RulePart(int min, int max) {
    this(min, max, max);
  }

  RulePart(int min, int max, int otherMax) {
    this.min = min;
    this.max = max;
    this.otherMax = otherMax;
    this.signed = false;
  }

  RulePart(boolean signed, int max, int otherMax) {
    this.min = 1;
    this.max = max;
    this.otherMax = otherMax;
    this.signed = signed;
  }

  /**
   * Tells whether the number is in the range of this part; {@code otherCalendar} where RSCALE is
   * not Gregorian.
   */
  boolean admits(int number, boolean otherCalendar) {
    int distance = signed && number < 0 ? -number : number;
    return distance >= min && distance <= (otherCalendar ? otherMax : max);
  }

  /** Returns the range as a message names it. */
  String range(boolean otherCalendar) {
    int last = otherCalendar ? otherMax : max;
    String range =
        (this == BYDAY ? "a BYDAY number from " : name() + " from ") + min + " to " + last;
    return signed ? range + " or from -" + last + " to -1" : range;
  }

  /** Returns the part whose name is that stretch of a text, in any case, or null. */
  static @Nullable RulePart named(String text, int start, int end) {
    for (RulePart part : ALL) {
      if (matches(text, start, end, part.name())) {
        return part;
      }
    }
    return null;
  }

  /** Tells whether a stretch of a text is a word, where only ASCII letters have another case. */
  static boolean matches(String text, int start, int end, String upperCase) {
    if (end - start != upperCase.length()) {
      return false;
    }
    for (int i = 0; i < upperCase.length(); i++) {
      if (upper(text.charAt(start + i)) != upperCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the upper case of an ASCII letter, or the character itself. */
  static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
  }

  /**
   * Tells whether a text is one or more ASCII letters, digits and hyphens (RFC 5545 {@code
   * iana-token}).
   */
  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = upper(text.charAt(i));
      if ((c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Tells whether a text can stand as a value in every format: no semicolon, control character,
   * lone surrogate or non-character.
   */
  static boolean isValue(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == ';' || Character.isISOControl(c) || Character.isSurrogate(c) || c >= 0xFFFE) {
        return false;
      }
    }
    return true;
  }
}
