package org.convene.event;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.text.Expected;

/** The rules on how an event repeats. */
final class RecurrenceRules {

  private RecurrenceRules() {}

  static void undated(Recurrence recurrence, Schedule schedule, BiConsumer<String, String> report) {
    if (schedule instanceof Schedule.Undated && !recurrence.isEmpty()) {
      report.accept("/recurrence", "expected no recurrence of an event without a date, found one");
    }
  }

  static void oneEnd(List<RecurrenceRule> rules, BiConsumer<String, String> report) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).count().isPresent() && rules.get(i).until().isPresent()) {
        report.accept(path(i), Expected.found("COUNT or UNTIL, not both", rules.get(i).toString()));
      }
    }
  }

  static void timeForm(Map<String, String> formed, BiConsumer<String, String> report) {
    formed.forEach(report);
  }

  static void orphans(Map<String, String> orphans, BiConsumer<String, String> report) {
    orphans.forEach(report);
  }

  static void partsNotAllowed(
      List<RecurrenceRule> rules, Schedule schedule, BiConsumer<String, String> report) {
    for (int i = 0; i < rules.size(); i++) {
      for (String fault : PartsNotAllowed.of(rules.get(i), schedule)) {
        report.accept(path(i), Expected.found(fault, rules.get(i).toString()));
      }
    }
  }

  static void startNotInRule(SeriesFacts series, BiConsumer<String, String> report) {
    if (!series.startsInRule()) {
      report.accept(
          "/recurrence/rules/0",
          "expected a start (DTSTART) that the rule gives, found one that it does not: it counts as"
              + " the first instance, but some calendars leave it out");
    }
  }

  static void noInstance(SeriesFacts series, BiConsumer<String, String> report) {
    if (series.isEmpty()) {
      report.accept("/recurrence", "expected a series that takes place, found no instance left");
    }
  }

  static void excludedNoInstance(
      SeriesFacts series, List<EventTime> excluded, BiConsumer<String, String> report) {
    for (int i : series.excludedWithout()) {
      report.accept(
          "/recurrence/excluded/" + i,
          "expected the start of an instance (EXDATE), found "
              + excluded.get(i)
              + ", when there is none");
    }
  }

  static void overrideNoInstance(
      SeriesFacts series, List<Event> overrides, BiConsumer<String, String> report) {
    for (int i : series.overridesWithout()) {
      report.accept(
          "/recurrence/overrides/" + i + "/recurrenceId",
          "expected the start of an instance (RECURRENCE-ID), found "
              + overrides.get(i).recurrenceId().orElseThrow().instance()
              + ", when there is none");
    }
  }

  static void neverMatches(List<RecurrenceRule> rules, BiConsumer<String, String> report) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).neverMatches()) {
        report.accept(
            path(i), Expected.found("a rule that can match some day", rules.get(i).toString()));
      }
    }
  }

  static void unknownParts(List<RecurrenceRule> rules, BiConsumer<String, String> report) {
    for (int i = 0; i < rules.size(); i++) {
      for (Map.Entry<String, String> part : rules.get(i).otherParts().entrySet()) {
        report.accept(
            path(i),
            Expected.found(
                "a part that RFC 5545 or RFC 7529 names", part.getKey() + "=" + part.getValue()));
      }
    }
  }

  static void daysInUtc(
      List<RecurrenceRule> rules, Schedule schedule, BiConsumer<String, String> report) {
    for (int i = 0; i < rules.size(); i++) {
      if (!rules.get(i).byDay().isEmpty()
          && schedule instanceof Schedule.Zoned zoned
          && zoned.zone().equals(ZoneOffset.UTC)) {
        report.accept(
            path(i), "expected days of the week in a zone such as Europe/Paris, found days in UTC");
      }
    }
  }

  static void overrides(
      List<Event> overrides,
      Optional<Uid> uid,
      Schedule schedule,
      BiConsumer<String, String> report) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < overrides.size(); i++) {
      Event override = overrides.get(i);
      String path = "/recurrence/overrides/" + i;
      if (override.recurrenceId().isEmpty()) {
        report.accept(path + "/recurrenceId", "expected a recurrence id, found none");
      } else if (!seen.add(instance(override, schedule))) {
        report.accept(
            path + "/recurrenceId",
            "expected one override of an instance, found two of "
                + override.recurrenceId().get().instance());
      }
      if (!override.recurrence().isEmpty()) {
        report.accept(path + "/recurrence", "expected no recurrence in an override, found one");
      }
      if (uid.isPresent() && !uid.get().isBlank() && !override.uid().equals(uid.get())) {
        report.accept(
            path + "/uid",
            Expected.found("the uid of the recurring event", override.uid().value()));
      }
    }
  }

  static void excludedOverrides(
      Recurrence recurrence, Schedule schedule, BiConsumer<String, String> report) {
    if (recurrence.excluded().isEmpty() || recurrence.overrides().isEmpty()) {
      return;
    }
    Set<Object> excluded = new HashSet<>();
    recurrence.excluded().forEach(time -> excluded.add(Zones.instance(time, schedule)));
    for (int i = 0; i < recurrence.overrides().size(); i++) {
      Event override = recurrence.overrides().get(i);
      if (override.recurrenceId().filter(id -> !id.thisAndFuture()).isPresent()
          && excluded.contains(instance(override, schedule))) {
        report.accept(
            "/recurrence/overrides/" + i + "/recurrenceId",
            "expected an instance that takes place, found "
                + override.recurrenceId().get().instance()
                + ", excluded");
      }
    }
  }

  private static Object instance(Event override, Schedule series) {
    return Zones.instance(override.recurrenceId().orElseThrow().instance(), series);
  }

  private static String path(int rule) {
    return "/recurrence/rules/" + rule;
  }
}
