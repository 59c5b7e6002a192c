package org.convene.mail.card;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A line of a card: words of ours, texts of others, and links. */
record CardLine(List<Piece> pieces) {

  /** A part of a line. */
  sealed interface Piece {

    /** What people see of it. */
    String text();
  }

  /** Words of ours. */
  record Words(String text) implements Piece {}

  /**
   * A text of others: a title, a name.
   *
   * @param language its tag, or nothing
   */
  record Foreign(String text, String language) implements Piece {}

  /**
   * A link.
   *
   * @param href one that {@link CardLinks} let pass
   * @param text words of ours, or the address itself
   * @param form how it looks
   */
  record Anchor(String href, String text, Form form) implements Piece {

    /** What people see of a link. */
    enum Form {
      /** Its address. */
      ADDRESS,
      /** Words of ours. */
      NAMED,
      /** Words of ours, as something to do. */
      BUTTON
    }

    boolean isButton() {
      return form == Form.BUTTON;
    }

    boolean isNamed() {
      return form != Form.ADDRESS;
    }
  }

  private static final Pattern HOLE = Pattern.compile("\\{([01])}");

  static CardLine of(Piece... pieces) {
    return new CardLine(List.of(pieces));
  }

  static CardLine words(String words) {
    return of(new Words(words));
  }

  /** Words of ours with pieces filled in. */
  static CardLine filled(String words, Piece... pieces) {
    List<Piece> line = new ArrayList<>();
    int at = 0;
    for (MatchResult hole : HOLE.matcher(words).results().toList()) {
      if (hole.start() > at) {
        line.add(new Words(words.substring(at, hole.start())));
      }
      line.add(pieces[Integer.parseInt(hole.group(1))]);
      at = hole.end();
    }
    if (at < words.length()) {
      line.add(new Words(words.substring(at)));
    }
    return new CardLine(List.copyOf(line));
  }

  CardLine and(Piece... more) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(List.of(more));
    return new CardLine(List.copyOf(all));
  }

  CardLine and(CardLine more) {
    return and(more.pieces.toArray(new Piece[0]));
  }
}
