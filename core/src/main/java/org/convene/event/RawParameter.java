package org.convene.event;

import java.util.List;
import java.util.Objects;
import org.convene.arguments.Arguments;

/**
 * A parameter of a {@link RawProperty}: a name and its values, decoded (RFC 5545 section 3.2, RFC
 * 6868).
 *
 * <p>Immutable.
 *
 * @param name upper case; {@code X-NUM-GUESTS}
 * @param values in order, without quotes or {@code ^} escapes; several where the parameter is a
 *     list
 */
public record RawParameter(String name, List<String> values) {

  /** Upper-cases the name and copies the values. */
  public RawParameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(values, "values");
    name = RawNames.upper(name);
    values = Arguments.listOf(values, "values");
  }

  /**
   * Returns a parameter.
   *
   * @param name the name, in any case
   * @param values the values, decoded
   * @return the parameter
   */
  public static RawParameter of(String name, String... values) {
    return new RawParameter(name, Arguments.listOf(values, "values"));
  }
}
