package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On 6 November 2022, clocks in New York show 01:00 to 02:00 twice. */
class RepeatedHourTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDateTime BEFORE = LocalDateTime.of(2022, 11, 6, 0, 45);
  private static final LocalDateTime TWICE = LocalDateTime.of(2022, 11, 6, 1, 30);

  private static Schedule ofMinutes(int minutes) {
    return new Schedule.Zoned(
        BEFORE, NEW_YORK, Optional.of(End.after(NominalDuration.of(Duration.ofMinutes(minutes)))));
  }

  @Test
  void anEndInTheSecondPassingIsADuration() {
    Duration lasting = Duration.ofMinutes(90);
    assertThat(Schedule.zoned(BEFORE, lasting, NEW_YORK)).isEqualTo(ofMinutes(90));
    ZonedDateTime start = BEFORE.atZone(NEW_YORK);
    assertThat(Schedule.zoned(start, lasting)).isEqualTo(ofMinutes(90));
    assertThat(Schedule.zoned(start, start.plus(lasting))).isEqualTo(ofMinutes(90));
  }

  @Test
  void anEndInTheFirstPassingIsATime() {
    assertThat(Schedule.zoned(BEFORE, Duration.ofMinutes(45), NEW_YORK))
        .isEqualTo(Schedule.zoned(BEFORE, TWICE, NEW_YORK));
  }

  @Test
  void aStartInTheSecondPassingIsRefusedAndAnOffsetSaysIt() {
    ZonedDateTime start = TWICE.atZone(NEW_YORK).withLaterOffsetAtOverlap();
    assertThatThrownBy(() -> Schedule.zoned(start, Duration.ofMinutes(30)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected a start in the first passing of an hour that clocks show twice, found"
                + " \"2022-11-06T01:30-05:00[America/New_York]\"; an OffsetDateTime can say it");
    OffsetDateTime offset = start.toOffsetDateTime();
    assertThat(Schedule.zoned(offset, Duration.ofMinutes(30)))
        .isEqualTo(Schedule.zoned(TWICE, TWICE.plusMinutes(30), ZoneOffset.ofHours(-5)));
  }

  @Test
  void aFractionIsForTheRulesToRefuse() {
    Duration lasting = Duration.ofMinutes(90).plusMillis(250);
    EventBuilder event =
        Event.builder()
            .uid(Uid.of("1"))
            .title("T")
            .schedule(Schedule.zoned(BEFORE, lasting, NEW_YORK));
    assertThatThrownBy(event::build)
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("time.not-portable");
  }
}
