package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What lasts a while lasts exactly that, whatever the clocks do meanwhile. */
class RepeatedHourPropertyTest {

  private static final long YEAR_2020 = 1_577_836_800L;
  private static final long YEAR_2030 = 1_893_456_000L;

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/New_York"),
          ZoneId.of("Europe/Zurich"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Africa/Casablanca"));

  @Property(tries = 2_000)
  void anEventLastsWhatItWasGiven(
      @ForAll("zones") ZoneId zone,
      @ForAll("seconds") long second,
      @ForAll @IntRange(min = -180, max = 180) int minutesFromChange,
      @ForAll @IntRange(max = 400) int minutes) {
    ZoneOffsetTransition change =
        Objects.requireNonNull(zone.getRules().nextTransition(Instant.ofEpochSecond(second)));
    LocalDateTime start = change.getDateTimeBefore().plusMinutes(minutesFromChange);
    Assume.that(!zone.getRules().getValidOffsets(start).isEmpty());
    Duration lasting = Duration.ofMinutes(minutes);
    ZonedDateTime first = start.atZone(zone);
    assertThat(length(Schedule.zoned(start, lasting, zone))).isEqualTo(lasting);
    assertThat(length(Schedule.zoned(first, lasting))).isEqualTo(lasting);
    assertThat(length(Schedule.zoned(first, first.plus(lasting)))).isEqualTo(lasting);
  }

  private static Duration length(Schedule schedule) {
    Schedule.Zoned zoned = (Schedule.Zoned) schedule;
    Instant start = zoned.start().atZone(zoned.zone()).toInstant();
    End end = zoned.end().orElseThrow();
    return end.match(
        at -> Duration.between(start, at.time().atZone(at.zone().orElse(zoned.zone())).toInstant()),
        after -> after.duration().time());
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES);
  }

  @Provide
  Arbitrary<Long> seconds() {
    return Arbitraries.longs().between(YEAR_2020, YEAR_2030);
  }
}
