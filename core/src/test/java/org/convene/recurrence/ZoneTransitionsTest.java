package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convene.vocabulary.ZoneNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Series across each change of the clocks of each zone, compared with what {@link ZoneRules} say of
 * each local time: one in a gap is read with the offset before it, of one that comes twice the
 * first counts (RFC 5545 section 3.3.5).
 */
class ZoneTransitionsTest {

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2041-01-01T00:00:00Z");
  private static final int HOUR = 3_600;
  private static final int DAYS_BEFORE = 3;

  static Stream<String> zones() {
    return ZoneId.getAvailableZoneIds().stream().filter(ZoneNames::isId).sorted();
  }

  @ParameterizedTest
  @MethodSource("zones")
  void from2020To2040(String zone) {
    ZoneId id = ZoneId.of(zone);
    ZoneOffsetTransition at = id.getRules().nextTransition(FIRST);
    while (at != null && at.getInstant().isBefore(END)) {
      crosses(id, at);
      at = id.getRules().nextTransition(at.getInstant());
    }
  }

  /** Local mean times with seconds, and the days that islands left out or lived twice. */
  @Test
  void unusualChangesBefore2020() {
    Set<ZoneRules> seen = new HashSet<>();
    List<String> unlike = zones().filter(zone -> seen.add(ZoneId.of(zone).getRules())).toList();
    int days = 0;
    for (String zone : unlike) {
      ZoneId id = ZoneId.of(zone);
      for (ZoneOffsetTransition at : id.getRules().getTransitions()) {
        long length = Math.abs(at.getDuration().toSeconds());
        if (length > HOUR || length % (HOUR / 2) != 0) {
          crosses(id, at);
          days += length > 20 * HOUR ? 1 : 0;
        }
      }
    }
    assertThat(days).isGreaterThan(3);
  }

  @Test
  void thereAreSuchChanges() {
    long changes =
        zones()
            .map(zone -> ZoneId.of(zone).getRules().nextTransition(FIRST))
            .filter(Objects::nonNull)
            .count();
    assertThat(changes).isGreaterThan(100);
  }

  private static void crosses(ZoneId zone, ZoneOffsetTransition change) {
    LocalDateTime first = earlier(change);
    long length = Math.abs(change.getDuration().toSeconds());
    LongStream.of(-HOUR, -1, 0, length / 2, length - 1, length, length + HOUR)
        .mapToObj(first::plusSeconds)
        .forEach(
            time -> {
              LocalDateTime start = time.minusDays(DAYS_BEFORE);
              equal(start, zone, Frequency.DAILY, 24 * HOUR, 1, 7);
            });
    LocalDateTime start = first.minusSeconds(2 * HOUR + length % HOUR / 2);
    equal(start, zone, Frequency.HOURLY, HOUR, 1, 30);
    equal(start, zone, Frequency.MINUTELY, 60, 20, 30);
  }

  /** The first local time that is skipped, or comes twice. */
  private static LocalDateTime earlier(ZoneOffsetTransition change) {
    return change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
  }

  private static void equal(
      LocalDateTime start, ZoneId zone, Frequency frequency, int unit, int interval, int times) {
    TreeSet<Long> wanted = new TreeSet<>();
    for (int i = 0; i < times; i++) {
      wanted.add(instant(start.plusSeconds((long) i * interval * unit), zone.getRules()));
    }
    RecurrenceRule rule = RecurrenceRule.every(interval, frequency).build();
    RecurrenceSet set = RecurrenceSet.of(EventTime.of(start, zone), zone, List.of(rule));
    Instances instances = set.instances(new Budget(1_000));
    List<Long> found = new ArrayList<>();
    while (found.size() < wanted.size() && instances.next()) {
      found.add(instances.epochSecond());
      assertThat(set.epochSecond(instances.time())).isEqualTo(instances.epochSecond());
    }
    assertThat(found)
        .as("%s every %s %s from %s", zone, interval, frequency, start)
        .isEqualTo(List.copyOf(wanted));
    long previous = Long.MIN_VALUE;
    for (long each : wanted) {
      seeks(set, each, each);
      seeks(set, Math.max(each - 1, previous + 1), each);
      previous = each;
    }
  }

  private static void seeks(RecurrenceSet set, long second, long wanted) {
    Instances instances = set.instances(new Budget(1_000));
    instances.seek(Instant.ofEpochSecond(second));
    assertThat(instances.next()).isTrue();
    assertThat(instances.epochSecond()).isEqualTo(wanted);
  }

  private static long instant(LocalDateTime time, ZoneRules rules) {
    List<ZoneOffset> offsets = rules.getValidOffsets(time);
    ZoneOffset offset =
        offsets.isEmpty() ? rules.getTransition(time).getOffsetBefore() : offsets.get(0);
    return time.toEpochSecond(offset);
  }
}
