package org.convene.mail.card;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.mail.card.CardLine.Words;
import org.convene.mail.card.CardMethod.Told;

/** Takes out of an event what a card tells of it. */
final class CardPartMaker {

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
    CardBlock block = CardBlock.of(event.description().map(Text::value).orElse(""));
    List<CardRow> rows = new ArrayList<>(when.rows(event));
    List<CardLine> buttons = new ArrayList<>();
    status(event, rows);
    places(event, block, rows, buttons);
    people(event, rows);
    boolean details = method.tells(Told.DETAILS);
    if (details) {
      new CardDetails(language).rows(event, block, rows, buttons);
    }
    return new CardPart(
        title(event),
        rows.stream().filter(it -> !it.lines().isEmpty()).toList(),
        List.copyOf(buttons),
        details ? CardDescription.of(event, block.plain(), language) : CardDescription.NONE);
  }

  private static Optional<CardLine> title(Event event) {
    return event
        .title()
        .map(CardTexts::foreign)
        .filter(it -> !it.text().isEmpty())
        .map(it -> CardLine.of(it));
  }

  private void status(Event event, List<CardRow> rows) {
    if (event.status().filter(EventStatus.TENTATIVE::equals).isPresent()) {
      rows.add(
          CardRow.of(CardWord.STATUS, CardLine.words(CardWord.IS_TENTATIVE_EVENT.in(language))));
    } else if (event.status().filter(EventStatus.CANCELLED::equals).isPresent()
        && method != CardMethod.CANCEL) {
      rows.add(
          CardRow.of(CardWord.STATUS, CardLine.words(CardWord.IS_CANCELLED_EVENT.in(language))));
    }
  }

  private void places(Event event, CardBlock block, List<CardRow> rows, List<CardLine> buttons) {
    List<CardLine> venues = new ArrayList<>();
    for (Place place : event.places()) {
      if (place instanceof Venue venue) {
        String name = CardTexts.line(venue.oneLine());
        venues.add(CardLinks.linked(name, venue.name().language().orElse("")));
      }
    }
    if (method.tells(Told.PLACES)) {
      rows.add(new CardRow(CardWord.WHERE, venues.stream().limit(1).toList()));
    }
    if (method.tells(Told.JOIN)) {
      List<CardLine> others = venues.stream().skip(1).toList();
      rows.add(
          others.isEmpty()
              ? CardDetails.known(CardWord.PLACE, block)
              : new CardRow(CardWord.PLACE, others));
      for (Place place : event.places()) {
        if (place instanceof OnlineVenue online) {
          online(online, block, rows, buttons);
        }
      }
    }
  }

  private void online(
      OnlineVenue venue, CardBlock block, List<CardRow> rows, List<CardLine> buttons) {
    CardLine line = CardLine.of(CardLinks.shown(venue.uri()));
    for (Text name : venue.name().stream().toList()) {
      line = line.and(new Words(" ("), CardTexts.foreign(name), new Words(")"));
    }
    rows.add(CardRow.of(CardWord.LINK, line));
    CardLinks.button(venue.uri(), CardWord.JOIN.in(language)).ifPresent(buttons::add);
    venue
        .passcode()
        .or(() -> block.passcode(venue.uri().toString()))
        .filter(it -> method.tells(Told.PASSCODE) && !it.isBlank())
        .ifPresent(it -> rows.add(CardRow.of(CardWord.PASSCODE, CardTexts.foreign(it))));
  }

  private void people(Event event, List<CardRow> rows) {
    if (method.tells(Told.ORGANIZER)) {
      event
          .meeting()
          .organizer()
          .ifPresent(it -> rows.add(CardRow.of(CardWord.ORGANIZER, CardPeople.organizer(it))));
    }
    if (method.tells(Told.GUESTS)) {
      rows.add(new CardRow(CardWord.GUESTS, people.guests(event)));
    }
  }
}
