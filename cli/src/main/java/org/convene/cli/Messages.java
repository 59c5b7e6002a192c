package org.convene.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convene.event.CalendarAddress;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.IcalFormat;
import org.convene.io.ical.Invitation;
import org.convene.mail.InvitationMail;
import org.convene.text.Expected;

/**
 * Writes the messages of a step, as calendars or as whole mails: one into a file, several into a
 * folder.
 */
final class Messages {

  private static final String EML = "eml";

  private final Environment environment;
  private final String out;
  private final boolean areMails;

  /** Writes into a folder what {@code areMails} says, into a file what its name says. */
  Messages(Environment environment, String out, boolean areMails) {
    this.environment = environment;
    this.out = out;
    this.areMails = areMails || extension(out).equals(EML);
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Refuses a name that is not that of a message, before anything is read. */
  void check() {
    if (!Documents.isStandard(out) && !isFolder() && !isMessage()) {
      throw CommandException.unusable(
          Expected.foundInstead(
              areMails
                  ? "OUT.eml, or a folder, for a whole mail"
                  : "OUT.ics, OUT.eml or a folder, since a message is iCalendar",
              out));
    }
  }

  private boolean isFolder() {
    return out.endsWith("/") || Files.isDirectory(Documents.path(out));
  }

  private boolean isMessage() {
    String extension = extension(out);
    return areMails ? extension.equals(EML) : new IcalFormat().extensions().contains(extension);
  }

  /** Writes all of them; none has its name before each is written whole. */
  void write(List<Invitation> messages) throws IOException {
    if (messages.isEmpty()) {
      environment.err().println("convene: nobody sees a difference: nothing is to be sent");
    } else if (!Documents.isStandard(out) && isFolder()) {
      into(Files.createDirectories(Documents.path(out)), messages);
    } else if (messages.size() > 1) {
      throw CommandException.unusable(
          Expected.foundInstead(
              "a folder for " + messages.size() + " messages to different people", out));
    } else {
      try (Target target = Target.open(environment, out)) {
        target.stream().write(bytes(messages.get(0)));
        target.commit();
      }
    }
  }

  private byte[] bytes(Invitation message) {
    if (!areMails) {
      return message.bytes();
    }
    InvitationMail mail = InvitationMail.of(message, environment.clock());
    for (Violation each : mail.problems()) {
      environment.err().println(ProblemLines.of(out, new Problem(Location.unknown(), each)));
    }
    return mail.bytes();
  }

  private void into(Path folder, List<Invitation> messages) throws IOException {
    List<Target> targets = new ArrayList<>(messages.size());
    try {
      for (int i = 0; i < messages.size(); i++) {
        String file = folder.resolve(name(i + 1, messages.get(i))).toString();
        targets.add(Target.open(environment, file));
        targets.get(i).stream().write(bytes(messages.get(i)));
      }
      for (int i = 0; i < messages.size(); i++) {
        targets.get(i).commit();
        Invitation message = messages.get(i);
        environment
            .err()
            .println(
                ProblemLines.oneLine(
                    "convene: " + folder.resolve(name(i + 1, message)) + people(message)));
      }
    } finally {
      for (Target target : targets) {
        target.close();
      }
    }
  }

  /** As in {@code 2-cancel-ann@example.org.ics}: nothing of an address leads out of the folder. */
  private String name(int number, Invitation message) {
    List<CalendarAddress> recipients = message.recipients();
    String only =
        recipients.size() == 1
            ? "-" + shown(recipients.get(0)).replaceAll("[^A-Za-z0-9@._-]", "_")
            : "";
    return number
        + "-"
        + message.method().toLowerCase(Locale.ROOT)
        + only
        + (areMails ? ".eml" : ".ics");
  }

  private static String people(Invitation message) {
    return " is for "
        + String.join(", ", message.recipients().stream().map(Messages::shown).toList());
  }

  private static String shown(CalendarAddress address) {
    return address.email().orElseGet(address::toString);
  }
}
