package org.convene.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.convene.text.Expected;
import org.convene.text.NameIndex;

/**
 * A country or area as a source names it, with its code where the name is known.
 *
 * <p>Codes are those of ISO 3166-1 alpha-2, and {@code XK} for Kosovo, which is user-assigned and
 * stands in no version of the standard. Three-letter codes are read and never written: there is no
 * agreed one for XK. Names are a table of this library, because those of the JDK change from
 * release to release. A name expresses no opinion on the legal status of what it names.
 *
 * <p>Immutable.
 *
 * @param name as written, with its asterisk or footnote: {@code Kosovo*}, {@code Gambia, The}
 * @param code two upper-case letters, or empty where the name is not known
 * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166</a>
 */
public record Country(String name, Optional<String> code) {

  private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

  private static final Map<String, Trilingual> TITLES;
  private static final Map<String, String> CODES_BY_ALPHA_3;
  private static final NameIndex<String> CODES_BY_NAME = new NameIndex<>();

  static {
    Map<String, Trilingual> titles = new TreeMap<>();
    Map<String, String> codes = new TreeMap<>();
    for (List<String> row : VocabularyTable.rows("countries.tsv")) {
      String code = row.get(0);
      Trilingual title = new Trilingual(row.get(2), row.get(3), row.get(4));
      titles.put(code, title);
      for (String alpha3 : row.get(1).split(" ", -1)) {
        codes.put(alpha3, code);
      }
      CODES_BY_NAME.add(code, title.all());
      CODES_BY_NAME.add(code, VocabularyTable.parts(row.get(5)));
    }
    TITLES = Collections.unmodifiableMap(titles);
    CODES_BY_ALPHA_3 = Collections.unmodifiableMap(codes);
  }

  /** Upper-cases the code. */
  public Country {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    code = code.map(c -> c.toUpperCase(Locale.ROOT));
  }

  /**
   * Returns the country of that code, with its English name.
   *
   * @param code two letters, upper case
   * @return the country
   * @throws IllegalArgumentException where the code is neither in ISO 3166-1 nor XK
   */
  public static Country of(String code) {
    Objects.requireNonNull(code, "code");
    Trilingual title = TITLES.get(code);
    if (title == null) {
      throw new IllegalArgumentException(
          Expected.found("a code of ISO 3166-1 alpha-2 or XK", code));
    }
    return new Country(title.english(), Optional.of(code));
  }

  /**
   * Returns the country that a text names.
   *
   * <p>Read are codes ({@code KE} or {@code ke}, {@code KEN}), which give the English name, and
   * names in English, French and Spanish, official, common, former or inverted: {@code Bahamas,
   * The}, {@code Congo, Rep.}, {@code Bolivia (Plurinational State of)}, {@code Côte d'Ivoire},
   * {@code Kosovo*}. Case, accents and punctuation do not matter.
   *
   * @param text what was written
   * @return the country with its name as written; without a code where the name is not known
   */
  public static Country parse(String text) {
    Objects.requireNonNull(text, "text");
    Optional<String> byName = CODES_BY_NAME.find(text);
    return byName.isPresent()
        ? new Country(text, byName)
        : coded(text.strip()).orElseGet(() -> new Country(text, byName));
  }

  /**
   * Returns every code that this library knows.
   *
   * @return the codes of ISO 3166-1 alpha-2 and XK, in alphabetical order
   */
  public static Set<String> codes() {
    return TITLES.keySet();
  }

  /**
   * Returns the name in a language, whatever name was written.
   *
   * @param languageTag a BCP 47 tag, of which the first subtag counts
   * @return the name in English, French or Spanish; empty for other languages or without a known
   *     code
   */
  public Optional<String> title(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    return code.flatMap(c -> Optional.ofNullable(TITLES.get(c))).flatMap(t -> t.in(languageTag));
  }

  /**
   * Tells whether the code is one that ISO 3166-1 leaves to its users, and so will never assign.
   *
   * @return true for XK
   */
  public boolean isUserAssigned() {
    return code.filter(c -> USER_ASSIGNED.matcher(c).matches()).isPresent();
  }

  private static Optional<Country> coded(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    boolean oneCase = text.equals(upper) || text.equals(text.toLowerCase(Locale.ROOT));
    if (oneCase && TITLES.containsKey(upper)) {
      return Optional.of(of(upper));
    }
    return Optional.ofNullable(CODES_BY_ALPHA_3.get(text)).map(Country::of);
  }
}
