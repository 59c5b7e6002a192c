package org.convene.io.ical;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.recurrence.EventTime;

/**
 * Tells what came of a message that {@link Scheduling#receive} took in. Immutable.
 *
 * @param events what is kept of the uid from now on: one event, or a series with its overrides; of
 *     a series of which only instances are known, each of these; none where nothing is kept
 * @param messages what is to be sent in turn
 * @param notices what became of each part of the message, at least one
 */
public record Received(List<Event> events, List<Invitation> messages, List<Notice> notices) {

  /** Copies the lists. */
  public Received {
    events = Invitations.copy(events, "events");
    messages = Invitations.copy(messages, "messages");
    notices = Invitations.copy(notices, "notices");
  }

  /**
   * Tells whether something was taken in.
   *
   * @return true where a part of the message was applied or held
   */
  public boolean isApplied() {
    return notices.stream().anyMatch(it -> it.result().isTaken());
  }

  /** What became of a part of a message; immutable. */
  public enum Result {
    /** The part is taken in. */
    APPLIED,
    /** A delegate's answer waits for that of who delegates, a cancellation for its event. */
    HELD,
    /** A proposal to be accepted by an update, or declined. */
    PROPOSED,
    /** The organizer declines a proposal of this party. */
    DECLINED,
    /** The part repeats what was taken in before. */
    REPEATED,
    /** A newer version, or a newer answer, is known. */
    OUTDATED,
    /** The message is about others. */
    NOT_FOR_ME,
    /** No such event is kept. */
    UNKNOWN_EVENT,
    /** The series has no such instance. */
    UNKNOWN_INSTANCE,
    /** The sender is not invited. */
    STRANGER,
    /** The message names another organizer than the event that is kept. */
    ORGANIZER_DIFFERS,
    /** Somebody else sent the mail than who speaks in the message. */
    SENDER_DIFFERS,
    /** The Content-Type of the mail names another method than the message. */
    METHOD_DIFFERS,
    /** The event is one that this party organizes. */
    OWN_EVENT,
    /** The document is no message, or cannot be read. */
    UNREADABLE;

    /**
     * Tells whether the message had an effect.
     *
     * @return false where it is passed over
     */
    public boolean isTaken() {
      return compareTo(DECLINED) <= 0;
    }
  }

  /**
   * Tells what became of a part of a message, and what it says beside the event. Immutable.
   *
   * @param result what became of it
   * @param from who sent it: the attendee of an answer, a proposal or a question, else the
   *     organizer
   * @param instance the instance that it is about; empty for the event or the whole series
   * @param comments why, in the words of the sender
   * @param requestStatus what the sender's program says of the delivery, such as {@code
   *     2.0;Success}
   * @param proposal the event as it is proposed
   * @param message what was expected and found, where it was not taken in; else empty
   */
  public record Notice(
      Result result,
      Optional<CalendarAddress> from,
      Optional<EventTime> instance,
      List<String> comments,
      List<String> requestStatus,
      Optional<Event> proposal,
      String message) {

    /** Copies the lists. */
    public Notice {
      Objects.requireNonNull(result, "result");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(instance, "instance");
      comments = Invitations.copy(comments, "comments");
      requestStatus = Invitations.copy(requestStatus, "requestStatus");
      Objects.requireNonNull(proposal, "proposal");
      Objects.requireNonNull(message, "message");
    }
  }
}
