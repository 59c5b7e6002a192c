package org.convene.io.ical.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convene.event.RawProperty;
import org.convene.event.Text;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.vocabulary.LanguageTags;
import org.jspecify.annotations.Nullable;

/** Texts as lines say them: a value, its language, and the lines of its translations. */
final class SourceTexts {

  /** The parameters of a text. */
  static final Set<String> KNOWN = Set.of("VALUE", Sink.LANGUAGE);

  private SourceTexts() {}

  /** Takes a property that is a text with a language, and its translations. */
  static @Nullable Text read(ComponentSource source, String name) {
    ContentLine line = source.one(name, KNOWN);
    return line == null ? null : read(source, line, name, 0);
  }

  /**
   * A line's text with its translations.
   *
   * @param position as {@link Sink#translations} has it
   */
  static @Nullable Text read(ComponentSource source, ContentLine line, String name, int position) {
    String value = source.string(line);
    return value == null
        ? null
        : of(source, value, language(source, line, Sink.LANGUAGE), name, position);
  }

  /** A text that is a value of its own, with its translations. */
  static Text of(
      ComponentSource source, String value, Optional<String> language, String name, int position) {
    Map<String, String> translations = null;
    TakenLines lines = source.lines();
    String translated = Sink.translation(name);
    for (int i = lines.find(translated, 0); i >= 0; i = lines.find(translated, i + 1)) {
      RawProperty property = lines.property(i);
      String tag = property.parameter(Sink.LANGUAGE).orElse("");
      String text = IcalText.unescape(property.value());
      boolean own =
          property.parameter(Sink.OF).orElse("0").equals(Integer.toString(position))
              && property.parameters().size() == (position > 0 ? 2 : 1)
              && !tag.isEmpty()
              && !text.isEmpty();
      if (own) {
        translations = translations == null ? new LinkedHashMap<>() : translations;
        if (translations.putIfAbsent(tag, text) == null) {
          lines.take(i);
        }
      }
    }
    return new Text(value, language, translations == null ? Map.of() : translations);
  }

  /** The language that a parameter names; empty where it is none. */
  static Optional<String> language(ComponentSource source, ContentLine line, String parameter) {
    Optional<String> tag = line.property().parameter(parameter);
    if (tag.isEmpty() || LanguageTags.isWellFormed(tag.get())) {
      return tag;
    }
    String repaired = tag.get().replace('_', '-');
    source.keep(line);
    return LanguageTags.isWellFormed(repaired) ? Optional.of(repaired) : Optional.empty();
  }
}
