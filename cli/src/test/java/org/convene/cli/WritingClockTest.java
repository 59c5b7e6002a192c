package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WritingClockTest {

  @Test
  void isThePresent() {
    assertThat(WritingClock.of(null)).isEqualTo(Clock.systemUTC());
    assertThat(WritingClock.of("")).isEqualTo(Clock.systemUTC());
  }

  @Test
  void isWhatTheEnvironmentSays() {
    assertThat(WritingClock.of("1700000000").instant())
        .isEqualTo(Instant.parse("2023-11-14T22:13:20Z"));
  }

  @Test
  void refusesWhatIsNoTime() {
    for (String epoch : new String[] {"yesterday", "1e9", "99999999999999999"}) {
      assertThatThrownBy(() -> WritingClock.of(epoch))
          .isInstanceOf(CommandException.class)
          .hasMessage("expected seconds since 1970 in SOURCE_DATE_EPOCH, found \"" + epoch + '"');
    }
  }
}
