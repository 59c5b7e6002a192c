package org.convene.io.ical.mapping;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.ExtraDate;
import org.convene.event.Kinds;
import org.convene.event.Recurrence;
import org.convene.io.ical.lines.ContentLine;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;
import org.jspecify.annotations.Nullable;

/**
 * EXRULE, which RFC 2445 section 4.8.5.2 has and RFC 5545 has not: the instances that it gives are
 * excluded, each by itself. Where neither the series nor the rule ends, no list can hold them, and
 * the line is kept as an extension.
 */
final class ExclusionRules {

  /** A thousand instances of most rules. */
  private static final int CANDIDATES = 20_000;

  private static final int MOST = 1_000;

  private static final String EXPECTED =
      "an EXRULE that excludes at most " + MOST + " instances, as EXDATE does (RFC 5545)";

  private final ComponentSource source;

  ExclusionRules(ComponentSource source) {
    this.source = source;
  }

  /** Returns the excluded times of a series with those that its lines of EXRULE exclude. */
  List<EventTime> excluded(Recurrence series) {
    List<EventTime> all = series.excluded();
    for (ContentLine line : source.every("EXRULE")) {
      source.at("/recurrence/excluded");
      RecurrenceRule rule = RecurrenceRows.usable(Kinds.RULE.read(line.property().value()));
      EventTime start = source.soFar().start();
      List<EventTime> more =
          rule == null || start == null
              ? null
              : given(start, series, all, Until.ofStartsKind(rule, source, line));
      if (more == null) {
        source.refuse(line, EXPECTED);
        continue;
      }
      source.warn(
          line.line(),
          "ical.exclusion-rule",
          line.expected("EXDATE, since RFC 5545 has no EXRULE")
              + "; read as EXDATE of "
              + (more.size() == 1 ? "1 instance" : more.size() + " instances"));
      more.forEach(it -> source.soFar().listed("/recurrence/excluded", line));
      all = new ArrayList<>(all);
      all.addAll(more);
    }
    return all;
  }

  /** Returns the instances of a series that a rule gives; null where that are too many. */
  private static @Nullable List<EventTime> given(
      EventTime start, Recurrence series, List<EventTime> excluded, RecurrenceRule rule) {
    RecurrenceSet all =
        RecurrenceSet.of(
            start,
            ZoneOffset.UTC,
            series.rules(),
            series.dates().stream().map(ExtraDate::start).toList(),
            excluded);
    RecurrenceSet wanted = RecurrenceSet.of(start, ZoneOffset.UTC, List.of(rule));
    if (!(all.isFinite() || wanted.isFinite())
        || all.unsupportedCalendar().isPresent()
        || wanted.unsupportedCalendar().isPresent()) {
      return null;
    }
    Budget budget = new Budget(CANDIDATES);
    Instances given = wanted.instances(budget);
    if (!wanted.startsInRule()) {
      given.next(); // only an RRULE has a start that it does not give
    }
    List<EventTime> common = common(all.instances(budget), given);
    return budget.isUsedUp() || common.size() > MOST ? null : common;
  }

  /** Lets whichever is behind catch up with the other. */
  private static List<EventTime> common(Instances one, Instances other) {
    List<EventTime> common = new ArrayList<>();
    boolean more = one.next() && other.next();
    while (more && common.size() <= MOST) {
      if (one.epochSecond() == other.epochSecond()) {
        common.add(one.time());
        more = one.next() && other.next();
      } else {
        Instances behind = one.epochSecond() < other.epochSecond() ? one : other;
        behind.seek(behind == one ? other.instant() : one.instant());
        more = behind.next();
      }
    }
    return common;
  }
}
