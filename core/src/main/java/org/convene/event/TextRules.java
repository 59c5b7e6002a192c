package org.convene.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.convene.event.TextCheck.Kind;
import org.convene.text.Expected;
import org.convene.text.Portable;
import org.convene.vocabulary.LanguageTags;
import org.jspecify.annotations.Nullable;

/** The rules on texts: what every format can carry, and in which language. */
final class TextRules {

  static final TextCheck PORTABLE = TextRules::unportable;
  static final TextCheck NOT_EMPTY = TextRules::emptiness;
  static final TextCheck LANGUAGES = TextRules::malformed;
  static final TextCheck ABSOLUTE = TextRules::relative;
  static final TextCheck NOT_REPEATED = withRepeated((kind, value) -> null);

  /** All of these in one walk. */
  static final TextCheck ALL = withRepeated(TextRules::complaint);

  private TextRules() {}

  private static @Nullable String complaint(Kind kind, String value) {
    String complaint = emptiness(kind, value);
    complaint = complaint == null ? unportable(kind, value) : complaint;
    complaint = complaint == null ? malformed(kind, value) : complaint;
    return complaint == null ? relative(kind, value) : complaint;
  }

  private static @Nullable String unportable(Kind kind, String value) {
    return Portable.is(value) ? null : Expected.found(Portable.WHAT, value);
  }

  private static @Nullable String emptiness(Kind kind, String value) {
    return value.isEmpty() ? "expected a text or nothing, found \"\"" : null;
  }

  private static @Nullable String malformed(Kind kind, String value) {
    return kind != Kind.LANGUAGE || LanguageTags.isWellFormed(value)
        ? null
        : Expected.found("a language tag such as en or zh-Hant", value);
  }

  private static @Nullable String relative(Kind kind, String value) {
    return kind != Kind.URI || value.isEmpty() || isAbsolute(value)
        ? null
        : Expected.found("an absolute URI", value);
  }

  /**
   * Says whether a text that is a URI has a scheme: a colon before any slash, question mark, hash.
   */
  private static boolean isAbsolute(String uri) {
    for (int i = 0; i < uri.length(); i++) {
      char c = uri.charAt(i);
      if (c == ':' || c == '/' || c == '?' || c == '#') {
        return c == ':';
      }
    }
    return false;
  }

  static void eventLanguages(
      List<String> languages, List<String> interpretation, BiConsumer<String, String> report) {
    tags("/languages/", languages, report);
    tags("/interpretation/", interpretation, report);
  }

  private static void tags(String path, List<String> tags, BiConsumer<String, String> report) {
    for (int i = 0; i < tags.size(); i++) {
      if (!LanguageTags.isWellFormed(tags.get(i))) {
        report.accept(
            path + i, Expected.found("a language tag such as en or zh-Hant", tags.get(i)));
      }
    }
  }

  /** A check that also looks for languages that a text has twice. */
  private static TextCheck withRepeated(TextCheck strings) {
    return new TextCheck() {
      @Override
      public @Nullable String complaint(Kind kind, String value) {
        return strings.complaint(kind, value);
      }

      @Override
      public List<String> complaints(Text text) {
        return repeated(text);
      }
    };
  }

  private static List<String> repeated(Text text) {
    List<String> complaints = new ArrayList<>(0);
    Set<String> seen = new HashSet<>();
    seen.add(text.language().orElse("und").toLowerCase(Locale.ROOT));
    for (String tag : text.translations().keySet()) {
      if (!seen.add(tag.toLowerCase(Locale.ROOT))) {
        complaints.add(Expected.found("one value in a language", tag));
      }
    }
    return complaints;
  }
}
