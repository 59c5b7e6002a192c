package org.convene.mail.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.mail.card.CardLine.Foreign;
import org.convene.mail.card.CardLine.Piece;
import org.convene.mail.card.CardLine.Words;

/** The people of an event by name, else by address, and what they answered. */
final class CardPeople {

  /** How many guests a card names. */
  static final int MOST_GUESTS = 50;

  private final CardLanguage language;

  CardPeople(CardLanguage language) {
    this.language = language;
  }

  /** Somebody as people call them. */
  static Piece named(CalendarUser user) {
    return user.name()
        .map(CardTexts::line)
        .filter(it -> !it.isEmpty())
        .<Piece>map(it -> new Foreign(it, ""))
        .orElseGet(() -> address(user.address()));
  }

  private static Piece address(CalendarAddress address) {
    return new Foreign(CardTexts.line(address.email().orElseGet(() -> address.toString())), "");
  }

  /** Who has an address, by the name that an event knows. */
  static Piece named(CalendarAddress address, Event event) {
    Optional<CalendarUser> organizer =
        event.meeting().organizer().filter(it -> it.address().sameAddress(address));
    return event.meeting().attendees().stream()
        .map(Attendee::user)
        .filter(it -> it.address().sameAddress(address))
        .findFirst()
        .or(() -> organizer)
        .map(CardPeople::named)
        .orElseGet(() -> address(address));
  }

  /** The organizer, with an address to write to. */
  static CardLine organizer(CalendarUser organizer) {
    CardLine line = CardLine.of(named(organizer));
    Optional<String> email = organizer.address().email();
    return email.isEmpty() || organizer.name().filter(it -> !it.isBlank()).isEmpty()
        ? line
        : line.and(new Words(" (")).and(CardLinks.mail(email.get())).and(new Words(")"));
  }

  /** The guests with their answers. */
  List<CardLine> guests(Event event) {
    List<Attendee> guests = event.meeting().attendees();
    List<CardLine> lines = new ArrayList<>();
    guests.stream().limit(MOST_GUESTS).forEach(it -> lines.add(guest(it, event)));
    if (guests.size() > MOST_GUESTS) {
      String more = Integer.toString(guests.size() - MOST_GUESTS);
      lines.add(CardLine.words(CardWord.AND_MORE.in(language, more)));
    }
    return lines;
  }

  private CardLine guest(Attendee guest, Event event) {
    List<String> words = new ArrayList<>();
    words.add(answer(guest.status()).in(language));
    role(guest.role()).ifPresent(it -> words.add(it.in(language)));
    CardLine line = CardLine.of(named(guest.user()), new Words(" – " + String.join(", ", words)));
    for (CalendarAddress delegate : guest.delegatedTo()) {
      line = line.and(new Words(" → "), named(delegate, event));
    }
    return line;
  }

  private static CardWord answer(Attendee.Status status) {
    return switch (status) {
      case NEEDS_ACTION -> CardWord.HAS_NO_ANSWER;
      case ACCEPTED -> CardWord.DID_ACCEPT;
      case DECLINED -> CardWord.DID_DECLINE;
      case TENTATIVE -> CardWord.DID_TENTATIVELY;
      case DELEGATED -> CardWord.DID_DELEGATE;
    };
  }

  private static Optional<CardWord> role(Attendee.Role role) {
    return switch (role) {
      case CHAIR -> Optional.of(CardWord.IS_CHAIR);
      case REQUIRED -> Optional.empty();
      case OPTIONAL -> Optional.of(CardWord.IS_OPTIONAL);
      case NON_PARTICIPANT -> Optional.of(CardWord.IS_INFORMED);
    };
  }
}
