package org.convene.io.ical.mapping;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.convene.event.CalendarAddress;
import org.convene.event.EventTime;
import org.convene.event.Extensions;
import org.convene.event.NominalDuration;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Text;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.KnownNames;
import org.convene.io.ical.lines.NameSet;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.zones.ZoneWarning;
import org.convene.vocabulary.LanguageTags;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of the mapping read from: one component. A row takes the lines it has a field for;
 * the rest are extensions, and so is a line that says more than the field can hold.
 */
public final class Source {

  static final Set<String> NONE = Set.of("VALUE");
  static final Set<String> LANGUAGE = Set.of("VALUE", Sink.LANGUAGE);

  private final ParsedComponent component;
  private final CalendarTimes times;
  private final NameSet names;
  private final TakenLines lines;
  private final TakenComponents inner;
  private final List<Problem> problems = new ArrayList<>(0);
  private String path = "";
  private @Nullable EventTime start;
  private String startTzid = "";
  private @Nullable Instant created;
  private @Nullable Instant updated;
  private boolean rejected;
  private boolean isOverride;

  public Source(ParsedComponent component, CalendarTimes times) {
    this.component = component;
    this.times = times;
    this.names = NameSet.in(component);
    this.lines = new TakenLines(component.properties(), names);
    this.inner = new TakenComponents(component.components());
  }

  /** A source for a component inside this one. */
  Source inner(ParsedComponent component) {
    Source source = new Source(component, times);
    source.path = path;
    return source;
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

  /** Says what is being read: the path of problems. */
  void enter(String field) {
    path = field;
  }

  /** The start of the event; null where it has none, or it is not read yet. */
  @Nullable EventTime start() {
    return start;
  }

  /** The TZID of the start; empty where it has none. */
  String startTzid() {
    return startTzid;
  }

  void start(EventTime time, ContentLine line) {
    this.start = time;
    this.startTzid = line.property().parameter("TZID").orElse("");
  }

  /** Says that this is an instance of a series. */
  void override() {
    this.isOverride = true;
  }

  boolean isOverride() {
    return isOverride;
  }

  @Nullable Instant created() {
    return created;
  }

  @Nullable Instant updated() {
    return updated;
  }

  void versions(@Nullable Instant newCreated, @Nullable Instant newUpdated) {
    this.created = newCreated;
    this.updated = newUpdated;
  }

  /** Says that there can be no event, because a value that it needs cannot be read. */
  void reject(ContentLine line, String expected) {
    reject(line.line(), "ical.value-malformed", expected(line, expected));
  }

  private void reject(long line, String code, String message) {
    rejected = true;
    problems.add(new Problem(Location.at(-1, line, 1), Violation.error(path, code, message)));
  }

  boolean rejected() {
    return rejected;
  }

  /** A uid for an event that has none: the same for the same lines. */
  String derivedUid() {
    StringBuilder text = new StringBuilder();
    for (ContentLine line : component.properties()) {
      if (!line.property().name().equals("DTSTAMP")) {
        text.append(line.property()).append('\n');
      }
    }
    return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Whether a row may find something here. */
  boolean mayHave(Row row) {
    return names.mayMeet(row.read());
  }

  /** Whether there is a line of a name that is not taken. */
  boolean has(String name) {
    return lines.find(name, 0) >= 0;
  }

  /**
   * Takes the first line of a name.
   *
   * @param known the parameters that the row reads; a line with another is an extension too
   */
  @Nullable ContentLine one(String name, Set<String> known) {
    ContentLine line = lines.one(name, known);
    if (line != null) {
      for (int more = lines.find(name, 0); more >= 0; more = lines.find(name, more + 1)) {
        warn(
            lines.line(more),
            "ical.property-repeated",
            "expected one " + name + ", found another; it is kept as an extension");
      }
    }
    return line;
  }

  /** Takes the lines of a name. */
  List<ContentLine> all(String name, Set<String> known) {
    return lines.all(name, known);
  }

  /** Takes the first line of a name, with all its parameters. */
  @Nullable ContentLine first(String name) {
    return lines.first(name);
  }

  /** Takes the lines of a name, with all their parameters. */
  List<ContentLine> every(String name) {
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
    warn(
        line.line(),
        "ical.value-malformed",
        expected(line, expected) + "; it is kept as an extension");
  }

  /** Keeps a line as an extension beside the field, with a warning. */
  void repair(ContentLine line, String code, String message) {
    keep(line);
    warn(line.line(), code, message);
  }

  public static String expected(ContentLine line, String expected) {
    return "expected "
        + expected
        + ", found "
        + line.property().name()
        + " "
        + ZoneWarning.quoted(line.property().value());
  }

  /** Warns, but not twice in a row of the same. */
  void warn(long line, String code, String message) {
    Problem problem = new Problem(Location.at(-1, line, 1), Violation.warning(path, code, message));
    if (problems.isEmpty() || !problems.get(problems.size() - 1).equals(problem)) {
      problems.add(problem);
    }
  }

  public List<Problem> problems() {
    return problems;
  }

  /** Takes the components of a name that a test says are the row's. */
  List<ParsedComponent> components(String name, Predicate<ParsedComponent> own) {
    return inner.take(name, own);
  }

  /** Keeps a component as an extension: it is in no field. */
  void leave(ParsedComponent component) {
    inner.leave(component);
  }

  /** What no row has taken, or not wholly. */
  Extensions rest() {
    List<RawProperty> properties = lines.rest();
    List<RawComponent> components = inner.rest();
    return properties.isEmpty() && components.isEmpty()
        ? Extensions.none()
        : new Extensions(properties, components);
  }

  /** The value as text; null, and an extension, where it is empty. */
  @Nullable String string(ContentLine line) {
    String text = IcalText.unescape(line.property().value());
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

  /** Takes a property that is a text with a language, and its translations. */
  @Nullable Text text(String name) {
    ContentLine line = one(name, LANGUAGE);
    return line == null ? null : text(line, name, 0);
  }

  /**
   * A line's text with its translations.
   *
   * @param position as {@link Sink#translations} has it
   */
  @Nullable Text text(ContentLine line, String name, int position) {
    String value = string(line);
    return value == null ? null : text(value, language(line, Sink.LANGUAGE), name, position);
  }

  Text text(String value, Optional<String> language, String name, int position) {
    Map<String, String> translations = null;
    String translated = Sink.translation(name);
    for (int i = lines.find(translated, 0); i >= 0; i = lines.find(translated, i + 1)) {
      RawProperty property = lines.property(i);
      String tag = property.parameter(Sink.LANGUAGE).orElse("");
      String text = IcalText.unescape(property.value());
      boolean own =
          property.parameter(Sink.OF).orElse("0").equals(Integer.toString(position))
              && property.parameters().size() == (position > 0 ? 2 : 1)
              && !tag.isEmpty()
              && !text.isEmpty();
      if (own) {
        translations = translations == null ? new LinkedHashMap<>() : translations;
        if (translations.putIfAbsent(tag, text) == null) {
          lines.take(i);
        }
      }
    }
    return new Text(value, language, translations == null ? Map.of() : translations);
  }

  /** The language that a parameter names; empty where it is none. */
  Optional<String> language(ContentLine line, String parameter) {
    Optional<String> tag = line.property().parameter(parameter);
    if (tag.isEmpty() || LanguageTags.isWellFormed(tag.get())) {
      return tag;
    }
    String repaired = tag.get().replace('_', '-');
    keep(line);
    return LanguageTags.isWellFormed(repaired) ? Optional.of(repaired) : Optional.empty();
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

  /** Takes a property and reads its value by a function. */
  <T> @Nullable T value(String name, String expected, Function<String, @Nullable T> parse) {
    ContentLine line = one(name, NONE);
    return line == null ? null : value(line, expected, parse);
  }

  /** A duration; weeks beside days, which other formats have, are repaired. */
  @Nullable NominalDuration duration(ContentLine line, String expected) {
    NominalDuration duration = value(line, expected, NominalDuration::parse);
    String text = line.property().value();
    int weeks = KnownNames.upper(text).indexOf('W');
    if (duration != null && weeks >= 0 && weeks < text.length() - 1) {
      warn(
          line.line(),
          "ical.duration-form",
          expected(line, "weeks or days") + "; it is read as " + duration);
    }
    return duration;
  }

  /**
   * A parameter's value read by a function; a line where it cannot be, or where there are several,
   * is an extension too.
   */
  <T> Optional<T> parameter(
      ContentLine line, String parameter, Function<String, @Nullable T> parse) {
    String text = line.property().parameter(parameter).orElse(null);
    if (text != null && (text.isEmpty() || line.property().values(parameter).size() > 1)) {
      keep(line);
    }
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    T value = parsed(text, parse);
    if (value == null) {
      keep(line);
    }
    return Optional.ofNullable(value);
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

  /** An absolute URI; null where the text is none. */
  static @Nullable URI uri(String text) {
    try {
      URI uri = new URI(text.strip());
      return uri.isAbsolute() && uri.toString().equals(text) ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
