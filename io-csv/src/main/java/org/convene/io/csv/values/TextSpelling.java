package org.convene.io.csv.values;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convene.event.Text;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.ItemSpelling;
import org.convene.io.csv.cells.Spelling;

/** A text with its language and translations: {@code Room 12 [lang=en] [text:fr=Salle 12]}. */
public final class TextSpelling {

  static final String LANGUAGE = "lang";

  public static final Spelling<Text> TEXT =
      new ItemSpelling<>("a text") {
        @Override
        public String write(Text value) {
          return add(Item.of(value.value()), value).toString();
        }

        @Override
        protected Text value(Item item) {
          item.only(LANGUAGE);
          return TextSpelling.read(item, item.text());
        }
      };

  private TextSpelling() {}

  /** Adds what a text says beside its value. */
  static Item add(Item item, Text text) {
    item.with(LANGUAGE, text.language());
    text.translations().forEach((tag, value) -> item.with(Item.TRANSLATION + tag, value));
    return item;
  }

  /** A text with what an entry says beside its value. */
  static Text read(Item item, String value) {
    Map<String, String> translations = new LinkedHashMap<>();
    for (int i = 0; i < item.names().size(); i++) {
      String name = item.names().get(i);
      if (name.startsWith(Item.TRANSLATION)) {
        translations.put(name.substring(Item.TRANSLATION.length()), item.value(i));
      }
    }
    return new Text(value, item.get(LANGUAGE), translations);
  }
}
