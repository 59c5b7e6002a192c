package org.convene.examples.interop;

import static org.convene.examples.interop.Drafts.PARIS;
import static org.convene.examples.interop.Drafts.at;
import static org.convene.examples.interop.Drafts.rules;
import static org.convene.examples.interop.Drafts.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Schedule;

/** Feeds of one rule each: every frequency, every part, both ends. */
final class RuleFiles {

  /** A start that the rule gives, and the rule. */
  private static final List<String> RULES =
      List.of(
          "2026-03-10T09:30 FREQ=DAILY;COUNT=30",
          "2026-03-10T09:30 FREQ=DAILY;INTERVAL=3;COUNT=10",
          "2026-03-10T09:30 FREQ=DAILY;UNTIL=20260405T073000Z",
          "2026-03-10T09:30 FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=20",
          "2026-03-10T09:30 FREQ=DAILY;BYMONTH=3,5;COUNT=30",
          "2026-03-10T09:30 FREQ=DAILY;BYMONTHDAY=10,20;COUNT=8",
          "2026-03-10T09:30 FREQ=WEEKLY;COUNT=10",
          "2026-03-10T09:30 FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10",
          "2026-03-10T09:30 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260410T073000Z",
          "2026-03-10T09:30 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=8",
          "2026-03-10T09:30 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=8",
          "2026-03-10T09:30 FREQ=WEEKLY;BYMONTH=3,4;COUNT=10",
          "2026-03-10T09:30 FREQ=WEEKLY",
          "2026-03-10T09:30 FREQ=MONTHLY;COUNT=12",
          "2026-01-31T09:30 FREQ=MONTHLY;COUNT=6",
          "2026-03-10T09:30 FREQ=MONTHLY;BYMONTHDAY=10;COUNT=6",
          "2026-03-10T09:30 FREQ=MONTHLY;BYMONTHDAY=10,25;COUNT=8",
          "2026-03-31T09:30 FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=8",
          "2026-03-10T09:30 FREQ=MONTHLY;BYDAY=2TU;COUNT=12",
          "2026-03-31T09:30 FREQ=MONTHLY;BYDAY=-1TU;COUNT=12",
          "2026-03-10T09:30 FREQ=MONTHLY;BYDAY=2TU,4TU;COUNT=8",
          "2026-03-10T09:30 FREQ=MONTHLY;BYDAY=TU;COUNT=10",
          "2026-03-10T09:30 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=7;COUNT=6",
          "2026-03-31T09:30 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=8",
          "2026-03-13T09:30 FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5",
          "2026-03-10T09:30 FREQ=MONTHLY;INTERVAL=3;COUNT=6",
          "2026-03-10T09:30 FREQ=MONTHLY;UNTIL=20270310T083000Z",
          "2026-03-10T09:30 FREQ=YEARLY;COUNT=4",
          "2024-02-29T09:30 FREQ=YEARLY;COUNT=2",
          "2026-03-10T09:30 FREQ=YEARLY;BYMONTH=3,9;COUNT=6",
          "2026-03-10T09:30 FREQ=YEARLY;BYMONTH=3;BYDAY=2TU;COUNT=4",
          "2026-03-10T09:30 FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10;COUNT=4",
          "2026-04-10T09:30 FREQ=YEARLY;BYYEARDAY=100,200;COUNT=6",
          "2026-12-31T09:30 FREQ=YEARLY;BYYEARDAY=-1;COUNT=4",
          "2026-05-18T09:30 FREQ=YEARLY;BYDAY=20MO;COUNT=3",
          "2026-05-11T09:30 FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3",
          "2026-11-03T09:30 FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYDAY=TU;BYSETPOS=1;COUNT=2",
          "2026-03-10T09:30 FREQ=HOURLY;INTERVAL=3;COUNT=9",
          "2026-03-10T09:30 FREQ=DAILY;BYHOUR=9,14;COUNT=8",
          "2026-03-10T09:30 FREQ=DAILY;BYHOUR=9;BYMINUTE=0,30;COUNT=8",
          "2026-03-10T09:00 FREQ=MINUTELY;INTERVAL=90;COUNT=9");

  private RuleFiles() {}

  static List<InteropFile> all() {
    List<InteropFile> files = new ArrayList<>();
    for (String rule : RULES) {
      List<String> parts = List.of(rule.substring(0, 16), rule.substring(17));
      String name =
          "rule-" + parts.get(1).toLowerCase(java.util.Locale.ROOT).replaceAll("\\W+", "-");
      LocalDateTime start = LocalDateTime.parse(parts.get(0));
      files.add(InteropFile.feed(name, series(name, start, PARIS, parts.get(1)).build()));
    }
    LocalDateTime utc = LocalDateTime.of(2026, 3, 10, 9, 30);
    files.add(
        InteropFile.feed(
            "rule-utc", series("rule-utc", utc, ZoneOffset.UTC, "FREQ=WEEKLY;COUNT=6").build()));
    files.add(days("rule-days-weekly", "2026-03-10", 1, "FREQ=WEEKLY;COUNT=6"));
    files.add(days("rule-days-until", "2026-03-10", 1, "FREQ=WEEKLY;UNTIL=20260414"));
    files.add(days("rule-days-monthly", "2026-03-10", 3, "FREQ=MONTHLY;COUNT=6"));
    files.add(days("rule-days-yearly", "2024-02-29", 1, "FREQ=YEARLY;COUNT=2"));
    files.add(floating());
    return files;
  }

  private static InteropFile days(String name, String first, int length, String rule) {
    LocalDate day = LocalDate.parse(first);
    Schedule schedule = Schedule.allDay(day, day.plusDays(length - 1));
    return InteropFile.feed(name, at(name, schedule).recurrence(rules(rule)).build());
  }

  private static InteropFile floating() {
    Schedule schedule = Schedule.floating(Drafts.TUESDAY, Drafts.TUESDAY.plusHours(1));
    String name = "rule-floating";
    return InteropFile.feed(
        name, at(name, schedule).recurrence(rules("FREQ=WEEKLY;COUNT=6")).build());
  }
}
