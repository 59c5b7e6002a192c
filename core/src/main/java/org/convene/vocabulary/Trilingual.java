package org.convene.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One name in the three languages the vocabularies are given in.
 *
 * @param english in English
 * @param french in French
 * @param spanish in Spanish
 */
record Trilingual(String english, String french, String spanish) {

  /**
   * Returns the name in a language, by the first subtag of the tag: {@code fr-CA} is French.
   *
   * @param languageTag a BCP 47 tag
   * @return the name, or empty for any other language
   */
  Optional<String> in(String languageTag) {
    int end = languageTag.indexOf('-');
    String language = end < 0 ? languageTag : languageTag.substring(0, end);
    return switch (language.toLowerCase(Locale.ROOT)) {
      case "en" -> Optional.of(english);
      case "fr" -> Optional.of(french);
      case "es" -> Optional.of(spanish);
      default -> Optional.empty();
    };
  }

  List<String> all() {
    return List.of(english, french, spanish);
  }
}
