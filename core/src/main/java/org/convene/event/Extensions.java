package org.convene.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convene.arguments.Arguments;

/**
 * Properties and components of a foreign document that the model has no field for, kept raw and
 * written back.
 *
 * <p>Immutable.
 *
 * @param properties in order
 * @param components in order, nested to any depth
 */
public record Extensions(List<RawProperty> properties, List<RawComponent> components) {

  private static final Extensions NONE = new Extensions(List.of(), List.of());

  /** Copies the lists. */
  public Extensions {
    Objects.requireNonNull(properties, "properties");
    Objects.requireNonNull(components, "components");
    properties = Arguments.listOf(properties, "properties");
    components = Arguments.listOf(components, "components");
  }

  /**
   * Returns the empty extensions.
   *
   * @return the empty extensions
   */
  public static Extensions none() {
    return NONE;
  }

  /**
   * Returns these extensions with one more property.
   *
   * @param property the property
   * @return new extensions
   */
  public Extensions with(RawProperty property) {
    Objects.requireNonNull(property, "property");
    List<RawProperty> more = new ArrayList<>(properties);
    more.add(property);
    return new Extensions(more, components);
  }

  /**
   * Tells whether there are no properties and no components.
   *
   * @return true where both lists are empty
   */
  public boolean isEmpty() {
    return properties.isEmpty() && components.isEmpty();
  }
}
