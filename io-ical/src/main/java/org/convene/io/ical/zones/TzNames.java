package org.convene.io.ical.zones;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;

/**
 * TZNAME as people know it, such as CEST. The JDK has abbreviations in its locale data, which
 * differ from version to version; these are a table of ours. A zone or an offset that is not in it
 * keeps its offset as a name, which is what the tz database has for it, too.
 */
final class TzNames {

  private static final Map<String, Map<String, String>> NAMES = read();

  private TzNames() {}

  private static Map<String, Map<String, String>> read() {
    try (InputStream in =
        Objects.requireNonNull(TzNames.class.getResourceAsStream("tznames.txt"), "tznames.txt")) {
      Map<String, Map<String, String>> names = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> row(line, names));
      return Map.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(String line, Map<String, Map<String, String>> names) {
    int colon = line.indexOf(':');
    Map<String, String> byOffset = new HashMap<>();
    for (String name : line.substring(0, colon).split(" ", -1)) {
      int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
      byOffset.put(name.substring(sign), name.substring(0, sign));
    }
    for (String zone : line.substring(colon + 2).split(" ", -1)) {
      names.put(zone, Map.copyOf(byOffset));
    }
  }

  /** A STANDARD or DAYLIGHT of a zone with the name that its offset has there. */
  static RawComponent named(String zone, RawComponent observance) {
    String offset = observance.property("TZOFFSETTO").map(RawProperty::value).orElse("");
    String name = NAMES.getOrDefault(zone, Map.of()).get(offset);
    if (name == null) {
      return observance;
    }
    List<RawProperty> properties =
        observance.properties().stream()
            .map(it -> it.name().equals("TZNAME") ? RawProperty.of("TZNAME", name) : it)
            .toList();
    return new RawComponent(observance.name(), properties, List.of());
  }
}
