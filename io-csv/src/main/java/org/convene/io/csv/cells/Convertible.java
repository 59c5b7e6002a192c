package org.convene.io.csv.cells;

import java.util.Locale;
import java.util.Set;
import org.convene.text.Folding;

/** Texts that a spreadsheet would take for a number, a date, a time or a truth value. */
public final class Convertible {

  /** Says nothing: the guard sets it, and what it says must not change by that. */
  private static final char APOSTROPHE = '\'';

  /** Longer texts are none. */
  private static final int LONGEST = 64;

  private static final String SIGNS = " \u00A0\u202F.,:/-+%()$\u20AC\u00A3\u00A5";

  /** What may stand among the digits, in the languages of most spreadsheets, without accents. */
  private static final Set<String> WORDS =
      Set.of(
          ("am pm a p e t z de of le el"
                  + " jan feb mar apr may jun jul aug sep sept oct nov dec"
                  + " january february march april june july september october november"
                  + " december janv fevr avr mai juin juil aout janvier fevrier mars avril juillet"
                  + " septembre octobre novembre decembre ene abr ago dic enero febrero marzo abril"
                  + " mayo junio julio agosto septiembre setiembre octubre noviembre diciembre mrz"
                  + " okt dez januar februar marz juni juli august oktober dezember"
                  + " mon tue wed thu fri sat sun st nd rd th h min s")
              .split(" "));

  private static final Set<String> TRUTH =
      Set.of("true", "false", "vrai", "faux", "verdadero", "falso", "wahr", "falsch");

  private Convertible() {}

  /** Whether the text from an index on would be converted as a whole. */
  static boolean is(String text, int from) {
    boolean digits = false;
    int at = from;
    int seen = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == APOSTROPHE) {
        at++;
        continue;
      }
      if (++seen > LONGEST) {
        return false;
      }
      int word = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at > word) {
        String letters = fold(text.substring(word, at));
        if (word == from && TRUTH.contains(letters) && text.substring(at).isBlank()) {
          return true;
        }
        if (!WORDS.contains(letters)) {
          return false;
        }
      } else if (isDigit(c) || SIGNS.indexOf(c) >= 0) {
        digits |= isDigit(c);
        at++;
      } else {
        return false;
      }
    }
    return digits;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Folds a word that is not of ASCII alone, which is quicker. */
  private static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return Folding.text(word);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }
}
