package org.convene.io.ical.lines;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;

/**
 * A component as it was read.
 *
 * @param name upper case
 * @param line the line of its BEGIN, from 1
 * @param properties in order
 * @param components in order
 */
public record ParsedComponent(
    String name, long line, List<ContentLine> properties, List<ParsedComponent> components) {

  /** The value of the first property of a name; empty where there is none. */
  public String property(String property) {
    for (ContentLine line : properties) {
      if (line.property().name().equals(property)) {
        return line.property().value();
      }
    }
    return "";
  }

  /** The line of the first property of the first name there is; or else of the BEGIN. */
  public long line(List<String> names) {
    for (String wanted : names) {
      for (ContentLine property : properties) {
        if (property.property().name().equals(wanted)) {
          return property.line();
        }
      }
    }
    return line;
  }

  /** A component that stands in no document. */
  public static ParsedComponent of(RawComponent component) {
    return new ParsedComponent(
        component.name(),
        -1,
        component.properties().stream().map(it -> new ContentLine(-1, it)).toList(),
        component.components().stream().map(ParsedComponent::of).toList());
  }

  /** The same without lines. Nested no deeper than a reader allows, so recursion is no risk. */
  public RawComponent raw() {
    List<RawProperty> raw = new ArrayList<>(properties.size());
    for (ContentLine property : properties) {
      raw.add(property.property());
    }
    List<RawComponent> inner = new ArrayList<>(components.size());
    for (ParsedComponent component : components) {
      inner.add(component.raw());
    }
    return new RawComponent(name, raw, inner);
  }
}
