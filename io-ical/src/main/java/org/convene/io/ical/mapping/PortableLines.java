package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.StandardRule;
import org.convene.event.Violation;
import org.convene.io.Problem;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.text.Expected;
import org.convene.text.Portable;
import org.jspecify.annotations.Nullable;

/**
 * A component without the characters that no format can carry, such as U+FFFE in place of a soft
 * hyphen: they cost themselves, and neither the property nor the event.
 */
public final class PortableLines {

  private final List<Problem> problems = new ArrayList<>(1);
  private final List<PropertyRow> rows;
  private final ParsedComponent component;

  /**
   * Cleans a component.
   *
   * @param rows by which it is read
   */
  PortableLines(ParsedComponent component, List<PropertyRow> rows) {
    this.rows = rows;
    this.component = clean(component, null);
  }

  /** A component of which no row reads anything, without these characters; reports its lines. */
  public static ParsedComponent kept(ParsedComponent component, Consumer<Problem> told) {
    if (isPortable(component)) {
      return component;
    }
    PortableLines lines = new PortableLines(component, List.of());
    lines.problems.forEach(told);
    return lines.component;
  }

  /** Without these characters; the same where there are none. */
  ParsedComponent component() {
    return component;
  }

  /** A warning for each line that had some. */
  List<Problem> problems() {
    return problems;
  }

  /** Whether nothing is to be cleaned, as in nearly all. */
  private static boolean isPortable(ParsedComponent component) {
    List<ContentLine> lines = component.properties();
    for (int i = 0; i < lines.size(); i++) {
      if (!isPortable(lines.get(i).property())) {
        return false;
      }
    }
    List<ParsedComponent> inner = component.components();
    for (int i = 0; i < inner.size(); i++) { // nested no deeper than a reader allows
      if (!isPortable(inner.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPortable(RawProperty property) {
    List<RawParameter> parameters = property.parameters();
    boolean isPortable = Portable.is(property.value());
    for (int i = 0; isPortable && i < parameters.size(); i++) {
      isPortable = parameters.get(i).values().stream().allMatch(Portable::is);
    }
    return isPortable;
  }

  /** Cleans a component; the path is that of the field it is read as, null for the event. */
  private ParsedComponent clean(ParsedComponent given, @Nullable String path) {
    List<ContentLine> lines = new ArrayList<>(given.properties().size());
    for (ContentLine line : given.properties()) {
      lines.add(clean(line, path));
    }
    List<ParsedComponent> inner = new ArrayList<>(given.components().size());
    for (ParsedComponent each : given.components()) { // nested no deeper than a reader allows
      inner.add(clean(each, path == null ? path(each.name()) : path));
    }
    return new ParsedComponent(given.name(), given.line(), lines, inner);
  }

  /** The path of the field that a property or component is of. */
  private String path(String name) {
    return Stream.concat(
            rows.stream().filter(row -> row.names().contains(name)),
            rows.stream().filter(row -> row.asked().contains(name)))
        .map(PropertyRow::path)
        .findFirst()
        .orElse("");
  }

  private ContentLine clean(ContentLine line, @Nullable String path) {
    RawProperty given = line.property();
    if (isPortable(given)) {
      return line;
    }
    List<RawParameter> parameters =
        given.parameters().stream()
            .map(
                it ->
                    new RawParameter(
                        it.name(), it.values().stream().map(PortableLines::clean).toList()))
            .toList();
    String value = clean(given.value());
    problems.add(
        new Problem(
            line.at(0),
            Violation.warning(
                path == null ? path(given.name()) : path,
                StandardRule.TEXT_NOT_PORTABLE.code(),
                line.expected(Portable.WHAT) + "; it is read as " + Expected.quoted(value))));
    return new ContentLine(line.line(), new RawProperty(given.name(), parameters, value));
  }

  private static String clean(String text) {
    if (Portable.is(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().mapToObj(Character::toString).filter(Portable::is).forEach(clean::append);
    return clean.toString();
  }
}
