package org.convene.mail.card;

import java.util.List;
import org.convene.mail.card.CardLine.Anchor;
import org.convene.mail.card.CardLine.Foreign;
import org.convene.mail.card.CardLine.Piece;

/**
 * A card as a document of HTML: headings, lists and paragraphs that read well without the style.
 */
final class CardHtml {

  /** A page that is opened from a card learns nothing of it. */
  static final String REL = "noopener noreferrer nofollow";

  private final Card card;
  private final CardLanguage language;
  private final StringBuilder html = new StringBuilder();

  CardHtml(Card card) {
    this.card = card;
    this.language = card.language();
  }

  String html() {
    html.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag());
    html.append("\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.append("<meta name=\"supported-color-schemes\" content=\"light dark\">\n");
    element("title", card.subject());
    html.append("<style>\n").append(CardStyle.CSS).append("</style>\n</head>\n<body>\n");
    html.append("<div class=\"card\">\n<p><span class=\"kind ");
    html.append(CardStyle.mood(card.kind())).append("\">");
    html.append(escaped(card.kind().in(language))).append("</span></p>\n");
    block("h1", card.title());
    notices();
    card.parts().forEach(this::part);
    if (card.more() > 0) {
      element("p", CardWord.AND_MORE.in(language, Integer.toString(card.more())));
    }
    part(card.common());
    adding();
    return html.append("</div>\n</body>\n</html>\n").toString();
  }

  private void notices() {
    for (CardLine notice : card.notices()) {
      html.append("<p class=\"notice\">");
      inline(notice);
      html.append("</p>\n");
    }
    if (!card.comment().isEmpty()) {
      html.append("<p>");
      inline(card.comment().get(0));
      html.append(escaped(language.colon().stripTrailing())).append("</p>\n");
      html.append("<blockquote>\n");
      paragraph(card.comment().subList(1, card.comment().size()));
      html.append("</blockquote>\n");
    }
  }

  private void part(CardPart part) {
    part.title().ifPresent(it -> block("h2", it));
    rows(part.rows().stream().filter(it -> it.label().isFirst()).toList());
    if (!part.buttons().isEmpty()) {
      html.append("<p>");
      for (int i = 0; i < part.buttons().size(); i++) {
        html.append(i == 0 ? "" : "\n");
        inline(part.buttons().get(i));
      }
      html.append("</p>\n");
    }
    rows(part.rows().stream().filter(it -> !it.label().isFirst()).toList());
    description(part.description());
  }

  private void rows(List<CardRow> rows) {
    if (!rows.isEmpty()) {
      html.append("<dl>\n");
      rows.forEach(this::row);
      html.append("</dl>\n");
    }
  }

  private void row(CardRow row) {
    element("dt", row.label().in(language));
    for (CardLine line : row.lines()) {
      html.append("<dd>");
      inline(line);
      html.append("</dd>\n");
    }
  }

  private void description(CardDescription description) {
    if (description.isEmpty()) {
      return;
    }
    element("h2", CardWord.DESCRIPTION.in(language));
    html.append("<div class=\"text\"").append(lang(description.language())).append(">\n");
    if (description.html().isPresent()) {
      html.append(description.html().get()).append('\n');
    } else {
      description.paragraphs().forEach(this::paragraph);
    }
    html.append("</div>\n");
  }

  private void adding() {
    if (card.adding().isEmpty()) {
      return;
    }
    element("h2", CardWord.ADD.in(language));
    html.append("<ul>\n");
    for (CardLine link : card.adding()) {
      html.append("<li>");
      inline(link);
      html.append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private void element(String name, String words) {
    html.append('<').append(name).append('>').append(escaped(words));
    html.append("</").append(name).append(">\n");
  }

  /** A text of others that is an element of its own: its direction is that of the text. */
  private void block(String name, CardLine line) {
    String tag = line.pieces().get(0) instanceof Foreign title ? title.language() : "";
    html.append('<').append(name).append(" dir=\"auto\"").append(lang(tag)).append('>');
    pieces(line, false);
    html.append("</").append(name).append(">\n");
  }

  private void paragraph(List<CardLine> lines) {
    html.append("<p dir=\"auto\">");
    for (int i = 0; i < lines.size(); i++) {
      html.append(i == 0 ? "" : "<br>\n");
      pieces(lines.get(i), false);
    }
    html.append("</p>\n");
  }

  private void inline(CardLine line) {
    pieces(line, true);
  }

  /**
   * Writes a line.
   *
   * @param isolated whether texts of others stand beside words of ours
   */
  private void pieces(CardLine line, boolean isolated) {
    for (Piece piece : line.pieces()) {
      if (piece instanceof Anchor link) {
        html.append(link.isButton() ? "<a class=\"button\"" : "<a");
        html.append(link.isNamed() ? "" : " dir=\"ltr\"");
        html.append(" href=\"").append(escaped(link.href()));
        html.append("\" rel=\"" + REL + "\">").append(escaped(link.text())).append("</a>");
      } else if (isolated && piece instanceof Foreign foreign) {
        html.append("<bdi").append(lang(foreign.language())).append('>');
        html.append(escaped(foreign.text())).append("</bdi>");
      } else {
        html.append(escaped(piece.text()));
      }
    }
  }

  private static String lang(String tag) {
    return tag.isEmpty() ? "" : " lang=\"" + escaped(tag) + '"';
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
