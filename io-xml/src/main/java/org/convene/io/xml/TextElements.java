package org.convene.io.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convene.event.Text;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** A text: one element, and one more for each translation. */
final class TextElements implements XmlCodec<List<XmlText>, Text> {

  static final XmlCodec<List<XmlText>, Text> TEXT = new TextElements();
  static final XmlCodec<XmlDetails.Footnote, Text> FOOTNOTE = new FootnoteCodec();

  /** A text in an element of its own, so that several have their translations apart. */
  private static final class FootnoteCodec implements XmlCodec<XmlDetails.Footnote, Text> {
    @Override
    public @Nullable Text read(XmlDetails.Footnote from, XmlContext in) {
      return from.text == null
          ? in.error("xml.missing-element", Expected.foundNone("<text> in a footnote"))
          : in.read("text", from.text, TEXT);
    }

    @Override
    public XmlDetails.Footnote write(Text text) {
      XmlDetails.Footnote to = new XmlDetails.Footnote();
      to.text = TEXT.write(text);
      return to;
    }
  }

  private TextElements() {}

  @Override
  public @Nullable Text read(List<XmlText> elements, XmlContext in) {
    XmlText first = elements.get(0);
    Map<String, String> translations = new LinkedHashMap<>();
    for (XmlText each : elements.subList(1, elements.size())) {
      String language = each.language == null ? "" : each.language;
      if (language.isEmpty()) {
        return in.error("xml.missing-language", Expected.foundNone("xml:lang on a translation"));
      }
      if (translations.put(language, value(each)) != null) {
        return in.error(
            "text.language-repeated",
            Expected.found("one value in a language", language) + " again");
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
