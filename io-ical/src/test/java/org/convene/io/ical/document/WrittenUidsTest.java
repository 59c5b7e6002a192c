package org.convene.io.ical.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.RecurrenceId;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.junit.jupiter.api.Test;

class WrittenUidsTest {

  private static final RecurrenceId ID =
      new RecurrenceId(EventTime.of(LocalDateTime.of(2026, 5, 18, 8, 0)), false);

  private final WrittenUids uids = new WrittenUids();
  private final EventBuilder instance = Event.builder().title("Talk").recurrenceId(ID);

  private boolean says(String uid) {
    return uids.mustSayItsOverrides(instance.uid(Uid.of(uid)).build());
  }

  /** It does not grow, and what it has not seen says what it has. */
  @Test
  void pastItsBoundEverythingThatIsNotKnownSaysIt() {
    for (int i = 0; i < LeftSeries.MOST; i++) {
      assertThat(says("uid " + i)).isFalse();
    }
    assertThat(says("another")).isTrue();
    assertThat(says("another")).isTrue();
    assertThat(says("uid 0")).as("only instances of it were written").isFalse();
    assertThat(uids.size()).isEqualTo(LeftSeries.MOST);
    Event once = Event.builder().title("Talk").uid(Uid.of("once")).build();
    assertThat(uids.mustSayItsOverrides(once)).isFalse();
  }
}
