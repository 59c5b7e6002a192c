package org.convene.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.convene.io.EventFormats;

/**
 * Does once what the command is used for, so that the JVM meets the classes that it needs.
 *
 * <p>{@code bin/convene} has the JVM keep them in an archive. A class that is missed here is loaded
 * from its jar, which is slower and nothing else.
 */
final class Training {

  private static final String EVENTS =
      """
      [{"uid": "talk@example.org", "title": {"en": "A talk", "fr": "Une conférence"},
        "schedule": {"start": "2026-05-18T08:30", "end": "2026-05-18T09:30", "timeZone": "Europe/Paris"},
        "recurrence": {"rules": ["FREQ=WEEKLY;BYDAY=MO;COUNT=3"]},
        "places": [{"name": "Room 12"}], "organizers": [{"name": "IOM"}], "languages": ["en"]},
       {"uid": "day@example.org", "title": {"en": "A day"},
        "schedule": {"first": "2026-05-19", "last": "2026-05-20"}}]
      """;

  /** Each line a command; the files are in one folder. */
  private static final String COMMANDS =
      """
      --version
      formats
      convert in.json all.ics
      convert all.ics all.csv
      convert all.csv all.xml
      convert all.xml all.ndjson
      convert all.ndjson all.json
      validate all.ics
      list all.ics
      invite in.json invite.ics --organizer o@example.org --attendee a@example.org
      mail in.json invite.eml --organizer o@example.org --attendee a@example.org
      reply invite.ics reply.ics --me a@example.org --status ACCEPTED
      """;

  private Training() {}

  /**
   * Runs the commands.
   *
   * @param args a folder, in which it leaves files
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Files.writeString(folder.resolve("in.json"), EVENTS);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (String command : COMMANDS.lines().toList()) {
      Environment environment =
          new Environment(
              EventFormats.installed(Clock.systemUTC()),
              InputStream.nullInputStream(),
              nowhere,
              System.err,
              Clock.systemUTC(),
              false,
              false);
      String[] words =
          Stream.of(command.split(" ", -1))
              .map(word -> word.matches("\\w+\\.\\w+") ? folder.resolve(word).toString() : word)
              .toArray(String[]::new);
      int code = Main.commandLine(environment, words).execute(words);
      if (code != ExitCode.DONE) {
        throw new IllegalStateException("expected 0, found " + code + " of " + command);
      }
    }
  }
}
