package org.convene.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.text.NameIndex;

/**
 * The ten cross-cutting guiding principles of the Global Compact for Migration, printed as <i>Cross
 * Cutting Theme</i> on event pages.
 *
 * <p>Closed. Names are those of the hub of the United Nations Network on Migration.
 *
 * @see <a href="https://undocs.org/A/RES/73/195">A/RES/73/195, annex, paragraph 15</a>
 */
public enum GuidingPrinciple {
  /** (a) People-centred. */
  PEOPLE_CENTRED(
      'a', "People-centred", "Priorité à la dimension humaine", "Centrada en las personas"),

  /** (b) International cooperation; the short title of objective 23 too. */
  INTERNATIONAL_COOPERATION(
      'b', "International cooperation", "Coopération internationale", "Cooperación internacional"),

  /** (c) National sovereignty. */
  NATIONAL_SOVEREIGNTY('c', "National sovereignty", "Souveraineté nationale", "Soberanía nacional"),

  /** (d) Rule of law and due process. */
  RULE_OF_LAW(
      'd',
      "Rule of law and due process",
      "Primauté du droit et garanties d’une procédure régulière",
      "Estado de derecho y garantías procesales"),

  /** (e) Sustainable development. */
  SUSTAINABLE_DEVELOPMENT(
      'e', "Sustainable development", "Développement durable", "Desarrollo sostenible"),

  /** (f) Human rights. */
  HUMAN_RIGHTS('f', "Human rights", "Droits de l’homme", "Derechos humanos"),

  /** (g) Gender-responsive. */
  GENDER_RESPONSIVE(
      'g',
      "Gender-responsive",
      "Prise en compte de la problématique femmes-hommes",
      "Perspectiva de género"),

  /** (h) Child-sensitive. */
  CHILD_SENSITIVE(
      'h', "Child-sensitive", "Adaptation aux besoins de l’enfant", "Perspectiva infantil"),

  /** (i) Whole-of-government approach. */
  WHOLE_OF_GOVERNMENT(
      'i',
      "Whole-of-government approach",
      "Approche mobilisant l’ensemble des pouvoirs publics",
      "Enfoque pangubernamental"),

  /** (j) Whole-of-society approach. */
  WHOLE_OF_SOCIETY(
      'j',
      "Whole-of-society approach",
      "Approche mobilisant l’ensemble de la société",
      "Enfoque pansocial");

  private static final NameIndex<GuidingPrinciple> NAMES = new NameIndex<>();

  static {
    for (GuidingPrinciple principle : values()) {
      String letter = String.valueOf(principle.letter);
      NAMES.add(principle, principle.titles().all());
      NAMES.add(principle, List.of(letter));
      principle.titles().all().forEach(t -> NAMES.add(principle, List.of(letter + " " + t)));
    }
    NAMES.add(PEOPLE_CENTRED, List.of("People-centered", "Centrarse en las personas"));
    NAMES.add(RULE_OF_LAW, List.of("Rule of law", "Primauté du droit", "Estado de derecho"));
    NAMES.add(HUMAN_RIGHTS, List.of("Droits humains"));
    NAMES.add(GENDER_RESPONSIVE, List.of("Sensible au genre"));
    NAMES.add(WHOLE_OF_GOVERNMENT, List.of("Whole-of-government", "Approche pangouvernementale"));
    NAMES.add(WHOLE_OF_SOCIETY, List.of("Whole-of-society", "Approche pansociétale"));
  }

  private final char letter;
  private final String english;
  private final String french;
  private final String spanish;

  GuidingPrinciple(char letter, String english, String french, String spanish) {
    this.letter = letter;
    this.english = english;
    this.french = french;
    this.spanish = spanish;
  }

  /**
   * Finds the principle that a text names.
   *
   * @param text a title in English, French or Spanish, the letter, or both: {@code (h)
   *     Child-sensitive}; case, accents and hyphens do not matter. {@code International
   *     cooperation} is an objective too: only the field tells
   * @return the principle, or empty
   */
  public static Optional<GuidingPrinciple> parse(String text) {
    Objects.requireNonNull(text, "text");
    return NAMES.find(text);
  }

  /**
   * Returns the letter in paragraph 15.
   *
   * @return {@code a} to {@code j}
   */
  public char letter() {
    return letter;
  }

  /**
   * Returns the title in English.
   *
   * @return {@code People-centred}
   */
  public String title() {
    return english;
  }

  /**
   * Returns the title in a language.
   *
   * @param languageTag a BCP 47 tag, of which the first subtag counts
   * @return the title in English, French or Spanish; empty for other languages
   */
  public Optional<String> title(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    return titles().in(languageTag);
  }

  private Trilingual titles() {
    return new Trilingual(english, french, spanish);
  }
}
