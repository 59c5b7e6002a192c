package org.convene.vocabulary;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.convene.arguments.Arguments;
import org.convene.text.Folding;

/**
 * The objectives an event serves: <i>General</i>, some of the 23, both, or none.
 *
 * <p><i>General</i> is a value of its own, not the set of all 23. Both at once can be held, because
 * pages say so; a rule warns of it.
 *
 * <p>Immutable.
 *
 * @param general whether {@code GCM Objectives - General (23 Objectives)} is said
 * @param numbered the objectives said by number, in their order
 */
public record GcmObjectives(boolean general, Set<GcmObjective> numbered) {

  /** The label under which the hub and its event pages print <i>General</i>. */
  public static final String GENERAL_LABEL = "GCM Objectives - General (23 Objectives)";

  private static final String OBJECTIVES = "(?:objective|objectif|objetivo)s?";

  private static final String COMPACT =
      "(?:of the (?:gcm|global compact(?: for migration)?)"
          + "|(?:du )?pacte mondial(?: pour (?:la|les) migrations?)?"
          + "|(?:del )?pacto mundial(?: para la migracion)?)";

  private static final Pattern GENERAL =
      Pattern.compile(
          "(?:(?:gcm )?"
              + OBJECTIVES
              + "(?: "
              + COMPACT
              + ")? )?(?:gener(?:al(?:e|es|s)?|aux)(?: "
              + OBJECTIVES
              + ")?(?: 23 "
              + OBJECTIVES
              + ")?|(?:all |les |los |todos los )?23 "
              + OBJECTIVES
              + ")");

  /** Copies the objectives into their order. */
  public GcmObjectives {
    Arguments.noNulls(numbered, "numbered");
    numbered =
        numbered.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(numbered));
  }

  /**
   * Returns the empty objectives.
   *
   * @return neither general nor numbered
   */
  public static GcmObjectives none() {
    return of();
  }

  /**
   * Returns <i>General</i> alone.
   *
   * @return general, not numbered
   */
  public static GcmObjectives ofGeneral() {
    return new GcmObjectives(true, Set.of());
  }

  /**
   * Returns objectives by number.
   *
   * @param objectives in any order
   * @return numbered, not general
   */
  public static GcmObjectives of(GcmObjective... objectives) {
    Objects.requireNonNull(objectives, "objectives");
    for (GcmObjective objective : objectives) {
      Objects.requireNonNull(objective, "objectives");
    }
    return new GcmObjectives(false, Set.copyOf(Arrays.asList(objectives)));
  }

  /**
   * Tells whether a text means <i>General</i>.
   *
   * @param text what was written: {@code General}, {@code GCM Objectives - General (23
   *     Objectives)}, {@code Général}, {@code Objectifs du Pacte mondial (23 objectifs)}, {@code 23
   *     objetivos}…
   * @return true where all objectives at once are meant
   */
  public static boolean isGeneral(String text) {
    Objects.requireNonNull(text, "text");
    return GENERAL.matcher(Folding.key(text)).matches();
  }

  /**
   * Tells whether there is no objective, general or numbered.
   *
   * @return true where neither general nor numbered
   */
  public boolean isEmpty() {
    return !general && numbered.isEmpty();
  }
}
