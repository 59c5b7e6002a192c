package org.convene.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.convene.io.EventReader;
import org.convene.text.Expected;
import picocli.CommandLine.Option;

/** How many threads read documents while another takes what they read. */
final class Jobs {

  /** Each holds what its format holds back. */
  private static final int SIDE_BY_SIDE = 4;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Works on N threads, by default on as many as there are processors: IN is read while OUT"
              + " is written, and several IN are read side by side. OUT is the same for any N.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  /** Refuses a number that is none. */
  void check() {
    if (jobs < 1) {
      throw CommandException.unusable("--jobs: " + Expected.found("at least 1", jobs));
    }
  }

  /** Opens a document that is read alone. */
  EventReader open(Source source) throws IOException {
    return jobs == 1 ? source.open() : new ReadAhead(source, 1).whenOpen();
  }

  /** Opens documents one after the other; those behind the first are read meanwhile. */
  SideBySide open(List<Source> sources) {
    return new SideBySide(sources.iterator(), Math.min(jobs, SIDE_BY_SIDE));
  }

  /** Opens a document that is read by the thread that takes what it reads. */
  static SideBySide one(Source source) {
    return new SideBySide(List.of(source).iterator(), 1);
  }

  /** Documents of which some are read ahead; closes those that were not asked for. */
  static final class SideBySide implements AutoCloseable {

    private final Iterator<Source> sources;
    private final int most;
    private final Deque<ReadAhead> begun = new ArrayDeque<>();

    private SideBySide(Iterator<Source> sources, int most) {
      this.sources = sources;
      this.most = most;
    }

    /** Opens the next document, to be closed by the caller. */
    EventReader next() throws IOException {
      if (most == 1) {
        return sources.next().open();
      }
      while (begun.size() < most && sources.hasNext()) {
        begun.add(new ReadAhead(sources.next(), most));
      }
      ReadAhead next = begun.remove();
      try {
        return next.whenOpen();
      } catch (IOException | RuntimeException | Error e) {
        next.close();
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      for (ReadAhead each : begun) {
        each.close();
      }
    }
  }
}
