package org.convene.io.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Text;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.text.Expected;

/** What keeps a head, which no rule has looked at, from being written. */
final class HeadLosses {

  private final List<Violation> found = new ArrayList<>(0);

  private HeadLosses() {}

  static List<Violation> of(DocumentHead head) {
    if (head.equals(DocumentHead.empty())) {
      return List.of();
    }
    HeadLosses losses = new HeadLosses();
    losses.text("/title", head.title());
    losses.text("/description", head.description());
    head.color().ifPresent(value -> losses.portable("/color", value));
    head.method().ifPresent(value -> losses.portable("/method", value));
    head.producer().ifPresent(value -> losses.portable("/producer", value));
    losses.properties(head.extensions().properties());
    losses.components(head.extensions().components());
    return losses.found;
  }

  private void text(String path, Optional<Text> text) {
    if (text.isEmpty()) {
      return;
    }
    portable(path, text.get().value());
    text.get().language().ifPresent(tag -> tag(path, tag));
    text.get()
        .translations()
        .forEach(
            (tag, value) -> {
              tag(path, tag);
              portable(path, value);
            });
  }

  private void tag(String path, String tag) {
    if (!tag.matches("([A-Za-z]{2,8}|[IiXx])(-[A-Za-z0-9]{1,8})*+")) {
      add(path, "text.language-malformed", "a language tag such as en", tag);
    }
  }

  private void properties(List<RawProperty> properties) {
    for (RawProperty property : properties) {
      name(property.name());
      if (property.value().indexOf('\n') >= 0 || property.value().indexOf('\r') >= 0) {
        add("/extensions", "extension.malformed", "one line", property.value());
      }
      portable("/extensions", property.value());
      for (RawParameter parameter : property.parameters()) {
        name(parameter.name());
        if (parameter.values().isEmpty()) {
          add("/extensions", "extension.malformed", "a value", parameter.name());
        }
        parameter.values().forEach(value -> portable("/extensions", value));
      }
    }
  }

  private void components(List<RawComponent> components) {
    for (RawComponent component : components) {
      name(component.name());
      properties(component.properties());
      components(component.components());
    }
  }

  private void name(String name) {
    if (!name.matches("[A-Z0-9-]{1,255}")) {
      add("/extensions", "extension.malformed", "letters, digits and hyphens", name);
    }
  }

  /** Every character that XML 1.0 has, but a carriage return, which parsers may take for a line. */
  private void portable(String path, String value) {
    boolean sound =
        value
            .codePoints()
            .allMatch(
                c ->
                    c == '\t'
                        || c == '\n'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
    if (!sound) {
      add(path, "text.not-portable", "text that XML can carry", value);
    }
  }

  private void add(String path, String code, String expected, String found) {
    this.found.add(Violation.error("/head" + path, code, Expected.found(expected, found)));
  }
}
