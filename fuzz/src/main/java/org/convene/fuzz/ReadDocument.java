package org.convene.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.RawComponent;
import org.convene.event.Uid;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.RejectedEventException;

/**
 * A document as it was read, as far as it can be: what reading it promises is checked on the way.
 *
 * @param head what it says of itself; empty where the document cannot be begun
 * @param results what came of each part, up to where the document broke
 * @param end why it cannot be read on; empty where it was read whole
 */
record ReadDocument(DocumentHead head, List<ReadResult> results, Optional<Problem> end) {

  /** Past this, a problem is no line of a log but a part of the input. */
  private static final int PROBLEM_CHARACTERS = 20_000;

  /** Reads a document leniently and strictly, at one go and by pieces. */
  static ReadDocument of(EventFormat format, byte[] document) {
    ReadDocument read = leniently(format, document);
    read.results.forEach(ReadDocument::isTold);
    read.end.ifPresent(ReadDocument::isOneLine);
    strictly(format, new ByPieces(document), read);
    return read;
  }

  /** Reads a document leniently. */
  static ReadDocument leniently(EventFormat format, byte[] document) {
    List<ReadResult> results = new ArrayList<>();
    DocumentHead head = DocumentHead.empty();
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      head = reader.head();
      for (Optional<ReadResult> next = reader.read(); next.isPresent(); next = reader.read()) {
        results.add(next.get());
      }
      return new ReadDocument(head, results, Optional.empty());
    } catch (DocumentException e) {
      return new ReadDocument(head, results, Optional.of(e.problem()));
    } catch (IOException e) {
      throw Broken.by(e, "expected a DocumentException of what cannot be read");
    }
  }

  /** Strict reading gives what lenient reading gives, or says why not. */
  private static void strictly(EventFormat format, InputStream document, ReadDocument read) {
    try (EventReader reader = format.reader(document)) {
      List<Event> events = reader.readAll();
      Broken.unless(read.end.isEmpty(), "expected strict reading to refuse", read.end);
      Broken.unless(events.equals(read.events()), "expected the same events by pieces", events);
    } catch (RejectedEventException e) {
      Broken.unless(!e.problems().isEmpty(), "expected problems of a refused event", e);
      boolean isTold = read.results.stream().anyMatch(it -> it.problems().equals(e.problems()));
      Broken.unless(
          isTold || read.endsWhereTheBufferDoes(format),
          "expected the problems of lenient reading",
          e.problems());
    } catch (DocumentException e) {
      Broken.unless(
          read.end.equals(Optional.of(e.problem())) || read.endsWhereTheBufferDoes(format),
          "expected the same end by pieces",
          e.problem());
    } catch (IOException e) {
      throw Broken.by(e, "expected a DocumentException of what cannot be read strictly");
    }
  }

  /**
   * Whether a document breaks at a place that depends on how much of it is there: XML's decoder
   * refuses a wrong byte when it fills its buffer, and the more is there of another kind of
   * document, the better it is known.
   */
  private boolean endsWhereTheBufferDoes(EventFormat format) {
    return end.filter(
            it -> format.name().equals("xml") || it.violation().code().equals("document.foreign"))
        .isPresent();
  }

  private static void isTold(ReadResult result) {
    List<Problem> problems = result.problems();
    if (result instanceof ReadResult.Rejected) {
      boolean hasError = problems.stream().anyMatch(it -> it.violation().isError());
      Broken.unless(hasError, "expected a refused event to have an error", problems);
    }
    problems.forEach(ReadDocument::isOneLine);
  }

  static void isOneLine(Problem problem) {
    isOneLine(problem.toString());
    Broken.unless(
        problem.violation().code().matches("[a-z0-9.-]{1,60}"), "expected a code", problem);
  }

  static void isOneLine(String text) {
    Broken.unless(text.length() <= PROBLEM_CHARACTERS, "expected a short message", text.length());
    boolean hasBreak =
        text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    Broken.unless(!hasBreak, "expected a message of one line", text);
  }

  List<Event> events() {
    return results.stream()
        .filter(ReadResult.Accepted.class::isInstance)
        .map(ReadResult::orElseThrow)
        .toList();
  }

  /** What went wrong, in the order of the document. */
  List<Problem> problems() {
    return Stream.concat(results.stream().flatMap(it -> it.problems().stream()), end.stream())
        .toList();
  }

  /** The events, each uid once: equal ones are one series to some formats. */
  List<Event> eventsOfDifferentUids() {
    Set<Uid> uids = new HashSet<>();
    return events().stream().filter(it -> uids.add(it.uid())).toList();
  }

  List<RawComponent> components() {
    return results.stream()
        .filter(ReadResult.Other.class::isInstance)
        .map(it -> ((ReadResult.Other) it).component())
        .toList();
  }

  /** Gives a document by pieces of 1 to 13 bytes, as a network does. */
  private static final class ByPieces extends ByteArrayInputStream {

    private int reads;

    ByPieces(byte[] document) {
      super(document);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      reads++;
      return super.read(target, offset, Math.min(length, 1 + reads * 5 % 13));
    }
  }
}
