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
 * The 17 Sustainable Development Goals (A/RES/70/1).
 *
 * <p>Closed. English titles and addresses are those of the United Nations' linked data; French and
 * Spanish titles those the United Nations print with the icons. Colours are plain values: the
 * guidelines for logo and icons are not part of this library, nor are the icons.
 *
 * @see <a href="http://metadata.un.org/sdg">metadata.un.org/sdg</a>
 * @see <a href="https://unsceb.org/common-digital-identifiers-sdgs">Common digital identifiers</a>
 */
public enum SustainableDevelopmentGoal {
  /** SDG 1: no poverty. */
  NO_POVERTY(1, "#E5243B", 5, 2, "No poverty", "Pas de pauvreté", "Fin de la pobreza"),

  /** SDG 2: zero hunger. */
  ZERO_HUNGER(2, "#DDA63A", 5, 3, "Zero hunger", "Faim « zéro »", "Hambre cero"),

  /** SDG 3: good health and well-being. */
  GOOD_HEALTH_AND_WELL_BEING(
      3,
      "#4C9F38",
      9,
      4,
      "Good health and well-being",
      "Bonne santé et bien-être",
      "Salud y bienestar"),

  /** SDG 4: quality education. */
  QUALITY_EDUCATION(
      4, "#C5192D", 7, 3, "Quality education", "Éducation de qualité", "Educación de calidad"),

  /** SDG 5: gender equality. */
  GENDER_EQUALITY(
      5, "#FF3A21", 6, 3, "Gender equality", "Égalité entre les sexes", "Igualdad de género"),

  /** SDG 6: clean water and sanitation. */
  CLEAN_WATER_AND_SANITATION(
      6,
      "#26BDE2",
      6,
      2,
      "Clean water and sanitation",
      "Eau propre et assainissement",
      "Agua limpia y saneamiento"),

  /** SDG 7: affordable and clean energy. */
  AFFORDABLE_AND_CLEAN_ENERGY(
      7,
      "#FCC30B",
      3,
      2,
      "Affordable and clean energy",
      "Énergie propre et d’un coût abordable",
      "Energía asequible y no contaminante"),

  /** SDG 8: decent work and economic growth. */
  DECENT_WORK_AND_ECONOMIC_GROWTH(
      8,
      "#A21942",
      10,
      2,
      "Decent work and economic growth",
      "Travail décent et croissance économique",
      "Trabajo decente y crecimiento económico"),

  /** SDG 9: industry, innovation and infrastructure. */
  INDUSTRY_INNOVATION_AND_INFRASTRUCTURE(
      9,
      "#FD6925",
      5,
      3,
      "Industry, innovation and infrastructure",
      "Industrie, innovation et infrastructure",
      "Industria, innovación e infraestructura"),

  /** SDG 10: reduced inequalities. */
  REDUCED_INEQUALITIES(
      10,
      "#DD1367",
      7,
      3,
      "Reduced inequalities",
      "Inégalités réduites",
      "Reducción de las desigualdades"),

  /** SDG 11: sustainable cities and communities. */
  SUSTAINABLE_CITIES_AND_COMMUNITIES(
      11,
      "#FD9D24",
      7,
      3,
      "Sustainable cities and communities",
      "Villes et communautés durables",
      "Ciudades y comunidades sostenibles"),

  /** SDG 12: responsible consumption and production. */
  RESPONSIBLE_CONSUMPTION_AND_PRODUCTION(
      12,
      "#BF8B2E",
      8,
      3,
      "Responsible consumption and production",
      "Consommation et production responsables",
      "Producción y consumo responsables"),

  /** SDG 13: climate action. */
  CLIMATE_ACTION(
      13,
      "#3F7E44",
      3,
      2,
      "Climate action",
      "Mesures relatives à la lutte contre les changements climatiques",
      "Acción por el clima"),

  /** SDG 14: life below water. */
  LIFE_BELOW_WATER(14, "#0A97D9", 7, 3, "Life below water", "Vie aquatique", "Vida submarina"),

  /** SDG 15: life on land. */
  LIFE_ON_LAND(
      15, "#56C02B", 9, 3, "Life on land", "Vie terrestre", "Vida de ecosistemas terrestres"),

  /** SDG 16: peace, justice and strong institutions. */
  PEACE_JUSTICE_AND_STRONG_INSTITUTIONS(
      16,
      "#00689D",
      10,
      2,
      "Peace, justice and strong institutions",
      "Paix, justice et institutions efficaces",
      "Paz, justicia e instituciones sólidas"),

  /** SDG 17: partnerships for the goals. */
  PARTNERSHIPS_FOR_THE_GOALS(
      17,
      "#19486A",
      19,
      0,
      "Partnerships for the goals",
      "Partenariats pour la réalisation des objectifs",
      "Alianzas para lograr los objetivos");

  /** What the addresses of goals and targets begin with. */
  static final String BASE = "http://metadata.un.org/sdg/";

  private static final Pattern IRI =
      Pattern.compile("https?://metadata\\.un\\.org/sdg/([0-9]{1,2})/?");

  /** The longer words first: the first that fits is taken. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?:(?:sustainable development goals?|objectifs? de developpement durable"
              + "|objetivos? de desarrollo sostenible"
              + "|(?:un )?sdgs?|odd|ods|goals?|objectifs?|objetivos?)"
              + "(?![a-z])[ .:#-]*)?");

  private static final NameIndex<SustainableDevelopmentGoal> TITLES = new NameIndex<>();

  static {
    for (SustainableDevelopmentGoal goal : values()) {
      TITLES.add(goal, goal.titles().all());
    }
    TITLES.add(CLIMATE_ACTION, List.of("Lutte contre les changements climatiques"));
  }

  private final int number;
  private final String color;
  private final int numberedTargets;
  private final int letteredTargets;
  private final String english;
  private final String french;
  private final String spanish;

  SustainableDevelopmentGoal(
      int number,
      String color,
      int numberedTargets,
      int letteredTargets,
      String english,
      String french,
      String spanish) {
    this.number = number;
    this.color = color;
    this.numberedTargets = numberedTargets;
    this.letteredTargets = letteredTargets;
    this.english = english;
    this.french = french;
    this.spanish = spanish;
  }

  /**
   * Returns the goal of that number.
   *
   * @param number 1 to 17
   * @return the goal
   * @throws IllegalArgumentException for any other number
   */
  public static SustainableDevelopmentGoal of(int number) {
    return numbered(number)
        .orElseThrow(() -> new IllegalArgumentException(Expected.found("1 to 17", number)));
  }

  /**
   * Finds the goal that a text names, by its number first.
   *
   * <p>Read are {@code SDG.10 - Reduced Inequalities}, {@code SDG 10}, {@code Goal 10}, {@code ODD
   * 10}, {@code ODS 10}, {@code Objectif 10}, {@code Objetivo 10}, {@code 10}, the title alone in
   * English, French or Spanish, and the address with http or https. Case, accents and kinds of
   * dashes do not matter. {@code SDG 10.c} is a target and no goal.
   *
   * @param text what was written
   * @return the goal, or empty
   */
  public static Optional<SustainableDevelopmentGoal> parse(String text) {
    Objects.requireNonNull(text, "text");
    String folded = Folding.text(text);
    Optional<SustainableDevelopmentGoal> byIri = ofIri(folded);
    if (byIri.isPresent()) {
      return byIri;
    }
    Optional<NumberedLabel> label = NumberedLabel.parse(WORD, folded);
    return label.isPresent() ? numbered(label.get().number()) : TITLES.find(text);
  }

  /**
   * Finds the goal with that address.
   *
   * @param uri {@code http://metadata.un.org/sdg/10}, with http or https
   * @return the goal, or empty
   */
  public static Optional<SustainableDevelopmentGoal> ofUri(URI uri) {
    Objects.requireNonNull(uri, "uri");
    return ofIri(Folding.text(uri.toString()));
  }

  /**
   * Returns the official number.
   *
   * @return 1 to 17
   */
  public int number() {
    return number;
  }

  /**
   * Returns the short title in English.
   *
   * @return {@code Reduced inequalities}
   */
  public String title() {
    return english;
  }

  /**
   * Returns the short title in a language.
   *
   * @param languageTag a BCP 47 tag, of which the first subtag counts
   * @return the title in English, French or Spanish; empty for other languages
   */
  public Optional<String> title(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    return titles().in(languageTag);
  }

  /**
   * Returns the colour the goal is known by.
   *
   * @return six hexadecimal digits behind a number sign: {@code #DD1367}
   */
  public String color() {
    return color;
  }

  /**
   * Returns a label that names the goal.
   *
   * @return {@code SDG 10 - Reduced inequalities}
   */
  public String label() {
    return "SDG " + number() + " - " + title();
  }

  /**
   * Returns the identifier that the United Nations system agreed on.
   *
   * @return {@code http://metadata.un.org/sdg/10}
   */
  public URI uri() {
    return URI.create(BASE + number());
  }

  /**
   * Returns the targets of the goal.
   *
   * @return the targets in their official order, numbers before letters
   */
  public List<SdgTarget> targets() {
    return SdgTarget.all().stream().filter(target -> target.goal() == this).toList();
  }

  /** Returns how many targets are numbered 1, 2, 3… */
  int numberedTargets() {
    return numberedTargets;
  }

  /** Returns how many targets, on the means of implementation, are lettered a, b, c… */
  int letteredTargets() {
    return letteredTargets;
  }

  static Optional<SustainableDevelopmentGoal> numbered(int number) {
    SustainableDevelopmentGoal[] all = values();
    return number >= 1 && number <= all.length ? Optional.of(all[number - 1]) : Optional.empty();
  }

  private Trilingual titles() {
    return new Trilingual(english, french, spanish);
  }

  private static Optional<SustainableDevelopmentGoal> ofIri(String folded) {
    Matcher iri = IRI.matcher(folded);
    return iri.matches() ? numbered(Integer.parseInt(iri.group(1))) : Optional.empty();
  }
}
