package org.convene.io.csv.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.dates.UnreadableTextException;
import org.convene.description.Field;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.event.Text;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.Items;
import org.jspecify.annotations.Nullable;

/** A text of an event that has translations: columns for it, its language, and each translation. */
public final class TextColumns {

  private static final String LANGUAGE = "_language";

  private static final List<TextColumns> TEXTS =
      Stream.of("title", "description", "html_description").map(TextColumns::new).toList();

  static final List<Column> ALL =
      TEXTS.stream().flatMap(text -> Stream.of(text.value(), text.language())).toList();

  private final String name;
  private final Field<Event, EventBuilder, Text> field;

  @SuppressWarnings("unchecked") // the kind says so
  private TextColumns(String name) {
    this.name = name;
    Field<Event, EventBuilder, ?> any = EventModel.EVENT.field(Item.camel(name));
    if (!any.kind().equals(Kinds.TEXT)) {
      throw new IllegalArgumentException("expected a text with translations, found " + name);
    }
    this.field = (Field<Event, EventBuilder, Text>) any;
  }

  Field<Event, EventBuilder, Text> field() {
    return field;
  }

  private Optional<Text> of(Event event) {
    return Optional.ofNullable(field.get(event));
  }

  private String path() {
    return "/" + field.name();
  }

  private Column value() {
    return new Column(
        name,
        path(),
        "text",
        true,
        event -> of(event).map(Text::value).orElse(null),
        (draft, text) -> draft.words(field).value = text);
  }

  private Column language() {
    return new Column(
        name + LANGUAGE,
        path(),
        "the language of the " + name.replace('_', ' ') + ", such as en",
        true,
        event -> of(event).flatMap(Text::language).orElse(null),
        (draft, text) -> draft.words(field).language = Optional.of(text));
  }

  private Column into(String tag) {
    return new Column(
        name + ":" + tag,
        path(),
        "the text in " + tag,
        true,
        event -> of(event).map(text -> text.translations().get(tag)).orElse(null),
        (draft, text) -> draft.words(field).translations.put(tag, text));
  }

  private static @Nullable TextColumns named(String name) {
    return TEXTS.stream().filter(text -> text.name.equals(name)).findFirst().orElse(null);
  }

  /** The columns of translations that stand behind a column: behind that of a text's language. */
  static List<Column> translations(Column column, List<String> languages) {
    String name = column.name();
    TextColumns text =
        name.endsWith(LANGUAGE)
            ? named(name.substring(0, name.length() - LANGUAGE.length()))
            : null;
    return text == null ? List.of() : languages.stream().map(text::into).toList();
  }

  /** The column of a translation, such as {@code title:fr}. */
  public static @Nullable Column translation(String name) {
    int colon = name.indexOf(':');
    TextColumns text = colon < 0 ? null : named(name.substring(0, colon));
    return text == null ? null : text.into(name.substring(colon + 1));
  }

  /** The column of the translations that have no column of their own. */
  public static Column otherTranslations(List<String> languages) {
    return new Column(
        "translations",
        "/title",
        "the title and the descriptions in other languages, as [title:fr=Titre]",
        true,
        event -> {
          Item item = Item.of("");
          TEXTS.forEach(text -> text.others(event, languages, item));
          return item.names().isEmpty() ? null : item.toString();
        },
        TextColumns::readTranslations);
  }

  private void others(Event event, List<String> languages, Item item) {
    Map<String, String> all = of(event).map(Text::translations).orElse(Map.of());
    for (Map.Entry<String, String> translation : all.entrySet()) {
      if (!languages.contains(translation.getKey())) {
        item.with(name + ":" + translation.getKey(), translation.getValue());
      }
    }
  }

  private static void readTranslations(Draft draft, String cell) {
    Item item = Items.one(cell);
    for (int i = 0; i < item.names().size(); i++) {
      Column column = translation(item.names().get(i));
      if (column == null) {
        throw new UnreadableTextException(
            "translations such as [title:fr=Titre]", item.names().get(i));
      }
      column.read().read(draft, item.value(i));
    }
  }
}
