package org.convene.io.ical.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.NoSuchInstanceException;
import org.convene.series.Series;

/** In whatever order messages come, and however often, all parties end with the same. */
class AnyOrderPropertyTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Athens");
  private static final LocalDateTime START = LocalDateTime.of(2027, 3, 1, 10, 0);
  private static final CalendarAddress ORGANIZER = CalendarAddress.of("eleni@example.org");
  private static final CalendarAddress ATTENDEE = CalendarAddress.of("ravi@example.org");
  private static final Meeting WITHOUT = Meeting.of("eleni@example.org", "sofia@example.org");
  private static final Meeting WITH =
      Meeting.of("eleni@example.org", "ravi@example.org", "sofia@example.org");
  private static final CalendarAddress OTHER = CalendarAddress.of("sofia@example.org");

  /**
   * What the organizer does.
   *
   * @param week of the instance that it is done to
   */
  record Deed(What what, int week) {}

  enum What {
    RENAME,
    MOVE,
    CHANGE,
    CANCEL,
    EXCLUDE,
    RESTORE,
    UNINVITE_FROM_ONE,
    UNINVITE_BUT_ONE,
    INVITE,
    END,
    EXTEND,
    CANCEL_ALL
  }

  private static Outbox done(Deed deed, Scheduling by, Event event) {
    Series series = Series.of(event);
    EventTime instance = instance(deed.week());
    LocalDateTime later = START.plusWeeks(deed.week()).plusHours(3);
    return switch (deed.what()) {
      case RENAME -> by.update(event, series.edit(it -> it.title("Talk " + deed.week())).event());
      case MOVE -> by.update(event, series.move(instance, at(later)).event());
      case CHANGE -> by.update(event, series.change(instance, it -> it.title("Guest")).event());
      case CANCEL -> by.cancel(event, instance);
      case EXCLUDE -> by.update(event, series.exclude(instance).event());
      case RESTORE -> by.update(event, series.restore(instance).event());
      case UNINVITE_FROM_ONE ->
          by.update(event, series.change(instance, it -> it.meeting(WITHOUT)).event());
      case UNINVITE_BUT_ONE ->
          by.update(
              event,
              Series.of(event.toBuilder().meeting(WITHOUT).build())
                  .change(instance, it -> it.meeting(WITH))
                  .event());
      case INVITE -> by.update(event, event.toBuilder().meeting(WITH).build());
      case END -> by.cancelFrom(event, instance);
      case EXTEND -> by.update(event, extended(event, 6 + deed.week()));
      case CANCEL_ALL -> by.cancel(event);
    };
  }

  private static Event extended(Event event, int count) {
    Recurrence old = event.recurrence();
    Recurrence longer =
        new Recurrence(
            List.of(RecurrenceRule.weekly().count(count).build()),
            old.dates(),
            old.excluded(),
            old.overrides());
    return event.toBuilder().recurrence(longer).build();
  }

  private static EventTime instance(int week) {
    return EventTime.of(START.plusWeeks(week), ZONE);
  }

  private static Schedule at(LocalDateTime start) {
    return Schedule.zoned(start, Duration.ofHours(1), ZONE);
  }

  private static Event series() {
    return Event.builder()
        .uid(Uid.of("talks@example.org"))
        .title("Talk")
        .schedule(at(START))
        .recurrence(Recurrence.of(RecurrenceRule.weekly().count(6).build()))
        .meeting(WITH)
        .build();
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return Combinators.combine(Arbitraries.of(What.class), Arbitraries.integers().between(1, 8))
        .as(Deed::new)
        .list()
        .ofMaxSize(6);
  }

  private static Clock clock(int minute) {
    return Clock.fixed(
        Instant.parse("2027-01-01T08:00:00Z").plusSeconds(60L * minute), ZoneOffset.UTC);
  }

  /** What an attendee gets while the organizer does one thing after the other. */
  private static List<byte[]> messages(List<Deed> deeds) {
    List<byte[]> messages = new ArrayList<>();
    Outbox outbox = Scheduling.of(ORGANIZER, clock(0)).invite(series());
    collect(outbox, messages);
    Event event = outbox.event();
    for (int i = 0; i < deeds.size(); i++) {
      Deed deed = deeds.get(i);
      try {
        Scheduling by = Scheduling.of(ORGANIZER, clock(i + 1));
        outbox = done(deed, by, event);
        collect(outbox, messages);
        event = outbox.event();
      } catch (InvalidEventException | NoSuchInstanceException e) {
        // there is no such instance any more, or nothing takes place
      }
    }
    return messages;
  }

  private static void collect(Outbox outbox, List<byte[]> messages) {
    for (Invitation each : outbox.messages()) {
      if (each.recipients().stream().anyMatch(ATTENDEE::sameAddress)) {
        messages.add(each.bytes());
      }
    }
  }

  private static List<Event> end(List<byte[]> messages, CalendarAddress who, List<Event> kept)
      throws IOException {
    Scheduling party = Scheduling.of(who, clock(100));
    State state = new State(kept);
    for (byte[] message : messages) {
      state =
          new State(
                  party
                      .receive(state.events(), Invitations.read(new ByteArrayInputStream(message)))
                      .events())
              .stored();
    }
    return state.events();
  }

  @Property(tries = 300)
  void anAttendeeEndsWithTheNewest(@ForAll("deeds") List<Deed> deeds, @ForAll Random random)
      throws IOException {
    List<byte[]> inOrder = messages(deeds);
    List<byte[]> shuffled = new ArrayList<>(inOrder);
    shuffled.addAll(inOrder);
    Collections.shuffle(shuffled, random);
    assertThat(meant(end(shuffled, ATTENDEE, List.of())))
        .isEqualTo(meant(end(inOrder, ATTENDEE, List.of())));
  }

  /** What is kept by component; what is off is off, whether excluded or cancelled by itself. */
  private static Map<String, Object> meant(List<Event> events) {
    Map<String, Object> meant = new TreeMap<>();
    for (Event event : events) {
      event
          .recurrence()
          .excluded()
          .forEach(it -> meant.put(State.name(it, event.schedule()), "off"));
    }
    new State(events)
        .components()
        .forEach((name, event) -> meant.put(name, State.isOff(event) ? "off" : meaning(event)));
    Object whole = meant.get(State.MASTER);
    return "off".equals(whole) ? Map.of(State.MASTER, whole) : meant;
  }

  private static Object meaning(Event event) {
    return List.of(
        event.recurrence().rules(), event.toBuilder().recurrence(Recurrence.none()).build());
  }

  /** What an attendee answers, to the series or to one instance. */
  record Given(boolean isOther, int week, Attendee.Status status, int minute) {}

  @Provide
  Arbitrary<List<Given>> answers() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(
                Attendee.Status.ACCEPTED, Attendee.Status.DECLINED, Attendee.Status.TENTATIVE),
            Arbitraries.integers().between(1, 50))
        .as(Given::new)
        .list()
        .ofMaxSize(6)
        .uniqueElements(Given::minute);
  }

  @Property(tries = 300)
  void anOrganizerEndsWithTheNewestAnswers(
      @ForAll("answers") List<Given> answers, @ForAll Random random) throws IOException {
    Event sent = Scheduling.of(ORGANIZER, clock(0)).invite(series()).event();
    List<byte[]> inOrder = new ArrayList<>();
    for (Given each : answers) {
      Scheduling by = Scheduling.of(each.isOther() ? OTHER : ATTENDEE, clock(each.minute()));
      Outbox outbox =
          each.week() == 0
              ? by.reply(sent, each.status())
              : by.reply(sent, instance(each.week()), each.status());
      inOrder.add(outbox.messages().get(0).bytes());
    }
    List<byte[]> shuffled = new ArrayList<>(inOrder);
    shuffled.addAll(inOrder);
    Collections.shuffle(shuffled, random);
    assertThat(end(shuffled, ORGANIZER, List.of(sent)))
        .isEqualTo(end(inOrder, ORGANIZER, List.of(sent)));
  }
}
