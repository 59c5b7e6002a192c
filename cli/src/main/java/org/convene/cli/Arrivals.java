package org.convene.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Uid;
import org.convene.io.DocumentException;
import org.convene.io.Problem;
import org.convene.io.ical.Envelope;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.convene.mail.ReceivedMail;

/** The messages that came in a file: the one of a calendar, or those of a mail. */
final class Arrivals {

  /** A message, and who sent it where that is known. */
  record Arrival(Invitations.Message message, Optional<Envelope> envelope) {

    Optional<Uid> uid() {
      return message.events().stream().findFirst().map(Event::uid);
    }

    Received receive(Scheduling party, List<Event> kept, boolean anySender) {
      return envelope.isPresent() && !anySender
          ? party.receive(kept, message, envelope.get())
          : party.receive(kept, message);
    }
  }

  private final Environment environment;
  private final String name;
  private final Optional<Envelope> given;

  /** Takes the name of the file, and who sent it as the command line says. */
  Arrivals(Environment environment, String name, Optional<Envelope> given) {
    this.environment = environment;
    this.name = name;
    this.given = given;
  }

  /** Reads the file, and tells what is wrong in it. */
  List<Arrival> read() throws IOException {
    Documents.noDirectory(name);
    boolean isMail = name.toLowerCase(Locale.ROOT).endsWith(".eml");
    try (InputStream in =
        Documents.isStandard(name)
            ? environment.in()
            : new BufferedInputStream(Files.newInputStream(Documents.path(name)))) {
      return isMail ? mail(in) : List.of(new Arrival(told(Invitations.read(in)), given));
    } catch (DocumentException e) {
      tell(e.problem());
      throw CommandException.told(ExitCode.UNUSABLE);
    }
  }

  private List<Arrival> mail(InputStream in) throws IOException {
    ReceivedMail mail = ReceivedMail.read(in);
    mail.problems().forEach(this::tell);
    if (mail.calendars().isEmpty()) {
      throw CommandException.told(ExitCode.FAILED);
    }
    return mail.calendars().stream()
        .map(it -> new Arrival(told(it.message()), given.or(() -> Optional.of(it.envelope()))))
        .toList();
  }

  private Invitations.Message told(Invitations.Message message) {
    message.problems().forEach(this::tell);
    return message;
  }

  private void tell(Problem problem) {
    environment.err().println(ProblemLines.of(name, problem));
  }
}
