package org.convene.io.ical.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.Kinds;
import org.convene.event.RawProperty;
import org.convene.event.Text;
import org.convene.io.ical.lines.ContentLine;
import org.convene.vocabulary.LanguageTags;
import org.jspecify.annotations.Nullable;

/** The rows of an event's title, descriptions, footnotes and languages. */
final class TextRows {

  /** RFC 9073 section 6.5; the same is written once more for Outlook, which shows only its own. */
  private static final String STYLED = "STYLED-DESCRIPTION";

  private static final String OUTLOOK = "X-ALT-DESC";

  private static final String TYPE = "FMTTYPE";
  private static final String HTML = "text/html";
  private static final Set<String> HTML_KNOWN = Set.of(TYPE, "VALUE", Sink.LANGUAGE);

  static final List<PropertyRow> ROWS =
      List.of(
          PropertyRow.of("/title", TextRows::readTitle, TextRows::title, "SUMMARY"),
          // before the plain description, whose line it must still find
          PropertyRow.of(
                  "/htmlDescription", TextRows::readHtml, TextRows::writeHtml, STYLED, OUTLOOK)
              .readingToo("DESCRIPTION"),
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

  /** A title on one line. */
  static String joined(String lines) {
    return lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static void title(Event event, Sink sink) {
    if (event.title().isPresent()) {
      sink.text("SUMMARY", event.title().get());
    }
  }

  private static void readHtml(ComponentSource source, EventBuilder event) {
    RawProperty plain = plain(source);
    ContentLine line = html(STYLED, plain, source);
    if (line != null) {
      takeCopy(line, source);
    } else {
      line = html(OUTLOOK, plain, source);
    }
    String value = line == null ? null : source.string(line);
    if (value != null && plain != null) {
      event.htmlDescription(SourceTexts.of(source, value, language(plain), STYLED, 0));
    }
  }

  /**
   * Takes the first line of a name that is HTML in the language of the plain description; the
   * property may stand in other types and languages too, which are extensions.
   */
  private static @Nullable ContentLine html(
      String name, @Nullable RawProperty plain, ComponentSource source) {
    ContentLine html = null;
    for (ContentLine line : source.all(name, HTML_KNOWN)) {
      if (html == null && isHtml(line) && fits(line, plain, source)) {
        html = line;
      } else {
        source.leave(line);
      }
    }
    return html;
  }

  private static boolean fits(
      ContentLine line, @Nullable RawProperty plain, ComponentSource source) {
    Optional<String> own = SourceTexts.language(source, line, Sink.LANGUAGE);
    boolean fits =
        plain != null && (own.isEmpty() || own.get().equalsIgnoreCase(language(plain).orElse("")));
    if (!fits) {
      source.warn(
          line.line(),
          "ical.html-description-alone",
          "expected a DESCRIPTION in the language of "
              + line.property().name()
              + " beside it, found none; the HTML is kept as an extension");
    }
    return fits && !line.property().value().isEmpty();
  }

  private static @Nullable RawProperty plain(ComponentSource source) {
    int i = source.lines().find("DESCRIPTION", 0);
    RawProperty plain = i < 0 ? null : source.lines().property(i);
    return plain == null || plain.value().isEmpty() ? null : plain;
  }

  private static Optional<String> language(RawProperty property) {
    return property
        .parameter(Sink.LANGUAGE)
        .map(tag -> tag.replace('_', '-'))
        .filter(LanguageTags::isWellFormed);
  }

  /** Takes the X-ALT-DESC that says what the STYLED-DESCRIPTION says. */
  private static void takeCopy(ContentLine styled, ComponentSource source) {
    for (ContentLine line : source.all(OUTLOOK, Set.of(TYPE))) {
      if (!isHtml(line) || !line.property().value().equals(styled.property().value())) {
        source.leave(line);
      }
    }
  }

  private static void writeHtml(Event event, Sink sink) {
    if (event.htmlDescription().isEmpty()) {
      return;
    }
    Text html = event.htmlDescription().get();
    Params parameters = Params.of("VALUE", "TEXT").with(TYPE, HTML);
    sink.text(STYLED, parameters.with(Sink.LANGUAGE, html.language()), html.value());
    sink.translations(STYLED, html, 0);
    if (event.extensions().properties().stream().noneMatch(it -> it.name().equals(OUTLOOK))) {
      sink.text(OUTLOOK, Params.of(TYPE, HTML), html.value());
    }
  }

  private static boolean isHtml(ContentLine line) {
    return line.property().parameter(TYPE).filter(HTML::equalsIgnoreCase).isPresent()
        && line.property()
            .parameter("VALUE")
            .filter(type -> !type.equalsIgnoreCase("TEXT"))
            .isEmpty();
  }
}
