package org.convene.event;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators for texts, tags and URIs that are valid, and biased to what breaks formats. */
public final class TextArbitraries {

  private static final List<String> PIECES =
      List.of(
          ",",
          ";",
          ":",
          "\"",
          "\\",
          "^",
          "|",
          "'",
          "&",
          "<",
          ">",
          "=",
          "+",
          "-",
          "@",
          " ",
          "  ",
          "\t",
          "\n",
          "\n\n",
          "\\n",
          "\\,",
          "\\;",
          "\\N",
          "\\\\",
          "^n",
          "^'",
          "^^",
          "%",
          "%0A",
          "#",
          "/",
          "~",
          "~1",
          "{",
          "}",
          "[",
          "]",
          "$",
          "`",
          "?",
          "*",
          "_",
          "]]>",
          "<!--",
          "&amp;",
          "&#10;",
          "null",
          "true",
          "NaN",
          "0",
          "-0",
          "1e5",
          "007",
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "'=1",
          "END:VEVENT",
          "\nEND:VEVENT\n",
          "BEGIN:VEVENT",
          "und",
          "a",
          "Z",
          "é",
          "e\u0301",
          "\u00C5",
          "A\u030A",
          "ß",
          "İ",
          "ı",
          "\u00A0",
          "\u0085",
          "\u2028",
          "\u2029",
          "\u200B",
          "\u200F",
          "\u202E",
          "\uFEFF",
          "\uFFFD",
          "مرحبا",
          "שלום",
          "日本語",
          "한국어",
          "हिन्दी",
          "😀",
          "👩‍👩‍👧‍👦",
          "🇺🇳",
          "👍🏽",
          "\uD834\uDD1E",
          "\uDBFF\uDFFD",
          "Tbilisi, Georgia - KUDO",
          "a;b\\;c",
          "Room 12",
          "IOM; UNDP");

  private static final List<String> TAGS =
      List.of("en", "fr", "es", "ar", "zh-Hant", "pt-BR", "de-CH-1996", "sr-Latn-RS", "x-here");

  private TextArbitraries() {}

  /** Text that is not empty and that every format can carry. */
  public static Arbitrary<String> strings() {
    Arbitrary<String> nasty =
        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(6).map(all -> String.join("", all));
    Arbitrary<String> words =
        Arbitraries.of("Migration", "review", "of", "the", "Global", "Compact", "2022", "GCM")
            .list()
            .ofMinSize(1)
            .ofMaxSize(12)
            .map(all -> String.join(" ", all));
    Arbitrary<String> any =
        Arbitraries.chars()
            .range(' ', '~')
            .range('\u00A0', '\uD7FF')
            .range('\uE000', '\uFFFD')
            .list()
            .ofMinSize(1)
            .ofMaxSize(20)
            .map(TextArbitraries::join);
    Arbitrary<String> lengthy =
        Combinators.combine(Arbitraries.of("é", "日本", "😀", "x", "👩‍👩‍👧", "،", "\\"), counts())
            .as((piece, count) -> "x".repeat(count % 4) + piece.repeat(count));
    return Arbitraries.frequencyOf(
            Tuple.of(6, nasty), Tuple.of(3, words), Tuple.of(1, any), Tuple.of(1, lengthy))
        .withoutEdgeCases();
  }

  private static Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(20, 90);
  }

  private static String join(List<Character> all) {
    StringBuilder text = new StringBuilder();
    all.forEach(text::append);
    return text.toString();
  }

  /** Text on one line, with more than blanks. */
  public static Arbitrary<String> lines() {
    return strings()
        .map(text -> text.replace('\n', ' '))
        .map(text -> text.isBlank() ? text + "x" : text);
  }

  /** Text with more than blanks. */
  public static Arbitrary<String> notBlank() {
    return strings().map(text -> text.isBlank() ? text + "x" : text);
  }

  /** A uid. */
  public static Arbitrary<Uid> uids() {
    return Arbitraries.oneOf(
        lines().map(Uid::of),
        Arbitraries.longs().map(i -> Uid.of(Long.toHexString(i) + "@migrationnetwork.un.org")));
  }

  /** Well-formed language tags. */
  public static Arbitrary<String> tags() {
    return Arbitraries.of(TAGS);
  }

  /** Texts with a language, or without, and translations. */
  public static Arbitrary<Text> texts() {
    return texts(strings());
  }

  /** Texts on one line. */
  public static Arbitrary<Text> titles() {
    return texts(lines());
  }

  private static Arbitrary<Text> texts(Arbitrary<String> values) {
    Arbitrary<List<String>> tags = Arbitraries.shuffle(TAGS);
    Arbitrary<List<String>> translations =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(List.of())), Tuple.of(1, values.list().ofMaxSize(3)));
    return Combinators.combine(values, Arbitraries.of(true, false), tags, translations)
        .as(TextArbitraries::text);
  }

  private static Text text(String value, boolean known, List<String> tags, List<String> others) {
    Map<String, String> translations = new LinkedHashMap<>();
    for (int i = 0; i < others.size(); i++) {
      translations.put(tags.get(i + 1), others.get(i));
    }
    return new Text(value, known ? Optional.of(tags.get(0)) : Optional.empty(), translations);
  }

  /** Absolute URIs of all sorts. */
  public static Arbitrary<URI> uris() {
    Arbitrary<URI> pages =
        Combinators.combine(
                Arbitraries.of(
                    "https://example.org/", "HTTP://Example.org:80/a/", "http://[2001:db8::1]/"),
                Arbitraries.of("", "a;b,c", "d'e(f)", "%2C%3B%22", "ü/日本", "x=~1", "$!*"),
                Arbitraries.of("", "?q=1&r=a,b;c", "?%0D%0A", "#top", "?a#b"))
            .as((site, path, rest) -> URI.create(site + path + rest));
    Arbitrary<URI> others =
        Arbitraries.of(
                "tel:+41-22-000-0000,,123;ext=4",
                "xmpp:room@chat.example.org?join",
                "urn:uuid:6ba7b811-9dad-11d1-80b4-00c04fd430c8",
                "data:text/plain,hello%20world;x=1",
                "mailto:a@example.org?subject=a%20b",
                "cid:part1@example.org",
                "file:/tmp/a")
            .map(URI::create);
    return Arbitraries.frequencyOf(Tuple.of(3, pages), Tuple.of(1, others));
  }

  /** Something, or as often nothing. */
  public static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
    return values.optional(0.5);
  }

  /** Up to three things, often none. */
  public static <T> Arbitrary<List<T>> few(Arbitrary<T> values) {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(List.of())),
        Tuple.of(2, values.list().ofMinSize(1).ofMaxSize(3).map(ArrayList::new)));
  }
}
