package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.io.FewerTries;
import org.convene.recurrence.SeriesArbitraries.Series;

/**
 * Compares what is computed with the {@link Definition}: 5,000 rules, and 100,000 with {@code
 * -Dconvene.tries=4000}.
 */
@FewerTries
class DefinitionTest {

  private static final int MOST = 30;
  private static final int PERIODS = 40;

  @Provide
  Arbitrary<Series> series() {
    return SeriesArbitraries.series();
  }

  @Provide
  Arbitrary<Series> endless() {
    return SeriesArbitraries.endless();
  }

  /** How many days behind the start an instance is looked for. */
  @Provide
  Arbitrary<Integer> later() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 500), Arbitraries.integers().between(1, 500_000));
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void fromTheStart(@ForAll("series") Series series) {
    agrees(series, series.start());
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void later(@ForAll("endless") Series series, @ForAll("later") int days) {
    LocalDateTime first = series.start().plusDays(days).plusSeconds(days);
    agrees(series, first.getYear() > 9999 ? series.start() : first);
  }

  private static void agrees(Series series, LocalDateTime first) {
    Definition.Found found =
        new Definition(series.rule(), series.start()).find(first, MOST, periods(series));
    List<LocalDateTime> times = found.times().stream().limit(MOST).toList();
    assertThat(computed(series, first, found.end())).isEqualTo(times);
  }

  private static int periods(Series series) {
    return switch (series.rule().frequency()) {
      case YEARLY -> PERIODS;
      case MONTHLY, WEEKLY -> 4 * PERIODS;
      case DAILY -> 20 * PERIODS;
      default -> 500 * PERIODS;
    };
  }

  private static List<LocalDateTime> computed(
      Series series, LocalDateTime first, LocalDateTime end) {
    Instances instances =
        RecurrenceSet.of(EventTime.of(series.start()), ZoneOffset.UTC, List.of(series.rule()))
            .instances(new Budget(4L * periods(series) + MOST));
    if (!first.equals(series.start())) {
      instances.seek(first.toInstant(ZoneOffset.UTC));
    }
    List<LocalDateTime> times = new ArrayList<>();
    while (times.size() < MOST && instances.next() && instances.local().isBefore(end)) {
      times.add(instances.local());
    }
    return times;
  }
}
