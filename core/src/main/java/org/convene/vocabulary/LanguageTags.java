package org.convene.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.convene.text.Folding;
import org.convene.text.NameIndex;

/**
 * Language tags (BCP 47), and the names of languages that people write instead.
 *
 * <p>A tag says the language <i>of a text</i>, <i>of an event</i> or <i>of an interpretation</i>;
 * which of the three, the field tells. The JDK is not asked: it keeps {@code spa} as it is, and its
 * names of languages change from release to release.
 *
 * <p>Threads may call it at once. The table of names is read when first asked for and stays in
 * memory.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5646">RFC 5646</a>
 */
public final class LanguageTags {

  /** The irregular tags of RFC 5646 section 2.1; the regular ones have the form of any tag. */
  private static final Set<String> IRREGULAR =
      Set.of(
          "en-gb-oed",
          "i-ami",
          "i-bnn",
          "i-default",
          "i-enochian",
          "i-hak",
          "i-klingon",
          "i-lux",
          "i-mingo",
          "i-navajo",
          "i-pwn",
          "i-tao",
          "i-tay",
          "i-tsu",
          "sgn-be-fr",
          "sgn-be-nl",
          "sgn-ch-de");

  private static final String PRIVATE_USE = "x(?:-[a-z0-9]{1,8})++";

  private static final Pattern FORM =
      Pattern.compile(
          "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})" // language, extended language
              + "(?:-[a-z]{4})?" // script
              + "(?:-(?:[a-z]{2}|[0-9]{3}))?" // region
              + "(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*+" // variants
              + "(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})++)*+" // extensions
              + "(?:-"
              + PRIVATE_USE
              + ")?");

  private static final Pattern PRIVATE_FORM = Pattern.compile(PRIVATE_USE);

  private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9_-]+");

  private LanguageTags() {}

  /**
   * Tells whether a text has the form of a language tag (RFC 5646 section 2.2.9, well-formed).
   *
   * <p>No registry is asked: {@code qqq} is well-formed and means nothing. Subtags that stand twice
   * are well-formed too, though not valid.
   *
   * @param tag in any case
   * @return true where well-formed; false for anything longer than 1,000 characters
   */
  public static boolean isWellFormed(String tag) {
    Objects.requireNonNull(tag, "tag");
    if (isShort(tag)) {
      return true;
    }
    if (tag.length() > Folding.LONGEST || !ASCII.matcher(tag).matches()) {
      return false;
    }
    String lower = tag.toLowerCase(Locale.ROOT);
    return FORM.matcher(lower).matches() || isOpaque(lower);
  }

  /** Two or three letters, as nearly every tag is. */
  private static boolean isShort(String tag) {
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return tag.length() == 2 || tag.length() == 3;
  }

  /**
   * Finds the tag of the one language that a text names.
   *
   * <p>Read are names in English, French, Spanish and the language itself ({@code Anglais}, {@code
   * Inglés}, {@code العربية}), codes of ISO 639-1, 639-2 and 639-3 ({@code spa} gives {@code es}),
   * the newsletter's {@code SP}, and tags whose language is known here ({@code zh-hant} gives
   * {@code zh-Hant}, {@code pt_BR} gives {@code pt-BR}). A single word that is no known language is
   * not read, even if it has the form of a tag: {@code Global} has it too. A caller who knows that
   * the text is a tag asks {@link #isWellFormed}.
   *
   * @param text what was written
   * @return the tag in canonical case, the shortest code first; empty where none or several are
   *     meant
   */
  public static Optional<String> parse(String text) {
    Objects.requireNonNull(text, "text");
    Optional<String> named = Names.INDEX.find(text);
    if (named.isPresent()) {
      return named;
    }
    String lower = Folding.text(text).replace('_', '-');
    if (!isWellFormed(lower)) {
      return Optional.empty();
    }
    return isOpaque(lower) ? Optional.of(canonicalCase(lower)) : ofTag(lower);
  }

  /** Returns a tag with the case RFC 5646 section 2.1.1 recommends: {@code zh-Hant-TW}. */
  public static String canonicalCase(String tag) {
    Objects.requireNonNull(tag, "tag");
    StringBuilder canonical = new StringBuilder(tag.length());
    boolean afterSingleton = false;
    for (String subtag : tag.toLowerCase(Locale.ROOT).split("-", -1)) {
      boolean first = canonical.length() == 0;
      canonical.append(first ? "" : "-").append(first || afterSingleton ? subtag : cased(subtag));
      afterSingleton |= subtag.length() == 1;
    }
    return canonical.toString();
  }

  private static String cased(String subtag) {
    return switch (subtag.length()) {
      case 2 -> subtag.toUpperCase(Locale.ROOT);
      case 4 -> subtag.substring(0, 1).toUpperCase(Locale.ROOT) + subtag.substring(1);
      default -> subtag;
    };
  }

  private static Optional<String> ofTag(String lower) {
    int end = lower.indexOf('-');
    String language = end < 0 ? lower : lower.substring(0, end);
    return Optional.ofNullable(Names.TAG_BY_CODE.get(language))
        .map(tag -> canonicalCase(end < 0 ? tag : tag + lower.substring(end)));
  }

  private static boolean isOpaque(String lower) {
    return IRREGULAR.contains(lower) || PRIVATE_FORM.matcher(lower).matches();
  }

  /** What people write for a tag; whether a tag has the form of one is told without it. */
  private static final class Names {

    private static final Map<String, String> TAG_BY_CODE;
    private static final NameIndex<String> INDEX = new NameIndex<>();

    static {
      Map<String, String> tags = new HashMap<>();
      for (List<String> row : VocabularyTable.rows("languages.tsv")) {
        String tag = row.get(0);
        tags.put(tag.toLowerCase(Locale.ROOT), tag);
        for (String code : row.get(1).split(" ", -1)) {
          tags.put(code, tag);
        }
        INDEX.add(tag, VocabularyTable.parts(row.get(2)));
      }
      TAG_BY_CODE = Map.copyOf(tags);
    }
  }
}
