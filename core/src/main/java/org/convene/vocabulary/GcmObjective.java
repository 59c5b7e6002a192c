package org.convene.vocabulary;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.text.Expected;
import org.convene.text.Folding;
import org.convene.text.NameIndex;

/**
 * The 23 objectives of the Global Compact for Safe, Orderly and Regular Migration.
 *
 * <p>Closed. An objective is known by its number; titles differ from page to page and language to
 * language. Titles are those of A/RES/73/195 (annex, paragraph 16); short titles those of the hub
 * of the United Nations Network on Migration, where <i>General</i> stands beside them for all
 * objectives at once: see {@link GcmObjectives}.
 *
 * @see <a href="https://undocs.org/A/RES/73/195">A/RES/73/195</a>
 * @see <a href="https://migrationnetwork.un.org/hub">The hub</a>
 */
public enum GcmObjective {
  /**
   * Data: collect and utilize accurate and disaggregated data as a basis for evidence-based
   * policies.
   */
  DATA(1),

  /**
   * Minimize adverse drivers: minimize the adverse drivers and structural factors that compel
   * people to leave their country of origin.
   */
  MINIMIZE_ADVERSE_DRIVERS(2),

  /** Information provision: provide accurate and timely information at all stages of migration. */
  INFORMATION_PROVISION(3),

  /**
   * Legal identity and documentation: ensure that all migrants have proof of legal identity and
   * adequate documentation.
   */
  LEGAL_IDENTITY_AND_DOCUMENTATION(4),

  /** Regular pathways: enhance availability and flexibility of pathways for regular migration. */
  REGULAR_PATHWAYS(5),

  /**
   * Recruitment and decent work: facilitate fair and ethical recruitment and safeguard conditions
   * that ensure decent work.
   */
  RECRUITMENT_AND_DECENT_WORK(6),

  /** Reduce vulnerabilities: address and reduce vulnerabilities in migration. */
  REDUCE_VULNERABILITIES(7),

  /** Save lives: save lives and establish coordinated international efforts on missing migrants. */
  SAVE_LIVES(8),

  /** Counter smuggling: strengthen the transnational response to smuggling of migrants. */
  COUNTER_SMUGGLING(9),

  /**
   * Eradicate trafficking: prevent, combat and eradicate trafficking in persons in the context of
   * international migration.
   */
  ERADICATE_TRAFFICKING(10),

  /** Manage borders: manage borders in an integrated, secure and coordinated manner. */
  MANAGE_BORDERS(11),

  /**
   * Screening and referral: strengthen certainty and predictability in migration procedures for
   * appropriate screening, assessment and referral.
   */
  SCREENING_AND_REFERRAL(12),

  /**
   * Alternatives to detention: use migration detention only as a measure of last resort and work
   * towards alternatives.
   */
  ALTERNATIVES_TO_DETENTION(13),

  /**
   * Consular protection: enhance consular protection, assistance and cooperation throughout the
   * migration cycle.
   */
  CONSULAR_PROTECTION(14),

  /** Access to basic services: provide access to basic services for migrants. */
  ACCESS_TO_BASIC_SERVICES(15),

  /**
   * Inclusion and social cohesion: empower migrants and societies to realize full inclusion and
   * social cohesion.
   */
  INCLUSION_AND_SOCIAL_COHESION(16),

  /**
   * Eliminate discrimination: eliminate all forms of discrimination and promote evidence-based
   * public discourse to shape perceptions of migration.
   */
  ELIMINATE_DISCRIMINATION(17),

  /**
   * Skills development and recognition: invest in skills development and facilitate mutual
   * recognition of skills, qualifications and competences.
   */
  SKILLS_DEVELOPMENT_AND_RECOGNITION(18),

  /**
   * Migrant and diaspora contributions: create conditions for migrants and diasporas to fully
   * contribute to sustainable development in all countries.
   */
  MIGRANT_AND_DIASPORA_CONTRIBUTIONS(19),

  /**
   * Remittances: promote faster, safer and cheaper transfer of remittances and foster financial
   * inclusion of migrants.
   */
  REMITTANCES(20),

  /**
   * Dignified return and reintegration: cooperate in facilitating safe and dignified return and
   * readmission, as well as sustainable reintegration.
   */
  DIGNIFIED_RETURN_AND_REINTEGRATION(21),

  /**
   * Social protection: establish mechanisms for the portability of social security entitlements and
   * earned benefits.
   */
  SOCIAL_PROTECTION(22),

  /**
   * International cooperation: strengthen international cooperation and global partnerships for
   * safe, orderly and regular migration.
   */
  INTERNATIONAL_COOPERATION(23);

  private static final String TERM = "https://migrationnetwork.un.org/taxonomy/term/";

  /** Term ids follow the numbers; 292 is objective 14. */
  private static final int TERM_OFFSET = 278;

  private static final Pattern TERM_FORM =
      Pattern.compile(
          "https?://migrationnetwork\\.un\\.org(?:/[a-z]{2}(?:-[a-z]{4})?)?"
              + "/taxonomy/term/([0-9]{1,4})/?");

  private static final Pattern WORD =
      Pattern.compile("(?:(?:gcm ?)?(?:objective|objectif|objetivo)s?[ .:#-]*|gcm ?)?");

  private static final List<List<String>> ROWS = VocabularyTable.rows("gcm-objectives.tsv");

  private static final NameIndex<GcmObjective> TITLES = new NameIndex<>();

  static {
    for (GcmObjective objective : values()) {
      TITLES.add(objective, objective.titles().all());
      TITLES.add(objective, objective.shortTitles().all());
      TITLES.add(objective, VocabularyTable.parts(objective.row().get(7)));
    }
  }

  private final int number;

  GcmObjective(int number) {
    this.number = number;
  }

  /**
   * Returns the objective of that number.
   *
   * @param number 1 to 23
   * @return the objective
   * @throws IllegalArgumentException for any other number
   */
  public static GcmObjective of(int number) {
    return numbered(number)
        .orElseThrow(() -> new IllegalArgumentException(Expected.found("1 to 23", number)));
  }

  /**
   * Finds the objective that a text names, by its number first.
   *
   * <p>Read are {@code GCM Objective 5 - Regular pathways}, {@code 23 - International cooperation},
   * {@code 1 – Données}, {@code 7 reduce vulnerabilities}, {@code Objectif 5}, {@code Objetivo 5:
   * …}, {@code 5}, any title or short title alone in English, French or Spanish, and the address of
   * the hub's term. Case, accents and kinds of dashes do not matter. What stands behind the number
   * is not compared ({@link #titleDisagrees} does). {@code International cooperation} is a guiding
   * principle too: only the field tells.
   *
   * @param text what was written
   * @return the objective; empty where none, several or all ({@link GcmObjectives#isGeneral}) are
   *     meant
   */
  public static Optional<GcmObjective> parse(String text) {
    Objects.requireNonNull(text, "text");
    if (GcmObjectives.isGeneral(text)) {
      return Optional.empty();
    }
    String folded = Folding.text(text);
    Optional<GcmObjective> term = ofTerm(folded);
    if (term.isPresent()) {
      return term;
    }
    Optional<NumberedLabel> label = NumberedLabel.parse(WORD, folded);
    return label.isPresent() ? numbered(label.get().number()) : TITLES.find(text);
  }

  /**
   * Finds the objective whose term page has that address.
   *
   * @param uri {@code https://migrationnetwork.un.org/taxonomy/term/292}, with http or https, and
   *     with or without the prefix of a language
   * @return the objective, or empty
   */
  public static Optional<GcmObjective> ofUri(URI uri) {
    Objects.requireNonNull(uri, "uri");
    return ofTerm(Folding.text(uri.toString()));
  }

  /**
   * Tells whether a text gives the number of one objective and the title of another, as some lists
   * do.
   *
   * <p>A title that is not known at all does not disagree.
   *
   * @param text what was written
   * @return true where number and title disagree; {@link #parse} then goes by the number
   */
  public static boolean titleDisagrees(String text) {
    Objects.requireNonNull(text, "text");
    Optional<NumberedLabel> label = NumberedLabel.parse(WORD, Folding.text(text));
    Optional<GcmObjective> byNumber = label.flatMap(l -> numbered(l.number()));
    Optional<GcmObjective> byTitle = label.flatMap(l -> TITLES.find(l.title()));
    return byNumber.isPresent() && byTitle.isPresent() && !byNumber.equals(byTitle);
  }

  /**
   * Returns the official number.
   *
   * @return 1 to 23
   */
  public int number() {
    return number;
  }

  /**
   * Returns the official title in English.
   *
   * @return {@code Enhance availability and flexibility of pathways for regular migration}
   */
  public String title() {
    return titles().english();
  }

  /**
   * Returns the official title in a language.
   *
   * @param languageTag a BCP 47 tag, of which the first subtag counts
   * @return the title in English, French or Spanish; empty for other languages
   */
  public Optional<String> title(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    return titles().in(languageTag);
  }

  /**
   * Returns the hub's short title in English.
   *
   * @return {@code Regular pathways}
   */
  public String shortTitle() {
    return shortTitles().english();
  }

  /**
   * Returns the hub's short title in a language.
   *
   * @param languageTag a BCP 47 tag, of which the first subtag counts
   * @return the title in English, French or Spanish; empty for other languages
   */
  public Optional<String> shortTitle(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    return shortTitles().in(languageTag);
  }

  /**
   * Returns the label as event pages print it.
   *
   * @return {@code GCM Objective 5 - Regular pathways}
   */
  public String label() {
    return "GCM Objective " + number + " - " + shortTitle();
  }

  /**
   * Returns the address of the hub's term, the nearest there is to an identifier.
   *
   * @return {@code https://migrationnetwork.un.org/taxonomy/term/} and 278 + number. That 292 is
   *     objective 14 was seen; the others follow from it
   */
  public URI uri() {
    return URI.create(TERM + (TERM_OFFSET + number));
  }

  private static Optional<GcmObjective> numbered(int number) {
    GcmObjective[] all = values();
    return number >= 1 && number <= all.length ? Optional.of(all[number - 1]) : Optional.empty();
  }

  private static Optional<GcmObjective> ofTerm(String folded) {
    Matcher term = TERM_FORM.matcher(folded);
    return term.matches()
        ? numbered(Integer.parseInt(term.group(1)) - TERM_OFFSET)
        : Optional.empty();
  }

  private Trilingual titles() {
    return new Trilingual(row().get(1), row().get(2), row().get(3));
  }

  private Trilingual shortTitles() {
    return new Trilingual(row().get(4), row().get(5), row().get(6));
  }

  private List<String> row() {
    return ROWS.get(number - 1);
  }
}
