package org.convene.fuzz;

import java.io.IOException;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.RawComponent;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventWriter;
import org.convene.io.Limits;

/**
 * Reads a document, writes what was accepted in each format, and reads that back: equal, unless
 * {@code losses} says what is left out or why nothing is written.
 */
final class RoundTrip {

  /** A VTIMEZONE takes much more than the name of its zone, and overrides say their series anew. */
  private static final int GROWTH = 1_000;

  private static final int CONSTANT = 1_000_000;

  private final EventFormat format;
  private final long mostBytes;

  private RoundTrip(EventFormat format, long mostBytes) {
    this.format = format;
    this.mostBytes = mostBytes;
  }

  static void of(String format, byte[] document, Limits limits) {
    ReadDocument read = ReadDocument.of(AllFormats.byName(format, limits), document);
    writtenInEach(read, document.length, limits);
  }

  /** Writes what was read in each format. */
  static void writtenInEach(ReadDocument read, int length, Limits limits) {
    for (EventFormat each : AllFormats.all(limits)) {
      RoundTrip trip = new RoundTrip(each, CONSTANT + (long) GROWTH * length);
      read.events().forEach(trip::isLost);
      trip.comeBackTogether(read);
    }
  }

  /** What is said of an event that is not written whole is true: the others come back together. */
  private void isLost(Event event) {
    List<Violation> losses = format.losses(event);
    losses.forEach(it -> ReadDocument.isOneLine(it.toString()));
    if (losses.stream().anyMatch(Violation::isError)) {
      isRefused(event);
    } else if (!losses.isEmpty()) {
      Event copy = copied(event);
      isEqual(copy, copied(copy)); // what is lost is lost at once
    }
  }

  private void isRefused(Event event) {
    BoundedOutput out = new BoundedOutput(mostBytes);
    try (EventWriter writer = format.writer(out)) {
      writer.write(event);
    } catch (InvalidEventException e) {
      return;
    } catch (IOException e) {
      throw Broken.by(e, "expected InvalidEventException from " + format.name());
    }
    throw Broken.by(
        new IllegalStateException("none"), "expected a loss that is an error to refuse");
  }

  private Event copied(Event event) {
    byte[] document = written(DocumentHead.empty(), List.of(event), List.of());
    ReadDocument back = ReadDocument.leniently(format, document);
    Broken.unless(
        back.results().size() == 1 && back.end().isEmpty() && back.events().size() == 1,
        "expected one event back from " + format.name(),
        back.problems());
    return back.events().get(0);
  }

  private void isEqual(Event expected, Event found) {
    if (!found.equals(expected)) {
      throw Broken.by(
          new IllegalStateException(EventDifference.between(expected, found)),
          "expected an equal event back from " + format.name());
    }
  }

  /** One document of all events: those that cannot be written leave the others as they are. */
  private void comeBackTogether(ReadDocument read) {
    DocumentHead head =
        format.losses(read.head()).stream().anyMatch(Violation::isError)
            ? DocumentHead.empty()
            : read.head();
    List<Event> offered =
        read.eventsOfDifferentUids().stream()
            .filter(it -> isWhole(it, head) || isError(it, head))
            .toList();
    List<Event> whole = offered.stream().filter(it -> isWhole(it, head)).toList();
    byte[] document = written(head, offered, read.components());
    ReadDocument back = ReadDocument.leniently(format, document);
    Broken.unless(
        back.end().isEmpty(), "expected the document back from " + format.name(), back.end());
    Broken.unless(
        back.events().size() == whole.size(),
        "expected " + whole.size() + " events back from " + format.name(),
        back.problems());
    for (int i = 0; i < whole.size(); i++) {
      isEqual(whole.get(i), back.events().get(i));
    }
  }

  private boolean isWhole(Event event, DocumentHead head) {
    return format.losses(event, head).isEmpty();
  }

  private boolean isError(Event event, DocumentHead head) {
    return format.losses(event, head).stream().anyMatch(Violation::isError);
  }

  /** The document of some events; one that is refused leaves the others as they are. */
  private byte[] written(DocumentHead head, List<Event> events, List<RawComponent> components) {
    BoundedOutput out = new BoundedOutput(mostBytes);
    try (EventWriter writer = format.writer(out, head)) {
      for (Event event : events) {
        try {
          writer.write(event);
        } catch (InvalidEventException e) {
          if (!isError(event, head)) {
            throw Broken.by(e, "expected the losses of " + format.name() + " to say it");
          }
        }
      }
      for (RawComponent component : components) {
        writer.carry(component);
      }
    } catch (DocumentException e) {
      throw Broken.by(e, "expected the losses of the head to say it in " + format.name());
    } catch (IOException e) {
      throw Broken.by(e, "expected to write in memory in " + format.name());
    }
    return out.toByteArray();
  }
}
