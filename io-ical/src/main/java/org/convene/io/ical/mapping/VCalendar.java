package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.EncodedValue;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.KnownNames;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of vCalendar 1.0, as iCalendar has it. A property that has the form of iCalendar
 * already, or no translation, stays as it is: many files say VERSION:1.0 and are none.
 */
public final class VCalendar {

  private static final String VERSION = "VERSION";
  private static final Set<String> ALARMS = Set.of("DALARM", "AALARM", "MALARM");
  private static final Set<String> TIMES =
      Set.of("DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID");

  /** What becomes of a property, one or several of them; the same, or none, where nothing does. */
  private static final Map<String, Function<RawProperty, List<RawProperty>>> TABLE =
      Map.ofEntries(
          Map.entry("RRULE", VCalendar::rules),
          Map.entry("EXRULE", VCalendar::rules),
          Map.entry("RDATE", VCalendar::dates),
          Map.entry("EXDATE", VCalendar::dates),
          Map.entry("CATEGORIES", VCalendar::list),
          Map.entry("RESOURCES", VCalendar::list),
          Map.entry("ATTENDEE", person -> List.of(VCalendarPeople.translated(person))),
          Map.entry(
              "STATUS",
              words(
                  Map.of(
                      "NEEDS ACTION", "TENTATIVE", "SENT", "TENTATIVE", "ACCEPTED", "CONFIRMED"))),
          Map.entry("TRANSP", words(Map.of("0", "OPAQUE", "1", "TRANSPARENT"))),
          Map.entry(
              "DCREATED",
              created ->
                  List.of(new RawProperty("CREATED", created.parameters(), created.value()))));

  private final Set<String> told;
  private final ParsedComponent calendar;
  private final @Nullable VCalendarZone zone;

  /**
   * Creates the reading of a calendar.
   *
   * @param calendar its properties
   * @param told what has been told of the document; grows by a word for each kind of property
   */
  public VCalendar(ParsedComponent calendar, Set<String> told) {
    this.calendar = calendar;
    this.told = told;
    this.zone = VCalendarZone.of(calendar);
  }

  /** Whether a calendar says that it is one. */
  public static boolean is(ParsedComponent calendar) {
    return calendar.property(VERSION).strip().equals("1.0");
  }

  /** The properties of the calendar, which are told to be those of vCalendar. */
  public ParsedComponent head(Consumer<Problem> problems) {
    List<ContentLine> lines = new ArrayList<>(calendar.properties().size());
    for (ContentLine line : calendar.properties()) {
      if (line.property().name().equals(VERSION)) {
        tell(line, "VERSION 2.0", "the calendar is read as vCalendar 1.0", problems);
      } else {
        lines.add(line);
      }
    }
    if (zone != null) {
      tell(zone.line(), "a VTIMEZONE", "times without a zone are read in it", problems);
    }
    return new ParsedComponent(calendar.name(), calendar.line(), lines, List.of());
  }

  /** The VTIMEZONE of times without a zone; none where they are floating. */
  public List<RawComponent> timeZones() {
    return zone == null ? List.of() : List.of(zone.component());
  }

  /** A component as iCalendar has it. */
  public ParsedComponent translated(ParsedComponent component, Consumer<Problem> problems) {
    List<ContentLine> lines = new ArrayList<>(component.properties().size());
    List<ParsedComponent> components = new ArrayList<>(component.components());
    String start = component.property("DTSTART");
    for (ContentLine line : component.properties()) {
      ParsedComponent alarm =
          ALARMS.contains(line.property().name())
              ? VCalendarAlarms.translated(decoded(line), start)
              : null;
      if (alarm == null) {
        lines.addAll(translated(line, problems));
      } else {
        components.add(alarm);
        tell(line, "a VALARM", "it is read as one", problems);
      }
    }
    return new ParsedComponent(component.name(), component.line(), lines, components);
  }

  private List<ContentLine> translated(ContentLine line, Consumer<Problem> problems) {
    Function<RawProperty, List<RawProperty>> row = TABLE.get(line.property().name());
    ContentLine plain = row == null ? line : decoded(line);
    List<RawProperty> translated = row == null ? List.of() : row.apply(plain.property());
    if (translated.isEmpty() || translated.equals(List.of(plain.property()))) {
      return List.of(inZone(line));
    }
    String read =
        translated.stream()
            .map(it -> it.name() + ' ' + Expected.quoted(it.value()))
            .collect(Collectors.joining(" and "));
    String name = line.property().name();
    tell(line, "the " + name + " of iCalendar 2.0", "it is read as " + read, problems);
    return translated.stream().map(it -> inZone(new ContentLine(line.line(), it))).toList();
  }

  private static ContentLine decoded(ContentLine line) {
    EncodedValue value = EncodedValue.of(line);
    return value == null ? line : value.line();
  }

  private ContentLine inZone(ContentLine line) {
    RawProperty property = line.property();
    boolean isLocal =
        zone != null
            && TIMES.contains(property.name())
            && property.parameter("TZID").isEmpty()
            && IcalValues.dateTime(property.value().split("[,/]", 2)[0].strip()) != null;
    if (!isLocal || zone == null) {
      return line;
    }
    List<RawParameter> parameters = new ArrayList<>(property.parameters());
    parameters.add(RawParameter.of("TZID", zone.tzid()));
    return new ContentLine(
        line.line(), new RawProperty(property.name(), parameters, property.value()));
  }

  private void tell(ContentLine line, String expected, String read, Consumer<Problem> problems) {
    if (told.add(line.property().name())) {
      problems.accept(
          new Problem(
              Location.at(-1, line.line(), 1),
              Violation.warning(
                  "", "ical.vcalendar", line.expected(expected) + " of vCalendar 1.0; " + read)));
    }
  }

  private static RawProperty with(RawProperty property, String value) {
    return new RawProperty(property.name(), property.parameters(), value);
  }

  private static List<RawProperty> rules(RawProperty property) {
    return VCalendarRule.translated(property.value()).stream()
        .map(rule -> with(property, rule))
        .toList();
  }

  private static List<RawProperty> dates(RawProperty property) {
    return List.of(with(property, property.value().replace(';', ',')));
  }

  /** Semicolons separate the entries, and commas are part of them; without one, commas do. */
  private static List<RawProperty> list(RawProperty property) {
    List<String> entries = IcalText.split(property.value(), ';');
    return entries.size() == 1
        ? List.of()
        : List.of(with(property, IcalText.join(entries.stream().map(String::strip).toList())));
  }

  private static Function<RawProperty, List<RawProperty>> words(Map<String, String> words) {
    return property -> {
      String word = words.get(KnownNames.upper(property.value()).strip());
      return word == null ? List.of() : List.of(with(property, word));
    };
  }
}
