package org.convene.event;

import java.time.LocalDate;
import java.util.List;
import org.convene.io.KeptWord;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/**
 * Events that broke a format once. Whoever mends what a property found adds the shrunk event here,
 * and every format is tried on it from then on; a seed would find another event as soon as a
 * generator changes.
 */
public final class FoundEvents {

  private FoundEvents() {}

  /** The events, each alone. */
  public static List<Event> all() {
    return List.of(
        event("an extension with the name of a field")
            .extensions(
                Extensions.none()
                    .with(RawProperty.of("title", "a"))
                    .with(RawProperty.of("UID", "")))
            .build(),
        event("=1+1").description("'=1+1\n\n-2 tab\t.").build(),
        event(" blank at both ends ").description("\u0085\u2028\u2029\uFEFF").build(),
        event("a\\nb\\;c,d\"e^n").description("\\").build(),
        event("\uD83D\uDC69\u200D\uD83D\uDE80".repeat(60)).build(),
        seriesWithKeptWords(),
        event(";").footnotes(List.of(Text.of(";"), Text.of("a;b"), Text.of("\\;"))).build());
  }

  /** One override differs where a word of the series is kept and has it too; the other has not. */
  private static Event seriesWithKeptWords() {
    LocalDate first = LocalDate.of(2022, 5, 18);
    Extensions kept =
        Extensions.none()
            .with(KeptWord.property("/classification/sdgTargets/0", "10.8"))
            .with(RawProperty.of("X-OTHER", ""));
    Event series = event("series").schedule(Schedule.allDay(first)).extensions(kept).build();
    EventBuilder other =
        series.toBuilder()
            .categories("other")
            .recurrenceId(RecurrenceId.of(EventTime.of(first.plusDays(1))));
    return series.toBuilder()
        .recurrence(
            Recurrence.of(RecurrenceRule.daily().build())
                .withOverrides(
                    List.of(
                        other.build(),
                        other
                            .recurrenceId(RecurrenceId.of(EventTime.of(first.plusDays(2))))
                            .extensions(Extensions.none())
                            .build(),
                        other
                            .recurrenceId(RecurrenceId.of(EventTime.of(first.plusDays(3))))
                            .extensions(Extensions.none().with(RawProperty.of("X-OTHER", "")))
                            .build())))
        .build();
  }

  private static EventBuilder event(String title) {
    return Event.builder().uid(Uid.of("found@example.org")).title(title);
  }
}
