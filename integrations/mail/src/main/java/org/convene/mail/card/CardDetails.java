package org.convene.mail.card;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Contact;
import org.convene.event.Content;
import org.convene.event.Event;
import org.convene.event.Organization;
import org.convene.event.Registration;
import org.convene.event.Text;
import org.convene.mail.card.CardLine.Piece;
import org.convene.mail.card.CardLine.Words;

/** The rows about who holds an event, how to register, and where to read more. */
final class CardDetails {

  private final CardLanguage language;

  CardDetails(CardLanguage language) {
    this.language = language;
  }

  void rows(Event event, CardBlock block, List<CardRow> rows, List<CardLine> buttons) {
    rows.add(
        event.organizers().isEmpty()
            ? known(CardWord.ORGANIZERS, block)
            : new CardRow(
                CardWord.ORGANIZERS,
                event.organizers().stream().map(CardDetails::organization).toList()));
    registration(event.registration(), block, rows, buttons);
    rows.add(
        new CardRow(
            CardWord.CONTACT, event.contacts().stream().map(it -> contact(it, block)).toList()));
    event.url().ifPresent(it -> rows.add(CardRow.of(CardWord.PAGE, CardLinks.shown(it))));
    rows.add(new CardRow(CardWord.LINKS, links(event)));
    rows.add(
        new CardRow(
            CardWord.NOTES,
            event.footnotes().stream()
                .map(it -> CardLinks.linked(CardTexts.line(it.value()), it.language().orElse("")))
                .toList()));
  }

  /** What is known from the block that was received. */
  static CardRow known(CardWord label, CardBlock block) {
    return new CardRow(
        label,
        block.told(label).stream().map(it -> CardLinks.linked(CardTexts.line(it), "")).toList());
  }

  private static List<CardLine> links(Event event) {
    List<CardLine> links = new ArrayList<>();
    event.links().forEach(it -> links.add(link(it.label().map(Text::value), it.href())));
    event
        .attachments()
        .forEach(
            it -> {
              if (it.content() instanceof Content.Remote remote) {
                links.add(link(it.label(), remote.uri()));
              }
            });
    return links;
  }

  private static CardLine link(Optional<String> label, URI uri) {
    Piece link = CardLinks.shown(uri);
    return label
        .map(CardTexts::foreign)
        .filter(it -> !it.text().isEmpty())
        .map(it -> CardLine.of(it, new Words(" – "), link))
        .orElse(CardLine.of(link));
  }

  private static CardLine organization(Organization organization) {
    return listed(
        Stream.of(
            Optional.of(CardTexts.foreign(organization.name())),
            organization.uri().map(CardLinks::shown),
            organization.email().map(CardLinks::mail)));
  }

  private static CardLine contact(Contact contact, CardBlock block) {
    String label = CardTexts.line(contact.label().value());
    if (contact.email().or(contact::phone).isEmpty() && !label.isEmpty()) {
      Optional<String> known = block.contact(label);
      if (known.isPresent()) {
        return CardLinks.linked(CardTexts.line(known.get()), "");
      }
    }
    return listed(
        Stream.of(
            Optional.of(CardTexts.foreign(contact.label())),
            contact.email().map(CardLinks::mail),
            contact.phone().map(CardTexts::foreign),
            contact.uri().map(CardLinks::shown)));
  }

  private static CardLine listed(Stream<Optional<? extends Piece>> pieces) {
    List<Piece> line = new ArrayList<>();
    for (Piece piece : pieces.flatMap(Optional::stream).toArray(Piece[]::new)) {
      if (!piece.text().isEmpty()) {
        if (!line.isEmpty()) {
          line.add(new Words(", "));
        }
        line.add(piece);
      }
    }
    return new CardLine(List.copyOf(line));
  }

  /** Of a registration that is closed nothing is told. */
  private void registration(
      Registration registration, CardBlock block, List<CardRow> rows, List<CardLine> buttons) {
    if (registration.isEmpty()) {
      rows.add(known(CardWord.REGISTRATION, block));
      rows.add(known(CardWord.DEADLINE, block));
      return;
    }
    if (registration.state().filter(Registration.State.CLOSED::equals).isPresent()) {
      return;
    }
    for (URI url : registration.url().stream().toList()) {
      rows.add(CardRow.of(CardWord.REGISTRATION, CardLinks.shown(url)));
      CardLinks.button(url, CardWord.REGISTER.in(language)).ifPresent(buttons::add);
    }
    registration
        .deadline()
        .map(new CardTimes(language)::in)
        .ifPresent(it -> rows.add(CardRow.of(CardWord.DEADLINE, new Words(it))));
  }
}
