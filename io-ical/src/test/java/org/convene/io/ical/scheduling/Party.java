package org.convene.io.ical.scheduling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Violation;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.convene.series.NoSuchInstanceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who does the acts of a scenario. */
final class Party {

  /** What an act came to. */
  record Result(
      String outcome, Set<String> why, List<Invitation> messages, List<Received.Notice> notices) {}

  private static final Map<String, String> REFUSALS =
      Map.of(
          "invite.attendees-missing", "nobody-invited",
          "invite.organizer-missing", "no-organizer",
          "invite.organizer-changed", "organizer-differs",
          "invite.organizer-differs", "organizer-differs",
          "invite.uid-changed", "other-event",
          "invite.attendee-unknown", "not-invited",
          "invite.cancelled", "is-cancelled",
          "invite.delegate", "no-delegate");

  private static final Map<Received.Result, String> REASONS =
      Map.of(
          Received.Result.OUTDATED, "older",
          Received.Result.REPEATED, "repeated",
          Received.Result.STRANGER, "stranger",
          Received.Result.UNKNOWN_EVENT, "unknown-event",
          Received.Result.UNKNOWN_INSTANCE, "unknown-instance",
          Received.Result.ORGANIZER_DIFFERS, "organizer-differs",
          Received.Result.OWN_EVENT, "own-event");

  private final CalendarAddress address;
  private final Map<String, Event> proposals = new HashMap<>();
  private State state;
  private Scheduling scheduling;

  Party(String address, State state) {
    this.address = CalendarAddress.of(address);
    this.state = state;
    this.scheduling = Scheduling.of(this.address, Clock.systemUTC());
  }

  State state() {
    return state;
  }

  Party in(State other) {
    return new Party(address.email().orElseThrow(), other);
  }

  Result act(JsonNode act, Instant at) throws IOException {
    Acts.refuseUnknown(act);
    scheduling =
        Scheduling.of(address, Clock.fixed(at, ZoneOffset.UTC))
            .withComment(act.path("comment").asString(""));
    String name = act.path("do").asString();
    if (name.equals("receive")) {
      return receive(act.path("message"));
    }
    @Nullable String instance = act.has("instance") ? act.path("instance").asString() : null;
    return switch (name) {
      case "invite" -> sent(() -> scheduling.invite(event(act.path("event"))));
      case "publish" -> published(act, at);
      case "edit" -> sent(() -> scheduling.update(state.event(), event(act.path("to"))));
      case "edit-fields" -> sent(() -> scheduling.update(state.event(), edited(act)));
      case "cancel" -> sent(() -> cancel(act, instance));
      case "decline-proposal" ->
          sent(
              () ->
                  scheduling.declineCounter(
                      state.event(),
                      Objects.requireNonNull(proposals.get(act.path("of").asString()))));
      case "answer" -> sent(() -> answer(act, instance));
      case "propose" -> sent(() -> scheduling.counter(kept(instance), event(act.path("to"))));
      case "ask-again" -> sent(() -> scheduling.refresh(kept(instance)));
      default -> throw new AssertionError("unknown act " + name);
    };
  }

  private static Event event(JsonNode lines) {
    try {
      return State.of(Acts.lines(lines)).event();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Event edited(JsonNode act) {
    Event event = state.event();
    if (act.has("title")) {
      event = event.toBuilder().title(act.path("title").asString()).build();
    }
    List<String> without = Acts.lines(act.path("without"));
    Meeting meeting = event.meeting();
    List<Attendee> left =
        meeting.attendees().stream()
            .filter(it -> !without.contains(it.address().email().orElseThrow()))
            .toList();
    return event.toBuilder().meeting(meeting.withAttendees(left)).build();
  }

  private Outbox cancel(JsonNode act, @Nullable String instance) {
    if (instance != null) {
      return scheduling.cancel(state.event(), State.time(instance));
    }
    return act.has("from")
        ? scheduling.cancelFrom(state.event(), State.time(act.path("from").asString()))
        : scheduling.cancel(state.event());
  }

  private Outbox answer(JsonNode act, @Nullable String instance) {
    if (act.has("delegate")) {
      return scheduling.delegate(
          kept(instance), CalendarAddress.of(act.path("delegate").asString()));
    }
    Attendee.Status status =
        Attendee.Status.valueOf(act.path("status").asString().replace('-', '_'));
    return instance == null
        ? scheduling.reply(state.event(), status)
        : scheduling.reply(state.event(), State.time(instance), status);
  }

  private Event kept(@Nullable String instance) {
    return instance == null
        ? state.event()
        : org.convene.series.Series.of(state.event()).instance(State.time(instance));
  }

  private Result published(JsonNode act, Instant at) throws IOException {
    Event event = event(act.path("event"));
    Invitation file = Invitation.publish(event, Clock.fixed(at, ZoneOffset.UTC));
    state = new State(List.of(file.event())).stored();
    return new Result("done", Set.of(), List.of(file), List.of());
  }

  private Result sent(Supplier<Outbox> act) throws IOException {
    try {
      Outbox outbox = act.get();
      state = new State(List.of(outbox.event())).stored();
      return new Result("done", Set.of(), outbox.messages(), List.of());
    } catch (InvalidEventException e) {
      Set<String> why =
          new java.util.TreeSet<>(
              e.violations().stream()
                  .map(Violation::code)
                  .map(it -> REFUSALS.getOrDefault(it, it))
                  .toList());
      return new Result("refused", why, List.of(), List.of());
    } catch (NoSuchInstanceException e) {
      return new Result("refused", Set.of("unknown-instance"), List.of(), List.of());
    }
  }

  Result receive(JsonNode lines) throws IOException {
    byte[] file =
        String.join("\r\n", Acts.lines(lines)).concat("\r\n").getBytes(StandardCharsets.UTF_8);
    Invitations.Message message = Invitations.read(new ByteArrayInputStream(file));
    Received received = scheduling.receive(state.events(), message);
    List<Event> before = state.events();
    boolean isWaiting =
        message.method().filter("CANCEL"::equals).isPresent()
            && received.notices().stream().allMatch(it -> it.result() == Received.Result.HELD);
    if (!received.isApplied()) {
      org.assertj.core.api.Assertions.assertThat(received.events()).isEqualTo(before);
    }
    state = new State(received.events()).stored();
    List<String> why = new ArrayList<>();
    for (Received.Notice notice : received.notices()) {
      if (!notice.result().isTaken()) {
        why.add(REASONS.getOrDefault(notice.result(), notice.result().name()));
      }
      notice
          .proposal()
          .ifPresent(
              it ->
                  proposals.put(
                      notice
                          .from()
                          .flatMap(CalendarAddress::email)
                          .orElseThrow()
                          .toLowerCase(Locale.ROOT),
                      it));
    }
    if (isWaiting) {
      why.add(before.isEmpty() ? "unknown-event" : "unknown-instance");
      return new Result("unchanged", Set.copyOf(why), received.messages(), received.notices());
    }
    String outcome = why.isEmpty() ? "done" : received.isApplied() ? "partly" : "unchanged";
    return new Result(outcome, Set.copyOf(why), received.messages(), received.notices());
  }
}
