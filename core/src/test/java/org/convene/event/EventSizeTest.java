package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.io.Limits;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

class EventSizeTest {

  private static final Set<String> HOLD_LISTS =
      Set.of("meeting", "classification", "recurrence", "extensions");

  private static EventBuilder small() {
    return Event.builder()
        .uid(Uid.of("a"))
        .title("Talk")
        .schedule(Schedule.allDay(LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 18)));
  }

  @Test
  void textsAndEntriesOfListsAreCounted() {
    Event event = small().footnotes(List.of(Text.of("one"), Text.of("three"))).build();
    assertThat(EventSizes.of(event)).isEqualTo(new EventSize(13, 4, 5, 2, 0, 0, 0));
  }

  @Test
  void aSeriesHasTheSizeOfItsOverridesToo() {
    Event series = small().recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=DAILY"))).build();
    Event override =
        small()
            .recurrenceId(new RecurrenceId(EventTime.of(LocalDate.of(2026, 5, 19)), false))
            .title("A long talk")
            .build();
    Event whole =
        series.toBuilder().recurrence(series.recurrence().withOverrides(List.of(override))).build();
    EventSize size = EventSizes.of(whole);
    assertThat(size.length())
        .isEqualTo(EventSizes.of(series).length() + EventSizes.of(override).length());
    assertThat(size.value()).isEqualTo("A long talk".length());
    assertThat(size.values()).as("and one entry of a list").isEqualTo(2 + 1 + 2 + 1);
  }

  @Test
  void noListIsLeftOut() {
    EventBuilder filled =
        ModelVariants.filled().recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=DAILY")));
    EventSize all = EventSizes.of(filled);
    for (Field<Event, EventBuilder, ?> field : EventModel.all()) {
      boolean isList = field.kind() instanceof Kind.Many || HOLD_LISTS.contains(field.name());
      if (isList) {
        EventBuilder without = filled.copy();
        field.set(without, null);
        assertThat(EventSizes.of(without).values()).as(field.name()).isLessThan(all.values());
      }
    }
  }

  @Test
  void aMessageNamesTheLargestListAndWhereItIs() {
    Limits few = Limits.standard().toBuilder().listSize(3).valueLength(10).build();
    Event event =
        small()
            .languages(Collections.nCopies(4, "en"))
            .footnotes(List.of(Text.of("a note of 20 letters")))
            .build();
    assertThat(few.exceededBy(event))
        .extracting(Violation::toString)
        .containsExactly(
            "/footnotes/0: expected at most 10 characters, found 20; LimitsBuilder.valueLength"
                + " sets a higher limit (limit.value-length)",
            "/languages: expected at most 3 entries of a list, found 4; LimitsBuilder.listSize"
                + " sets a higher limit (limit.list-size)");
    assertThat(Limits.standard().exceededBy(event)).isEmpty();
  }
}
