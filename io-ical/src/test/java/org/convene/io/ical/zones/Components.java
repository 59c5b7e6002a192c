package org.convene.io.ical.zones;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;

/** Components from lines, for the tests: a naive scan that keeps what it finds. */
final class Components {

  private static final class Open {
    final String name;
    final List<RawProperty> properties = new ArrayList<>();
    final List<RawComponent> components = new ArrayList<>();

    Open(String name) {
      this.name = name;
    }
  }

  private Components() {}

  /** A VTIMEZONE of a TZID and further lines. */
  static RawComponent timeZone(String tzid, String... lines) {
    List<String> all = new ArrayList<>(List.of("BEGIN:VTIMEZONE", "TZID:" + tzid));
    all.addAll(List.of(lines));
    all.add("END:VTIMEZONE");
    return all(all).get(0);
  }

  /** The outermost components of unfolded lines; what is not closed is left out. */
  static List<RawComponent> all(List<String> lines) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(""));
    for (String line : lines) {
      if (line.startsWith("BEGIN:")) {
        open.push(new Open(line.substring(6).strip()));
      } else if (line.startsWith("END:") && open.size() > 1) {
        Open done = open.pop();
        open.element()
            .components
            .add(new RawComponent(done.name, done.properties, done.components));
      } else if (line.indexOf(':') > 0) {
        open.element().properties.add(property(line));
      }
    }
    return open.getLast().components;
  }

  static RawProperty property(String line) {
    int colon = 0;
    for (boolean quoted = false; colon < line.length(); colon++) {
      quoted ^= line.charAt(colon) == '"';
      if (line.charAt(colon) == ':' && !quoted) {
        break;
      }
    }
    String[] head = line.substring(0, colon).split(";(?=[A-Za-z-]+=)", -1);
    List<RawParameter> parameters = new ArrayList<>();
    for (int i = 1; i < head.length; i++) {
      int equals = head[i].indexOf('=');
      parameters.add(
          RawParameter.of(
              head[i].substring(0, equals), head[i].substring(equals + 1).replace("\"", "")));
    }
    return new RawProperty(head[0], parameters, line.substring(Math.min(line.length(), colon + 1)));
  }
}
