package org.convene.io.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.event.Text;
import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** A text: one element, and one more for each translation. */
final class Texts implements Codec<List<XmlText>, Text> {

  static final Codec<List<XmlText>, Text> TEXT = new Texts();

  private Texts() {}

  @Override
  public @Nullable Text read(List<XmlText> elements, Context in) {
    XmlText first = elements.get(0);
    Map<String, String> translations = new LinkedHashMap<>();
    for (XmlText each : elements.subList(1, elements.size())) {
      String language = each.language == null ? "" : each.language;
      if (language.isEmpty()) {
        return in.error("xml.missing-language", "expected xml:lang on a translation");
      }
      if (translations.put(language, value(each)) != null) {
        return in.error(
            "text.language-repeated",
            "expected one value in a language, found \"" + Excerpt.of(language) + "\" again");
      }
    }
    Optional<String> language =
        Optional.ofNullable(first.language).filter(given -> !given.isEmpty());
    return new Text(value(first), language, translations);
  }

  private static String value(XmlText element) {
    return element.value == null ? "" : element.value;
  }

  @Override
  public List<XmlText> write(Text text) {
    List<XmlText> elements = new ArrayList<>(1 + text.translations().size());
    elements.add(element(text.value(), text.language().orElse(null)));
    text.translations().forEach((language, value) -> elements.add(element(value, language)));
    return elements;
  }

  private static XmlText element(String value, @Nullable String language) {
    XmlText element = new XmlText();
    element.value = value;
    element.language = language;
    return element;
  }
}
