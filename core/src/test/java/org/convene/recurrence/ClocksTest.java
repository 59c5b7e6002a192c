package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.vocabulary.ZoneNames;

/** What {@link Clocks} say in any year, compared with {@link ZoneRules}. */
class ClocksTest {

  private static final long FIRST = LocalSeconds.of(LocalDateTime.of(0, 1, 1, 0, 0));
  private static final int DAY = LocalSeconds.OF_DAY;

  @Provide
  Arbitrary<ZoneId> zones() {
    List<String> zones =
        ZoneId.getAvailableZoneIds().stream().filter(ZoneNames::isId).sorted().toList();
    return Arbitraries.of(zones).map(ZoneId::of);
  }

  /** At changes, near them, and anywhere; asked in any order, so that what is kept is left. */
  @Property
  void areThoseOfTheRules(@ForAll("zones") ZoneId zone, @ForAll long seed) {
    ZoneRules rules = zone.getRules();
    Clocks clocks = new Clocks(ZoneChanges.of(zone));
    Random random = new Random(seed);
    for (long second : seconds(rules, random)) {
      assertThat(clocks.local(second))
          .as("%s at instant %s", zone, second)
          .isEqualTo(second + rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds());
      LocalDateTime time = LocalSeconds.toTime(second);
      assertThat(clocks.instant(second)).as("%s at %s", zone, time).isEqualTo(instant(rules, time));
      assertThat(clocks.isSkipped()).isEqualTo(rules.getValidOffsets(time).isEmpty());
      if (random.nextInt(4) == 0) {
        boundsHold(clocks, second);
      }
    }
  }

  private static void boundsHold(Clocks clocks, long second) {
    long first = clocks.firstLocal(second);
    long last = clocks.lastLocal(second);
    assertThat(first).isLessThanOrEqualTo(clocks.local(second));
    assertThat(last).isGreaterThanOrEqualTo(clocks.local(second));
    for (int i = 1; i < 2 * DAY; i += 1_799) {
      assertThat(clocks.instant(first - i)).isLessThan(second);
      assertThat(clocks.instant(last + i)).isGreaterThan(second);
    }
  }

  private static List<Long> seconds(ZoneRules rules, Random random) {
    List<Long> seconds = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long any = FIRST + (long) (random.nextDouble() * (LocalSeconds.LAST - FIRST));
      seconds.add(any);
      ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochSecond(any));
      if (change != null) {
        int offset = change.getOffsetBefore().getTotalSeconds();
        for (int near : new int[] {-1, 0, 1, random.nextInt(2 * DAY) - DAY}) {
          seconds.add(change.toEpochSecond() + near);
          seconds.add(change.toEpochSecond() + offset + near);
          seconds.add(change.toEpochSecond() + change.getOffsetAfter().getTotalSeconds() + near);
        }
      }
    }
    return seconds;
  }

  private static long instant(ZoneRules rules, LocalDateTime time) {
    List<ZoneOffset> offsets = rules.getValidOffsets(time);
    ZoneOffset offset =
        offsets.isEmpty() ? rules.getTransition(time).getOffsetBefore() : offsets.get(0);
    return time.toEpochSecond(offset);
  }
}
