package org.convene.io.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;

/** Takes marks off extensions where the component reads back the same without them. */
final class Unmarking {

  private final String name;
  private final List<RawProperty> properties;
  private final List<RawComponent> components;
  private final Predicate<RawComponent> same;
  private int fields;

  /**
   * Begins with the marked component.
   *
   * @param fields how many of its properties are not extensions; these are its first
   */
  Unmarking(RawComponent marked, int fields, Predicate<RawComponent> same) {
    this.name = marked.name();
    this.properties = new ArrayList<>(marked.properties());
    this.components = new ArrayList<>(marked.components());
    this.fields = fields;
    this.same = same;
  }

  RawComponent plain(Extensions extensions) {
    for (int i = 0; i < extensions.properties().size(); i++) {
      property(i, extensions.properties().get(i));
    }
    for (RawComponent component : extensions.components()) {
      component(component);
    }
    return component();
  }

  private RawComponent component() {
    return new RawComponent(name, properties, components);
  }

  private void property(int i, RawProperty plain) {
    RawProperty marked = properties.set(fields + i, plain);
    if (marked.equals(plain)) {
      return;
    }
    int spelled = spelled(plain);
    if (spelled >= 0) {
      RawProperty field = properties.remove(spelled);
      fields--;
      if (same.test(component())) {
        return;
      }
      properties.add(spelled, field);
      fields++;
    }
    if (!same.test(component())) {
      properties.set(fields + i, marked);
    }
  }

  /** The property of a field that an extension spells out: of its value, or the only one. */
  private int spelled(RawProperty plain) {
    int found = -1;
    for (int i = 0; i < fields; i++) {
      RawProperty field = properties.get(i);
      if (field.name().equals(plain.name())) {
        if (IcalText.unescape(field.value()).equals(IcalText.unescape(plain.value()))) {
          return i;
        }
        found = found == -1 ? i : -2;
      }
    }
    return found;
  }

  private void component(RawComponent plain) {
    for (int i = 0; i < components.size(); i++) {
      RawComponent marked = components.get(i);
      if (!marked.equals(plain) && Foreign.unmarked(marked).equals(plain)) {
        components.set(i, plain);
        if (!same.test(component())) {
          components.set(i, marked);
        }
        return;
      }
    }
  }
}
