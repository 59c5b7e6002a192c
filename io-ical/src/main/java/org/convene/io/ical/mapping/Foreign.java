package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.Nesting;
import org.convene.io.ical.lines.ParsedComponent;

/**
 * Writes the extensions of a component. One with a name that a field of the model has is written in
 * the first of these ways that reads back as it was: in the place of what the field wrote, where it
 * says the same and more; as it is, unless only one may be there and is; marked. A property is
 * marked by the name X-CONVENE-EXTENSION, with its own in X-CONVENE-NAME; a component by
 * X-CONVENE-EXTENSION:TRUE as its first property.
 */
final class Foreign {

  private static final String EXTENSION = "X-CONVENE-EXTENSION";
  private static final RawProperty MARK = RawProperty.of(EXTENSION, "TRUE");
  private static final String NAME = "X-CONVENE-NAME";
  private static final Set<String> COMPONENTS =
      Set.of(
          "VALARM",
          "PARTICIPANT",
          "VLOCATION",
          "VEVENT",
          "VTODO",
          "VJOURNAL",
          "VFREEBUSY",
          "VTIMEZONE");

  /**
   * Above this number all are marked, since each one that is tried costs a reading of the event.
   */
  private static final int MOST_TRIED = 64;

  private Foreign() {}

  /**
   * Ends a component with its extensions.
   *
   * @param taken the names that fields have
   * @param known which of them certainly need no mark
   * @param same tells whether a component reads back as what is being written
   */
  static RawComponent written(
      Extensions extensions, Set<String> taken, Sink sink, KnownMarks known, ReadingBack same) {
    if (extensions.isEmpty()) {
      return sink.component();
    }
    int doubtful = doubtful(extensions, taken, sink);
    Clearing clearing = new Clearing(sink.properties(), extensions.properties());
    int marks = 0;
    for (int i = 0; i < extensions.properties().size(); i++) {
      RawProperty property = extensions.properties().get(i);
      boolean clear =
          !isTaken(property, taken) || (doubtful <= MOST_TRIED && clearing.isClear(i, known));
      marks += clear ? 0 : 1;
      sink.add(clear ? property : marked(property));
    }
    for (RawComponent component : extensions.components()) {
      boolean clear =
          isClear(component, sink) || (doubtful <= MOST_TRIED && known.leaves(component));
      marks += clear ? 0 : 1;
      RawComponent nested = nested(component);
      sink.add(clear ? nested : marked(nested));
    }
    RawComponent marked = sink.component();
    return marks == 0 || doubtful > MOST_TRIED
        ? marked
        : new Unmarking(marked, clearing.fields(), same).plain(extensions);
  }

  /** How many of the extensions have a name that a field has. */
  private static int doubtful(Extensions extensions, Set<String> taken, Sink sink) {
    int doubtful = 0;
    for (RawProperty property : extensions.properties()) {
      doubtful += isTaken(property, taken) ? 1 : 0;
    }
    for (RawComponent component : extensions.components()) {
      doubtful += isClear(component, sink) ? 0 : 1;
    }
    return doubtful;
  }

  private static boolean isClear(RawComponent component, Sink sink) {
    return (sink.isIn(component) || !COMPONENTS.contains(component.name())) && !isMarked(component);
  }

  private static boolean isTaken(RawProperty property, Set<String> taken) {
    String name = property.name();
    return taken.contains(name) || Sink.isOurs(name) || name.equals("CONCEPT");
  }

  private static RawProperty marked(RawProperty property) {
    List<RawParameter> parameters = new ArrayList<>(property.parameters().size() + 1);
    parameters.add(RawParameter.of(NAME, property.name()));
    parameters.addAll(property.parameters());
    return new RawProperty(EXTENSION, parameters, property.value());
  }

  /** The property that was marked; any other as it is. */
  static RawProperty unmarked(RawProperty property) {
    List<RawParameter> parameters = property.parameters();
    boolean marked =
        property.name().equals(EXTENSION)
            && !parameters.isEmpty()
            && parameters.get(0).name().equals(NAME)
            && parameters.get(0).values().size() == 1
            && isName(parameters.get(0).values().get(0));
    return marked
        ? new RawProperty(
            parameters.get(0).values().get(0),
            parameters.subList(1, parameters.size()),
            property.value())
        : property;
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-');
  }

  private static RawComponent marked(RawComponent component) {
    List<RawProperty> properties = new ArrayList<>(component.properties().size() + 1);
    properties.add(MARK);
    properties.addAll(component.properties());
    return new RawComponent(component.name(), properties, component.components());
  }

  /** An extension with marks on what is in it, where that would be read as what comes after it. */
  static RawComponent nested(RawComponent component) {
    return nested(component, Nesting.holdsNone(component.name()));
  }

  private static RawComponent nested(RawComponent component, boolean closed) {
    return with(
        component,
        inner -> {
          RawComponent nested = nested(inner, closed && Nesting.holdsNone(inner.name()));
          boolean ends = closed && Nesting.isOfCalendars(inner.name());
          return ends || isMarked(inner) ? marked(nested) : nested;
        });
  }

  private static RawComponent with(RawComponent component, UnaryOperator<RawComponent> change) {
    return component.components().isEmpty()
        ? component
        : new RawComponent(
            component.name(),
            component.properties(),
            component.components().stream().map(change).toList());
  }

  /** The component that was marked, or has marked ones in it; any other as it is. */
  static RawComponent unmarked(RawComponent component) {
    RawComponent plain = with(component, Foreign::unmarked);
    List<RawProperty> properties = plain.properties();
    return isMarked(plain)
        ? new RawComponent(
            plain.name(), properties.subList(1, properties.size()), plain.components())
        : plain;
  }

  static boolean isMarked(RawComponent component) {
    List<RawProperty> properties = component.properties();
    return !properties.isEmpty() && properties.get(0).equals(MARK);
  }

  /** Whether a component is an extension, whatever its name. */
  static boolean isMarked(ParsedComponent component) {
    List<ContentLine> properties = component.properties();
    return !properties.isEmpty() && properties.get(0).property().equals(MARK);
  }
}
