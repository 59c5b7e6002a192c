package org.convene.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.arguments.Arguments;

/**
 * A component kept as it was written: a name, properties, and components in it (RFC 5545 section
 * 3.6); an event holds them 12 deep at most.
 *
 * <p>Immutable.
 *
 * @param name upper case; {@code VEVENT}
 * @param properties in order
 * @param components in order
 */
public record RawComponent(
    String name, List<RawProperty> properties, List<RawComponent> components) {

  /** Upper-cases the name and copies the lists. */
  public RawComponent {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(properties, "properties");
    Objects.requireNonNull(components, "components");
    name = RawNames.upper(name);
    properties = Arguments.listOf(properties, "properties");
    components = Arguments.listOf(components, "components");
  }

  /**
   * Returns the first property of that name.
   *
   * @param propertyName upper case
   * @return the property, or empty
   */
  public Optional<RawProperty> property(String propertyName) {
    Objects.requireNonNull(propertyName, "propertyName");
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).name().equals(propertyName)) {
        return Optional.of(properties.get(i));
      }
    }
    return Optional.empty();
  }
}
