package org.convene.mail.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Violation;
import org.convene.mail.card.CardLine.Anchor;
import org.convene.mail.card.CardLine.Words;
import org.convene.mail.links.CalendarService;
import org.convene.mail.links.FilledLink;

/** The links of a card that add an event to a calendar on the web. */
final class CardAdding {

  private CardAdding() {}

  /** One for each service, with a word where it adds less than the series. */
  static List<CardLine> links(Event event, CardLanguage language) {
    if (event.schedule() instanceof Schedule.Undated) {
      return List.of();
    }
    Event told = told(event);
    List<CardLine> links = new ArrayList<>();
    for (CalendarService service : CalendarService.values()) {
      FilledLink link = service.link(told);
      Anchor anchor = new Anchor(link.uri().toString(), service.title(), Anchor.Form.NAMED);
      CardLine line = CardLine.of(anchor);
      links.add(
          lost(link).map(it -> line.and(new Words(" (" + it.in(language) + ')'))).orElse(line));
    }
    return List.copyOf(links);
  }

  private static Optional<CardWord> lost(FilledLink link) {
    List<String> paths = link.losses().stream().map(Violation::path).toList();
    if (paths.contains("/recurrence")) {
      return Optional.of(CardWord.FIRST_ONLY);
    }
    return paths.stream().anyMatch(it -> it.startsWith("/recurrence/"))
        ? Optional.of(CardWord.NOT_EXCEPTIONS)
        : Optional.empty();
  }

  /** What a copy in somebody's calendar is told: what the card tells, and nobody's name. */
  private static Event told(Event event) {
    String plain = CardBlock.of(event.description().map(Text::value).orElse("")).plain();
    return Event.builder()
        .uid(event.uid())
        .title(event.title().orElse(null))
        .schedule(event.schedule())
        .recurrence(event.recurrence())
        .places(event.places())
        .freeBusy(event.freeBusy().orElse(null))
        .description(plain.isEmpty() ? null : Text.of(plain))
        .build();
  }
}
