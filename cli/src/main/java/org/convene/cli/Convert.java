package org.convene.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
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
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.csv.CsvFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "convert",
    description = {
      "Writes the events of IN to OUT in another format.",
      "Several IN become one OUT: of each uid the version with the higher sequence, then the later"
          + " stamp. At most 100,000 events are held for that, or any number with --unlimited."
    },
    customSynopsis = {"convene convert [OPTIONS] IN OUT", "convene convert [OPTIONS] IN... -o OUT"},
    mixinStandardHelpOptions = true)
class Convert implements Callable<Integer> {

  /** The code of what the table of another program leaves out. */
  private static final String DIALECT = "csv.dialect";

  private final Environment environment;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "IN",
      description =
          "Files, folders with files of known formats, or - for standard input. Without -o the"
              + " last of two is OUT.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "A file, or - for standard output.")
  @Nullable String output;

  @Mixin private Reading reading = new Reading();

  @Mixin private Jobs jobs = new Jobs();

  @Option(
      names = "--to",
      paramLabel = "F",
      description = "The format of OUT, by name or extension; see formats.")
  private @Nullable String to;

  @Option(
      names = "--lenient",
      description = "Writes what can be written, and reports the rest on standard error.")
  private boolean lenient;

  @Option(
      names = "--dialect",
      paramLabel = "D",
      description =
          "Whose table OUT is, or IN where OUT is none: native, google-calendar, outlook or"
              + " the-events-calendar.")
  private @Nullable String dialect;

  @Option(names = "--hxl", description = "Writes a row of HXL hashtags into a table.")
  private boolean hxl;

  private boolean uidsSaid;

  Convert(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    jobs.check();
    String out = out();
    List<String> ins =
        Inputs.of(
            output == null ? files.subList(0, 1) : files,
            environment.formats(),
            reading.from(environment));
    EventFormat plain = Documents.format(environment.formats(), out, to, "--to");
    boolean isTable = plain instanceof CsvFormat;
    String dialectOfIn = isTable ? null : dialect;
    List<Source> sources =
        ins.stream().map(in -> reading.source(environment, in, dialectOfIn)).toList();
    EventFormat format = isTable ? table(plain) : calendar(plain);
    return sources.size() == 1 ? convert(sources.get(0), format, out) : merge(sources, format, out);
  }

  /** OUT: that of the option, or the last of two where that is what the command does. */
  String out() {
    String given = output;
    if (given != null) {
      return given;
    }
    if (files.size() == 2) {
      return files.get(1);
    }
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        files.size() == 1
            ? "expected IN and OUT, or -o OUT, found only " + files.get(0)
            : "expected -o OUT behind several IN");
  }

  /** Reads every document, and then writes what they say together. */
  private int merge(List<Source> sources, EventFormat format, String out) throws IOException {
    Summary summary = new Summary(out, environment.err()::println);
    Merging merging = new Merging(environment, reading.mostHeld(), summary);
    Optional<Integer> ended = merging.read(sources, jobs);
    if (ended.isPresent()) {
      return ended.get();
    }
    try (Target target = Target.open(environment, out)) {
      DocumentHead head = head(merging.head(), format, summary);
      try (EventWriter writer = format.writer(target.stream(), head)) {
        for (Event event : merging.events()) {
          summary.written();
          convert(event, format, head, writer, summary);
        }
        merging.carry(writer);
      }
      if (lenient || !summary.flawed()) {
        target.commit();
      }
    }
    return end(summary);
  }

  /** Reads and writes one event after the other. */
  private int convert(Source source, EventFormat format, String out) throws IOException {
    try (Progress progress = new Progress(environment, source)) {
      Summary summary = progress.summary(source.name(), environment.err());
      try (EventReader reader = jobs.open(source);
          Target target = Target.open(environment, out)) {
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
      return end(summary);
    }
  }

  private int end(Summary summary) {
    summary.finish();
    if (!lenient && summary.flawed()) {
      environment.err().println("convene: " + summary.nothingWritten());
    }
    environment.err().println(summary);
    return summary.flawed() ? ExitCode.FAILED : ExitCode.DONE;
  }

  /** The table that OUT is. */
  private EventFormat table(EventFormat format) {
    CsvFormat.Builder builder = CsvFormat.builder();
    boolean whose =
        Tables.set("--dialect", dialect, format, it -> builder.dialect(Tables.dialect(it)));
    boolean tagged = Tables.set("--hxl", hxl ? true : null, format, builder::hxl);
    return whose || tagged ? builder.build() : format;
  }

  private EventFormat calendar(EventFormat format) {
    Tables.set("--hxl", hxl ? true : null, format, on -> {});
    return reading.calendar(format);
  }

  private static DocumentHead head(DocumentHead head, EventFormat format, Summary summary) {
    List<Violation> losses = format.losses(head);
    summary.lost(losses);
    return losses.isEmpty() ? head : DocumentHead.empty();
  }

  private void convert(
      ReadResult result, EventFormat format, DocumentHead head, EventWriter writer, Summary summary)
      throws IOException {
    if (result instanceof ReadResult.Other other && writer.carry(other.component())) {
      other.problemsOnceCarried().forEach(summary::report);
      return;
    }
    summary.add(result);
    if (result instanceof ReadResult.Accepted accepted) {
      convert(accepted.event(), format, head, writer, summary);
    }
  }

  private void convert(
      Event event, EventFormat format, DocumentHead head, EventWriter writer, Summary summary)
      throws IOException {
    List<Violation> losses = new ArrayList<>(format.losses(event, head));
    uids(losses, summary);
    summary.lost(losses);
    if (losses.stream().anyMatch(Violation::isError)) {
      summary.reject();
    } else if (lenient || losses.isEmpty()) {
      write(event, writer, summary);
    }
  }

  /** Says once that the table of a program has no column for uids: nobody can write them there. */
  private void uids(List<Violation> losses, Summary summary) {
    for (Iterator<Violation> each = losses.iterator(); each.hasNext(); ) {
      Violation loss = each.next();
      if (loss.code().equals(DIALECT) && loss.path().equals("/uid")) {
        each.remove();
        if (!uidsSaid) {
          uidsSaid = true;
          String message = loss.message() + "; nor are those of other events written";
          summary.report(
              new Problem(Location.unknown(), Violation.warning("/uid", DIALECT, message)));
        }
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
