package org.convene.io.ical.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.RecurrenceId;
import org.convene.io.ical.mapping.Stamp;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Answers of delegates that came before those who delegate said so (RFC 5546 section 5.2.2). They
 * are kept with the event as X-CONVENE-HELD, in every format; no message has them.
 */
final class HeldAnswers {

  private static final String NAME = "X-CONVENE-HELD";
  private static final String INSTANCE = "INSTANCE";
  private static final String STATUS = "STATUS";
  private static final String FROM = "DELEGATED-FROM";

  /** So many are held: who knows an attendee's address can send any number. */
  private static final int MOST = 100;

  private final Event event;
  private final List<RawProperty> answers;

  HeldAnswers(Event event) {
    this.event = event;
    this.answers = new ArrayList<>(OwnNotes.of(event, NAME));
  }

  /** Holds an answer; false where there are too many. */
  boolean add(Event part) {
    RawProperty line = line(part);
    if (answers.contains(line)) {
      return true;
    }
    boolean isRoom = answers.size() < MOST;
    if (isRoom) {
      answers.add(line);
    }
    return isRoom;
  }

  private static RawProperty line(Event part) {
    Attendee attendee = part.meeting().attendees().get(0);
    Instant stamp = Stamp.in(part).orElse(Instant.EPOCH);
    List<RawParameter> parameters = new ArrayList<>();
    parameters.add(RawParameter.of(STATUS, attendee.status().name()));
    parameters.add(
        RawParameter.of(Answered.PARAMETER, new Answered(part.sequence(), stamp, false).text()));
    parameters.add(
        new RawParameter(
            FROM, attendee.delegatedFrom().stream().map(CalendarAddress::toString).toList()));
    part.recurrenceId()
        .ifPresent(it -> parameters.add(RawParameter.of(INSTANCE, it.instance().toString())));
    return new RawProperty(NAME, parameters, attendee.address().toString());
  }

  /**
   * Takes out the answers of those to whom an attendee delegates, to the same event or instance,
   * and returns them as they came.
   */
  List<Event> of(Event part, Attendee delegator) {
    List<Event> waiting = new ArrayList<>(0);
    for (RawProperty line : List.copyOf(answers)) {
      Event answer = answer(line);
      if (answer == null) {
        answers.remove(line); // somebody has changed it by hand
      } else if (answer.recurrenceId().equals(part.recurrenceId())
          && isDelegate(answer.meeting().attendees().get(0), delegator)) {
        answers.remove(line);
        waiting.add(answer);
      }
    }
    return waiting;
  }

  private static boolean isDelegate(Attendee one, Attendee delegator) {
    return delegator.delegatedTo().stream().anyMatch(it -> Attendees.same(it, one.address()));
  }

  private @Nullable Event answer(RawProperty line) {
    Optional<Answered> version = line.parameter(Answered.PARAMETER).flatMap(Answered::parse);
    Optional<String> status = line.parameter(STATUS);
    if (version.isEmpty() || status.isEmpty()) {
      return null;
    }
    try {
      Attendee attendee =
          Attendee.of(CalendarUser.of(CalendarAddress.of(line.value())))
              .withStatus(Attendee.Status.valueOf(status.get()))
              .withDelegatedFrom(delegators(line));
      return Event.builder()
          .uid(event.uid())
          .recurrenceId(
              line.parameter(INSTANCE).map(EventTime::parse).map(RecurrenceId::of).orElse(null))
          .sequence(version.get().sequence())
          .stamp(version.get().stamp())
          .schedule(event.schedule())
          .meeting(new Meeting(event.meeting().organizer(), List.of(attendee)))
          .build();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static List<CalendarAddress> delegators(RawProperty line) {
    return line.values(FROM).stream().map(CalendarAddress::of).toList();
  }

  /** Returns an event with the answers that still wait. */
  Event in(Event now) {
    return OwnNotes.in(now, NAME, answers);
  }
}
