package org.convene.mail.card;

import java.util.List;
import java.util.Optional;

/**
 * What a card tells of an event, a series or a single instance.
 *
 * @param title nothing where it is that of the card
 * @param buttons what a reader may do
 */
record CardPart(
    Optional<CardLine> title,
    List<CardRow> rows,
    List<CardLine> buttons,
    CardDescription description) {

  /** What several parts have in common, to be told once. */
  static CardPart common(List<CardPart> parts) {
    CardPart first = parts.get(0);
    boolean sameTitle = parts.stream().allMatch(it -> it.title.equals(first.title));
    boolean sameText = parts.stream().allMatch(it -> it.description.equals(first.description));
    return new CardPart(
        sameTitle ? first.title : Optional.empty(),
        first.rows.stream()
            .filter(it -> parts.stream().allMatch(p -> p.rows.contains(it)))
            .toList(),
        first.buttons.stream()
            .filter(it -> parts.stream().allMatch(p -> p.buttons.contains(it)))
            .toList(),
        sameText ? first.description : CardDescription.NONE);
  }

  /** What is told of this part alone. */
  CardPart without(CardPart common) {
    return new CardPart(
        title.filter(it -> !Optional.of(it).equals(common.title)),
        rows.stream().filter(it -> !common.rows.contains(it)).toList(),
        buttons.stream().filter(it -> !common.buttons.contains(it)).toList(),
        description.equals(common.description) ? CardDescription.NONE : description);
  }

  CardPart untitled() {
    return new CardPart(Optional.empty(), rows, buttons, description);
  }
}
