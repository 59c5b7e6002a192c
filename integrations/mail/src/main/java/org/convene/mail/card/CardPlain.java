package org.convene.mail.card;

import java.util.List;

/** A card as plain text. */
final class CardPlain {

  private final Card card;
  private final StringBuilder text = new StringBuilder();

  CardPlain(Card card) {
    this.card = card;
  }

  String text() {
    line(card.kind().in(card.language()));
    card.notices().forEach(this::line);
    if (!card.comment().isEmpty()) {
      line("");
      card.comment().forEach(this::line);
    }
    card.parts().forEach(this::part);
    if (!card.adding().isEmpty()) {
      line("");
      line(CardWord.ADD.in(card.language()) + card.language().colon().stripTrailing());
      card.adding().forEach(it -> line("- " + spelled(it)));
    }
    return text.toString();
  }

  private void part(CardPart part) {
    line("");
    line(part.title());
    line("");
    part.rows().forEach(this::row);
    for (List<CardLine> paragraph : part.description()) {
      line("");
      paragraph.forEach(this::line);
    }
  }

  private void row(CardRow row) {
    String label = row.label().in(card.language()) + card.language().colon();
    if (row.lines().size() == 1) {
      line(label + spelled(row.lines().get(0)));
    } else {
      line(label.stripTrailing());
      row.lines().forEach(it -> line("- " + spelled(it)));
    }
  }

  private void line(CardLine line) {
    line(spelled(line));
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private static String spelled(CardLine line) {
    StringBuilder spelled = new StringBuilder();
    for (CardLine.Piece piece : line.pieces()) {
      spelled.append(piece.text());
      if (piece instanceof CardLine.Anchor link
          && !link.href().equals(link.text())
          && !link.href().startsWith("mailto:")) {
        spelled.append(": ").append(link.href());
      }
    }
    return spelled.toString();
  }
}
