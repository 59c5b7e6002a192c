package org.convene.io.ical.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.RecurrenceId;
import org.convene.event.Violation;
import org.convene.io.ical.itip.AnsweredSeries.Part;
import org.convene.io.ical.itip.Fate.What;
import org.convene.io.ical.mapping.Stamp;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Takes the answers of a message into an event, one after the other. */
public final class Replies {

  private static final String UNKNOWN = "reply.instance-unknown";

  /** So many answers to no instance are told with the nearest two, which may cost much to find. */
  private static final int TOLD = 10;

  /** One attendee's answer. */
  private record Answer(Attendee attendee, Answered version) {

    Answer atMost(int newest) {
      return new Answer(attendee, version.atMost(newest));
    }
  }

  private static final String STRANGER = "reply.stranger";

  private static final Map<String, What> FATES =
      Map.of(
          "reply.sequence-older",
          What.OUTDATED,
          "reply.stamp-older",
          What.OUTDATED,
          "reply.repeated",
          What.REPEATED,
          "reply.held",
          What.HELD,
          STRANGER,
          What.STRANGER,
          UNKNOWN,
          What.UNKNOWN_INSTANCE,
          "reply.uid",
          What.UNKNOWN_EVENT);

  private final List<Violation> refused = new ArrayList<>(0);
  private final List<Fate> fates = new ArrayList<>(1);
  private final Event event;
  private final AnsweredSeries series;
  private final HeldAnswers held;

  /** The part of the message that is taken. */
  private Event part;

  private int unknown;

  /** Why the rules did not tell of an instance: finding that out again may cost as much. */
  private @Nullable String untold;

  private Replies(Event event) {
    this.event = event;
    this.part = event;
    this.series = new AnsweredSeries(event);
    this.held = new HeldAnswers(event);
  }

  /**
   * Takes the answers of a message into an event.
   *
   * @param event as the organizer has it
   * @param method of the message
   * @param parts the events of the message
   */
  public static Replies taken(Event event, Optional<String> method, List<Event> parts) {
    Replies replies = new Replies(event);
    if (method.filter("REPLY"::equals).isPresent()) {
      for (Event part : parts) {
        replies.take(part);
        part.recurrence().overrides().forEach(replies::take);
      }
      replies.tellOfOthers();
      if (parts.isEmpty()) {
        replies.refuse(
            "", "reply.empty", Expected.foundInstead("an answer", "no event that can be read"));
      }
    } else {
      replies.refuse(
          "", "reply.method", Expected.foundInstead("METHOD:REPLY", method.orElse("none")));
    }
    return replies;
  }

  /** The event with the answers that were taken. */
  public Event event() {
    return held.in(series.event());
  }

  /** What became of each answer. */
  public List<Fate> fates() {
    return fates;
  }

  /** Why the others were not. */
  public List<Violation> refused() {
    return refused;
  }

  private void refuse(String path, String code, String message) {
    refused.add(Violation.error(path, code, message));
    tell(FATES.getOrDefault(code, What.UNREADABLE), message);
  }

  private void tell(What what, String message) {
    Optional<CalendarAddress> from =
        part.meeting().attendees().stream().findFirst().map(Attendee::address);
    fates.add(new Fate(what, from, part, message));
  }

  private void take(Event taken) {
    part = taken;
    if (!part.uid().equals(event.uid())) {
      refuse(
          "/uid",
          "reply.uid",
          Expected.foundInstead(
              "an answer to " + Expected.quoted(event.uid().value()),
              "one to " + Expected.quoted(part.uid().value())));
      return;
    }
    List<Attendee> attendees = Attendees.answering(part.meeting());
    if (attendees.size() != 1) {
      refuse(
          "/meeting/attendees",
          "reply.attendees",
          Expected.foundInstead("the answer of one attendee", attendees.size() + " attendees"));
      return;
    }
    Instant stamp = Stamp.in(part).orElse(Instant.EPOCH);
    take(new Answer(attendees.get(0), new Answered(part.sequence(), stamp, false)));
  }

  private void take(Answer answer) {
    if (part.recurrenceId().isEmpty() || isThisInstance(part.recurrenceId().get())) {
      toEvent(answer, part);
    } else {
      toInstance(answer, part.recurrenceId().get());
    }
  }

  /** Takes the answers that waited for those who delegate to say so. */
  private void takeHeld(Answer delegation) {
    if (delegation.attendee().status() == Attendee.Status.DELEGATED) {
      for (Event waiting : held.of(part, delegation.attendee())) {
        Event now = part;
        part = waiting;
        Attendee attendee = waiting.meeting().attendees().get(0);
        Instant stamp = Stamp.in(waiting).orElse(Instant.EPOCH);
        take(new Answer(attendee, new Answered(waiting.sequence(), stamp, false)));
        part = now;
      }
    }
  }

  /** Whether the event is an instance whose series is elsewhere, and an answer is to it. */
  private boolean isThisInstance(RecurrenceId id) {
    return event
        .recurrenceId()
        .filter(
            own ->
                ItipInstances.in(event.schedule(), own.instance())
                    .equals(ItipInstances.in(event.schedule(), id.instance())))
        .isPresent();
  }

  private void toEvent(Answer given, Event part) {
    Answer answer = given.atMost(event.sequence());
    if (event.recurrenceId().isPresent() && part.recurrenceId().isEmpty()) {
      refuse(
          "/recurrenceId",
          UNKNOWN,
          Expected.foundInstead("an answer to one instance", "one to the whole series"));
      return;
    }
    Optional<Attendee> found = accepted(series.whole, series.whole.meeting, answer);
    if (found.isPresent()) {
      Meeting before = series.whole.meeting;
      series.whole.meeting = answered(before, found.get(), answer.attendee(), answer.version());
      series.eachOverride(it -> follow(it, answer));
      tell(What.APPLIED, "");
      takeHeld(answer);
    }
  }

  /** An answer to the series is one to each instance of it that was not answered to by itself. */
  private static void follow(Part override, Answer answer) {
    Optional<Attendee> found = Attendees.find(override.meeting, answer.attendee().address());
    boolean follows =
        found.isPresent()
            && answer.version().sequence() >= Asked.of(override.event)
            && Answered.of(found.get())
                .map(Answered::ofSeries)
                .orElse(found.get().status() == Attendee.Status.NEEDS_ACTION);
    if (follows) {
      Answered version = answer.version().toSeries();
      override.meeting = answered(override.meeting, found.get(), answer.attendee(), version);
    }
  }

  private void toInstance(Answer given, RecurrenceId id) {
    Part one = instance(id);
    if (one == null) {
      return;
    }
    Answer answer = given.atMost(Math.max(event.sequence(), one.event.sequence()));
    Meeting people = series.people(one);
    Optional<Attendee> found = accepted(one, people, answer);
    if (found.isPresent()) {
      one.meeting = answered(people, found.get(), answer.attendee(), answer.version());
      series.keep(one);
      tell(What.APPLIED, "");
      takeHeld(answer);
    }
  }

  /** The instance that an answer is to; null, and refused, where the series has none then. */
  private @Nullable Part instance(RecurrenceId id) {
    if (id.thisAndFuture() || event.recurrenceId().isPresent()) {
      unknown("one to " + id.instance() + (id.thisAndFuture() ? " and later" : ""));
      return null;
    }
    String reason = series.instances.override(id.instance()).isPresent() ? null : untold;
    if (reason == null && unknown >= TOLD && !series.instances.has(id.instance())) {
      unknown++;
      return null;
    }
    if (reason == null) {
      try {
        return series.at(id.instance());
      } catch (InvalidEventException e) {
        unknown("one to " + id.instance() + ", which would end after the year 9999");
        return null;
      } catch (IllegalStateException e) {
        reason = Objects.requireNonNull(e.getMessage());
        untold = reason;
      } catch (IllegalArgumentException e) {
        reason = Objects.requireNonNull(e.getMessage());
        unknown++;
      }
    }
    refuse("/recurrenceId", UNKNOWN, reason);
    return null;
  }

  private void tellOfOthers() {
    if (unknown > TOLD) {
      refuse(
          "/recurrenceId",
          UNKNOWN,
          Expected.foundInstead(
              "answers to instances of the series",
              (unknown - TOLD) + " more to times when there is none"));
    }
  }

  private void unknown(String found) {
    refuse(
        "/recurrenceId",
        UNKNOWN,
        Expected.foundInstead("an answer to the event or to one instance of it", found));
  }

  /** The attendee whose answer it is, unless there is none or a newer one was taken. */
  private Optional<Attendee> accepted(Part target, Meeting people, Answer answer) {
    Optional<Attendee> found = Attendees.find(people, answer.attendee().address());
    if (found.isEmpty()) {
      stranger(people, answer);
      return Optional.empty();
    }
    Answered version = answer.version();
    Answered last = Answered.of(found.get()).filter(it -> !it.ofSeries()).orElse(null);
    int sequence = Math.max(asked(target), last == null ? 0 : last.sequence());
    if (version.sequence() < sequence) {
      refuse(
          "/sequence",
          "reply.sequence-older",
          Expected.foundInstead(
              "an answer to version " + sequence, "one to " + version.sequence()));
      return Optional.empty();
    }
    if (last != null && version.sequence() == last.sequence() && !isLater(version, last)) {
      boolean isSame = version.isTimed() == last.isTimed() && saysTheSame(found.get(), answer);
      boolean isEarlier = version.isTimed() && version.stamp().isBefore(last.stamp());
      if (isEarlier || isSame) {
        refuse(
            "/meeting/attendees",
            isEarlier ? "reply.stamp-older" : "reply.repeated",
            Expected.foundInstead(
                "an answer given after " + last.stamp(), "one of " + version.stamp()));
        return Optional.empty();
      }
    }
    return found;
  }

  private static boolean isLater(Answered version, Answered last) {
    return version.isTimed() && version.stamp().isAfter(last.stamp());
  }

  private static boolean saysTheSame(Attendee known, Answer answer) {
    return known.status() == answer.attendee().status()
        && known.delegatedTo().equals(answer.attendee().delegatedTo());
  }

  /** An instance that is as its series is asked about with it. */
  private int asked(Part target) {
    boolean isOwn = target == series.whole || series.isKnown(target);
    return Asked.of(isOwn ? target.event : series.whole.event);
  }

  /** The answer of somebody not invited: one whom an attendee may yet delegate to waits. */
  private void stranger(Meeting people, Answer answer) {
    boolean mayBeDelegate =
        answer.attendee().delegatedFrom().stream()
            .anyMatch(it -> Attendees.find(people, it).isPresent());
    if (mayBeDelegate && held.add(part)) {
      refuse(
          "/meeting/attendees",
          "reply.held",
          Expected.foundInstead(
              "the answer of somebody invited",
              "that of " + answer.attendee().address() + ", held until who delegates says so"));
    } else {
      refuse(
          "/meeting/attendees",
          STRANGER,
          Expected.foundInstead(
              "the answer of somebody invited", "that of " + answer.attendee().address()));
    }
  }

  /** People with an answer; those to whom the attendee delegates are invited too. */
  private static Meeting answered(
      Meeting people, Attendee found, Attendee answer, Answered version) {
    boolean delegated = answer.status() == Attendee.Status.DELEGATED;
    List<CalendarAddress> delegates = delegated ? answer.delegatedTo() : List.of();
    Attendee now =
        version.in(found.withStatus(answer.status()).withRsvp(false).withDelegatedTo(delegates));
    List<Attendee> all = new ArrayList<>();
    for (Attendee it : people.attendees()) {
      all.add(it.equals(found) ? now : it);
    }
    for (CalendarAddress delegate : delegates) {
      if (all.stream().noneMatch(it -> Attendees.same(it.address(), delegate))) {
        all.add(Attendees.delegate(delegate, found));
      }
    }
    return people.withAttendees(all);
  }
}
