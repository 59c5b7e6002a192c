package org.convene.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The short way for one date of the year goes where the way of all yearly rules goes. */
class YearlyDateTest {

  private static final long END = LocalSeconds.of(LocalDateTime.of(2500, 7, 1, 12, 0));
  private static final int MOST = 700;

  /** Rules that name one date, by parts of their own or by their start. */
  @Provide
  Arbitrary<String> rules() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(1, 31),
            Arbitraries.of("", ";BYHOUR=1,23;BYMINUTE=0,30", ";BYSECOND=59"),
            Arbitraries.of(1, 2, 4, 7, 100, 3_000_000))
        .as(
            (month, day, times, interval) ->
                "FREQ=YEARLY;BYMONTH="
                    + month
                    + ";BYMONTHDAY="
                    + day
                    + times
                    + ";INTERVAL="
                    + interval)
        .edgeCases(config -> config.add("FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"));
  }

  @Provide
  Arbitrary<LocalDateTime> starts() {
    return Arbitraries.longs()
        .between(0, 200L * 366 * LocalSeconds.OF_DAY)
        .map(LocalDateTime.of(1896, 1, 1, 0, 0)::plusSeconds)
        .edgeCases(config -> config.add(LocalDateTime.of(2024, 2, 29, 9, 0)));
  }

  @Property
  void givesWhatIsLookedForAmongAllDays(
      @ForAll("rules") String rule,
      @ForAll("starts") LocalDateTime start,
      @ForAll("starts") LocalDateTime sought,
      @ForAll boolean seeks) {
    RuleParts parts = parts(rule, start);
    assertTrue(YearlyDate.isGivenBy(parts), rule);
    Times shorter = Times.of(parts, LocalSeconds.of(start), END);
    Times longer = new PeriodTimes(parts, LocalSeconds.of(start), END);
    if (seeks) {
      shorter.seek(LocalSeconds.of(sought));
      longer.seek(LocalSeconds.of(sought));
    }
    assertEquals(all(longer), all(shorter));
    assertEquals(Times.NONE, shorter.next(new Budget(2)), "asked again");
  }

  @Property
  void countsWhatItGives(
      @ForAll("rules") String rule,
      @ForAll("starts") LocalDateTime start,
      @ForAll("starts") LocalDateTime end) {
    RuleParts parts = parts(rule, start);
    Times times = new YearlyDate(parts, LocalSeconds.of(start), END);
    long counted = times.countBefore(LocalSeconds.of(end));
    boolean inEachYear = parts.monthDays.numbers()[0] <= 28;
    long given = all(times).stream().filter(it -> it < LocalSeconds.of(end)).count();
    assertEquals(inEachYear && !end.isBefore(start) ? given : counted, counted);
    assertEquals(!inEachYear, counted == Times.UNKNOWN);
  }

  @Property
  void noTwoAreNearerThanItSays(
      @ForAll("rules") String rule, @ForAll("starts") LocalDateTime start) {
    Times times = new YearlyDate(parts(rule, start), LocalSeconds.of(start), END);
    List<Long> all = all(times);
    for (int i = 1; i < all.size(); i++) {
      assertTrue(all.get(i) - all.get(i - 1) >= times.leastDistance(), rule);
    }
  }

  @Test
  void isNotForRulesThatNameMore() {
    Stream.of(
            "FREQ=MONTHLY",
            "FREQ=YEARLY;BYMONTH=1,2",
            "FREQ=YEARLY;BYMONTHDAY=1",
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1,2",
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1",
            "FREQ=YEARLY;BYMONTH=1;BYDAY=MO",
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;BYDAY=1MO",
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;BYYEARDAY=1",
            "FREQ=YEARLY;BYWEEKNO=20",
            "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;BYHOUR=1,2;BYSETPOS=1",
            "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=FORWARD",
            "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=1")
        .forEach(
            rule ->
                assertFalse(
                    YearlyDate.isGivenBy(parts(rule, LocalDateTime.of(2027, 3, 1, 9, 0))), rule));
  }

  private static RuleParts parts(String rule, LocalDateTime start) {
    return new RuleParts(RecurrenceRule.parse(rule), LocalSeconds.of(start));
  }

  private static List<Long> all(Times times) {
    List<Long> all = new ArrayList<>();
    Budget budget = new Budget(10_000);
    for (long next = times.next(budget); next != Times.NONE; next = times.next(budget)) {
      assertTrue(next != Times.UNFINISHED && all.size() < 6 * MOST, "no end: " + all.size());
      all.add(next);
    }
    return all;
  }
}
