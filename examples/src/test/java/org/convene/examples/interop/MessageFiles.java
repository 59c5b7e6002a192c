package org.convene.examples.interop;

import static org.convene.examples.interop.Drafts.CLOCK;
import static org.convene.examples.interop.Drafts.PARIS;
import static org.convene.examples.interop.Drafts.TUESDAY;
import static org.convene.examples.interop.Drafts.hour;
import static org.convene.examples.interop.Drafts.invited;
import static org.convene.examples.interop.SeriesFiles.later;
import static org.convene.examples.interop.SeriesFiles.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.OnlineVenue;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Venue;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.convene.series.Series;

/** The messages of each step of scheduling, for several sorts of events. */
final class MessageFiles {

  private static final Scheduling OLGA = party("olga@example.org");
  private static final Scheduling ANN = party("ann@example.org");

  private final List<InteropFile> files = new ArrayList<>();

  private MessageFiles() {}

  static List<InteropFile> all() {
    MessageFiles messages = new MessageFiles();
    messages.wholes().forEach(messages::steps);
    messages.instances();
    messages.guests();
    messages.days();
    return messages.files;
  }

  private static Scheduling party(String address) {
    return Scheduling.of(CalendarAddress.of(address), CLOCK);
  }

  /** One file for each message of a step. */
  private Event add(String name, Outbox outbox) {
    int number = 0;
    for (Invitation message : outbox.messages()) {
      String end = outbox.messages().size() == 1 ? "" : "-" + ++number;
      files.add(InteropFile.message("message-" + name + end, message));
    }
    return outbox.event();
  }

  private Map<String, Event> wholes() {
    Map<String, Event> wholes = new LinkedHashMap<>();
    wholes.put("once", invited(Drafts.once("message-once")).build());
    wholes.put("weekly", invited(Drafts.weekly("message-weekly")).build());
    wholes.put(
        "days",
        invited(
                Drafts.at(
                    "message-days",
                    Schedule.allDay(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 6))))
            .build());
    wholes.put(
        "hybrid",
        invited(Drafts.once("message-hybrid"))
            .description(Text.of("Bring your papers; and pens,\nplease.", "en"))
            .place(Venue.named("Room 4, Palais"))
            .place(OnlineVenue.at("https://meet.example.org/1").withPasscode("1234"))
            .organizers("IOM", "ILO")
            .build());
    wholes.put(
        "arabic",
        invited(Drafts.once("message-arabic")).title(Text.of("اجتماع حول الهجرة", "ar")).build());
    return wholes;
  }

  /** What happens to an event as a whole. */
  private void steps(String name, Event event) {
    Event sent = add(name + "-request", OLGA.invite(event));
    Event renamed = sent.toBuilder().title(Text.of("Talk, renamed")).build();
    add(name + "-update-title", OLGA.update(sent, renamed));
    Event moved = sent.toBuilder().schedule(nextDay(sent.schedule())).build();
    if (sent.recurrence().isEmpty()) {
      add(name + "-update-time", OLGA.withComment("The room is taken").update(sent, moved));
      add(name + "-counter", ANN.withComment("A day later?").counter(sent, moved));
      add(name + "-declinecounter", OLGA.declineCounter(sent, proposed(sent, moved)));
    }
    Meeting fewer = Meeting.of("olga@example.org", "ann@example.org");
    add(name + "-uninvite", OLGA.update(sent, sent.toBuilder().meeting(fewer).build()));
    add(name + "-cancel", OLGA.withComment("Nobody has time").cancel(sent));
    for (Attendee.Status status :
        List.of(Attendee.Status.ACCEPTED, Attendee.Status.TENTATIVE, Attendee.Status.DECLINED)) {
      String word = status.name().toLowerCase(java.util.Locale.ROOT);
      add(name + "-reply-" + word, ANN.withComment("As I said").reply(sent, status));
    }
    add(name + "-delegate", ANN.delegate(sent, CalendarAddress.of("dora@example.org")));
    add(name + "-refresh", ANN.refresh(sent));
    files.add(
        InteropFile.message("message-" + name + "-publish", Invitation.publish(event, CLOCK)));
  }

  /** What Olga takes for Ann's proposal: her counter as it arrives. */
  private static Event proposed(Event sent, Event moved) {
    return ANN.counter(sent, moved).messages().get(0).event();
  }

  private static Schedule nextDay(Schedule schedule) {
    return schedule instanceof Schedule.AllDay days
        ? Schedule.allDay(days.first().plusDays(1), days.last().plusDays(1))
        : hour(TUESDAY.plusDays(1), PARIS);
  }

  /** What happens to one instance of a series. */
  private void instances() {
    Event sent = OLGA.invite(invited(Drafts.weekly("message-instance")).build()).event();
    Series series = Series.of(sent);
    Event moved = series.move(week(2), later(2)).event();
    add("instance-moved", OLGA.update(sent, moved));
    add("instance-renamed", OLGA.update(sent, renamed(series)));
    add("instance-excluded", OLGA.update(sent, series.exclude(week(3)).event()));
    add("instance-added", OLGA.update(sent, series.add(extra()).event()));
    add("instance-moved-reply", ANN.reply(moved, week(2), Attendee.Status.ACCEPTED));
    Event cancelled = add("instance-cancel", OLGA.cancel(sent, week(1)));
    add("instance-after-cancel", OLGA.update(cancelled, renamed(Series.of(cancelled))));
    add("instance-cancel-moved", OLGA.cancel(OLGA.update(sent, moved).event(), week(2)));
    add("instance-cancel-from", OLGA.cancelFrom(sent, week(4)));
    add("instance-reply", ANN.reply(sent, week(2), Attendee.Status.DECLINED));
    Event everywhere = sent.toBuilder().schedule(hour(TUESDAY.plusHours(2), PARIS)).build();
    add("instance-all-moved", OLGA.update(sent, everywhere));
    Event shorter = series.endBefore(week(5)).event();
    add("instance-shorter", OLGA.update(sent, shorter));
  }

  private static Event renamed(Series series) {
    return series.change(week(4), it -> it.title("Talk by a guest")).event();
  }

  private static EventTime extra() {
    return EventTime.of(TUESDAY.plusDays(2), PARIS);
  }

  /** Who is invited to one instance only, or left out of one. */
  private void guests() {
    Event series = invited(Drafts.weekly("message-guests")).build();
    Event guest =
        Series.of(series)
            .change(week(2), it -> it.attendee("guest@example.org").title("With a guest"))
            .event();
    Event sent = add("guest-request", OLGA.invite(guest));
    add("guest-uninvited", OLGA.update(sent, series));
    add("guest-cancel", OLGA.cancel(sent));
    Meeting without = Meeting.of("olga@example.org", "ann@example.org");
    Event absent = Series.of(series).change(week(2), it -> it.meeting(without)).event();
    add("guest-left-out", OLGA.invite(absent));
    Event told = OLGA.invite(series).event();
    add("guest-added-later", OLGA.update(told, guest));
  }

  /** Instances of a series of whole days. */
  private void days() {
    LocalDate first = LocalDate.of(2026, 5, 4);
    Event event =
        invited(Drafts.at("message-daily", Schedule.allDay(first)))
            .recurrence(Drafts.rules("FREQ=WEEKLY;COUNT=6"))
            .build();
    Event sent = add("daily-request", OLGA.invite(event));
    EventTime second = EventTime.of(first.plusWeeks(1));
    Schedule next = Schedule.allDay(first.plusWeeks(1).plusDays(1));
    add("daily-moved", OLGA.update(sent, Series.of(sent).move(second, next).event()));
    add("daily-cancel", OLGA.cancel(sent, second));
    add("daily-reply", ANN.reply(sent, second, Attendee.Status.TENTATIVE));
  }
}
