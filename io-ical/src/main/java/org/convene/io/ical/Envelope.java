package org.convene.io.ical;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.CalendarAddress;

/**
 * Tells what a mail says of the message in it, beside the message: who sent it, and the method of
 * its Content-Type. With it {@link Scheduling#receive(List, Invitations.Message, Envelope)} refuses
 * a message that somebody else speaks in. Immutable.
 *
 * @param senders each of whom may speak in the message: the address of From, or of Sender where
 *     From names several, as far as it is known to be true; a mail system checks that, not this
 *     library
 * @param method the parameter {@code method} of the Content-Type, upper case; empty where it has
 *     none
 */
public record Envelope(List<CalendarAddress> senders, Optional<String> method) {

  /** Copies the list. */
  public Envelope {
    senders = Invitations.copy(senders, "senders");
    Objects.requireNonNull(method, "method");
    method = method.map(it -> it.toUpperCase(Locale.ROOT));
  }

  /**
   * Returns what is known where only the sender is.
   *
   * @param sender the address of From
   * @return an envelope without a method
   */
  public static Envelope from(CalendarAddress sender) {
    Objects.requireNonNull(sender, "sender");
    return new Envelope(List.of(sender), Optional.empty());
  }
}
