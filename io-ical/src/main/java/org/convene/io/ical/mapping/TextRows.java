package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.Text;
import org.convene.io.ical.lines.ContentLine;

/** What it says of itself, and in which languages it is held. */
final class TextRows {

  private static final String SPOKEN = "X-CONVENE-LANGUAGE";
  private static final String INTERPRETATION = "X-CONVENE-INTERPRETATION";

  static final List<Row> ROWS =
      List.of(
          Row.of("/title", TextRows::readTitle, TextRows::title, "SUMMARY"),
          Row.of(
              "/description",
              (source, event) -> event.description(SourceTexts.read(source, "DESCRIPTION")),
              TextRows::description,
              "DESCRIPTION"),
          Row.of("/footnotes", TextRows::readFootnotes, TextRows::footnotes, "COMMENT"),
          Row.of(
              "/languages",
              (source, event) -> event.languages(strings(SPOKEN, source)),
              (event, sink) -> languages(SPOKEN, event.languages(), sink),
              SPOKEN),
          Row.of(
              "/interpretation",
              (source, event) -> event.interpretation(strings(INTERPRETATION, source)),
              (event, sink) -> languages(INTERPRETATION, event.interpretation(), sink),
              INTERPRETATION));

  private TextRows() {}

  private static void readTitle(Source source, EventBuilder event) {
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

  private static void description(Event event, Sink sink) {
    if (event.description().isPresent()) {
      sink.text("DESCRIPTION", event.description().get());
    }
  }

  private static void readFootnotes(Source source, EventBuilder event) {
    List<Text> footnotes = new ArrayList<>(0);
    for (ContentLine line : source.all("COMMENT", SourceTexts.KNOWN)) {
      Text footnote = SourceTexts.read(source, line, "COMMENT", footnotes.size() + 1);
      if (footnote != null) {
        footnotes.add(footnote);
      }
    }
    event.footnotes(footnotes);
  }

  private static void footnotes(Event event, Sink sink) {
    int position = 0;
    for (Text footnote : event.footnotes()) {
      sink.text("COMMENT", Sink.language(footnote), footnote.value());
      sink.translations("COMMENT", footnote, ++position);
    }
  }

  private static List<String> strings(String name, Source source) {
    List<String> strings = new ArrayList<>(0);
    for (ContentLine line : source.all(name, Source.NONE)) {
      String string = source.string(line);
      if (string != null) {
        strings.add(string);
      }
    }
    return strings;
  }

  private static void languages(String name, List<String> languages, Sink sink) {
    for (String language : languages) {
      sink.text(name, language);
    }
  }
}
