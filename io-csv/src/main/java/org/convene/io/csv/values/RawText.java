package org.convene.io.csv.values;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.convene.dates.UnreadableTextException;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.csv.cells.Spelling;
import org.convene.text.Excerpt;

/**
 * What has no column: content lines, {@code NAME;PARAMETER=VALUE,VALUE:VALUE}, one on a line of the
 * cell, and components between BEGIN and END.
 *
 * <p>A backslash stands before what would end a part, and {@code \n} for a line feed. A value needs
 * no other escapes.
 */
public final class RawText {

  private static final String BEGIN = "BEGIN:";
  private static final String END = "END:";

  public static final Spelling<Extensions> EXTENSIONS =
      Spelling.of("content lines such as X-NAME:value", RawText::write, RawText::read);
  static final Spelling<RawParameter> PARAMETER =
      Spelling.of("a parameter such as NAME=value", RawText::parameter, RawText::parameter);

  private RawText() {}

  private static String write(Extensions extensions) {
    StringBuilder text = new StringBuilder();
    extensions.properties().forEach(property -> line(text, property));
    extensions.components().forEach(component -> component(text, component));
    return text.substring(0, text.length() - 1);
  }

  /** Nested no deeper than a reader allows, so recursion is no risk. */
  private static void component(StringBuilder text, RawComponent component) {
    text.append(BEGIN).append(escape(component.name(), "\\")).append('\n');
    component.properties().forEach(property -> line(text, property));
    component.components().forEach(inner -> component(text, inner));
    text.append(END).append(escape(component.name(), "\\")).append('\n');
  }

  private static void line(StringBuilder text, RawProperty property) {
    String name = escape(property.name(), "\\;:");
    boolean delimiter = name.equals("BEGIN") || name.equals("END");
    text.append(delimiter ? "\\" : "").append(name);
    for (RawParameter parameter : property.parameters()) {
      text.append(';').append(parameter(parameter));
    }
    text.append(':').append(escape(property.value(), "\\")).append('\n');
  }

  static String parameter(RawParameter parameter) {
    StringBuilder text = new StringBuilder(escape(parameter.name(), "\\;:,="));
    char separator = '=';
    for (String value : parameter.values()) {
      text.append(separator).append(escape(value, "\\;:,="));
      separator = ',';
    }
    return text.toString();
  }

  private static String escape(String text, String special) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        escaped.append("\\n");
      } else {
        if (special.indexOf(c) >= 0) {
          escaped.append('\\');
        }
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The parts between separators that have no backslash before them, with their escapes. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == separator) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private record Open(String name, List<RawProperty> properties, List<RawComponent> components) {

    Open(String name) {
      this(name, new ArrayList<>(), new ArrayList<>());
    }
  }

  private static Extensions read(String text) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(""));
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(BEGIN)) {
        open.push(new Open(unescape(line.substring(BEGIN.length()))));
      } else if (line.startsWith(END) && open.size() > 1) {
        Open closed = open.pop();
        if (!closed.name().equalsIgnoreCase(unescape(line.substring(END.length())))) {
          throw new UnreadableTextException("END:" + Excerpt.of(closed.name()), line);
        }
        open.getFirst()
            .components()
            .add(new RawComponent(closed.name(), closed.properties(), closed.components()));
      } else if (!line.isBlank()) {
        open.getFirst().properties().add(property(line));
      }
    }
    if (open.size() > 1) {
      throw new UnreadableTextException(
          "END:" + Excerpt.of(open.getFirst().name()), "the end of the cell");
    }
    return new Extensions(open.getFirst().properties(), open.getFirst().components());
  }

  private static RawProperty property(String line) {
    int colon = split(line, ':').get(0).length();
    if (colon == line.length()) {
      throw new UnreadableTextException("a content line such as X-NAME:value", line);
    }
    List<String> parts = split(line.substring(0, colon), ';');
    List<RawParameter> parameters = new ArrayList<>(0);
    for (String part : parts.subList(1, parts.size())) {
      parameters.add(parameter(part));
    }
    return new RawProperty(unescape(parts.get(0)), parameters, unescape(line.substring(colon + 1)));
  }

  private static RawParameter parameter(String text) {
    String name = split(text, '=').get(0);
    if (name.length() == text.length()) {
      return new RawParameter(unescape(name), List.of());
    }
    List<String> values = new ArrayList<>(1);
    for (String value : split(text.substring(name.length() + 1), ',')) {
      values.add(unescape(value));
    }
    return new RawParameter(unescape(name), values);
  }
}
