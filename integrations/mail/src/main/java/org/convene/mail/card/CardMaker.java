package org.convene.mail.card;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.io.ical.Invitation;
import org.convene.mail.card.CardLine.Piece;

/** Makes the card of a message. */
final class CardMaker {

  /** How many characters of a title a subject has. */
  static final int MOST_SUBJECT = 200;

  /** How many parts of a message a card tells of. */
  static final int MOST_PARTS = 20;

  private final Invitation invitation;
  private final CardMethod method;
  private final Event first;
  private final CardLanguage language;
  private final Optional<ZoneId> reader;

  CardMaker(Invitation invitation, Optional<ZoneId> reader) {
    this.invitation = invitation;
    this.method = CardMethod.valueOf(invitation.method());
    this.first = invitation.parts().get(0);
    this.language = CardLanguage.of(first.title());
    this.reader = reader;
  }

  Card card() {
    CardPartMaker maker = new CardPartMaker(method, language, reader);
    List<CardPart> parts = invitation.parts().stream().limit(MOST_PARTS).map(maker::of).toList();
    CardPart common = CardPart.common(parts);
    CardLine title = parts.get(0).title().orElse(CardLine.words(CardWord.NOT_TITLED.in(language)));
    return new Card(
        language,
        subject(),
        kind(),
        title,
        notices(),
        comment(),
        parts.size() == 1
            ? List.of(parts.get(0).untitled())
            : parts.stream().map(it -> it.without(common)).toList(),
        parts.size() == 1
            ? new CardPart(Optional.empty(), List.of(), List.of(), CardDescription.NONE)
            : common.untitled(),
        invitation.parts().size() - parts.size(),
        parts.size() == 1 && method.tells(CardMethod.Told.ADDING)
            ? CardAdding.links(first, language)
            : List.of());
  }

  private String subject() {
    String title =
        first
            .title()
            .map(it -> CardTexts.line(it.value()))
            .filter(it -> !it.isEmpty())
            .or(() -> new CardTimes(language).in(first.schedule()))
            .orElse("");
    String kind = kind().in(language);
    return title.isEmpty() ? kind : kind + language.colon() + CardTexts.cut(title, MOST_SUBJECT);
  }

  private CardWord kind() {
    return switch (method) {
      case REQUEST -> isUpdate() ? CardWord.UPDATED : CardWord.INVITATION;
      case PUBLISH -> CardWord.EVENT;
      case CANCEL -> CardWord.CANCELLED;
      case COUNTER -> CardWord.PROPOSED;
      case DECLINECOUNTER -> CardWord.PROPOSAL_DECLINED;
      case REFRESH -> CardWord.REFRESH;
      case REPLY ->
          switch (answer()) {
            case ACCEPTED -> CardWord.ACCEPTED;
            case DECLINED -> CardWord.DECLINED;
            case TENTATIVE -> CardWord.TENTATIVE;
            case DELEGATED -> CardWord.DELEGATED;
            case NEEDS_ACTION -> CardWord.ANSWER;
          };
    };
  }

  private boolean isUpdate() {
    return invitation.parts().stream().anyMatch(it -> it.sequence() > 0);
  }

  private Optional<Attendee> answering() {
    return first.meeting().attendees().stream()
        .filter(it -> it.address().sameAddress(invitation.sender()))
        .findFirst();
  }

  private Attendee.Status answer() {
    return answering().map(Attendee::status).orElse(Attendee.Status.NEEDS_ACTION);
  }

  private List<CardLine> notices() {
    Piece sender = CardPeople.named(invitation.sender(), first);
    List<CardLine> notices = new ArrayList<>();
    switch (method) {
      case REQUEST -> {
        if (isUpdate()) {
          notices.add(CardLine.words(CardWord.WAS_UPDATED.in(language)));
        }
        if (isAsked()) {
          notices.add(CardLine.words(CardWord.PLEASE_REPLY.in(language)));
        }
      }
      case CANCEL -> notices.add(CardLine.words(cancelled().in(language)));
      case REPLY -> notices.add(answered(sender));
      case COUNTER -> notices.add(CardLine.filled(CardWord.HAS_PROPOSED.in(language), sender));
      case DECLINECOUNTER ->
          notices.add(CardLine.filled(CardWord.HAS_DECLINED_PROPOSAL.in(language), sender));
      case REFRESH -> notices.add(CardLine.filled(CardWord.ASKS.in(language), sender));
      case PUBLISH -> {
        // it asks for nothing
      }
    }
    return List.copyOf(notices);
  }

  private boolean isAsked() {
    return invitation.parts().stream()
        .flatMap(it -> it.meeting().attendees().stream())
        .filter(Attendee::rsvp)
        .map(Attendee::address)
        .anyMatch(it -> invitation.recipients().stream().anyMatch(it::sameAddress));
  }

  private CardWord cancelled() {
    if (first.status().filter(EventStatus.CANCELLED::equals).isEmpty()) {
      return CardWord.UNINVITED;
    }
    if (first.recurrenceId().isEmpty()) {
      return CardWord.WAS_CANCELLED;
    }
    return invitation.parts().size() == 1 ? CardWord.DATE_CANCELLED : CardWord.DATES_CANCELLED;
  }

  private CardLine answered(Piece sender) {
    CardWord word =
        switch (answer()) {
          case ACCEPTED -> CardWord.HAS_ACCEPTED;
          case DECLINED -> CardWord.HAS_DECLINED;
          case TENTATIVE -> CardWord.IS_TENTATIVE;
          case DELEGATED -> CardWord.HAS_DELEGATED;
          case NEEDS_ACTION -> CardWord.HAS_NOT_ANSWERED;
        };
    List<CalendarAddress> delegates = answering().map(Attendee::delegatedTo).orElse(List.of());
    Piece delegate =
        delegates.isEmpty() ? new CardLine.Words("…") : CardPeople.named(delegates.get(0), first);
    return CardLine.filled(word.in(language), sender, delegate);
  }

  private List<CardLine> comment() {
    String text = invitation.comment().map(it -> CardTexts.shown(it).strip()).orElse("");
    if (text.isEmpty()) {
      return List.of();
    }
    List<CardLine> lines = new ArrayList<>();
    Piece sender = CardPeople.named(invitation.sender(), first);
    lines.add(CardLine.filled(CardWord.COMMENT.in(language), sender));
    lines.addAll(CardDescription.lines(CardTexts.cut(text, CardDescription.MOST_TEXT), ""));
    return lines;
  }
}
