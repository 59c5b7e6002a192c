package org.convene.benchmarks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Classification;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.TypicalEvents;
import org.convene.event.Venue;
import org.convene.vocabulary.Term;

/** Typical events of which each has texts, people, a day, a place and themes of its own. */
final class VariedEvents {

  private VariedEvents() {}

  static List<Event> of(int events) {
    Words words = new Words(13);
    return IntStream.range(0, events).mapToObj(i -> event(words, i)).toList();
  }

  private static Event event(Words words, int i) {
    return TypicalEvents.typicalEvent(i).toBuilder()
        .title(Text.of(words.english(30) + " " + i, "en"))
        .description(Text.of(words.english(345), "en"))
        .schedule(
            Schedule.zoned(
                LocalDateTime.of(2026, 1 + words.below(12), 1 + words.below(28), 10, 30)
                    .plusHours(words.below(10)),
                Duration.ofHours(1 + words.below(3)),
                ZoneId.of(words.one(ForeignCalendar.ZONES))))
        .place(Venue.named(words.room()))
        .organizers(words.person())
        .meeting(
            new Meeting(
                Optional.of(CalendarUser.of(words.address()).withName(words.person())),
                List.of(Attendee.of(words.address()).named(words.person()))))
        .classification(
            Classification.builder()
                .categories(
                    List.of(
                        Term.of("Kind " + words.below(500)), Term.of("Theme " + words.below(500))))
                .build())
        .build();
  }
}
