package org.convene.vocabulary;

import java.text.Normalizer;

/**
 * What is left of a zone's name when spellings are one: letters in lower case without accents,
 * digits, and a sign before a digit. {@code US-Eastern}, {@code us/eastern} and {@code US_Eastern}
 * have one key; {@code Etc/GMT+5} and {@code Etc/GMT-5} have two.
 */
final class ZoneKey {

  private static final String AND = "and";

  private ZoneKey() {}

  /** Returns the key of a name; empty where it has neither letters nor digits. */
  static String of(String name) {
    String text = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(text.length());
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        dropAnd(key, word);
        if ((c == '+' || c == '-') && i + 1 < text.length() && isDigit(text.charAt(i + 1))) {
          key.append(c);
        }
        word = key.length();
      }
    }
    dropAnd(key, word);
    return key.toString();
  }

  /** {@code US & Canada} is also written {@code US and Canada}. */
  private static void dropAnd(StringBuilder key, int word) {
    if (key.length() - word == AND.length() && key.indexOf(AND, word) == word) {
      key.setLength(word);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7E) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
