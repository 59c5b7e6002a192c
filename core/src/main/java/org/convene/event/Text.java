package org.convene.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convene.arguments.Arguments;

/**
 * A text for people: what it says, the language it is written in, and its translations.
 *
 * <p>The language is that of the text, a BCP 47 tag; the languages an event is held in are {@link
 * Event#languages()}. Line breaks are LF: CR LF and CR become LF here, so that every format can
 * carry them. What no format can carry (control characters, lone surrogates) is refused when the
 * event is built, as {@link StandardRule#TEXT_NOT_PORTABLE}.
 *
 * <pre>{@code
 * Text.of("Migration Week", "en").withTranslation("fr", "Semaine de la migration");
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param value what the text says
 * @param language the BCP 47 tag of {@code value}; empty where it is not known ({@code und} is the
 *     same)
 * @param translations tag to text, in order
 */
public record Text(String value, Optional<String> language, Map<String, String> translations) {

  /** Turns every line break into LF and copies the translations. */
  public Text {
    Objects.requireNonNull(language, "language");
    Arguments.noNulls(translations, "translations");
    value = Lines.normalize(value, "value");
    language = language.filter(tag -> !tag.equalsIgnoreCase("und"));
    translations = copy(translations);
  }

  /**
   * Returns a text of unknown language.
   *
   * @param value what it says
   * @return the text
   */
  public static Text of(String value) {
    Objects.requireNonNull(value, "value");
    return new Text(value, Optional.empty(), Map.of());
  }

  /**
   * Returns a text in a known language.
   *
   * @param value what it says
   * @param language its BCP 47 tag
   * @return the text
   */
  public static Text of(String value, String language) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(language, "language");
    return new Text(value, Optional.of(language), Map.of());
  }

  /**
   * Returns this text with one more translation, or with another one for a language it has.
   *
   * @param language BCP 47 tag of the translation
   * @param translation what it says there
   * @return a new text
   */
  public Text withTranslation(String language, String translation) {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(translation, "translation");
    Map<String, String> more = new LinkedHashMap<>(translations);
    more.put(language, translation);
    return new Text(value, this.language, more);
  }

  /**
   * Returns the text in a language: the value, or the translation under exactly that tag.
   *
   * @param tag BCP 47 tag, compared without case
   * @return the text, or empty where there is none in that language
   */
  public Optional<String> in(String tag) {
    Objects.requireNonNull(tag, "tag");
    if (language.isPresent() && language.get().equalsIgnoreCase(tag)) {
      return Optional.of(value);
    }
    return translations.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(tag))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, String> copy(Map<String, String> translations) {
    if (translations.isEmpty()) {
      return Map.of();
    }
    Map<String, String> copy = new LinkedHashMap<>();
    translations.forEach((tag, text) -> copy.put(tag, Lines.normalize(text)));
    return Collections.unmodifiableMap(copy);
  }
}
