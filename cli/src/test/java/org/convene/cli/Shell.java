package org.convene.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.convene.io.EventFormats;
import org.convene.io.LineFormat;

/** Runs the command and keeps what it prints. */
final class Shell {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2022-05-01T10:00:00Z"), ZoneOffset.UTC);

  private final EventFormats formats;
  private final Clock clock;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Shell(EventFormats formats) {
    this(formats, CLOCK);
  }

  Shell(EventFormats formats, Clock clock) {
    this.formats = formats;
    this.clock = clock;
  }

  /** With the made-up format. */
  static Shell made() {
    return new Shell(EventFormats.of(new LineFormat()));
  }

  int run(String input, String... args) {
    out.reset();
    err.reset();
    PrintStream standard = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream error = new PrintStream(err, true, StandardCharsets.UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Environment environment = new Environment(formats, in, standard, error, clock, false, false);
    return Main.commandLine(environment, args).execute(args);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
