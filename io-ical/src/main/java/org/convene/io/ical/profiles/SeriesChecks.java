package org.convene.io.ical.profiles;

import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.convene.event.Event;
import org.convene.event.ExtraDate;
import org.convene.event.Schedule;
import org.convene.io.ical.profiles.InstanceWalk.Slot;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;
import org.convene.text.Expected;

/** The checks on a series: its start, its extra dates, and its instances beside each other. */
final class SeriesChecks {

  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  private SeriesChecks() {}

  static void datesAlone(ClientView it, BiConsumer<String, String> report) {
    if (it.rules().isEmpty() && !it.recurrence().dates().isEmpty()) {
      report.accept("/recurrence/dates", Expected.foundInstead("a rule", "extra dates alone"));
    }
  }

  static void dates(ClientView it, BiConsumer<String, String> report) {
    eachDate(it, false, "no extra date", report);
  }

  static void datesAfterEnd(ClientView it, BiConsumer<String, String> report) {
    eachDate(it, true, "no extra date after UNTIL", report);
  }

  /** Dates of a series with rules, behind the end of all of them or not. */
  private static void eachDate(
      ClientView it, boolean behind, String expected, BiConsumer<String, String> report) {
    Optional<RecurrenceSet> set = it.instances();
    if (it.rules().isEmpty() || set.isEmpty()) {
      return;
    }
    OptionalLong last = last(it.rules(), set.get());
    List<ExtraDate> dates = it.recurrence().dates();
    for (int i = 0; i < dates.size(); i++) {
      boolean isBehind =
          last.isPresent() && set.get().epochSecond(dates.get(i).start()) > last.getAsLong();
      if (isBehind == behind) {
        report.accept(
            "/recurrence/dates/" + i,
            Expected.foundInstead(expected, dates.get(i).start().toString()));
      }
    }
  }

  /** The latest UNTIL where each rule has one. */
  private static OptionalLong last(List<RecurrenceRule> rules, RecurrenceSet set) {
    return rules.stream().allMatch(rule -> rule.until().isPresent())
        ? rules.stream().mapToLong(rule -> set.epochSecond(rule.until().orElseThrow())).max()
        : OptionalLong.empty();
  }

  static void thisAndFuture(ClientView it, BiConsumer<String, String> report) {
    List<Event> overrides = it.recurrence().overrides();
    for (int i = 0; i < overrides.size(); i++) {
      if (overrides.get(i).recurrenceId().orElseThrow().thisAndFuture()) {
        report.accept(
            "/recurrence/overrides/" + i + "/recurrenceId",
            Expected.foundInstead("one instance", "RANGE=THISANDFUTURE"));
      }
    }
  }

  static void startNotInRule(ClientView it, BiConsumer<String, String> report) {
    if (it.instances().filter(set -> !set.startsInRule()).isPresent()) {
      report.accept(
          "/recurrence/rules/0",
          Expected.foundInstead("a start that the rule gives", "one that it does not"));
    }
  }

  static void leapDay(ClientView it, BiConsumer<String, String> report) {
    Optional<MonthDay> day =
        it.schedule()
            .match(
                undated -> Optional.empty(),
                allDay -> Optional.of(MonthDay.from(allDay.first())),
                floating -> Optional.of(MonthDay.from(floating.start())),
                zoned -> Optional.of(MonthDay.from(zoned.start())));
    for (int i = 0; i < it.rules().size(); i++) {
      RecurrenceRule rule = it.rules().get(i);
      if (rule.frequency() == Frequency.YEARLY
          && rule.isPlain()
          && day.filter(LEAP_DAY::equals).isPresent()) {
        report.accept(
            "/recurrence/rules/" + i,
            Expected.foundInstead("BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY alone"));
      }
    }
  }

  static void inUtc(ClientView it, BiConsumer<String, String> report) {
    if (it.schedule() instanceof Schedule.Zoned zoned
        && zoned.zone().equals(ZoneOffset.UTC)
        && it.rules().stream().anyMatch(rule -> !rule.byDay().isEmpty())) {
      report.accept(
          "/schedule", Expected.foundInstead("a zone such as Europe/Paris", "BYDAY in UTC"));
    }
  }

  static void overlap(ClientView it, BiConsumer<String, String> report) {
    firstPair(
        it,
        (a, b) ->
            a.to().isAfter(b.from())
                ? Optional.of(
                    Expected.foundInstead(
                        "an end before the next instance, which starts " + start(b),
                        "an instance from " + start(a) + " that is longer"))
                : Optional.empty(),
        "/schedule",
        report);
  }

  static void sameDay(ClientView it, BiConsumer<String, String> report) {
    if (it.rules().stream().anyMatch(RuleForms::isSeveralTimes)) {
      return;
    }
    firstPair(
        it,
        (a, b) ->
            a.day().equals(b.day()) && !a.to().isAfter(b.from())
                ? Optional.of(
                    Expected.foundInstead(
                        "one instance a day", "one at " + start(a) + " and one at " + start(b)))
                : Optional.empty(),
        "/recurrence",
        report);
  }

  /** Tells of the first two of the series itself. */
  private static void firstPair(
      ClientView it, Fault fault, String path, BiConsumer<String, String> report) {
    Map<String, String> first = new LinkedHashMap<>();
    InstanceWalk.pairs(
        it,
        (a, b) -> {
          if (first.isEmpty() && !a.isOverridden() && !b.isOverridden()) {
            fault.of(a, b).ifPresent(message -> first.put(path, message));
          }
        });
    first.forEach(report);
  }

  private interface Fault {
    Optional<String> of(Slot before, Slot after);
  }

  static void moved(ClientView it, BiConsumer<String, String> report) {
    Map<String, String> told = new LinkedHashMap<>();
    InstanceWalk.pairs(
        it,
        (a, b) -> {
          boolean apart = !a.to().isAfter(b.from()) && a.day().isBefore(b.day());
          if (!apart && b.isOverridden()) {
            told.putIfAbsent(
                path(b),
                Expected.foundInstead(
                    "an instance on a day after the one before, which starts " + start(a),
                    start(b)));
          } else if (!apart && a.isOverridden()) {
            told.putIfAbsent(
                path(a),
                Expected.foundInstead(
                    "an instance that ends on a day before the next, which starts " + start(b),
                    "one from " + start(a)));
          }
        });
    told.forEach(report);
  }

  private static String path(Slot overridden) {
    return "/recurrence/overrides/" + overridden.override() + "/schedule";
  }

  private static String start(Slot slot) {
    return slot.schedule()
        .match(
            undated -> slot.day().toString(),
            allDay -> allDay.first().toString(),
            floating -> floating.start().toString(),
            zoned -> zoned.start().toString());
  }
}
