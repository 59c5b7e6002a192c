package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convene.vocabulary.Term;
import org.junit.jupiter.api.Test;

class EventAssertTest {

  private static final Event EVENT = TypicalEvents.typicalEvent(1);

  @Test
  void aFailureNamesTheFieldsThatDifferAndNoOther() {
    Event other =
        EVENT.toBuilder()
            .title("caf\u00E9")
            .classification(
                EVENT.classification().toBuilder().topics(List.of(Term.of("rights"))).build())
            .build();
    assertThatThrownBy(() -> EventAssert.assertThat(other).isEqualTo(EVENT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("title:")
        .hasMessageContaining("caf\\u00E9")
        .hasMessageContaining("classification.topics:")
        .message()
        .doesNotContain("categories", "schedule:");
  }

  @Test
  void equalEventsPass() {
    EventAssert.assertThat(EVENT).isEqualTo(EVENT.toBuilder().build());
    assertThat(EventAssert.differences(EVENT, EVENT)).isEmpty();
  }
}
