package org.convene.cli;

import java.io.IOException;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Text;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which event of a document a message is about; the same for each command that makes one. */
final class Picking {

  @Option(
      names = "--uid",
      paramLabel = "UID",
      description = "Which event; without it the only one, or else the first with a date.")
  private @Nullable String uid;

  @Mixin private Reading reading = new Reading();

  /** The event of IN that is asked for; what is wrong with others is told. */
  Event event(Environment environment, String in) throws IOException {
    return event(environment, in, uid);
  }

  /** The event of a uid. */
  Event event(Environment environment, String in, @Nullable String wanted) throws IOException {
    Source source = reading.source(environment, in);
    Summary summary = new Summary(in, environment.err()::println);
    Choice choice = new Choice(wanted);
    try (EventReader reader = source.open()) {
      Optional<ReadResult> read = reader.read();
      while (read.isPresent()) {
        summary.add(read.get());
        choice.offer(read.get());
        read = choice.isMade() ? Optional.empty() : reader.read();
      }
    } catch (DocumentException e) {
      throw CommandException.told(Reading.end(e, summary, environment));
    }
    summary.finish();
    Event event = choice.event().orElseThrow(() -> CommandException.failure(choice.whyNone(in)));
    if (choice.isOneOfSeveral()) {
      environment.err().println(ProblemLines.oneLine(chosen(event)));
    }
    return event;
  }

  private static String chosen(Event event) {
    return "convene: takes "
        + event.uid()
        + ", “"
        + event.title().map(Text::value).orElse("")
        + "”, the first event with a date; --uid UID chooses another";
  }
}
