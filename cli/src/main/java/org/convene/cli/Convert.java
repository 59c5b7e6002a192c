package org.convene.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ReadResult;
import org.convene.io.csv.CsvDialect;
import org.convene.io.csv.CsvFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "convert",
    description = "Writes the events of IN to OUT in another format.",
    mixinStandardHelpOptions = true)
final class Convert implements Callable<Integer> {

  /** The code by which a calendar refuses an event without a date. */
  private static final String UNDATED = "ical.undated";

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "IN", description = "A file, or - for standard input.")
  private String in = "";

  @Parameters(index = "1", paramLabel = "OUT", description = "A file, or - for standard output.")
  private String out = "";

  @Mixin private Reading reading = new Reading();

  @Option(names = "--to", paramLabel = "F", description = "The format of OUT; see formats.")
  private @Nullable String to;

  @Option(
      names = "--lenient",
      description = "Writes what can be written, and reports the rest on standard error.")
  private boolean lenient;

  @Option(
      names = "--dialect",
      paramLabel = "D",
      description = "Whose table OUT is: native, google-calendar, outlook or the-events-calendar.")
  private @Nullable String dialect;

  @Option(names = "--hxl", description = "Writes a row of HXL hashtags into a table.")
  private boolean hxl;

  private boolean undated;

  Convert(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Source source = reading.source(environment, in);
    EventFormat format = written(Documents.format(environment.formats(), out, to, "--to"));
    try (Progress progress = new Progress(environment, source)) {
      Summary summary = progress.summary(in, environment.err());
      try (EventReader reader = source.open();
          Target target = Target.open(environment.out(), out)) {
        DocumentHead head = head(reader.head(), format, summary);
        try (EventWriter writer = format.writer(target.stream(), head)) {
          for (Optional<ReadResult> read = reader.read(); read.isPresent(); read = reader.read()) {
            convert(read.get(), format, head, writer, summary);
            progress.at(summary.events());
          }
        }
        if (lenient || !summary.flawed()) {
          target.commit();
        }
      } catch (DocumentException e) {
        return Reading.end(e, summary, environment);
      }
      progress.clear();
      if (undated) {
        environment.err().println("convene: --journals writes events without a date as VJOURNAL");
      }
      environment.err().println(summary);
      return summary.flawed() ? ExitCode.FAILED : ExitCode.DONE;
    }
  }

  /** The format of OUT with what was said of it. */
  private EventFormat written(EventFormat format) {
    CsvFormat.Builder builder = CsvFormat.builder();
    boolean whose =
        Tables.set(
            "--dialect",
            dialect,
            format,
            name -> builder.dialect(Tables.choice("--dialect", name, CsvDialect.values())));
    boolean tagged = Tables.set("--hxl", hxl ? true : null, format, builder::hxl);
    return whose || tagged ? builder.build() : reading.calendar(format);
  }

  private static DocumentHead head(DocumentHead head, EventFormat format, Summary summary) {
    List<Violation> losses = format.losses(head);
    summary.lost(losses);
    return losses.isEmpty() ? head : DocumentHead.empty();
  }

  private void convert(
      ReadResult result,
      EventFormat format,
      DocumentHead head,
      EventWriter writer,
      Summary summary)
      throws IOException {
    if (result instanceof ReadResult.Other other && writer.carry(other.component())) {
      other.problemsOnceCarried().forEach(summary::report);
      return;
    }
    summary.add(result);
    if (result instanceof ReadResult.Accepted accepted) {
      Event event = accepted.event();
      List<Violation> losses = format.losses(event, head);
      summary.lost(losses);
      undated |= losses.stream().anyMatch(loss -> loss.code().equals(UNDATED));
      if (losses.stream().anyMatch(Violation::isError)) {
        summary.reject();
      } else if (lenient || losses.isEmpty()) {
        write(event, writer, summary);
      }
    }
  }

  private static void write(Event event, EventWriter writer, Summary summary) throws IOException {
    try {
      writer.write(event);
    } catch (InvalidEventException e) {
      summary.lost(e.violations());
      summary.reject();
    }
  }
}
