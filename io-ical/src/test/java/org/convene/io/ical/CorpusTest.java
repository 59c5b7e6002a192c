package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Real files, where they are: {@code ../shared/corpus} beside the project, or the directory that
 * the property {@code convene.corpus} names. Each is read leniently, written, and compared with
 * what it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {

  private static final double ACCEPTED = 1;
  private static final double LOSSLESS = 0.91;
  private static final double LOSSLESS_OR_REPORTED = 0.996;
  private static final int SHOWN = 40;

  /** What became of a file. */
  enum Outcome {
    /** All of it is there again. */
    LOSSLESS,
    /** Each loss is one of the problems. */
    REPORTED,
    /** Something was lost without a word. */
    SILENT,
    /** It was not read. */
    REFUSED,
    /** Something else than a refusal was thrown. */
    CRASHED
  }

  private record Result(Path file, boolean wellFormed, Outcome outcome, List<String> notes) {}

  private final List<Result> results = new ArrayList<>();

  @BeforeAll
  void readAll() throws IOException {
    for (CorpusFile file : CorpusFile.all()) {
      results.add(result(file));
    }
    print();
  }

  private static Result result(CorpusFile file) throws IOException {
    try {
      return result(file.path(), file.wellFormed(), file.document());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Result(file.path(), file.wellFormed(), Outcome.CRASHED, List.of(e.toString()));
    }
  }

  private static Result result(Path file, boolean wellFormed, byte[] document) throws IOException {
    Reading reading = Reading.of(document);
    if (!reading.whole() || (reading.events().isEmpty() && reading.rejected() > 0)) {
      List<String> notes = reading.problems().stream().limit(2).map(Object::toString).toList();
      return new Result(file, wellFormed, Outcome.REFUSED, notes);
    }
    byte[] written = reading.written();
    List<Difference> differences = LosslessComparer.compare(document, written);
    List<String> silent = new ArrayList<>();
    for (Difference difference : differences) {
      if (!reading.reports(difference) && !reading.losesEventOf(difference)) {
        silent.add("line " + difference.first() + ": " + difference);
      }
    }
    silent.addAll(again(reading, written));
    Outcome outcome =
        !silent.isEmpty()
            ? Outcome.SILENT
            : differences.isEmpty() ? Outcome.LOSSLESS : Outcome.REPORTED;
    return new Result(file, wellFormed, outcome, silent);
  }

  /** What is read from what was written is what was written. */
  private static List<String> again(Reading reading, byte[] written) throws IOException {
    Reading second = Reading.of(written);
    if (!second.whole()) {
      return List.of("cannot be read again: " + second.problems());
    }
    List<String> before = Description.of(reading.head(), reading.events());
    List<String> after = Description.of(second.head(), second.events());
    List<String> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    gone.removeIf(line -> line.startsWith("head.producer"));
    return gone.stream().map(line -> "read again without " + line).toList();
  }

  private void print() {
    StringBuilder table = new StringBuilder("\nfiles of the corpus\n");
    for (boolean wellFormed : new boolean[] {true, false}) {
      table.append(
          String.format(
              Locale.ROOT, "%-16s %4d", wellFormed ? "well formed" : "others", count(wellFormed)));
      for (Outcome outcome : Outcome.values()) {
        table.append(
            String.format(
                Locale.ROOT,
                "  %s %d",
                outcome.name().toLowerCase(Locale.ROOT),
                count(wellFormed, outcome)));
      }
      table.append('\n');
    }
    results.stream()
        .filter(it -> it.wellFormed() || it.outcome() == Outcome.CRASHED)
        .filter(it -> it.outcome().compareTo(Outcome.REPORTED) > 0)
        .limit(SHOWN)
        .forEach(
            it -> {
              table.append(it.outcome()).append(' ').append(it.file()).append('\n');
              it.notes().stream()
                  .limit(3)
                  .forEach(note -> table.append("    ").append(note).append('\n'));
            });
    System.out.println(table);
  }

  private long count(boolean wellFormed) {
    return results.stream().filter(it -> it.wellFormed() == wellFormed).count();
  }

  private long count(boolean wellFormed, Outcome outcome) {
    return results.stream()
        .filter(it -> it.wellFormed() == wellFormed && it.outcome() == outcome)
        .count();
  }

  @Test
  void nothingCrashes() {
    assertThat(results).noneMatch(it -> it.outcome() == Outcome.CRASHED);
  }

  @Test
  void wellFormedFilesAreAccepted() {
    long accepted = count(true) - count(true, Outcome.REFUSED) - count(true, Outcome.CRASHED);
    assertThat((double) accepted / count(true)).isGreaterThanOrEqualTo(ACCEPTED);
  }

  @Test
  void wellFormedFilesAreLossless() {
    assertThat((double) count(true, Outcome.LOSSLESS) / count(true))
        .isGreaterThanOrEqualTo(LOSSLESS);
  }

  @Test
  void whatIsAcceptedIsLosslessOrReported() {
    long good = count(true, Outcome.LOSSLESS) + count(true, Outcome.REPORTED);
    assertThat((double) good / (good + count(true, Outcome.SILENT)))
        .isGreaterThanOrEqualTo(LOSSLESS_OR_REPORTED);
  }
}
