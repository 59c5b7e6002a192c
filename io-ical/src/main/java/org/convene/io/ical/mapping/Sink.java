package org.convene.io.ical.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Text;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.zones.ZoneUse;
import org.jspecify.annotations.Nullable;

/** What the rows of the mapping write into: one component in the making. */
public final class Sink {

  static final String OF = "X-CONVENE-OF";
  static final String LANGUAGE = "LANGUAGE";
  private static final String PREFIX = "X-CONVENE-";

  /** Of the texts that nearly every event has: the property is asked for with each that is read. */
  private static final Map<String, String> TRANSLATIONS =
      Map.of(
          "SUMMARY", PREFIX + "SUMMARY",
          "DESCRIPTION", PREFIX + "DESCRIPTION",
          "LOCATION", PREFIX + "LOCATION",
          "CONTACT", PREFIX + "CONTACT");

  private final String name;
  private final ZoneUse zones;
  private final @Nullable ZoneId series;
  private final Stamp stamp;
  private final List<RawProperty> properties = new ArrayList<>(24);
  private final List<RawComponent> components = new ArrayList<>(4);
  private final List<RawComponent> alarms = new ArrayList<>(2);

  public Sink(String name, ZoneUse zones) {
    this(name, zones, null, Stamp.ofEach(Instant.EPOCH));
  }

  /**
   * A sink for an event.
   *
   * @param series the zone of the local times in a recurrence and in recurrence ids; null for none
   * @param stamp DTSTAMP of the event
   */
  Sink(String name, ZoneUse zones, @Nullable ZoneId series, Stamp stamp) {
    this.name = name;
    this.zones = zones;
    this.series = series;
    this.stamp = stamp;
  }

  Stamp stamp() {
    return stamp;
  }

  /** Whether the event goes to other people, not into a document. */
  boolean isMessage() {
    return stamp.isOfAll();
  }

  @Nullable ZoneId series() {
    return series;
  }

  ZoneUse zones() {
    return zones;
  }

  /** A sink for a component inside this one. */
  Sink inner(String innerName) {
    return new Sink(innerName, zones);
  }

  /** Whether a component has its place here, and is an extension here only. */
  boolean isIn(RawComponent component) {
    return name.equals("VCALENDAR") && component.name().equals("VTIMEZONE");
  }

  boolean isJournal() {
    return name.equals("VJOURNAL");
  }

  /** What is written so far. */
  List<RawProperty> properties() {
    return properties;
  }

  public void add(RawProperty property) {
    properties.add(property);
  }

  public void add(RawComponent component) {
    components.add(component);
  }

  /** Adds an alarm; alarms come after all else. */
  void addAlarm(RawComponent alarm) {
    alarms.add(alarm);
  }

  /** Writes a value that is not a text. */
  public void value(String property, String value) {
    properties.add(new RawProperty(property, List.of(), value));
  }

  public void value(String property, Params parameters, String value) {
    properties.add(new RawProperty(property, parameters.list(), value));
  }

  /** Writes a time. */
  void time(String property, WrittenTime time) {
    properties.addAll(
        LongTimes.written(new RawProperty(property, time.parameters(), time.value())));
  }

  /** Writes a time, its own parameters after others. */
  void time(String property, Params parameters, WrittenTime time) {
    List<RawParameter> all = parameters.with(time.parameters()).list();
    properties.addAll(LongTimes.written(new RawProperty(property, all, time.value())));
  }

  public void value(String property, Optional<?> value) {
    if (value.isPresent()) {
      value(property, value.get().toString());
    }
  }

  void uri(String property, Optional<?> uri) {
    if (uri.isPresent()) {
      value(property, Params.of("VALUE", "URI"), uri.get().toString());
    }
  }

  /** Writes a text, escaped. */
  public void text(String property, String text) {
    value(property, IcalText.escape(text));
  }

  public void text(String property, Params parameters, String text) {
    value(property, parameters, IcalText.escape(text));
  }

  public void text(String property, Optional<String> text) {
    if (text.isPresent()) {
      text(property, text.get());
    }
  }

  /** Writes a text and its translations, of a property that occurs once. */
  public void text(String property, Text text) {
    text(property, language(text), text.value());
    translations(property, text, 0);
  }

  /**
   * Writes a text's translations: {@code X-CONVENE-} and the property's name, with the language.
   *
   * @param position which of the properties of that name they belong to, from 1; 0 for a standard
   *     property that occurs once
   */
  void translations(String property, Text text, int position) {
    if (text.translations().isEmpty()) {
      return;
    }
    String translated = translation(property);
    for (Map.Entry<String, String> entry : text.translations().entrySet()) {
      Params parameters = Params.of(LANGUAGE, entry.getKey());
      if (position > 0) {
        parameters.with(OF, Integer.toString(position));
      }
      text(translated, parameters, entry.getValue());
    }
  }

  /** The property that holds a property's translations. */
  static String translation(String property) {
    String usual = TRANSLATIONS.get(property);
    return usual != null ? usual : isOurs(property) ? property : PREFIX + property;
  }

  /** Whether a property is one that Convene named. */
  static boolean isOurs(String property) {
    return property.startsWith(PREFIX);
  }

  static Params language(Text text) {
    return Params.none().with(LANGUAGE, text.language());
  }

  public RawComponent component() {
    List<RawComponent> all = components;
    if (!alarms.isEmpty()) {
      all = new ArrayList<>(components);
      all.addAll(alarms);
    }
    return new RawComponent(name, properties, all);
  }
}
