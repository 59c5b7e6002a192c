package org.convene.cli;

import java.util.List;
import java.util.function.Consumer;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;

/** Prints problems and counts what became of the events. */
final class Summary {

  private final ProblemFolds problems;
  private final RepeatedUids uids = new RepeatedUids();
  private long events;
  private long rejected;
  private long losing;
  private long warnings;
  private boolean flawed;

  /** Prints through {@code lines}, about a document of that name. */
  Summary(String document, Consumer<String> lines) {
    this.problems = new ProblemFolds(document, lines);
  }

  /** Counts an event, where there is one, and prints the problems. */
  void add(ReadResult result) {
    result.problems().forEach(this::report);
    if (result instanceof ReadResult.Remarks || result instanceof ReadResult.Other) {
      return;
    }
    events++;
    if (result instanceof ReadResult.Rejected) {
      reject();
    } else if (result instanceof ReadResult.Accepted accepted) {
      uids.check(events, accepted).ifPresent(this::report);
    }
  }

  /** Prints what the event just counted would lose. */
  void lost(List<Violation> losses) {
    flawed |= !losses.isEmpty();
    if (losses.stream().noneMatch(Violation::isError)) {
      losing += losses.isEmpty() ? 0 : 1;
    }
    losses.forEach(loss -> report(new Problem(Location.ofEvent(events), loss)));
  }

  /** Counts an event that is to be written, which was counted nowhere yet. */
  void written() {
    events++;
  }

  /** Counts what is wrong with one of several documents; its events are counted when written. */
  void include(Summary document) {
    events += document.rejected;
    rejected += document.rejected;
    warnings += document.warnings;
    flawed |= document.flawed;
  }

  /** Counts the event just counted as rejected. */
  void reject() {
    rejected++;
    flawed = true;
  }

  /** Prints a problem. */
  void report(Problem problem) {
    if (problem.violation().isError()) {
      flawed = true;
    } else {
      warnings++;
    }
    problems.report(problem);
  }

  /** Prints where the problems were met again that were printed once. */
  void finish() {
    problems.finish();
  }

  /**
   * Why nothing was written, and what writes the rest: {@code nothing was written: 3 of 20 events
   * have errors; --lenient writes the rest}.
   */
  String nothingWritten() {
    String rest = rejected < events ? "; --lenient writes the rest" : "";
    if (rejected > 0) {
      return "nothing was written: "
          + rejected
          + " of "
          + events
          + (events == 1 ? " event" : " events")
          + (rejected == 1 ? " has errors" : " have errors")
          + rest;
    }
    return losing > 0
        ? "nothing was written: "
            + losing
            + " of "
            + events
            + (events == 1 ? " event" : " events")
            + " would lose something; --lenient writes what is left"
        : "nothing was written: the document has errors; --lenient writes what is left";
  }

  /** Whether an event was rejected, lost something or has an error. */
  boolean flawed() {
    return flawed;
  }

  long events() {
    return events;
  }

  /** As in {@code 42 events, 3 rejected, 1 warning}. */
  @Override
  public String toString() {
    return events
        + (events == 1 ? " event, " : " events, ")
        + rejected
        + " rejected, "
        + warnings
        + (warnings == 1 ? " warning" : " warnings");
  }
}
