package org.convene.io.csv;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.RawProperty;
import org.convene.event.Venue;

/** Columns that the tables of other programs share. */
final class DialectColumns {

  private static final String KEPT = "/extensions";

  static final Spelling<Boolean> TRUE_FALSE =
      Spelling.of("True or False", value -> value ? "True" : "False", Scalars.YES_NO::read);

  static final Spelling<Boolean> CAPITAL_TRUE_FALSE =
      Spelling.of("TRUE or FALSE", value -> value ? "TRUE" : "FALSE", Scalars.YES_NO::read);

  /** An address of the web; another text is refused. */
  static final Spelling<URI> WEB = Spelling.of("a web address", URI::toString, DialectColumns::web);

  private DialectColumns() {}

  /** One of our own columns under another name. */
  static Column ours(String name, String ours) {
    return Columns.ALL.stream()
        .filter(column -> column.name().equals(ours))
        .findFirst()
        .orElseThrow()
        .named(name);
  }

  /** A column that no field is for: what it says is kept among the extensions. */
  static Column kept(String name) {
    return new Column(name, KEPT, "", true, event -> kept(event, name), (draft, text) -> {});
  }

  static boolean isKept(Column column) {
    return column.path().equals(KEPT);
  }

  /** Keeps what a cell says where it is not what the field can hold. */
  static Column orKept(Column column) {
    String name = column.name();
    return new Column(
        name,
        column.path(),
        column.about(),
        column.isText(),
        event -> {
          String cell = column.write().apply(event);
          return cell == null ? kept(event, name) : cell;
        },
        (draft, text) -> {
          try {
            column.read().accept(draft, text);
          } catch (UnreadableCellException e) {
            draft.unknown.add(Header.kept(name, text));
          }
        });
  }

  private static @org.jspecify.annotations.Nullable String kept(Event event, String name) {
    return event.extensions().properties().stream()
        .filter(property -> name.equals(Header.columnOf(property)))
        .map(RawProperty::value)
        .findFirst()
        .orElse(null);
  }

  /** The extensions that have no column of their own. */
  static Column rest(Column column, List<String> unknown) {
    return new Column(
        column.name(),
        column.path(),
        column.about(),
        true,
        event -> {
          List<String> once = new ArrayList<>(unknown);
          List<RawProperty> rest = new ArrayList<>(0);
          for (RawProperty property : event.extensions().properties()) {
            String name = Header.columnOf(property);
            if (name == null || !once.remove(name) || property.value().isBlank()) {
              rest.add(property);
            }
          }
          Extensions extensions = new Extensions(rest, event.extensions().components());
          return extensions.isEmpty() ? null : RawText.EXTENSIONS.write(extensions);
        },
        column.read());
  }

  /** The places in one text: names, rooms and addresses as people write them, and links. */
  static Column location(String name) {
    return new Column(
        name,
        "/places",
        "where",
        true,
        event ->
            event.places().isEmpty()
                ? null
                : event.places().stream()
                    .map(place -> place.match(Venue::oneLine, online -> online.uri().toString()))
                    .collect(Collectors.joining("; ")),
        (draft, text) -> draft.event.places(List.of(place(text))));
  }

  private static Place place(String text) {
    try {
      return OnlineVenue.at(WEB.read(text));
    } catch (UnreadableCellException e) {
      return Venue.named(text);
    }
  }

  private static URI web(String text) {
    URI uri = URI.create(text);
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }

  /** A list whose entries commas separate, with no way to write one within an entry. */
  static <T> Column commas(
      String name,
      String path,
      Function<Event, List<T>> get,
      Function<T, String> label,
      Function<String, T> of,
      BiConsumer<Draft, List<T>> set) {
    return Column.of(
        name,
        path,
        "separated by commas",
        Spelling.<List<T>>of(
            "entries between commas",
            all -> all.stream().map(label).collect(Collectors.joining(", ")),
            text ->
                List.of(text.split(",")).stream()
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .map(of)
                    .toList()),
        event -> Optional.of(get.apply(event)).filter(all -> !all.isEmpty()),
        set);
  }
}
