package org.convene.io.ical;

import java.util.List;
import java.util.Objects;
import org.convene.event.Event;

/**
 * Tells what a step of {@link Scheduling} leads to: the event to keep, and the messages to send.
 * Immutable.
 *
 * @param event the event as it is for this party from now on, to be kept for the next step
 * @param messages in the order in which they are best sent, each to its recipients; nobody is in
 *     two of one method
 */
public record Outbox(Event event, List<Invitation> messages) {

  /** Copies the list. */
  public Outbox {
    Objects.requireNonNull(event, "event");
    messages = Invitations.copy(messages, "messages");
  }
}
