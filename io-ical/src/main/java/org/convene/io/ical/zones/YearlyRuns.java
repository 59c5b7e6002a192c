package org.convene.io.ical.zones;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transitions in order of time, sorted into runs that one yearly rule describes. */
final class YearlyRuns {

  private final ZoneRules rules;
  private final List<YearlyRun> runs = new ArrayList<>();
  private final List<YearlyRun> open = new ArrayList<>();

  YearlyRuns(ZoneRules rules) {
    this.rules = rules;
  }

  /** Takes every transition from the first one to a time, and gives the one after that. */
  @Nullable ZoneOffsetTransition takeAll(@Nullable ZoneOffsetTransition first, Instant end) {
    ZoneOffsetTransition next = first;
    while (next != null && !next.getInstant().isAfter(end)) {
      boolean daylight = isDaylight(next);
      if (!prolong(next, daylight)) {
        YearlyRun run = new YearlyRun(next, daylight);
        runs.add(run);
        open.add(run);
      }
      next = rules.nextTransition(next.getInstant());
    }
    return next;
  }

  /**
   * Looks beyond the needed times. The runs that the zone's rules go on with are prolonged as long
   * as one rule describes them, and from then on go on for ever as an approximation; one is added
   * only where there is none.
   */
  void complete(@Nullable ZoneOffsetTransition first, Instant end) {
    ZoneOffsetTransition next = first;
    while (next != null && !next.getInstant().isAfter(end)) {
      boolean daylight = isDaylight(next);
      YearlyRun run = precedent(next, daylight);
      if (run == null) {
        run = new YearlyRun(next, daylight);
        runs.add(run);
      } else {
        run.take(next, daylight);
      }
      run.goOn();
      next = rules.nextTransition(next.getInstant());
    }
  }

  /** The runs as observances, in order of their first onsets. */
  List<Observance> observances() {
    return runs.stream().map(YearlyRun::observance).toList();
  }

  private boolean prolong(ZoneOffsetTransition next, boolean daylight) {
    open.removeIf(run -> run.isOver(next));
    for (YearlyRun run : open) {
      if (run.take(next, daylight)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable YearlyRun precedent(ZoneOffsetTransition next, boolean daylight) {
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (runs.get(i).isPrecedent(next, daylight)) {
        return runs.get(i);
      }
    }
    return null;
  }

  private boolean isDaylight(ZoneOffsetTransition transition) {
    return rules.isDaylightSavings(transition.getInstant());
  }
}
