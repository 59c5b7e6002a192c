package org.convene.io.csv.cells;

/**
 * Keeps spreadsheets from taking a text for a formula, a number or a date: an apostrophe is set
 * before it, and taken away on reading.
 *
 * <p>A cell may begin where the text does, and behind every delimiter that another spreadsheet may
 * split at: comma, semicolon, tab, bar, line end. Where it would begin with {@code = + - @}, with
 * their full-width forms or with an apostrophe, after blanks, quotes and invisible characters, one
 * apostrophe is set more. A text that is a number, a date, a time or a truth value as a whole gets
 * one too, and so do blanks at an end.
 */
public final class Guard {

  private static final String TRIGGERS = "=+-@'\uFF1D\uFF0B\uFF0D\uFF20";

  private static final String AT = " at ";
  private static final int DATE = "2022-05-18".length();

  private Guard() {}

  /** A text that a spreadsheet shows as text, blanks at its ends included. */
  public static String on(String text) {
    String guarded = begins(text);
    if (!guarded.isEmpty() && Character.isWhitespace(guarded.charAt(0))) {
      guarded = '\'' + guarded;
    }
    return endsBlank(guarded) ? guarded + '\'' : guarded;
  }

  /**
   * Numbers and times: {@code 2022-05-18 at 08:30}, because LibreOffice takes {@code
   * 2022-05-18T08:30} for a number of days and may write the minute before it.
   */
  public static String onValue(String text) {
    StringBuilder guarded = null;
    int done = 0;
    for (int at = text.indexOf('T'); at >= 0; at = text.indexOf('T', at + 1)) {
      boolean time = at >= DATE && at + 1 < text.length() && isDigit(text, at - 1);
      if (time && isDigit(text, at + 1)) {
        guarded = guarded == null ? new StringBuilder(text.length() + AT.length()) : guarded;
        guarded.append(text, done, at).append(AT);
        done = at + 1;
      }
    }
    return guarded == null ? text : guarded.append(text, done, text.length()).toString();
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** The numbers and times that {@link #onValue} was given. */
  public static String offValue(String text) {
    return text.replace(AT, "T");
  }

  private static String begins(String text) {
    StringBuilder guarded = null;
    int done = 0;
    int first = begin(text, 0);
    for (int at = first; at < text.length(); at = next(text, at)) {
      if (isTrigger(text, at) || (at == first && Convertible.is(text, at))) {
        guarded = guarded == null ? new StringBuilder(text.length() + 4) : guarded;
        guarded.append(text, done, at).append('\'');
        done = at;
      }
    }
    return guarded == null ? text : guarded.append(text, done, text.length()).toString();
  }

  /** The text that {@link #on} was given; another text is left alone. */
  public static String off(String text) {
    if (text.indexOf('\'') < 0) {
      return text;
    }
    String plain = text;
    if (plain.endsWith("'") && endsBlank(plain)) {
      plain = plain.substring(0, plain.length() - 1);
    }
    boolean blank =
        plain.length() > 1 && plain.charAt(0) == '\'' && Character.isWhitespace(plain.charAt(1));
    return unbegun(blank ? plain.substring(1) : plain);
  }

  /** Whether there is a blank at the end, but for apostrophes. */
  private static boolean endsBlank(String text) {
    int last = text.length() - 1;
    while (last >= 0 && text.charAt(last) == '\'') {
      last--;
    }
    return last >= 0 && Character.isWhitespace(text.charAt(last));
  }

  private static String unbegun(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int done = 0;
    int first = begin(text, 0);
    for (int at = first; at < text.length(); at = next(text, at)) {
      if (text.charAt(at) == '\'' && at + 1 < text.length()) {
        if (isTrigger(text, at + 1) || (at == first && Convertible.is(text, at + 1))) {
          plain.append(text, done, at);
          done = at + 1;
        }
      }
    }
    return plain.append(text, done, text.length()).toString();
  }

  private static boolean isTrigger(String text, int at) {
    return TRIGGERS.indexOf(text.charAt(at)) >= 0;
  }

  /** Where the next cell would begin, behind blanks and quotes; the length where none does. */
  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (isDelimiter(text.charAt(i))) {
        return begin(text, i + 1);
      }
    }
    return text.length();
  }

  private static int begin(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isSkipped(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /**
   * Blanks, quotes and delimiters, since an empty cell may come before the next; and what nobody
   * sees. LibreOffice 7.4 takes no such text for a formula, but another spreadsheet may leave such
   * characters out.
   */
  private static boolean isSkipped(int c) {
    return c == ' ' || c == '"' || (c <= '|' && isDelimiter((char) c)) || isInvisible(c);
  }

  private static boolean isInvisible(int c) {
    if (c > ' ' && c < 0x7F) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          c == 0x034F // the combining grapheme joiner
              || (c >= 0x115F && c <= 0x1160) // fillers of Hangul
              || c == 0x3164
              || c == 0xFFA0
              || c == 0x2800 // the empty pattern of Braille
              || (c >= 0xFE00 && c <= 0xFE0F) // variation selectors
              || (c >= 0xE0100 && c <= 0xE01EF);
    };
  }

  /** Asked of every character, hence no search in a string. */
  private static boolean isDelimiter(char c) {
    return c > ';' ? c == '|' : c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r';
  }
}
