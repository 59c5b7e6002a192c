package org.convene.mail.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Text;

/**
 * The description of an event.
 *
 * @param paragraphs the plain one, of lines
 * @param html the same as HTML that is clean, where the event has it
 * @param language its tag, or nothing
 */
record CardDescription(List<List<CardLine>> paragraphs, Optional<String> html, String language) {

  /** How many characters of a text a card shows. */
  static final int MOST_TEXT = 10_000;

  static final CardDescription NONE = new CardDescription(List.of(), Optional.empty(), "");

  /**
   * Returns the description of an event.
   *
   * @param plain without the block for guests
   */
  static CardDescription of(Event event, String plain, CardLanguage language) {
    String tag = event.description().flatMap(Text::language).orElse("");
    String shown = CardTexts.shown(plain).strip();
    if (shown.isEmpty()) {
      return NONE;
    }
    List<List<CardLine>> paragraphs = new ArrayList<>();
    for (String paragraph : CardTexts.cut(shown, MOST_TEXT).split("\n\\s*\n", -1)) {
      paragraphs.add(lines(paragraph, tag));
    }
    if (shown.length() > MOST_TEXT) {
      paragraphs.add(List.of(CardLine.words(CardWord.CUT.in(language))));
      return new CardDescription(List.copyOf(paragraphs), Optional.empty(), tag);
    }
    Optional<String> html = event.htmlDescription().flatMap(it -> CleanHtml.of(it.value(), shown));
    return new CardDescription(List.copyOf(paragraphs), html, tag);
  }

  /** A text as lines, with the pages that it names linked. */
  static List<CardLine> lines(String text, String language) {
    return Arrays.stream(text.split("\n", -1))
        .map(it -> CardLinks.linked(it.stripTrailing(), language))
        .toList();
  }

  boolean isEmpty() {
    return paragraphs.isEmpty();
  }
}
