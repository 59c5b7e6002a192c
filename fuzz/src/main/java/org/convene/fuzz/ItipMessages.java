package org.convene.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.io.DocumentException;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Outbox;

/** Checks messages (RFC 5546): those that come in, and those that are made. */
final class ItipMessages {

  private ItipMessages() {}

  /** Reads a message; empty where it is none. */
  static Optional<Invitations.Message> read(byte[] document) {
    try {
      Invitations.Message message = Invitations.read(new ByteArrayInputStream(document));
      message.problems().forEach(ReadDocument::isOneLine);
      return Optional.of(message);
    } catch (DocumentException e) {
      ReadDocument.isOneLine(e.problem());
      return Optional.empty();
    } catch (IOException e) {
      throw Broken.by(e, "expected a DocumentException of what is no message");
    }
  }

  /** What a step makes: messages that can be read, or a refusal that says why. */
  static List<Invitation> made(Supplier<Outbox> step) {
    try {
      List<Invitation> messages = step.get().messages();
      messages.forEach(ItipMessages::isReadable);
      return messages;
    } catch (InvalidEventException e) {
      e.violations().forEach(it -> ReadDocument.isOneLine(it.toString()));
      return List.of();
    }
  }

  /** Others read a message as what it is: one event with its instances, or instances. */
  static void isReadable(Invitation invitation) {
    Optional<Invitations.Message> read = read(invitation.bytes());
    Broken.unless(read.isPresent(), "expected to read a message of ours", invitation.method());
    Invitations.Message message = read.orElseThrow();
    Broken.unless(
        message.method().equals(Optional.of(invitation.method())),
        "expected METHOD:" + invitation.method(),
        message.method());
    List<Event> events = message.events();
    Broken.unless(!events.isEmpty(), "expected an event in a message of ours", message.problems());
    boolean isOne = events.stream().allMatch(it -> it.uid().equals(invitation.event().uid()));
    Broken.unless(isOne, "expected the uid " + invitation.event().uid(), events);
    boolean hasError = message.problems().stream().anyMatch(it -> it.violation().isError());
    Broken.unless(!hasError, "expected no error in a message of ours", message.problems());
  }
}
