package org.convene.io.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A plain string, or an object whose keys are languages. */
final class TextCodec implements JsonCodec<Text> {

  @Override
  public @Nullable Text read(Node node, JsonContext in) {
    if (node.is(Node.Kind.STRING)) {
      return Text.of(node.text);
    }
    Map<String, String> translations = new LinkedHashMap<>();
    for (int i = 0; i < node.names.size(); i++) {
      Node translation = node.values.get(i);
      if (translation.is(Node.Kind.NULL)) {
        continue;
      }
      String text = in.read(node.names.get(i), translation, JsonWordCodec.STRING);
      if (text == null) {
        return null;
      }
      translations.put(node.names.get(i), text);
    }
    if (translations.isEmpty()) {
      return in.expected("a string or an object such as {\"en\": \"…\"}", node);
    }
    Map.Entry<String, String> first = translations.entrySet().iterator().next();
    String language = first.getKey();
    String value = first.getValue();
    translations.remove(language);
    return new Text(value, Optional.of(language), translations);
  }

  @Override
  public void write(Text text, JsonGenerator out) {
    if (text.language().isEmpty() && text.translations().isEmpty()) {
      out.writeString(text.value());
      return;
    }
    out.writeStartObject();
    out.writeName(text.language().orElse("und"));
    out.writeString(text.value());
    text.translations()
        .forEach(
            (language, translation) -> {
              out.writeName(language);
              out.writeString(translation);
            });
    out.writeEndObject();
  }
}
