package org.convene.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventSize;
import org.convene.event.EventSizes;
import org.convene.event.InvalidEventException;
import org.convene.event.Severity;
import org.convene.event.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of an event a format could not read back within its limits, so that the event is
 * refused when it is written, and no document with it when it is read. Writers of a format ask it.
 *
 * <p>What an event holds is counted, which is the same for every format ({@link
 * Limits#exceededBy}). How much more a format makes of it, by quotes and elements, is not worked
 * out: an event that comes near a limit is written and read on trial, in memory. Nearly none does.
 *
 * <p>It keeps nothing; threads may use it.
 */
public final class ReadBack {

  /**
   * No format makes more than so many characters of one: each of three kinds of mark doubles it.
   */
  private static final int CHARACTERS = 16;

  private static final int BYTES = 4;

  /** No format makes more than so many values of one that is counted. */
  private static final int VALUES = 8;

  private ReadBack() {}

  /**
   * Returns what of an event is over the limits of a format.
   *
   * @param event the event
   * @param head what the document says of itself
   * @param format writes the event and reads it back
   * @param limits those of the format
   * @return an error for each limit; nearly always none
   */
  public static List<Violation> losses(
      Event event, DocumentHead head, EventFormat format, Limits limits) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(limits, "limits");
    List<Violation> exceeded = limits.exceededBy(event);
    return exceeded.isEmpty() && isNear(EventSizes.of(event), limits)
        ? onTrial(event, head, format, limits)
        : exceeded;
  }

  /**
   * Returns what of a head is over the limits of a format.
   *
   * @param head what a document says of itself
   * @param format writes the head and reads it back
   * @param limits those of the format
   * @return an error for each limit; nearly always none
   */
  public static List<Violation> losses(DocumentHead head, EventFormat format, Limits limits) {
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(limits, "limits");
    if (head.equals(DocumentHead.empty())) {
      return List.of();
    }
    EventSize size = size(head);
    List<Violation> exceeded = Excess.of(size, limits);
    return exceeded.isEmpty() && isNear(size, limits)
        ? onTrial(null, head, format, limits)
        : exceeded;
  }

  private static EventSize size(DocumentHead head) {
    EventBuilder texts = Event.builder().extensions(head.extensions());
    head.title().ifPresent(texts::title);
    head.description().ifPresent(texts::description);
    texts.languages(
        List.of(
            head.source().map(Object::toString).orElse(""),
            head.color().orElse(""),
            head.method().orElse(""),
            head.producer().orElse("")));
    return EventSizes.of(texts);
  }

  private static boolean isNear(EventSize size, Limits limits) {
    long characters =
        Math.min(
            limits.documentBytes() / BYTES, Math.min(limits.valueLength(), limits.recordLength()));
    if (limits.valueLength() == Integer.MAX_VALUE && limits.values() == Integer.MAX_VALUE) {
      return false; // on trial
    }
    return limits.isLow
        || size.length() > characters / CHARACTERS
        || size.values() > limits.values() / VALUES
        || size.length() > limits.values() / 2 // a table looks for marks of lists in any text
        || size.list() > limits.listSize() / 2
        || size.name() > limits.nameLength() / 2
        || size.parameters() > limits.attributes() / 2
        || size.kept() > Math.min(limits.nameLength(), 2L * limits.attributes());
  }

  private static List<Violation> onTrial(
      @Nullable Event event, DocumentHead head, EventFormat format, Limits limits) {
    EventFormat writing = format.withLimits(limits.onTrial());
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    try {
      try (EventWriter writer = writing.writer(document, head)) {
        if (event != null) {
          writer.write(event);
        }
      } catch (InvalidEventException | DocumentException e) {
        return List.of(); // it cannot be written at all, which is told elsewhere
      }
      return faults(format, new ByteArrayInputStream(document.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of memory: there is none
    }
  }

  private static List<Violation> faults(EventFormat format, ByteArrayInputStream document)
      throws IOException {
    List<Violation> faults = new ArrayList<>(0);
    try (EventReader reader = format.reader(document)) {
      reader.head();
      for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
        for (Problem problem : it.get().problems()) {
          add(problem, faults);
        }
      }
    } catch (DocumentException e) {
      add(e.problem(), faults);
    }
    return List.copyOf(faults);
  }

  /** Takes what is about a limit; all else is as in any document of this format. */
  private static void add(Problem problem, List<Violation> faults) {
    Violation it = problem.violation();
    if (it.code().startsWith("limit.") && !it.code().equals(Limit.PROBLEMS.code())) {
      String message = it.message() + ", once it is written";
      faults.add(new Violation(it.path(), it.code(), Severity.ERROR, message));
    }
  }
}
