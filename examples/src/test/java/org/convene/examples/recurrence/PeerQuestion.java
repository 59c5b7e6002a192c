package org.convene.examples.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;

/**
 * A series that all programs are asked for: its first instances.
 *
 * @param rule a rule that RFC 5545 allows
 * @param start its start, a local time
 * @param zone the zone of the start
 */
record PeerQuestion(RecurrenceRule rule, LocalDateTime start, ZoneId zone) {

  /** How many instances are compared. */
  static final int MOST = 20;

  private static final Pattern TEXT = Pattern.compile("(.*)\\[(.*)] (.*)");
  private static final int YEARS = 100;
  private static final int BUDGET = 100_000;

  /**
   * What Convene says.
   *
   * @param instants at most {@link #MOST}
   * @param last the last epoch second that is asked for
   */
  record Expected(List<Long> instants, long last) {}

  /** Reads what {@link #toString} writes. */
  static PeerQuestion parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new PeerQuestion(
        RecurrenceRule.parse(parts.group(3)),
        LocalDateTime.parse(parts.group(1)),
        ZoneId.of(parts.group(2)));
  }

  RecurrenceSet set() {
    return RecurrenceSet.of(EventTime.of(start, zone), ZoneOffset.UTC, List.of(rule));
  }

  Expected expected() {
    long horizon = start.plusYears(YEARS).toEpochSecond(ZoneOffset.UTC);
    Budget budget = new Budget(BUDGET);
    Instances instances = set().instances(budget);
    List<Long> found = new ArrayList<>();
    while (found.size() < MOST && instances.next() && instances.epochSecond() <= horizon) {
      found.add(instances.epochSecond());
    }
    boolean whole = found.size() < MOST && !budget.isUsedUp();
    long known =
        found.isEmpty() ? startInstant().getEpochSecond() - 1 : found.get(found.size() - 1);
    return new Expected(List.copyOf(found), whole ? horizon : known);
  }

  boolean startsInRule() {
    return set().startsInRule();
  }

  PeerQuestion with(RecurrenceRule other) {
    return new PeerQuestion(other, start, zone);
  }

  /**
   * Returns the series from the first local time that its rule gives, or itself if there is none.
   */
  PeerQuestion startingInRule() {
    RecurrenceRule endless = rule.toBuilder().endless().build();
    RecurrenceSet local = RecurrenceSet.of(EventTime.of(start), ZoneOffset.UTC, List.of(endless));
    Instances instances = local.instances(new Budget(BUDGET));
    boolean found = !local.startsInRule() && instances.next() && instances.next();
    return found && instances.local().isBefore(start.plusYears(YEARS))
        ? new PeerQuestion(rule, instances.local(), zone)
        : this;
  }

  Instant startInstant() {
    return start.atZone(zone).toInstant();
  }

  @Override
  public String toString() {
    return start + "[" + zone + "] " + rule;
  }
}
