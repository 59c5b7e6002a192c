package org.convene.mail.card;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Place;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Venue;
import org.convene.mail.card.CardLine.Piece;
import org.convene.mail.card.CardLine.Words;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;

/** When an event takes place: once, or again and again, and what differs then. */
final class CardWhen {

  /** How many dates a list of them names. */
  static final int MOST_DATES = 10;

  private static final int FIRST = 5;

  private final CardLanguage language;
  private final CardTimes times;
  private final Optional<ZoneId> reader;

  CardWhen(CardLanguage language, Optional<ZoneId> reader) {
    this.language = language;
    this.times = new CardTimes(language);
    this.reader = reader;
  }

  List<CardRow> rows(Event event) {
    List<CardRow> rows = new ArrayList<>();
    Schedule schedule = event.schedule();
    times.in(schedule).ifPresent(it -> rows.add(words(CardWord.WHEN, List.of(it))));
    reader
        .flatMap(it -> times.in(schedule, it))
        .ifPresent(it -> rows.add(words(CardWord.YOUR_ZONE, List.of(it))));
    if (!rows.isEmpty() && !event.recurrence().isEmpty()) {
      repeats(event, rows);
    }
    return rows;
  }

  private void repeats(Event event, List<CardRow> rows) {
    Recurrence recurrence = event.recurrence();
    List<RecurrenceRule> rules = recurrence.rules();
    CardRule words = new CardRule(language, local(event.schedule()), zone(event.schedule()));
    Optional<String> rule = rules.size() == 1 ? words.in(rules.get(0)) : Optional.empty();
    if (rule.isPresent()) {
      rows.add(words(CardWord.REPEATS, List.of(rule.get())));
    } else if (!rules.isEmpty()) {
      rows.add(words(CardWord.FIRST_DATES, firstDates(event)));
    }
    if (!recurrence.dates().isEmpty() && (rule.isPresent() || rules.isEmpty())) {
      rows.add(dates(CardWord.ALSO_ON, recurrence.dates().stream().map(it -> it.start()).toList()));
    }
    if (!recurrence.excluded().isEmpty() && rule.isPresent()) {
      rows.add(dates(CardWord.EXCEPT, recurrence.excluded()));
    }
    if (!recurrence.overrides().isEmpty()) {
      rows.add(overrides(event));
    }
  }

  private List<String> firstDates(Event event) {
    List<Occurrence> first = Occurrences.of(event).first(FIRST + 1).value();
    List<String> lines = new ArrayList<>();
    first.stream().limit(FIRST).forEach(it -> times.in(it.schedule()).ifPresent(lines::add));
    if (first.size() > FIRST) {
      lines.add("…");
    }
    return lines;
  }

  private CardRow dates(CardWord label, List<EventTime> dates) {
    List<String> lines = new ArrayList<>();
    dates.stream().limit(MOST_DATES).forEach(it -> lines.add(times.in(it)));
    more(dates.size(), lines);
    return words(label, lines);
  }

  private void more(int size, List<String> lines) {
    if (size > MOST_DATES) {
      lines.add(CardWord.AND_MORE.in(language, Integer.toString(size - MOST_DATES)));
    }
  }

  private CardRow overrides(Event series) {
    List<Event> overrides = series.recurrence().overrides();
    List<CardLine> lines = new ArrayList<>();
    overrides.stream().limit(MOST_DATES).forEach(it -> lines.add(override(it, series)));
    List<String> more = new ArrayList<>();
    more(overrides.size(), more);
    more.forEach(it -> lines.add(CardLine.words(it)));
    return new CardRow(CardWord.CHANGES, lines);
  }

  private CardLine override(Event override, Event series) {
    RecurrenceId id = override.recurrenceId().orElseThrow();
    String named = times.in(id.instance());
    String now = times.in(override.schedule()).orElse(named);
    boolean isMoved = !series.schedule().startingAt(id.instance()).isAt(override.schedule());
    String when = isMoved ? CardWord.INSTEAD_OF.in(language, now).replace("{1}", named) : now;
    CardLine line = CardLine.words(id.thisAndFuture() ? CardWord.FROM_ON.in(language, when) : when);
    List<Piece> changes = changes(override, series);
    for (Piece change : changes) {
      line = line.and(new Words(" – "), change);
    }
    return changes.isEmpty() && !isMoved
        ? line.and(new Words(" – " + CardWord.CHANGED.in(language)))
        : line;
  }

  private List<Piece> changes(Event override, Event series) {
    List<Piece> changes = new ArrayList<>();
    if (override.status().filter(EventStatus.CANCELLED::equals).isPresent()) {
      changes.add(new Words(CardWord.IS_CANCELLED_EVENT.in(language)));
    }
    override
        .title()
        .filter(it -> !Optional.of(it).equals(series.title()))
        .ifPresent(it -> changes.add(CardTexts.foreign(it)));
    for (Place place : override.places()) {
      if (place instanceof Venue venue && !series.places().contains(place)) {
        changes.add(CardTexts.foreign(venue.oneLine()));
      }
    }
    return changes;
  }

  private static LocalDateTime local(Schedule schedule) {
    return schedule.match(
        undated -> LocalDateTime.MIN,
        allDay -> allDay.first().atStartOfDay(),
        Schedule.Floating::start,
        Schedule.Zoned::start);
  }

  private static Optional<ZoneId> zone(Schedule schedule) {
    return schedule instanceof Schedule.Zoned zoned ? Optional.of(zoned.zone()) : Optional.empty();
  }

  private static CardRow words(CardWord label, List<String> lines) {
    return new CardRow(label, lines.stream().map(CardLine::words).toList());
  }
}
