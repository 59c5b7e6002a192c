package org.convene.io.ical.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.convene.event.CalendarAddress;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.KeptWord;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.NameSet;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.lines.TimeSpellings;
import org.convene.io.ical.zones.ZoneWarning;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of the mapping read from: one component. A row takes the lines it has a field for;
 * the rest are extensions, and so is a line that says more than the field can hold.
 */
public final class ComponentSource {

  static final Set<String> NONE = Set.of("VALUE");

  private final ParsedComponent component;
  private final CalendarTimes times;
  private final NameSet names;
  private final TakenLines lines;
  private final TakenComponents inner;
  private final FieldProblems problems;
  private final Instant usualStamp;
  private final EventSoFar soFar = new EventSoFar();
  private @Nullable List<String> asked;

  public ComponentSource(ParsedComponent component, CalendarTimes times) {
    this(component, times, Instant.EPOCH);
  }

  /**
   * A source for an event.
   *
   * @param usualStamp DTSTAMP of one that says nothing of its versions
   */
  ComponentSource(ParsedComponent component, CalendarTimes times, Instant usualStamp) {
    this(component, times, usualStamp, "");
  }

  private ComponentSource(
      ParsedComponent component, CalendarTimes times, Instant usualStamp, String path) {
    this.usualStamp = usualStamp;
    this.problems = new FieldProblems(path, component.properties());
    this.component = component;
    this.times = times;
    this.names = NameSet.in(component);
    this.lines = new TakenLines(component.properties(), names, problems);
    this.inner = new TakenComponents(component.components());
  }

  /** A source for a component inside this one. */
  ComponentSource inner(ParsedComponent component) {
    return new ComponentSource(component, times, usualStamp, problems.path());
  }

  Instant usualStamp() {
    return usualStamp;
  }

  CalendarTimes times() {
    return times;
  }

  /** The address that a text says; null where it says none. */
  @Nullable CalendarAddress address(String text) {
    return times.addresses().of(text);
  }

  long line() {
    return component.line();
  }

  /** The line of the first property of some names; the component's where it has none of them. */
  long line(List<String> properties) {
    return component.line(properties);
  }

  /**
   * Says what is being read.
   *
   * @param field the path of problems
   * @param names the properties and components that it may be read from; null for all
   */
  void enter(String field, @Nullable List<String> names) {
    problems.enter(field);
    asked = names;
  }

  /** Says which part of the field is read from now on, by the path of its problems. */
  void at(String path) {
    problems.enter(path);
  }

  /** Says which element of a list is read from now on, from 0. */
  void element(int index) {
    problems.element(index);
  }

  /** A field that is read from a property that it did not name could be skipped unread. */
  private boolean isAsked(String name) {
    return asked == null || asked.contains(name);
  }

  /** What was read before. */
  EventSoFar soFar() {
    return soFar;
  }

  TakenLines lines() {
    return lines;
  }

  /** Says that there can be no event, because a value that it needs cannot be read. */
  void reject(ContentLine line, String expected) {
    problems.reject(line, expected);
  }

  boolean rejected() {
    return problems.rejected();
  }

  /** Whether a row may find something here. */
  boolean mayHave(NameSet row) {
    return names.mayMeet(row);
  }

  /** Whether there is a line of a name that is not taken. */
  boolean has(String name) {
    assert isAsked(name) : name;
    return lines.find(name, 0) >= 0;
  }

  /**
   * Takes the first line of a name.
   *
   * @param known the parameters that the row reads; a line with another is an extension too
   */
  @Nullable ContentLine one(String name, Set<String> known) {
    assert isAsked(name) : name;
    ContentLine line = lines.one(name, known);
    if (line != null) {
      for (int more = lines.find(name, 0); more >= 0; more = lines.find(name, more + 1)) {
        String message = Expected.foundInstead("one " + name, "another");
        warn(
            Location.at(-1, lines.line(more), 1),
            "ical.property-repeated",
            message + "; it is kept as an extension");
      }
    }
    return line;
  }

  /** Takes the lines of a name. */
  List<ContentLine> all(String name, Set<String> known) {
    assert isAsked(name) : name;
    return lines.all(name, known);
  }

  /** Takes the first line of a name, with all its parameters. */
  @Nullable ContentLine first(String name) {
    assert isAsked(name) : name;
    return lines.first(name);
  }

  /** Takes the lines of a name, with all their parameters. */
  List<ContentLine> every(String name) {
    assert isAsked(name) : name;
    return lines.every(name);
  }

  /** Keeps a line as an extension: it is in no field. */
  void leave(ContentLine line) {
    lines.leave(line);
  }

  /** Keeps a line as an extension, beside the field, which does not say all of it. */
  void keep(ContentLine line) {
    lines.keep(line);
  }

  /** Keeps a line that cannot be read as an extension, with a warning. */
  void refuse(ContentLine line, String expected) {
    leave(line);
    warn(line.line(), "ical.value", line.expected(expected) + "; it is kept as an extension");
  }

  /** Keeps a line with a word that its vocabulary lacks as an extension, with a warning. */
  void unknown(ContentLine line, String expected) {
    unknown(line, expected, IcalText.unescape(line.property().value()));
  }

  /** The same of a word from elsewhere on the line; an empty one says nothing. */
  void unknown(ContentLine line, String expected, String word) {
    leave(line);
    if (!word.isEmpty()) {
      problems.add(line.line(), KeptWord.violation(problems.path(), expected, word));
    }
  }

  /** Keeps a line as an extension beside the field, with a warning. */
  void repair(ContentLine line, String code, String message) {
    keep(line);
    warn(line.line(), code, message);
  }

  /** Warns, but not twice in a row of the same. */
  void warn(long line, String code, String message) {
    problems.warn(line, code, message);
  }

  /** Warns of what stands at a place. */
  void warn(Location place, String code, String message) {
    problems.add(place, Violation.warning(problems.path(), code, message));
  }

  /** Says which part of a line's value is read from now on, by its first character. */
  void offset(int index) {
    problems.offset(index);
  }

  /** Where the value stands that begins on a line. */
  Location place(long line) {
    return problems.place(line);
  }

  /** Warns of the zone that the times of a line are read in. */
  void warn(ContentLine line, List<ZoneWarning> warnings) {
    for (ZoneWarning warning : warnings) {
      String path =
          switch (line.property().name()) {
            case "DTSTART" -> "/schedule/timeZone";
            case "DTEND" -> "/schedule/endTimeZone";
            default -> problems.path();
          };
      problems.add(line.at("TZID"), Violation.warning(path, warning.code(), warning.message()));
    }
  }

  public List<Problem> problems() {
    return problems.list();
  }

  /** Takes the components of a name that a test says are the row's. */
  List<ParsedComponent> components(String name, Predicate<ParsedComponent> own) {
    assert isAsked(name) : name;
    return inner.take(name, own);
  }

  /** Keeps a component as an extension: it is in no field. */
  void leave(ParsedComponent component) {
    inner.leave(component);
  }

  /** What no row has taken, or not wholly. */
  Extensions rest() {
    lines.tellDecoded();
    List<RawProperty> properties = lines.rest();
    List<RawComponent> components = inner.rest();
    return properties.isEmpty() && components.isEmpty()
        ? Extensions.none()
        : new Extensions(properties, components);
  }

  /** The value as text, without escapes; warns of those that there are not. */
  String text(ContentLine line) {
    checkEscapes(line);
    return IcalText.unescape(line.property().value());
  }

  /** The texts between separators, without escapes; warns of those that there are not. */
  List<String> texts(ContentLine line, char separator) {
    checkEscapes(line);
    return IcalText.split(line.property().value(), separator);
  }

  private void checkEscapes(ContentLine line) {
    String value = line.property().value();
    if (value.indexOf('\\') >= 0) {
      String unknown = IcalText.unknownEscape(value);
      if (!unknown.isEmpty()) {
        warn(line.at(IcalText.unknownEscapeAt(value)), "ical.unknown-escape", unknown);
      }
    }
  }

  /** The value as text; null, and an extension, where it is empty. */
  @Nullable String string(ContentLine line) {
    String text = text(line);
    if (text.isEmpty()) {
      leave(line);
      return null;
    }
    return text;
  }

  /** Takes a property that is a text. */
  Optional<String> string(String name) {
    ContentLine line = one(name, NONE);
    return line == null ? Optional.empty() : Optional.ofNullable(string(line));
  }

  /** A value read by a function; null, and an extension with a warning, where it cannot be. */
  <T> @Nullable T value(ContentLine line, String expected, Function<String, @Nullable T> parse) {
    T value = parsed(line.property().value(), parse);
    if (value == null) {
      if (line.property().value().isEmpty()) {
        leave(line);
      } else {
        refuse(line, expected);
      }
    }
    return value;
  }

  /** The instant that a line says; null where it says none. */
  @Nullable Instant instant(ContentLine line) {
    String value = line.property().value();
    Instant instant = TimeSpellings.instant(value);
    if (instant != null && IcalValues.instant(value) == null) {
      boolean dropped = TimeSpellings.dropsFraction(value);
      warn(
          line.line(),
          dropped ? "time.fraction-dropped" : TimeSpellings.CODE,
          line.expected(IcalWords.INSTANT) + "; it is read as " + instant);
    }
    return instant;
  }

  /** Takes a property and reads its value by a function. */
  <T> @Nullable T value(String name, String expected, Function<String, @Nullable T> parse) {
    ContentLine line = one(name, NONE);
    return line == null ? null : value(line, expected, parse);
  }

  /**
   * A parameter's value read by a function; a line where it cannot be, or where there are several,
   * is an extension too.
   */
  <T> Optional<T> parameter(
      ContentLine line, String parameter, Function<String, @Nullable T> parse) {
    List<String> values = line.property().values(parameter);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String text = values.get(0);
    if (text.isEmpty() || values.size() > 1) {
      keep(line);
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    T value = parsed(text, parse);
    if (value == null) {
      keep(line);
    }
    return Optional.ofNullable(value);
  }

  /** Whether a parameter says TRUE. */
  boolean isTrue(ContentLine line, String parameter) {
    return parameter(line, parameter, IcalValues::bool).orElse(false);
  }

  /** A parameter's value as it is; none where it is empty. */
  Optional<String> parameter(ContentLine line, String parameter) {
    return parameter(line, parameter, text -> text);
  }

  /** What a function makes of a text; null where it makes nothing of it. */
  static <T> @Nullable T parsed(String text, Function<String, @Nullable T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException e) {
      return null;
    }
  }
}
