package org.convene.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.arguments.Arguments;

/**
 * A property kept as it was written: a name, parameters and the raw text of its value (RFC 5545
 * section 3.1).
 *
 * <p>The value is the text behind the colon of an unfolded content line, still escaped, so that
 * nothing is interpreted: {@code a\, b,c} stays {@code a\, b,c}. A value type is the {@code VALUE}
 * parameter, as in iCalendar.
 *
 * <p>Immutable.
 *
 * @param name upper case; {@code X-WR-ALARMUID}
 * @param parameters in order
 * @param value raw, escaped, on one line
 */
public record RawProperty(String name, List<RawParameter> parameters, String value) {

  /** Upper-cases the name and copies the parameters. */
  public RawProperty {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(parameters, "parameters");
    name = RawNames.upper(name);
    parameters = Arguments.listOf(parameters, "parameters");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Returns a property.
   *
   * @param name the name, in any case
   * @param value the raw value
   * @param parameters the parameters, in order
   * @return the property
   */
  public static RawProperty of(String name, String value, RawParameter... parameters) {
    return new RawProperty(name, Arguments.listOf(parameters, "parameters"), value);
  }

  /**
   * Returns the first value of the first parameter of that name.
   *
   * @param parameterName upper case
   * @return the decoded value, or empty where there is no such parameter
   */
  public Optional<String> parameter(String parameterName) {
    Objects.requireNonNull(parameterName, "parameterName");
    for (int i = 0; i < parameters.size(); i++) { // asked for often: no iterator
      RawParameter parameter = parameters.get(i);
      if (parameter.name().equals(parameterName) && !parameter.values().isEmpty()) {
        return Optional.of(parameter.values().get(0));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns every value of every parameter of that name.
   *
   * @param parameterName upper case
   * @return the decoded values in order
   */
  public List<String> values(String parameterName) {
    Objects.requireNonNull(parameterName, "parameterName");
    List<String> values = List.of();
    for (int i = 0; i < parameters.size(); i++) {
      RawParameter parameter = parameters.get(i);
      if (parameter.name().equals(parameterName)) {
        if (values.isEmpty()) {
          values = parameter.values();
        } else {
          values = new ArrayList<>(values);
          values.addAll(parameter.values());
        }
      }
    }
    return values;
  }
}
