package org.convene.mail.card;

import java.util.List;

/** Something that a card tells under a label, such as where an event takes place. */
record CardRow(CardWord label, List<CardLine> lines) {

  static CardRow of(CardWord label, CardLine line) {
    return new CardRow(label, List.of(line));
  }

  static CardRow of(CardWord label, CardLine.Piece piece) {
    return of(label, CardLine.of(piece));
  }
}
