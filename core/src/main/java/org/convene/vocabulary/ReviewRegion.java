package org.convene.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.text.NameIndex;

/**
 * The regions in which the Global Compact for Migration is reviewed: those of the five regional
 * commissions of the United Nations.
 *
 * <p>Closed. Not the regions of the hub's filter (Africa, Americas, Asia, Europe, Oceania). A
 * country does not determine one region: commissions share members. Events of several regions are
 * of all of them.
 *
 * @see <a href="https://migrationnetwork.un.org/regional-reviews-2024">Regional reviews</a>
 */
public enum ReviewRegion {
  /** Africa: the Economic Commission for Africa. */
  AFRICA("Africa", "ECA"),

  /** The Arab region: the Economic and Social Commission for Western Asia. */
  ARAB("Arab region", "ESCWA"),

  /** Asia and the Pacific: the Economic and Social Commission for Asia and the Pacific. */
  ASIA_PACIFIC("Asia and the Pacific", "ESCAP"),

  /** The region of the Economic Commission for Europe, North America included. */
  UNECE("UNECE region", "ECE"),

  /** Latin America and the Caribbean: the Economic Commission of that name. */
  LATIN_AMERICA_CARIBBEAN("Latin America and the Caribbean", "ECLAC");

  private static final NameIndex<ReviewRegion> NAMES = new NameIndex<>();

  static {
    for (ReviewRegion region : values()) {
      NAMES.add(region, List.of(region.title, region.commission, "UN" + region.commission));
      NAMES.add(region, List.of(region.name()));
    }
    NAMES.add(AFRICA, List.of("Africa region", "African region", "UN ECA"));
    NAMES.add(AFRICA, List.of("Afrique", "Région Afrique", "Région africaine", "CEA"));
    NAMES.add(AFRICA, List.of("África", "Región de África", "Región africana", "CEPA"));
    NAMES.add(ARAB, List.of("Arab", "Arab States", "Arab States region", "Arab countries"));
    NAMES.add(ARAB, List.of("Région arabe", "États arabes", "CESAO"));
    NAMES.add(ARAB, List.of("Región árabe", "Estados árabes", "CESPAO"));
    NAMES.add(
        ASIA_PACIFIC,
        List.of("Asia-Pacific", "Asia and Pacific", "Asia & the Pacific", "Asia-Pacific region"));
    NAMES.add(ASIA_PACIFIC, List.of("Asia and the Pacific region"));
    NAMES.add(
        ASIA_PACIFIC,
        List.of("Asie et Pacifique", "Asie-Pacifique", "Région Asie-Pacifique", "CESAP"));
    NAMES.add(
        ASIA_PACIFIC,
        List.of("Asia y el Pacífico", "Asia y Pacífico", "Región de Asia y el Pacífico", "CESPAP"));
    NAMES.add(UNECE, List.of("UN ECE", "ECE region", "Région de la CEE", "Région de la CEE-ONU"));
    NAMES.add(UNECE, List.of("CEE", "CEE-ONU", "CEPE", "Región de la CEPE"));
    NAMES.add(LATIN_AMERICA_CARIBBEAN, List.of("LAC", "LAC region", "ECLAC region", "CEPALC"));
    NAMES.add(
        LATIN_AMERICA_CARIBBEAN,
        List.of("Latin America & the Caribbean", "Latin America and Caribbean"));
    NAMES.add(
        LATIN_AMERICA_CARIBBEAN,
        List.of("Amérique latine et Caraïbes", "Amérique latine et les Caraïbes", "CEPAL"));
    NAMES.add(
        LATIN_AMERICA_CARIBBEAN,
        List.of("América Latina y el Caribe", "América Latina y Caribe", "ALC"));
  }

  private final String title;
  private final String commission;

  ReviewRegion(String title, String commission) {
    this.title = title;
    this.commission = commission;
  }

  /**
   * Finds the region that a text names.
   *
   * @param text its name in English, French or Spanish, or the acronym of its commission: {@code
   *     Arab region}, {@code Amérique latine et Caraïbes}, {@code UNECA}, {@code ESCAP}, {@code
   *     CEPAL}, {@code LAC}
   * @return the region, or empty
   */
  public static Optional<ReviewRegion> parse(String text) {
    Objects.requireNonNull(text, "text");
    return NAMES.find(text);
  }

  /**
   * Returns the name in English.
   *
   * @return {@code Asia and the Pacific}
   */
  public String title() {
    return title;
  }

  /**
   * Returns the acronym of the regional commission in English, without a leading UN.
   *
   * @return {@code ESCAP}
   */
  public String commission() {
    return commission;
  }
}
