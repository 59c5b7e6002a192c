package org.convene.examples.interop;

import static org.convene.examples.interop.Drafts.PARIS;
import static org.convene.examples.interop.Drafts.TUESDAY;
import static org.convene.examples.interop.Drafts.at;
import static org.convene.examples.interop.Drafts.hour;
import static org.convene.examples.interop.Drafts.rules;
import static org.convene.examples.interop.Drafts.weekly;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.ExtraDate;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.recurrence.EventTime;
import org.convene.series.Series;

/** Feeds of series with extra, excluded, moved, changed and cancelled instances. */
final class SeriesFiles {

  private SeriesFiles() {}

  static List<InteropFile> all() {
    List<InteropFile> files = new ArrayList<>();
    for (Event event : List.of(moved(), movedZone(), changed(), cancelled(), excluded())) {
      files.add(feed(event));
    }
    for (Event event : List.of(firstMoved(), rejoined(), added(), listed(), following())) {
      files.add(feed(event));
    }
    days().forEach(event -> files.add(feed(event)));
    utc().forEach(event -> files.add(feed(event)));
    Series.Split split = series("series-split").splitAt(week(3), Uid.of("series-rest@example.org"));
    files.add(
        InteropFile.feed(
            "series-split",
            split.before().event(),
            split.after().edit(it -> it.title("The rest")).event()));
    files.add(feed(series("series-ended").endBefore(week(4)).event()));
    files.add(
        feed(
            series("series-all-changes")
                .exclude(week(1))
                .move(week(2), later(2))
                .cancel(week(3))
                .change(week(5), it -> it.title("Another talk"))
                .add(extra())
                .event()));
    return files;
  }

  private static InteropFile feed(Event event) {
    return InteropFile.feed(event.uid().value().replace("@example.org", ""), event);
  }

  private static Series series(String name) {
    return Series.of(weekly(name).build());
  }

  static EventTime week(int weeks) {
    return EventTime.of(TUESDAY.plusWeeks(weeks), PARIS);
  }

  static Schedule later(int weeks) {
    return hour(TUESDAY.plusWeeks(weeks).plusDays(1).plusHours(3), PARIS);
  }

  private static EventTime extra() {
    return EventTime.of(LocalDateTime.of(2026, 4, 3, 16, 0), PARIS);
  }

  private static Event moved() {
    return series("series-moved").move(week(2), later(2)).event();
  }

  private static Event movedZone() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    Schedule there = hour(TUESDAY.plusWeeks(2), tokyo);
    return series("series-moved-zone").move(week(2), there).event();
  }

  private static Event firstMoved() {
    return series("series-first-moved").move(week(0), later(0)).event();
  }

  private static Event changed() {
    return series("series-changed")
        .change(week(4), it -> it.title("Guest talk").places(List.of(Venue.named("Room 5"))))
        .event();
  }

  private static Event cancelled() {
    return series("series-cancelled")
        .change(week(4), it -> it.status(EventStatus.CANCELLED))
        .event();
  }

  private static Event excluded() {
    return series("series-excluded").exclude(week(1)).exclude(week(3)).exclude(week(7)).event();
  }

  /** Excluded, and there again. */
  private static Event rejoined() {
    return series("series-restored").exclude(week(1)).restore(week(1)).event();
  }

  private static Event added() {
    return series("series-added").add(extra()).event();
  }

  /** Of dates alone, without a rule. */
  private static Event listed() {
    return at("series-listed", hour(TUESDAY, PARIS))
        .recurrence(
            rules().including(ExtraDate.of(week(1)), ExtraDate.of(week(5)), ExtraDate.of(extra())))
        .build();
  }

  /** From the fourth week on an hour later: RANGE=THISANDFUTURE. */
  private static Event following() {
    Event master = weekly("series-following").build();
    Event from =
        master.toBuilder()
            .recurrence(rules())
            .recurrenceId(new RecurrenceId(week(4), true))
            .schedule(hour(TUESDAY.plusWeeks(4).plusHours(1), PARIS))
            .build();
    return master.toBuilder().recurrence(master.recurrence().withOverrides(List.of(from))).build();
  }

  private static List<Event> days() {
    LocalDate first = LocalDate.of(2026, 3, 10);
    Series days =
        Series.of(
            at("series-days", Schedule.allDay(first, first.plusDays(1)))
                .recurrence(rules("FREQ=WEEKLY;COUNT=6"))
                .build());
    EventTime third = EventTime.of(first.plusWeeks(2));
    Schedule moved = Schedule.allDay(first.plusWeeks(2).plusDays(3));
    return List.of(
        named(days.exclude(third), "series-days-excluded"),
        named(days.move(third, moved), "series-days-moved"),
        named(days.add(EventTime.of(first.plusDays(3))), "series-days-added"));
  }

  private static List<Event> utc() {
    Series series =
        Series.of(
            at("series-utc", hour(TUESDAY, ZoneOffset.UTC))
                .recurrence(rules("FREQ=WEEKLY;COUNT=6"))
                .build());
    EventTime third = EventTime.of(TUESDAY.plusWeeks(2), ZoneOffset.UTC);
    Schedule moved = hour(TUESDAY.plusWeeks(2).plusHours(5), ZoneOffset.UTC);
    return List.of(
        named(series.exclude(third), "series-utc-excluded"),
        named(series.move(third, moved), "series-utc-moved"));
  }

  private static Event named(Series series, String name) {
    Uid uid = Uid.of(name + "@example.org");
    return series.edit(it -> it.uid(uid)).event();
  }
}
