package org.convene.io.ical;

import java.util.List;
import org.convene.event.Event;
import org.convene.event.Text;

/** What it says of itself, and in which languages it is held. */
final class TextRows {

  private static final String SPOKEN = "X-CONVENE-LANGUAGE";
  private static final String INTERPRETATION = "X-CONVENE-INTERPRETATION";

  static final List<Row> ROWS =
      List.of(
          Row.of(TextRows::title, "SUMMARY"),
          Row.of(TextRows::description, "DESCRIPTION"),
          Row.of(TextRows::footnotes, "COMMENT"),
          Row.of(TextRows::languages, SPOKEN, INTERPRETATION));

  private TextRows() {}

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

  private static void footnotes(Event event, Sink sink) {
    int position = 0;
    for (Text footnote : event.footnotes()) {
      sink.text("COMMENT", Sink.language(footnote), footnote.value());
      sink.translations("COMMENT", footnote, ++position);
    }
  }

  private static void languages(Event event, Sink sink) {
    for (String language : event.languages()) {
      sink.text(SPOKEN, language);
    }
    for (String language : event.interpretation()) {
      sink.text(INTERPRETATION, language);
    }
  }
}
