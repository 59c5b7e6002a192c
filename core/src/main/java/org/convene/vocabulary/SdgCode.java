package org.convene.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.text.Folding;

/** Finds the code of a target or an indicator in what people write around it. */
final class SdgCode {

  private static final String WORDS =
      "(?:(?:un|sdgs?|odd|ods|targets?|cibles?|metas?|indicators?|indicateurs?|indicador(?:es)?)"
          + "(?![a-z])[ .:#-]*){0,4}";

  private static final String TARGET = "([0-9]{1,2})\\.([0-9]{1,2}|0?[a-d])";

  /** A title may stand behind the code; another code, or a list of them, may not. */
  private static final String TITLE =
      "(?![0-9a-z])(?:[ .:()-]++(?![0-9,;/&+])"
          + "(?!(?:and|et|y|e|or|ou|o|u|to|a|through|al) [^0-9]{0,12}[0-9]).*)?";

  private static final Pattern BARE_TARGET = Pattern.compile(TARGET);

  private static final Pattern TARGET_FORM = Pattern.compile(WORDS + TARGET + TITLE);

  private static final String INDICATOR = TARGET + "\\.([0-9]{1,2})";

  private static final Pattern BARE_INDICATOR = Pattern.compile(INDICATOR);

  private static final Pattern INDICATOR_FORM = Pattern.compile(WORDS + INDICATOR + TITLE);

  private static final Pattern TARGET_IRI =
      Pattern.compile("https?://metadata\\.un\\.org/sdg/" + TARGET + "/?");

  private SdgCode() {}

  /**
   * Returns the code of a target.
   *
   * @param folded a label or an address, as {@link Folding#text} gives it
   * @return {@code 10.7}, without the zeros of the padded form; such a target need not exist
   */
  static Optional<String> target(String folded) {
    Matcher iri = TARGET_IRI.matcher(folded);
    return iri.matches() ? Optional.of(code(iri)) : code(TARGET_FORM, folded);
  }

  /**
   * Returns the code of a target out of its address.
   *
   * @param folded an address, as {@link Folding#text} gives it
   * @return {@code 10.7}; such a target need not exist
   */
  static Optional<String> targetIri(String folded) {
    return code(TARGET_IRI, folded);
  }

  /**
   * Returns the code of a target with nothing around it.
   *
   * @param code compact or padded
   * @return {@code 10.7}; such a target need not exist
   */
  static Optional<String> bareTarget(String code) {
    return code(BARE_TARGET, code);
  }

  /**
   * Returns the code of an indicator.
   *
   * @param folded a label, as {@link Folding#text} gives it
   * @return the code of its target, {@code 10.7}, and its number, {@code 1}
   */
  static Optional<List<String>> indicator(String folded) {
    return indicator(INDICATOR_FORM, folded);
  }

  /**
   * Returns the code of an indicator with nothing around it.
   *
   * @param code compact or padded
   * @return the code of its target, {@code 10.7}, and its number, {@code 1}
   */
  static Optional<List<String>> bareIndicator(String code) {
    return indicator(BARE_INDICATOR, code);
  }

  private static Optional<List<String>> indicator(Pattern form, String folded) {
    Matcher matcher = form.matcher(folded);
    return matcher.matches()
        ? Optional.of(List.of(code(matcher), matcher.group(3)))
        : Optional.empty();
  }

  private static Optional<String> code(Pattern form, String folded) {
    Matcher matcher = form.matcher(folded);
    return matcher.matches() ? Optional.of(code(matcher)) : Optional.empty();
  }

  private static String code(Matcher matcher) {
    return withoutZero(matcher.group(1)) + "." + withoutZero(matcher.group(2));
  }

  private static String withoutZero(String part) {
    return part.startsWith("0") ? part.substring(1) : part;
  }
}
