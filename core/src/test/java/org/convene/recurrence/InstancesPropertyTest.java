package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.io.FewerTries;
import org.convene.recurrence.SetArbitraries.Given;

/** Laws of the instances of any set. */
@FewerTries
class InstancesPropertyTest {

  private static final int MOST = 60;
  private static final int BUDGET = 20_000;

  @Provide
  Arbitrary<Given> sets() {
    return SetArbitraries.sets();
  }

  /** A moment, so many seconds from one of the first instances. */
  record Near(int index, int seconds) {

    Instant of(List<Long> instants) {
      long second = instants.isEmpty() ? 0 : instants.get(index % instants.size());
      return Instant.ofEpochSecond(second + seconds);
    }
  }

  @Provide
  Arbitrary<Near> near() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST - 1),
            Arbitraries.oneOf(
                Arbitraries.of(0, 0, 1, -1, 3_600, -3_600, 86_400),
                Arbitraries.integers().between(-100_000, 100_000)))
        .as(Near::new);
  }

  /**
   * The first instances.
   *
   * @param whole whether there are no others
   */
  private record First(List<Long> instants, boolean whole) {

    static First of(RecurrenceSet set) {
      Budget budget = new Budget(BUDGET);
      List<Long> instants = read(set.instances(budget), MOST);
      return new First(instants, instants.size() < MOST && !budget.isUsedUp());
    }
  }

  private static List<Long> read(Instances instances, int most) {
    List<Long> instants = new ArrayList<>();
    while (instants.size() < most && instances.next()) {
      instants.add(instances.epochSecond());
    }
    return instants;
  }

  /** A cursor whose budget does not end before that of the first instances. */
  private static Instances instances(Given given) {
    return given.set().instances(new Budget(4L * BUDGET));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void instancesAreInOrderAndDiffer(@ForAll("sets") Given given) {
    List<Long> instants = First.of(given.set()).instants();
    assertThat(instants).isEqualTo(List.copyOf(new TreeSet<>(instants)));
  }

  /** “The DTSTART property defines the first instance in the recurrence set” (3.8.5.3). */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theStartIsAnInstance(@ForAll("sets") Given given) {
    RecurrenceSet set = given.set().withoutExclusions();
    Budget budget = new Budget(BUDGET);
    Instances instances = set.instances(budget);
    instances.seek(Instant.ofEpochSecond(set.epochSecond(given.start())));
    boolean found = instances.next();
    if (!found && isSkipped(given)) { // moved behind times that the rule was not asked for
      assertThat(budget.isUsedUp()).isTrue();
      return;
    }
    assertThat(found).isTrue();
    assertThat(instances.epochSecond()).isEqualTo(set.epochSecond(given.start()));
  }

  private static boolean isSkipped(Given given) {
    return given
        .start()
        .match(
            day -> false,
            local -> isSkipped(local.dateTime(), given.zone()),
            zoned -> isSkipped(zoned.dateTime(), zoned.zone()));
  }

  private static boolean isSkipped(LocalDateTime time, ZoneId zone) {
    return zone.getRules().getValidOffsets(time).isEmpty();
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aSeekLeavesOutWhatIsBefore(
      @ForAll("sets") Given given, @ForAll("near") Near near, @ForAll @IntRange(max = 3) int read) {
    First all = First.of(given.set());
    Instant first = near.of(all.instants());
    Instances instances = instances(given);
    int before = read(instances, read).size();
    instances.seek(first);
    List<Long> wanted =
        all.instants().stream().skip(before).filter(it -> it >= first.getEpochSecond()).toList();
    assertThat(read(instances, wanted.size())).isEqualTo(wanted);
    if (all.whole()) {
      assertThat(instances.next()).isFalse();
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void twoWindowsAreOne(
      @ForAll("sets") Given given,
      @ForAll("near") Near one,
      @ForAll("near") Near two,
      @ForAll("near") Near three) {
    List<Long> all = First.of(given.set()).instants();
    List<Instant> ends = Stream.of(one, two, three).map(near -> near.of(all)).sorted().toList();
    List<Long> joined = new ArrayList<>(between(given, ends.get(0), ends.get(1)));
    joined.addAll(between(given, ends.get(1), ends.get(2)));
    assertThat(joined).isEqualTo(between(given, ends.get(0), ends.get(2)));
  }

  private static List<Long> between(Given given, Instant first, Instant end) {
    Budget budget = new Budget(4L * BUDGET);
    Instances instances = given.set().instances(budget);
    instances.seek(first);
    List<Long> instants = new ArrayList<>();
    while (instances.next() && instances.instant().isBefore(end)) {
      instants.add(instances.epochSecond());
    }
    Assume.that(!budget.isUsedUp());
    return instants;
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void exclusionsAreLeftOut(@ForAll("sets") Given given) {
    RecurrenceSet set = given.set();
    First all = First.of(set.withoutExclusions());
    List<Long> excluded = given.excluded().stream().map(set::epochSecond).toList();
    List<Long> wanted = all.instants().stream().filter(it -> !excluded.contains(it)).toList();
    Instances instances = instances(given);
    assertThat(read(instances, wanted.size())).isEqualTo(wanted);
    if (all.whole()) {
      assertThat(instances.next()).isFalse();
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void rulesAndDatesAreMerged(@ForAll("sets") Given given) {
    RecurrenceSet set = given.set();
    TreeSet<Long> merged = new TreeSet<>();
    long known = Long.MAX_VALUE;
    for (RecurrenceRule rule : given.rules()) {
      First first = First.of(given.with(List.of(rule), List.of()).set());
      merged.addAll(first.instants());
      known = first.whole() ? known : Math.min(known, last(first.instants()));
    }
    if (given.rules().isEmpty()) {
      merged.add(set.epochSecond(given.start()));
    }
    for (EventTime date : given.dates()) {
      merged.add(set.epochSecond(date));
    }
    List<Long> wanted = merged.headSet(known, known < Long.MAX_VALUE).stream().limit(MOST).toList();
    assertThat(
            read(
                given.with(given.rules(), given.dates()).set().instances(new Budget(4L * BUDGET)),
                wanted.size()))
        .isEqualTo(wanted);
  }

  private static long last(List<Long> instants) {
    return instants.isEmpty() ? Long.MIN_VALUE : instants.get(instants.size() - 1);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aBudgetCutsShort(@ForAll("sets") Given given, @ForAll @IntRange(max = 100) int candidates) {
    First all = First.of(given.set());
    Budget budget = new Budget(candidates);
    List<Long> found = read(given.set().instances(budget), MOST);
    assertThat(found).hasSizeLessThanOrEqualTo(candidates);
    assertThat(found).isEqualTo(all.instants().subList(0, found.size()));
    assertThat(budget.isUsedUp() || found.equals(all.instants())).isTrue();
  }
}
