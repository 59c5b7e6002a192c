package org.convene.mail.card;

import java.util.List;
import org.convene.mail.card.CardLine.Anchor;
import org.convene.mail.card.CardLine.Foreign;
import org.convene.mail.card.CardLine.Piece;

/** A card as plain text. */
final class CardPlain {

  private final Card card;
  private final CardLanguage language;
  private final StringBuilder text = new StringBuilder();

  CardPlain(Card card) {
    this.card = card;
    this.language = card.language();
  }

  String text() {
    line(card.kind().in(language));
    card.notices().forEach(it -> line(inside(it)));
    comment();
    line("");
    line(alone(card.title()));
    card.parts().forEach(this::part);
    if (card.more() > 0) {
      line("");
      line(CardWord.AND_MORE.in(language, Integer.toString(card.more())));
    }
    part(card.common());
    adding();
    return text.toString();
  }

  private void comment() {
    if (!card.comment().isEmpty()) {
      line("");
      line(inside(card.comment().get(0)) + language.colon().stripTrailing());
      card.comment().stream().skip(1).forEach(it -> line("> " + alone(it)));
    }
  }

  private void part(CardPart part) {
    part.title()
        .ifPresent(
            it -> {
              line("");
              line(alone(it));
            });
    if (!part.rows().isEmpty()) {
      line("");
      part.rows().forEach(this::row);
    }
    for (List<CardLine> paragraph : part.description().paragraphs()) {
      line("");
      paragraph.forEach(it -> line(alone(it)));
    }
  }

  private void row(CardRow row) {
    String label = row.label().in(language) + language.colon();
    if (row.lines().size() == 1) {
      line(label + inside(row.lines().get(0)));
    } else {
      line(label);
      row.lines().forEach(it -> line("- " + inside(it)));
    }
  }

  private void adding() {
    if (!card.adding().isEmpty()) {
      line("");
      line(CardWord.ADD.in(language) + language.colon());
      card.adding().forEach(it -> line("- " + inside(it)));
    }
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  /** A line of others that has nothing of ours around it. */
  private static String alone(CardLine line) {
    StringBuilder spelled = new StringBuilder();
    line.pieces().forEach(it -> spelled.append(it.text()));
    return spelled.toString();
  }

  private String inside(CardLine line) {
    StringBuilder spelled = new StringBuilder();
    for (Piece piece : line.pieces()) {
      spelled.append(piece instanceof Foreign ? isolated(piece.text()) : piece.text());
      if (piece instanceof Anchor link && link.isNamed()) {
        spelled.append(language.colon()).append(link.href());
      }
    }
    return spelled.toString();
  }

  /** A text from right to left would take what stands beside it along. */
  private static String isolated(String text) {
    boolean turned =
        text.codePoints()
            .mapToObj(Character::getDirectionality)
            .anyMatch(
                it ->
                    it == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || it == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || it == Character.DIRECTIONALITY_ARABIC_NUMBER);
    return turned ? '\u2068' + text + '\u2069' : text;
  }
}
