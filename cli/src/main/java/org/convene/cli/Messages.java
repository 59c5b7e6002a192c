package org.convene.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convene.event.CalendarAddress;
import org.convene.io.ical.IcalFormat;
import org.convene.io.ical.Invitation;
import org.convene.text.Expected;

/** Writes the messages of a step: one into a file, several into a folder. */
final class Messages {

  private final Environment environment;
  private final String out;

  Messages(Environment environment, String out) {
    this.environment = environment;
    this.out = out;
  }

  /** Refuses a name that is not that of a message, before anything is read. */
  void check() {
    if (!Documents.isStandard(out) && !isFolder() && !isMessage()) {
      throw CommandException.unusable(
          Expected.foundInstead("OUT.ics, or a folder, since a message is iCalendar", out));
    }
  }

  private boolean isFolder() {
    return out.endsWith("/") || Files.isDirectory(Documents.path(out));
  }

  private boolean isMessage() {
    String extension = out.substring(out.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return new IcalFormat().extensions().contains(extension);
  }

  /** Writes all of them, or none. */
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
      try (Target target = Target.open(environment.out(), out)) {
        target.stream().write(messages.get(0).bytes());
        target.commit();
      }
    }
  }

  private void into(Path folder, List<Invitation> messages) throws IOException {
    List<Target> targets = new ArrayList<>(messages.size());
    try {
      for (int i = 0; i < messages.size(); i++) {
        String file = folder.resolve(name(i + 1, messages.get(i))).toString();
        targets.add(Target.open(environment.out(), file));
        targets.get(i).stream().write(messages.get(i).bytes());
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
  private static String name(int number, Invitation message) {
    List<CalendarAddress> recipients = message.recipients();
    String only =
        recipients.size() == 1
            ? "-" + shown(recipients.get(0)).replaceAll("[^A-Za-z0-9@._-]", "_")
            : "";
    return number + "-" + message.method().toLowerCase(Locale.ROOT) + only + ".ics";
  }

  private static String people(Invitation message) {
    return " is for "
        + String.join(", ", message.recipients().stream().map(Messages::shown).toList());
  }

  private static String shown(CalendarAddress address) {
    return address.email().orElseGet(address::toString);
  }
}
