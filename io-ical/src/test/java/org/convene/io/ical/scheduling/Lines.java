package org.convene.io.ical.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A file as its unfolded lines, by component: read without the library that wrote it. */
record Lines(List<String> all, Map<String, List<String>> components) {

  static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  static Lines of(byte[] file, Names names) {
    String text = new String(file, StandardCharsets.UTF_8);
    List<String> all = List.of(text.replace("\r\n ", "").split("\r\n"));
    Map<String, List<String>> components = new TreeMap<>();
    List<String> current = null;
    int depth = 0;
    for (String line : all) {
      if (line.equals("BEGIN:VEVENT")) {
        current = new ArrayList<>();
        depth = 0;
      } else if (line.equals("END:VEVENT") && current != null) {
        String name = names.of(current);
        if (components.put(name, current) != null) {
          throw new AssertionError("two components " + name + " in\n" + text);
        }
        current = null;
      } else if (current != null) {
        depth += line.startsWith("BEGIN:") ? 1 : 0;
        if (depth == 0) {
          current.add(line);
        }
        depth -= line.startsWith("END:") ? 1 : 0;
      }
    }
    return new Lines(all, components);
  }

  /** How a component is called: master, or the start that the series gives. */
  interface Names {
    String of(List<String> component);
  }

  /** The values of a property of one component. */
  static List<String> values(List<String> component, String property) {
    return component.stream().filter(it -> name(it).equals(property)).map(Lines::value).toList();
  }

  static String name(String line) {
    return line.split("[;:]", 2)[0].toUpperCase(Locale.ROOT);
  }

  static String value(String line) {
    return line.substring(colon(line) + 1);
  }

  static String parameters(String line) {
    return line.substring(0, colon(line));
  }

  /** The value of a parameter, or the given one. */
  static String parameter(String line, String name, String otherwise) {
    for (String part : parameters(line).split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      if (part.toUpperCase(Locale.ROOT).startsWith(name + "=")) {
        return part.substring(name.length() + 1).replace("\"", "");
      }
    }
    return otherwise;
  }

  private static int colon(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      if (line.charAt(i) == ':' && !quoted) {
        return i;
      }
    }
    throw new AssertionError("no colon in " + line);
  }

  /** A value of a line as an instant, or a date. */
  static String time(String line, String value) {
    if (value.length() == 8) {
      return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).toString();
    }
    if (value.endsWith("Z")) {
      return LocalDateTime.parse(value.substring(0, 15), BASIC)
          .toInstant(ZoneOffset.UTC)
          .toString();
    }
    ZoneId zone = ZoneId.of(parameter(line, "TZID", "UTC"));
    return LocalDateTime.parse(value, BASIC).atZone(zone).toInstant().toString();
  }

  static Map<String, String> people(List<String> component) {
    Map<String, String> people = new TreeMap<>();
    for (String line : component) {
      if (name(line).equals("ATTENDEE")) {
        String address = value(line).toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
        people.put(address, parameter(line, "PARTSTAT", "NEEDS-ACTION"));
      }
    }
    return people;
  }

  static Map<String, String> times(List<String> component) {
    Map<String, String> times = new TreeMap<>();
    for (String line : component) {
      if (name(line).equals("DTSTART")) {
        times.put("start", time(line, value(line)));
      } else if (name(line).equals("DTEND")) {
        times.put("end", time(line, value(line)));
      }
    }
    return times;
  }
}
