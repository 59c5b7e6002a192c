package org.convene.io.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;

/**
 * Extensions, as they are. One that would be read as a field of the model is marked, so that it
 * stays an extension: a property is X-CONVENE-EXTENSION with its name in X-CONVENE-NAME, a
 * component begins with X-CONVENE-EXTENSION:TRUE.
 */
final class Foreign {

  private static final String EXTENSION = "X-CONVENE-EXTENSION";
  private static final String NAME = "X-CONVENE-NAME";
  private static final Set<String> COMPONENTS = Set.of("VALARM", "PARTICIPANT", "VLOCATION");

  private Foreign() {}

  static void write(Extensions extensions, Set<String> taken, Sink sink) {
    for (RawProperty property : extensions.properties()) {
      sink.add(isTaken(property, taken) ? marked(property) : property);
    }
    for (RawComponent component : extensions.components()) {
      sink.add(COMPONENTS.contains(component.name()) ? marked(component) : component);
    }
  }

  private static boolean isTaken(RawProperty property, Set<String> taken) {
    String name = property.name();
    return taken.contains(name)
        || name.startsWith("X-CONVENE-")
        || (name.equals("CONCEPT") && ClassificationRows.isOwnConcept(property.value()));
  }

  private static RawProperty marked(RawProperty property) {
    List<RawParameter> parameters = new ArrayList<>(property.parameters().size() + 1);
    parameters.add(RawParameter.of(NAME, property.name()));
    parameters.addAll(property.parameters());
    return new RawProperty(EXTENSION, parameters, property.value());
  }

  private static RawComponent marked(RawComponent component) {
    List<RawProperty> properties = new ArrayList<>(component.properties().size() + 1);
    properties.add(RawProperty.of(EXTENSION, "TRUE"));
    properties.addAll(component.properties());
    return new RawComponent(component.name(), properties, component.components());
  }
}
