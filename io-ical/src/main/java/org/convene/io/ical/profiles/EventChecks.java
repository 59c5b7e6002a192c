package org.convene.io.ical.profiles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.convene.event.Attendee;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.text.Expected;

/** The checks on what is no series: the time, the people, the texts. */
final class EventChecks {

  private static final LocalDate OUTLOOK_BEGINS = LocalDate.of(1601, 4, 1);
  private static final LocalDate OUTLOOK_ENDS = LocalDate.of(4500, 8, 31);

  private EventChecks() {}

  static void floating(ClientView it, BiConsumer<String, String> report) {
    if (it.schedule() instanceof Schedule.Floating floating) {
      report.accept(
          "/schedule",
          Expected.foundInstead("a time in a zone", floating.start() + " without one"));
    }
  }

  static void years(ClientView it, BiConsumer<String, String> report) {
    Optional<LocalDate> day =
        it.schedule()
            .match(
                undated -> Optional.empty(),
                allDay -> Optional.of(allDay.first()),
                floating -> Optional.of(floating.start().toLocalDate()),
                zoned -> Optional.of(zoned.start().toLocalDate()));
    day.filter(date -> date.isBefore(OUTLOOK_BEGINS) || date.isAfter(OUTLOOK_ENDS))
        .ifPresent(
            date ->
                report.accept(
                    "/schedule",
                    Expected.foundInstead(
                        "a day from " + OUTLOOK_BEGINS + " to " + OUTLOOK_ENDS, date.toString())));
  }

  /** A single event is written in UTC, an offset of hours as Etc/GMT-2 and the like. */
  static void offset(ClientView it, BiConsumer<String, String> report) {
    if (it.schedule() instanceof Schedule.Zoned zoned
        && !it.recurrence().isEmpty()
        && ZonedTimes.named(zoned.zone()) instanceof ZoneOffset) {
      report.accept(
          "/schedule",
          Expected.foundInstead("a zone such as Europe/Paris", "the offset " + zoned.zone()));
    }
  }

  static void guests(ClientView it, int most, BiConsumer<String, String> report) {
    atMost(it.meeting().attendees().size(), most, "/meeting/attendees", "attendees", report);
  }

  static void attachments(ClientView it, int most, BiConsumer<String, String> report) {
    atMost(it.attachments(), most, "/attachments", "attachments", report);
  }

  static void title(ClientView it, int most, BiConsumer<String, String> report) {
    atMost(length(it.title()), most, "/title", "characters", report);
  }

  static void description(ClientView it, int most, BiConsumer<String, String> report) {
    atMost(length(it.description()), most, "/description", "characters", report);
  }

  private static int length(Optional<Text> text) {
    return text.map(it -> it.value().length()).orElse(0);
  }

  private static void atMost(
      int found, int most, String path, String what, BiConsumer<String, String> report) {
    if (found > most) {
      report.accept(path, Expected.found("at most " + most + " " + what, found));
    }
  }

  static void addresses(ClientView it, BiConsumer<String, String> report) {
    List<Attendee> attendees = it.meeting().attendees();
    for (int i = 0; i < attendees.size(); i++) {
      if (attendees.get(i).address().email().isEmpty()) {
        report.accept(
            "/meeting/attendees/" + i + "/address",
            Expected.found("an e-mail address", attendees.get(i).address().toString()));
      }
    }
  }
}
