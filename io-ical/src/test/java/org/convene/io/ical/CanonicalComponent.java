package org.convene.io.ical;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a component says: its properties in one spelling, without what follows from the others. */
final class CanonicalComponent {

  private static final String DURATION = "X-CONVENE-DURATION";

  private final NaiveIcs.Component component;
  private final Predicate<String> ours;
  private final List<CanonicalProperty> properties = new ArrayList<>();

  private CanonicalComponent(NaiveIcs.Component component, Predicate<String> ours) {
    this.component = component;
    this.ours = ours;
  }

  /**
   * The properties of a component.
   *
   * @param ours names of properties and parameters that say nothing to others, and are left out
   */
  static List<CanonicalProperty> properties(NaiveIcs.Component component, Predicate<String> ours) {
    CanonicalComponent it = new CanonicalComponent(component, ours);
    for (NaiveIcs.Property property : component.properties) {
      if (!ours.test(property.name())) {
        it.add(property);
      }
    }
    if (component.name.equals("VEVENT")) {
      it.wholeDays();
    }
    return it.properties;
  }

  /** The whole component on one line, in an order of its own. */
  static String text(NaiveIcs.Component component, Predicate<String> ours) {
    String properties =
        properties(component, ours).stream()
            .map(CanonicalProperty::text)
            .sorted()
            .collect(Collectors.joining("\r"));
    String nested =
        component.components.stream()
            .map(inner -> text(inner, ours))
            .sorted()
            .collect(Collectors.joining("\r"));
    return component.name + "{" + properties + "\r" + nested + "}";
  }

  /** A time of which a property beside it has the parameters that only Convene reads. */
  private NaiveIcs.Property whole(NaiveIcs.Property property) {
    String beside = "X-CONVENE-" + property.name();
    Map<String, List<String>> parameters = new LinkedHashMap<>(property.parameters());
    component.properties.stream()
        .filter(it -> it.name().equals(beside) && ours.test(beside))
        .filter(it -> it.value().equals(property.value()) && property.name().startsWith("DT"))
        .forEach(it -> parameters.putAll(it.parameters()));
    return new NaiveIcs.Property(
        property.name(), parameters, property.value(), property.first(), property.last());
  }

  private void add(NaiveIcs.Property given) {
    NaiveIcs.Property property = whole(given);
    List<CanonicalProperty> all = CanonicalProperty.of(property, ours);
    if (property.name().equals("SEQUENCE") && all.get(0).text().equals("SEQUENCE:0")) {
      return;
    }
    String duration = CanonicalTimes.duration(property.parameter(DURATION));
    if (all.get(0).isPlain("DTEND") && !duration.isEmpty() && leads(duration, property)) {
      properties.add(all.get(0).as("DURATION", duration));
      return;
    }
    properties.addAll(all);
  }

  private boolean leads(String duration, NaiveIcs.Property end) {
    return component.properties.stream()
        .filter(it -> it.name().equals("DTSTART"))
        .anyMatch(start -> CanonicalTimes.leads(start, duration, end));
  }

  private Optional<CanonicalProperty> find(String name) {
    return properties.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** DTEND of one whole day, where it is not said. */
  private void wholeDays() {
    Optional<CanonicalProperty> start = find("DTSTART");
    if (start.isEmpty() || find("DTEND").isPresent() || find("DURATION").isPresent()) {
      return;
    }
    String end = CanonicalTimes.dayAfter(start.get().value());
    if (!end.isEmpty()) {
      NaiveIcs.Property from = start.get().from();
      properties.add(new CanonicalProperty("DTEND", "DTEND;VALUE=[DATE]:" + end, from));
    }
  }
}
