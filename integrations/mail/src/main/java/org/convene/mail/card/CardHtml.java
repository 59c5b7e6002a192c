package org.convene.mail.card;

import java.util.List;

/** A card as a document of HTML. */
final class CardHtml {

  private final Card card;
  private final StringBuilder html = new StringBuilder();

  CardHtml(Card card) {
    this.card = card;
  }

  String html() {
    html.append("<!DOCTYPE html>\n<html lang=\"").append(card.language().tag());
    html.append("\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    html.append(escaped(card.subject())).append("</title>\n<style>\n");
    html.append(CardStyle.CSS).append("</style>\n</head>\n<body>\n<div class=\"card\">\n");
    html.append("<p class=\"kind\">").append(escaped(card.kind().in(card.language())));
    html.append("</p>\n");
    for (int i = 0; i < card.parts().size(); i++) {
      part(card.parts().get(i), i == 0);
    }
    adding();
    html.append("</div>\n</body>\n</html>\n");
    return html.toString();
  }

  private void part(CardPart part, boolean isFirst) {
    String heading = isFirst ? "h1" : "h2";
    html.append('<').append(heading).append(" dir=\"auto\">");
    line(part.title());
    html.append("</").append(heading).append(">\n");
    if (isFirst) {
      notices();
    }
    html.append("<dl>\n");
    part.rows().forEach(this::row);
    html.append("</dl>\n");
    for (CardLine button : part.buttons()) {
      html.append("<p>");
      line(button);
      html.append("</p>\n");
    }
    description(part);
  }

  private void notices() {
    for (CardLine notice : card.notices()) {
      html.append("<p class=\"notice\">");
      line(notice);
      html.append("</p>\n");
    }
    if (!card.comment().isEmpty()) {
      html.append("<p>");
      line(card.comment().get(0));
      html.append("</p>\n<blockquote dir=\"auto\">");
      lines(card.comment().subList(1, card.comment().size()));
      html.append("</blockquote>\n");
    }
  }

  private void row(CardRow row) {
    html.append("<dt>").append(escaped(row.label().in(card.language()))).append("</dt>\n");
    for (CardLine line : row.lines()) {
      html.append("<dd>");
      line(line);
      html.append("</dd>\n");
    }
  }

  private void description(CardPart part) {
    if (part.description().isEmpty()) {
      return;
    }
    html.append("<h2>").append(escaped(CardWord.DESCRIPTION.in(card.language())));
    html.append("</h2>\n");
    for (List<CardLine> paragraph : part.description()) {
      html.append("<p dir=\"auto\">");
      lines(paragraph);
      html.append("</p>\n");
    }
  }

  private void adding() {
    if (card.adding().isEmpty()) {
      return;
    }
    html.append("<h2>").append(escaped(CardWord.ADD.in(card.language()))).append("</h2>\n<ul>\n");
    for (CardLine link : card.adding()) {
      html.append("<li>");
      line(link);
      html.append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private void lines(List<CardLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      html.append(i == 0 ? "" : "<br>\n");
      line(lines.get(i));
    }
  }

  private void line(CardLine line) {
    for (CardLine.Piece piece : line.pieces()) {
      if (piece instanceof CardLine.Foreign foreign) {
        html.append("<bdi");
        if (!foreign.language().isEmpty()) {
          html.append(" lang=\"").append(escaped(foreign.language())).append('"');
        }
        html.append('>').append(escaped(foreign.text())).append("</bdi>");
      } else if (piece instanceof CardLine.Anchor link) {
        html.append(link.isButton() ? "<a class=\"button\" href=\"" : "<a href=\"");
        html.append(escaped(link.href())).append("\" rel=\"noopener noreferrer nofollow\">");
        html.append(escaped(link.text())).append("</a>");
      } else {
        html.append(escaped(piece.text()));
      }
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
