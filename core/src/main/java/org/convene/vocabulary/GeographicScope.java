package org.convene.vocabulary;

import java.util.List;
import java.util.Objects;
import org.convene.text.NameIndex;

/**
 * The geographic scope of an event.
 *
 * <p>Open: the source pages show {@code Global} and no list, so any other label is kept as written.
 *
 * <p>Immutable.
 *
 * @param label the label
 */
public record GeographicScope(String label) {

  /** The whole world; the one scope seen on a page. */
  public static final GeographicScope GLOBAL = new GeographicScope("Global");

  /** A region of the world. */
  public static final GeographicScope REGIONAL = new GeographicScope("Regional");

  /** A country. */
  public static final GeographicScope NATIONAL = new GeographicScope("National");

  /** A part of a country. */
  public static final GeographicScope LOCAL = new GeographicScope("Local");

  private static final NameIndex<GeographicScope> NAMES = new NameIndex<>();

  static {
    add(GLOBAL, "Global", "Mondial", "Global", "Mondiale", "Mundial", "Worldwide");
    add(REGIONAL, "Regional", "Régional", "Regional", "Régionale");
    add(NATIONAL, "National", "National", "Nacional", "Nationale");
    add(LOCAL, "Local", "Local", "Local", "Locale");
  }

  /** Refuses null. */
  public GeographicScope {
    Objects.requireNonNull(label, "label");
  }

  /**
   * Returns the scope that a text names.
   *
   * @param text {@code Global}, {@code Global geographic scope}, {@code Périmètre géographique
   *     mondial}, {@code Alcance geográfico global} and the like for the constants; anything else
   *     is a scope of its own, kept as written
   * @return the scope
   */
  public static GeographicScope parse(String text) {
    Objects.requireNonNull(text, "text");
    return NAMES.find(text).orElseGet(() -> new GeographicScope(text));
  }

  private static void add(
      GeographicScope scope, String english, String french, String spanish, String... others) {
    NAMES.add(scope, List.of(english, english + " geographic scope"));
    NAMES.add(scope, List.of(french, "Périmètre géographique " + french));
    NAMES.add(scope, List.of(spanish, "Alcance geográfico " + spanish));
    NAMES.add(scope, List.of("Ámbito geográfico " + spanish));
    NAMES.add(scope, List.of(others));
  }
}
