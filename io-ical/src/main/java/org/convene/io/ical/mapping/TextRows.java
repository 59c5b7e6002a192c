package org.convene.io.ical.mapping;

import java.util.List;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.event.Text;
import org.convene.io.ical.lines.ContentLine;

/** What it says of itself, and in which languages it is held. */
final class TextRows {

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.of("/title", TextRows::readTitle, TextRows::title, "SUMMARY"),
          PropertyRow.of(
              PropertyField.one(field("description", Kinds.TEXT), "DESCRIPTION", TextCodecs.TEXT)),
          PropertyRow.of(
              PropertyField.many(
                  field("footnotes", new Kind.Many<>(Kinds.TEXT)), "COMMENT", TextCodecs.TEXT)),
          languages("languages", "X-CONVENE-LANGUAGE"),
          languages("interpretation", "X-CONVENE-INTERPRETATION"));

  private TextRows() {}

  private static <T> Field<Event, EventBuilder, T> field(String name, Kind<T> kind) {
    return PropertyField.field(EventModel.EVENT, name, kind);
  }

  private static PropertyRow languages(String name, String property) {
    return PropertyRow.of(
        PropertyField.many(
            field(name, new Kind.Many<>(Kinds.LANGUAGE_NAME)), property, TextCodecs.LANGUAGE));
  }

  private static void readTitle(ComponentSource source, EventBuilder event) {
    ContentLine line = source.one("SUMMARY", SourceTexts.KNOWN);
    Text title = line == null ? null : SourceTexts.read(source, line, "SUMMARY", 0);
    if (line != null && title != null && title.value().indexOf('\n') >= 0) {
      source.repair(
          line,
          "ical.title-lines",
          line.expected("a title on one line") + "; its lines are joined");
      title = new Text(joined(title.value()), title.language(), title.translations());
    }
    event.title(title);
  }

  private static String joined(String lines) {
    return lines.strip().replaceAll(" *\n+ *", " ");
  }

  private static void title(Event event, Sink sink) {
    if (event.title().isPresent()) {
      sink.text("SUMMARY", event.title().get());
    }
  }
}
