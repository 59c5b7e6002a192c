package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.convene.event.RawComponent;
import org.convene.io.ical.lines.ParsedComponent;

/** The components inside one, and which of them are in a field by now. */
final class TakenComponents {

  private final List<ParsedComponent> components;
  private final boolean[] taken;

  TakenComponents(List<ParsedComponent> components) {
    this.components = components;
    this.taken = new boolean[components.size()];
  }

  List<ParsedComponent> take(String name, Predicate<ParsedComponent> own) {
    List<ParsedComponent> found = new ArrayList<>(0);
    for (int i = 0; i < taken.length; i++) {
      ParsedComponent component = components.get(i);
      if (!taken[i]
          && component.name().equals(name)
          && !Foreign.isMarked(component)
          && own.test(component)) {
        taken[i] = true;
        found.add(component);
      }
    }
    return found;
  }

  @SuppressWarnings("ReferenceEquality") // two components may be equal
  void leave(ParsedComponent component) {
    for (int i = 0; i < taken.length; i++) {
      if (components.get(i) == component) {
        taken[i] = false;
      }
    }
  }

  List<RawComponent> rest() {
    List<RawComponent> rest = new ArrayList<>(0);
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        rest.add(Foreign.unmarked(components.get(i).raw()));
      }
    }
    return rest;
  }
}
