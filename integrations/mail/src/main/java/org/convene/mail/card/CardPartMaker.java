package org.convene.mail.card;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Contact;
import org.convene.event.Content;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.OnlineVenue;
import org.convene.event.Organization;
import org.convene.event.Place;
import org.convene.event.Registration;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.mail.card.CardLine.Anchor;
import org.convene.mail.card.CardLine.Foreign;
import org.convene.mail.card.CardLine.Piece;
import org.convene.mail.card.CardLine.Words;
import org.convene.mail.card.CardMethod.Told;

/** Takes out of an event what a card tells of it. */
final class CardPartMaker {

  /** How many characters of a description a card shows. */
  static final int MOST_DESCRIPTION = 10_000;

  private final CardMethod method;
  private final CardLanguage language;
  private final CardWhen when;
  private final CardPeople people;

  CardPartMaker(CardMethod method, CardLanguage language, Optional<ZoneId> reader) {
    this.method = method;
    this.language = language;
    this.when = new CardWhen(language, reader);
    this.people = new CardPeople(language);
  }

  CardPart of(Event event) {
    List<CardRow> rows = new ArrayList<>(when.rows(event));
    List<CardLine> buttons = new ArrayList<>();
    status(event, rows);
    places(event, rows, buttons);
    people(event, rows);
    boolean details = method.tells(Told.DETAILS);
    if (details) {
      details(event, rows, buttons);
    }
    List<CardRow> filled = rows.stream().filter(it -> !it.lines().isEmpty()).toList();
    String text = details ? event.description().map(Text::value).orElse("") : "";
    String tag = event.description().flatMap(Text::language).orElse("");
    return new CardPart(title(event), filled, buttons, paragraphs(text, tag), "", tag);
  }

  private CardLine title(Event event) {
    return event
        .title()
        .map(it -> CardLine.of(foreign(it)))
        .orElseGet(() -> CardLine.words(CardWord.NOT_TITLED.in(language)));
  }

  private void status(Event event, List<CardRow> rows) {
    if (event.status().filter(EventStatus.TENTATIVE::equals).isPresent()) {
      rows.add(row(CardWord.STATUS, CardLine.words(CardWord.IS_TENTATIVE_EVENT.in(language))));
    } else if (event.status().filter(EventStatus.CANCELLED::equals).isPresent()
        && method != CardMethod.CANCEL) {
      rows.add(row(CardWord.STATUS, CardLine.words(CardWord.IS_CANCELLED_EVENT.in(language))));
    }
  }

  private void places(Event event, List<CardRow> rows, List<CardLine> buttons) {
    List<CardLine> venues = new ArrayList<>();
    for (Place place : event.places()) {
      if (place instanceof Venue venue) {
        venues.add(CardLinks.linked(CardTexts.line(venue.oneLine()), language(venue.name())));
      }
    }
    if (method.tells(Told.PLACES)) {
      rows.add(new CardRow(CardWord.WHERE, venues.stream().limit(1).toList()));
      rows.add(new CardRow(CardWord.PLACE, venues.stream().skip(1).toList()));
    }
    for (Place place : event.places()) {
      if (place instanceof OnlineVenue online && method.tells(Told.JOIN)) {
        online(online, rows, buttons);
      }
    }
  }

  private void online(OnlineVenue venue, List<CardRow> rows, List<CardLine> buttons) {
    CardLine line = CardLine.of(CardLinks.shown(venue.uri()));
    rows.add(
        row(
            CardWord.LINK,
            venue
                .name()
                .map(it -> line.and(new Words(" (")).and(foreign(it)).and(new Words(")")))
                .orElse(line)));
    CardLinks.href(venue.uri())
        .ifPresent(
            it -> buttons.add(CardLine.of(new Anchor(it, CardWord.JOIN.in(language), true))));
    venue
        .passcode()
        .filter(it -> method.tells(Told.PASSCODE))
        .ifPresent(it -> rows.add(row(CardWord.PASSCODE, foreign(it))));
  }

  private void people(Event event, List<CardRow> rows) {
    if (method.tells(Told.ORGANIZER)) {
      event
          .meeting()
          .organizer()
          .ifPresent(it -> rows.add(row(CardWord.ORGANIZER, CardPeople.organizer(it))));
    }
    if (method.tells(Told.GUESTS)) {
      rows.add(new CardRow(CardWord.GUESTS, people.guests(event)));
    }
  }

  private void details(Event event, List<CardRow> rows, List<CardLine> buttons) {
    rows.add(
        new CardRow(
            CardWord.ORGANIZERS, event.organizers().stream().map(this::organization).toList()));
    registration(event.registration(), rows, buttons);
    rows.add(new CardRow(CardWord.CONTACT, event.contacts().stream().map(this::contact).toList()));
    event.url().ifPresent(it -> rows.add(row(CardWord.PAGE, CardLine.of(CardLinks.shown(it)))));
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
    rows.add(new CardRow(CardWord.LINKS, links));
  }

  private static CardLine link(Optional<String> label, URI uri) {
    Piece link = CardLinks.shown(uri);
    return label
        .map(CardTexts::line)
        .filter(it -> !it.isEmpty())
        .map(it -> CardLine.of(new Foreign(it, ""), new Words(" – "), link))
        .orElse(CardLine.of(link));
  }

  private CardLine organization(Organization organization) {
    return with(
        foreign(organization.name()),
        Stream.of(
            organization.uri().map(CardLinks::shown), organization.email().map(CardLinks::mail)));
  }

  private CardLine contact(Contact contact) {
    return with(
        foreign(contact.label()),
        Stream.of(
            contact.email().map(CardLinks::mail),
            contact.phone().map(CardPartMaker::foreign),
            contact.uri().map(CardLinks::shown)));
  }

  private static CardLine with(Piece name, Stream<Optional<? extends Piece>> more) {
    CardLine line = CardLine.of(name);
    for (Piece piece : more.flatMap(Optional::stream).toArray(Piece[]::new)) {
      line = line.and(new Words(", "), piece);
    }
    return line;
  }

  /** Of a registration that is closed nothing is told. */
  private void registration(Registration registration, List<CardRow> rows, List<CardLine> buttons) {
    if (registration.state().filter(Registration.State.CLOSED::equals).isPresent()) {
      return;
    }
    registration
        .url()
        .ifPresent(
            it -> {
              rows.add(row(CardWord.REGISTRATION, CardLine.of(CardLinks.shown(it))));
              CardLinks.href(it)
                  .ifPresent(
                      href ->
                          buttons.add(
                              CardLine.of(new Anchor(href, CardWord.REGISTER.in(language), true))));
            });
    registration
        .deadline()
        .ifPresent(
            it -> rows.add(row(CardWord.DEADLINE, CardLine.words(new CardTimes(language).in(it)))));
  }

  private List<List<CardLine>> paragraphs(String text, String tag) {
    String shown = CardTexts.shown(text).strip();
    if (shown.isEmpty()) {
      return List.of();
    }
    List<List<CardLine>> paragraphs = new ArrayList<>();
    for (String paragraph : CardTexts.cut(shown, MOST_DESCRIPTION).split("\n\\s*\n", -1)) {
      paragraphs.add(
          Arrays.stream(paragraph.split("\n", -1)).map(it -> CardLinks.linked(it, tag)).toList());
    }
    if (shown.length() > MOST_DESCRIPTION) {
      paragraphs.add(List.of(CardLine.words(CardWord.CUT.in(language))));
    }
    return paragraphs;
  }

  private static String language(Text text) {
    return text.language().orElse("");
  }

  private static Foreign foreign(Text text) {
    return new Foreign(CardTexts.line(text.value()), language(text));
  }

  private static Foreign foreign(String text) {
    return new Foreign(CardTexts.line(text), "");
  }

  private static CardRow row(CardWord label, Piece piece) {
    return row(label, CardLine.of(piece));
  }

  private static CardRow row(CardWord label, CardLine line) {
    return new CardRow(label, List.of(line));
  }
}
