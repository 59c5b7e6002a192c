package org.convene.vocabulary;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convene.text.Expected;
import org.convene.text.Folding;

/**
 * One of the 169 targets of the Sustainable Development Goals, such as 10.7 or 10.c.
 *
 * <p>Closed: there is one instance for each target, and none for a code that is no target ({@code
 * 10.8}, {@code 13.c}, {@code 17.a}). A code is text, never a decimal number: 8.1 and 8.10 are two
 * targets. The order is the official one: by goal, numbers before letters.
 *
 * <p>Immutable.
 *
 * @see <a href="http://metadata.un.org/sdg">metadata.un.org/sdg</a>
 */
public final class SdgTarget implements Comparable<SdgTarget> {

  private static final Map<String, SdgTarget> BY_CODE = targets();
  private static final List<SdgTarget> ALL = List.copyOf(BY_CODE.values());

  private final SustainableDevelopmentGoal goal;
  private final String suffix;
  private final int position;

  private SdgTarget(SustainableDevelopmentGoal goal, String suffix, int position) {
    this.goal = goal;
    this.suffix = suffix;
    this.position = position;
  }

  /**
   * Returns the target of that code.
   *
   * @param code compact or padded: {@code 10.7}, {@code 10.07}, {@code 10.c}; nothing around it
   * @return the target
   * @throws IllegalArgumentException where there is no such target
   */
  public static SdgTarget of(String code) {
    Objects.requireNonNull(code, "code");
    return SdgCode.bareTarget(code)
        .flatMap(SdgTarget::ofCode)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Expected.found("one of the 169 targets, such as 10.7 or 10.c", code)));
  }

  /**
   * Finds the target that a text names.
   *
   * <p>Read are {@code Target 10.7}, {@code SDG 10.c}, {@code SDGs 8.8}, {@code SDG Target 10.7},
   * {@code 10.7}, {@code 10.C}, the padded {@code 10.07} and {@code 10.0c}, {@code Cible 10.7},
   * {@code Meta 10.7}, and the address with http or https. The text of the target may follow.
   *
   * @param text what was written
   * @return the target; empty where none, several or an indicator is meant
   */
  public static Optional<SdgTarget> parse(String text) {
    Objects.requireNonNull(text, "text");
    return SdgCode.target(Folding.text(text)).flatMap(SdgTarget::ofCode);
  }

  /**
   * Finds the target with that address.
   *
   * @param uri {@code http://metadata.un.org/sdg/10.7}, with http or https
   * @return the target, or empty
   */
  public static Optional<SdgTarget> ofUri(URI uri) {
    Objects.requireNonNull(uri, "uri");
    return SdgCode.targetIri(Folding.text(uri.toString())).flatMap(SdgTarget::ofCode);
  }

  /**
   * Returns every target.
   *
   * @return 169 targets in their official order
   */
  public static List<SdgTarget> all() {
    return ALL;
  }

  static Optional<SdgTarget> ofCode(String compact) {
    return Optional.ofNullable(BY_CODE.get(compact));
  }

  /**
   * Returns the goal that the target belongs to.
   *
   * @return the goal
   */
  public SustainableDevelopmentGoal goal() {
    return goal;
  }

  /**
   * Returns the part of the code after the dot.
   *
   * @return {@code 7} or {@code c}
   */
  public String suffix() {
    return suffix;
  }

  /**
   * Returns the compact code.
   *
   * @return {@code 10.7}
   */
  public String code() {
    return goal.number() + "." + suffix;
  }

  /**
   * Returns the code with both parts padded to two places, which sorts as text among numbers.
   *
   * @return {@code 10.07}, {@code 10.0c}, {@code 08.10}
   */
  public String paddedCode() {
    return padded(String.valueOf(goal.number())) + "." + padded(suffix);
  }

  /**
   * Returns a label that names the target.
   *
   * @return {@code SDG Target 10.7}
   */
  public String label() {
    return "SDG Target " + code();
  }

  /**
   * Returns the identifier that the United Nations system agreed on.
   *
   * @return {@code http://metadata.un.org/sdg/10.7}
   */
  public URI uri() {
    return URI.create(SustainableDevelopmentGoal.BASE + code());
  }

  /** Compares by goal, then numbers before letters: 10.7 before 10.a, 8.2 before 8.10. */
  @Override
  public int compareTo(SdgTarget other) {
    Objects.requireNonNull(other, "other");
    return Integer.compare(position, other.position);
  }

  /** Returns the compact code. */
  @Override
  public String toString() {
    return code();
  }

  static String padded(String part) {
    return part.length() < 2 ? "0" + part : part;
  }

  private static Map<String, SdgTarget> targets() {
    Map<String, SdgTarget> targets = new LinkedHashMap<>();
    for (SustainableDevelopmentGoal goal : SustainableDevelopmentGoal.values()) {
      for (int n = 1; n <= goal.numberedTargets(); n++) {
        add(targets, goal, String.valueOf(n));
      }
      for (char letter = 'a'; letter < 'a' + goal.letteredTargets(); letter++) {
        add(targets, goal, String.valueOf(letter));
      }
    }
    return Collections.unmodifiableMap(targets);
  }

  private static void add(
      Map<String, SdgTarget> targets, SustainableDevelopmentGoal goal, String suffix) {
    SdgTarget target = new SdgTarget(goal, suffix, targets.size());
    targets.put(target.code(), target);
  }
}
