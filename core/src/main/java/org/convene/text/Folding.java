package org.convene.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Text made comparable: case, accents, kinds of blanks, dashes and apostrophes folded away.
 *
 * <p>Folded text is for recognising only; what people wrote is kept elsewhere. No default locale is
 * asked, so that {@code I} is {@code i} in Turkey too.
 *
 * <p>No state; threads may call it at once.
 */
public final class Folding {

  /** No name in any vocabulary comes near this; longer text is not looked at. */
  public static final int LONGEST = 1_000;

  private Folding() {}

  /**
   * Folds text and keeps its punctuation: {@code " 1 – Données "} gives {@code 1 - donnees}.
   *
   * @param written what was written
   * @return the folded text; empty where the text is longer than {@link #LONGEST}
   */
  public static String text(String written) {
    Objects.requireNonNull(written, "written");
    if (written.length() > LONGEST) {
      return "";
    }
    String cased = written.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(cased.length());
    Normalizer.normalize(cased, Normalizer.Form.NFD).codePoints().forEach(c -> append(folded, c));
    return folded.toString().strip();
  }

  /**
   * Folds text to words of letters and digits: {@code "Congo, Rep."} gives {@code congo rep}.
   *
   * @param written what was written
   * @return the words, one blank between them
   */
  public static String key(String written) {
    Objects.requireNonNull(written, "written");
    StringBuilder key = new StringBuilder();
    text(written).replace("&", " and ").codePoints().forEach(c -> appendWord(key, c));
    return key.toString().strip();
  }

  private static void append(StringBuilder folded, int c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT -> {}
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL ->
          blank(folded);
      case Character.DASH_PUNCTUATION -> folded.append('-');
      default -> appendPlain(folded, c);
    }
  }

  private static void appendPlain(StringBuilder folded, int c) {
    switch (c) {
      case '\u2212' -> folded.append('-');
      case '\u2018', '\u2019', '\u02BC', '`', '\u00B4' -> folded.append('\'');
      case '\u00E6' -> folded.append("ae");
      case '\u0153' -> folded.append("oe");
      case '\u00F8' -> folded.append('o');
      case '\u0142' -> folded.append('l');
      default -> folded.appendCodePoint(c);
    }
  }

  private static void appendWord(StringBuilder key, int c) {
    if (Character.isLetterOrDigit(c)) {
      key.appendCodePoint(c);
    } else {
      blank(key);
    }
  }

  private static void blank(StringBuilder text) {
    if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }
}
