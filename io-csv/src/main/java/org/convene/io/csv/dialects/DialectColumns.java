package org.convene.io.csv.dialects;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.dates.UnreadableTextException;
import org.convene.event.Event;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Venue;
import org.convene.io.csv.cells.Spelling;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;
import org.convene.io.csv.table.Draft;
import org.convene.io.csv.values.WordSpellings;

/** Columns that the tables of other programs share. */
public final class DialectColumns {

  static final Spelling<Boolean> TRUE_FALSE =
      Spelling.of("True or False", value -> value ? "True" : "False", WordSpellings.YES_NO::read);

  static final Spelling<Boolean> CAPITAL_TRUE_FALSE =
      Spelling.of("TRUE or FALSE", value -> value ? "TRUE" : "FALSE", WordSpellings.YES_NO::read);

  /** An address of the web; another text is refused. */
  static final Spelling<URI> WEB = Spelling.of("a web address", URI::toString, DialectColumns::web);

  private DialectColumns() {}

  /** One of our own columns under another name. */
  static Column ours(String name, String ours) {
    return Columns.named(ours).named(name);
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
        (draft, text) -> Where.of(draft).add(place(text)));
  }

  private static Place place(String text) {
    try {
      return OnlineVenue.at(WEB.read(text));
    } catch (UnreadableTextException e) {
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
