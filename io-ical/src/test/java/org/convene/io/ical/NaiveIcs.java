package org.convene.io.ical;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The plainest reader of iCalendar that could work, for comparing files. It shares nothing with the
 * library, believes no value, and never fails: what it cannot place is a property without a name.
 */
final class NaiveIcs {

  /** A property: name and parameter names in upper case, values decoded, and where it stands. */
  record Property(
      String name, Map<String, List<String>> parameters, String value, int first, int last) {

    String parameter(String parameterName) {
      List<String> values = parameters.getOrDefault(parameterName, List.of());
      return values.isEmpty() ? "" : values.get(0);
    }
  }

  /** A component: name in upper case, and the lines it stands on. */
  static final class Component {
    final String name;
    final int first;
    int last;
    final List<Property> properties = new ArrayList<>();
    final List<Component> components = new ArrayList<>();

    Component(String name, int first) {
      this.name = name;
      this.first = first;
      this.last = first;
    }

    String value(String propertyName) {
      return properties.stream()
          .filter(it -> it.name().equals(propertyName))
          .map(Property::value)
          .findFirst()
          .orElse("");
    }
  }

  private static final Pattern NAME = Pattern.compile("[A-Z0-9-]+");

  private record Line(String text, int first, int last) {}

  private final List<Component> calendars = new ArrayList<>();
  private final List<Component> open = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private NaiveIcs() {}

  static NaiveIcs read(byte[] document) {
    NaiveIcs ics = new NaiveIcs();
    List<Line> lines = unfold(ics.octets(document));
    lines.forEach(ics::take);
    int last = lines.isEmpty() ? 1 : lines.get(lines.size() - 1).last();
    for (Component component : ics.open) {
      component.last = last;
      ics.faults.add("no END of " + component.name);
    }
    if (ics.calendars.isEmpty()) {
      ics.faults.add("no VCALENDAR");
    }
    return ics;
  }

  /** The outermost components. */
  List<Component> calendars() {
    return calendars;
  }

  /** What makes it no well-formed file. */
  List<String> faults() {
    return faults;
  }

  private byte[] octets(byte[] document) {
    int one = document.length > 1 ? document[0] & 0xFF : 0;
    int two = document.length > 1 ? document[1] & 0xFF : 0;
    String text = new String(document, StandardCharsets.UTF_8);
    if ((one == 0xFE && two == 0xFF) || (one == 0xFF && two == 0xFE)) {
      Charset utf16 = StandardCharsets.UTF_16;
      text = new String(document, utf16);
    } else if (text.indexOf('\0') >= 0) {
      faults.add("a NUL");
    }
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (body.equals(text) && one != 0xFE && one != 0xFF) {
      return document;
    }
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** Octets are joined before they are decoded: a fold may stand inside a character. */
  private static List<Line> unfold(byte[] octets) {
    List<Line> lines = new ArrayList<>();
    List<byte[]> parts = new ArrayList<>();
    int first = 1;
    int last = 1;
    int number = 0;
    int at = 0;
    while (at < octets.length) {
      int end = at;
      while (end < octets.length && octets[end] != '\r' && octets[end] != '\n') {
        end++;
      }
      number++;
      if (end > at) {
        boolean continued = (octets[at] == ' ' || octets[at] == '\t') && !parts.isEmpty();
        if (!continued && !parts.isEmpty()) {
          lines.add(new Line(join(parts), first, last));
          parts.clear();
        }
        first = continued ? first : number;
        last = number;
        parts.add(java.util.Arrays.copyOfRange(octets, continued ? at + 1 : at, end));
      }
      boolean pair = end + 1 < octets.length && octets[end] == '\r' && octets[end + 1] == '\n';
      at = end + (pair ? 2 : 1);
    }
    if (!parts.isEmpty()) {
      lines.add(new Line(join(parts), first, last));
    }
    return lines;
  }

  private static String join(List<byte[]> parts) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toString(StandardCharsets.UTF_8);
  }

  private void take(Line line) {
    Property property = property(line);
    if (property.name().equals("BEGIN")) {
      begin(property);
    } else if (property.name().equals("END")) {
      end(property);
    } else if (!open.isEmpty()) {
      open.get(open.size() - 1).properties.add(property);
    } else {
      faults.add("outside of VCALENDAR: " + line.text());
    }
  }

  private void begin(Property property) {
    String name = property.value().trim().toUpperCase(Locale.ROOT);
    Component component = new Component(name, property.first());
    if (!open.isEmpty()) {
      open.get(open.size() - 1).components.add(component);
    } else if (name.equals("VCALENDAR")) {
      calendars.add(component);
    } else {
      faults.add("outside of VCALENDAR: " + name);
      return;
    }
    open.add(component);
  }

  private void end(Property property) {
    String name = property.value().trim().toUpperCase(Locale.ROOT);
    int at = open.size() - 1;
    while (at >= 0 && !open.get(at).name.equals(name)) {
      at--;
    }
    if (at != open.size() - 1 || at < 0) {
      faults.add("END of " + name + " where it is not open");
    }
    while (at >= 0 && open.size() > at) {
      open.remove(open.size() - 1).last = property.last();
    }
  }

  private Property property(Line line) {
    String text = line.text();
    int colon = outside(text, ':', 0);
    if (colon < 0) {
      colon = text.indexOf(':');
      faults.add(colon < 0 ? "no colon: " + text : "no closing quote: " + text);
    }
    if (colon == 0) {
      faults.add("no name: " + text);
    }
    if (colon <= 0) {
      return new Property("", Map.of(), text, line.first(), line.last());
    }
    List<String> parts = split(text.substring(0, colon), ';');
    String name = parts.get(0).toUpperCase(Locale.ROOT);
    if (!NAME.matcher(name).matches()) {
      faults.add("no name: " + name);
      return new Property("", Map.of(), text, line.first(), line.last());
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      parameter(part, parameters);
    }
    return new Property(name, parameters, text.substring(colon + 1), line.first(), line.last());
  }

  private void parameter(String part, Map<String, List<String>> parameters) {
    int equals = part.indexOf('=');
    if (equals < 0) {
      faults.add("a parameter without a value: " + part);
      parameters.put(part.toUpperCase(Locale.ROOT), new ArrayList<>());
      return;
    }
    String name = part.substring(0, equals).toUpperCase(Locale.ROOT);
    List<String> values = parameters.computeIfAbsent(name, key -> new ArrayList<>());
    for (String value : split(part.substring(equals + 1), ',')) {
      values.add(decode(value));
    }
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int end = outside(text, separator, 0);
    while (end >= 0) {
      parts.add(text.substring(start, end));
      start = end + 1;
      end = outside(text, separator, start);
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static int outside(String text, char wanted, int from) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == wanted && !quoted) {
        return i;
      }
    }
    return -1;
  }

  /** Quotes, then RFC 6868. */
  private static String decode(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String inner = quoted ? value.substring(1, value.length() - 1) : value;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < inner.length(); i++) {
      char next = i + 1 < inner.length() ? inner.charAt(i + 1) : 0;
      boolean coded = inner.charAt(i) == '^' && (next == 'n' || next == '^' || next == '\'');
      if (coded) {
        text.append(next == 'n' ? '\n' : next == '^' ? '^' : '"');
        i++;
      } else {
        text.append(inner.charAt(i));
      }
    }
    return text.toString();
  }
}
