package org.convene.cli;

import java.util.Set;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.Limits;
import org.convene.io.ical.IcalFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How IN is read; the same for each command that reads. */
final class Reading {

  /** The limits that {@link Limits#trusted()} lifts. */
  private static final Set<String> LIFTED = Set.of("limit.document-bytes", "limit.events");

  @Option(names = "--from", paramLabel = "F", description = "The format of IN; see formats.")
  private @Nullable String from;

  @Option(
      names = "--unlimited",
      description =
          "Reads any number of bytes and events, as of a file, from standard input too; holds any"
              + " number where events are held: for what you trust.")
  private boolean unlimited;

  @Option(
      names = "--journals",
      description = "Takes VJOURNALs of a calendar, read or written, as events without a date.")
  private boolean journals;

  @Option(
      names = "--strict",
      description =
          "Refuses what breaks the grammar of IN's format and is repaired otherwise, with a"
              + " warning.")
  private boolean strict;

  @Mixin private Tables tables = new Tables();

  /** The format that IN has whatever its name; null where its name says it. */
  @Nullable EventFormat from(Environment environment) {
    return from == null ? null : Documents.named(environment.formats(), from);
  }

  /** How many events may be held at a time. */
  long mostHeld() {
    return (unlimited ? Limits.trusted() : Limits.standard()).events();
  }

  Source source(Environment environment, String in) {
    return source(environment, in, null);
  }

  /** A document that is held as a whole, within the limits. */
  Source held(Environment environment, String in) {
    return source(environment, in, null, unlimited);
  }

  /**
   * IN, a table of a program where {@code dialect} names one. It has any number of bytes and events
   * where it is a file: nothing of it is held but the event that is read.
   */
  Source source(Environment environment, String in, @Nullable String dialect) {
    return source(environment, in, dialect, isLifted(in, unlimited));
  }

  /** Whether a document may have any number of bytes and events. */
  static boolean isLifted(String in, boolean unlimited) {
    return unlimited || !Documents.isStandard(in);
  }

  private Source source(
      Environment environment, String in, @Nullable String dialect, boolean lifted) {
    EventFormat format =
        tables.read(
            calendar(Documents.format(environment.formats(), in, from, "--from")),
            dialect,
            environment.err()::println);
    EventFormat reading = from == null ? environment.formats().byContent(format) : format;
    Source source =
        Source.of(environment.in(), in, lifted ? reading.withLimits(Limits.trusted()) : reading);
    return strict ? source.strictly() : source;
  }

  /** A calendar with what was said of it; another format as it is. */
  EventFormat calendar(EventFormat format) {
    return (journals || strict) && format instanceof IcalFormat
        ? IcalFormat.builder()
            .undated(journals ? IcalFormat.Undated.JOURNAL : IcalFormat.Undated.REFUSE)
            .tellMissing(strict)
            .build()
        : format;
  }

  /** Reports a document that cannot be read on; gives the exit code. */
  static int end(DocumentException thrown, Summary summary, Environment environment) {
    summary.report(thrown.problem());
    summary.finish();
    if (LIFTED.contains(thrown.problem().violation().code())) {
      environment.err().println("convene: --unlimited reads it, if you trust the document");
    }
    return ExitCode.UNUSABLE;
  }
}
