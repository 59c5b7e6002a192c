package org.convene.examples.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.io.ical.IcalFormat;
import org.convene.io.ical.Invitation;

/**
 * A file for other people's readers, and what they are to find in it.
 *
 * @param name of the file, without the ending; its first word says what it is about
 * @param method of the message, empty for a feed
 * @param text as we write it
 * @param events what was written: the readers' answers are compared with these, not with the file
 */
record InteropFile(String name, Optional<String> method, String text, List<Event> events) {

  /** A feed. */
  static InteropFile feed(String name, Event... events) {
    IcalFormat format =
        IcalFormat.builder()
            .stamp(Drafts.CLOCK.instant())
            .producer("-//Convene//interop//EN")
            .build();
    return new InteropFile(name, Optional.empty(), format.string(events), List.of(events));
  }

  /** A message; of it is expected what it says it is about. */
  static InteropFile message(String name, Invitation message) {
    return new InteropFile(
        name, Optional.of(message.method()), new String(message.bytes(), UTF_8), message.parts());
  }
}
