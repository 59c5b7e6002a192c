package org.convene.io.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ReadResult;

/** Reads hostile documents where little may be used: on a stack of 512 KiB, keeping no result. */
final class Hostile {

  /**
   * What came of a document.
   *
   * @param accepted how many events
   * @param rejected how many others
   * @param first the first problem of an event
   * @param end why the document could not be read on
   */
  record Outcome(long accepted, long rejected, Optional<Problem> first, Optional<Problem> end) {

    String endCode() {
      return end.map(problem -> problem.violation().code()).orElse("none");
    }

    String firstCode() {
      return first.map(problem -> problem.violation().code()).orElse("none");
    }

    boolean isRefused() {
      return rejected > 0 || end.isPresent();
    }
  }

  private static final long STACK = 512 << 10;

  private Hostile() {}

  static Outcome read(String document) {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  static Outcome read(byte[] document) {
    return read(new ByteArrayInputStream(document), Limits.standard());
  }

  /** Any throwable but the documented exception fails the test. */
  static Outcome read(InputStream document, Limits limits) {
    FutureTask<Outcome> task = new FutureTask<>(() -> outcome(document, limits));
    Thread thread = new Thread(null, task, "small stack", STACK);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("expected an outcome or a DocumentException, found " + e, e);
    }
  }

  private static Outcome outcome(InputStream document, Limits limits) throws IOException {
    long accepted = 0;
    long rejected = 0;
    Optional<Problem> first = Optional.empty();
    try (EventReader reader = JsonFormat.builder().limits(limits).build().reader(document)) {
      for (Optional<ReadResult> next = reader.read(); next.isPresent(); next = reader.read()) {
        if (next.get() instanceof ReadResult.Accepted) {
          accepted++;
        } else {
          rejected++;
        }
        List<Problem> problems = next.get().problems();
        if (first.isEmpty() && !problems.isEmpty()) {
          first = Optional.of(problems.get(0));
        }
      }
      return new Outcome(accepted, rejected, first, Optional.empty());
    } catch (DocumentException e) {
      return new Outcome(accepted, rejected, first, Optional.of(e.problem()));
    }
  }

  /** A document that is never whole in memory: a text, another many times, and one more. */
  static InputStream large(String head, String unit, int times, String tail) {
    byte[] bytes = unit.getBytes(StandardCharsets.UTF_8);
    int chunk = Math.min(times, Math.max(1, (1 << 16) / bytes.length));
    byte[] many = unit.repeat(chunk).getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts = new ArrayList<>();
    parts.add(stream(head));
    for (int i = 0; i < times / chunk; i++) {
      parts.add(new ByteArrayInputStream(many));
    }
    parts.add(stream(unit.repeat(times % chunk) + tail));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same bytes, one with each read. */
  static InputStream slowly(InputStream in) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return in.read();
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return length == 0 ? 0 : in.read(bytes, offset, 1);
      }
    };
  }
}
