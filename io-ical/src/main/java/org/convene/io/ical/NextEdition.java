package org.convene.io.ical;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Limits;
import org.convene.io.ical.document.IcalWriter;
import org.convene.io.ical.itip.Outgoing;
import org.convene.io.ical.itip.Publication;
import org.convene.io.ical.itip.Versions;
import org.convene.io.ical.mapping.Stamp;
import org.convene.series.EventMerge;
import org.convene.text.Excerpt;

/** Makes one edition of a {@link Feed}; for one thread. */
final class NextEdition {

  private static final IcalFormat FORMAT =
      IcalFormat.builder().limits(Limits.trusted()).build(); // what was read was within limits

  private final DocumentHead head;
  private final Publication publication;
  private final Instant now;
  final List<Event> added = new ArrayList<>();
  final List<Event> changed = new ArrayList<>();
  final List<Event> cancelled = new ArrayList<>();
  final List<Event> ended = new ArrayList<>();
  final List<Violation> violations = new ArrayList<>();

  NextEdition(DocumentHead head, Publication publication, Instant now) {
    this.head = head;
    this.publication = publication;
    this.now = now;
  }

  Feed.Edition of(Collection<Event> events, List<Event> published, Duration tombstones) {
    List<Event> told = told(events);
    Versions versions = new Versions(published, told, read(write(told)), now);
    List<Event> edition = new ArrayList<>();
    for (Event event : told) {
      Versions.Version version = versions.of(event);
      if (version.isNew()) {
        added.add(version.event());
      } else if (version.isOther()) {
        changed.add(version.event());
      }
      edition.add(version.event());
    }
    versions.gone().forEach(it -> gone(it, tombstones).ifPresent(edition::add));
    return new Feed.Edition(write(edition), this);
  }

  /** What subscribers are told of the events, where they are told anything. */
  private List<Event> told(Collection<Event> events) {
    EventMerge merge = new EventMerge();
    events.forEach(it -> merge.add(it, "the events"));
    List<Event> told = new ArrayList<>();
    for (Event event : merge.events(violations::add)) {
      publication
          .of(event, it -> violations.add(named(event, it)))
          .filter(this::isWritable)
          .ifPresent(told::add);
    }
    return told;
  }

  private boolean isWritable(Event event) {
    List<Violation> losses = new IcalFormat().losses(event, head);
    losses.forEach(it -> violations.add(named(event, it)));
    return losses.stream().noneMatch(Violation::isError);
  }

  private static Violation named(Event event, Violation violation) {
    String message = Excerpt.of(event.uid().value()) + ": " + violation.message();
    return new Violation(violation.path(), violation.code(), violation.severity(), message);
  }

  /** An event that is no longer among the events: cancelled, until that is over. */
  private Optional<Event> gone(Event before, Duration tombstones) {
    boolean isCancelled = Outgoing.isCancelled(before);
    Instant since = isCancelled ? Stamp.in(before).orElse(Instant.EPOCH) : now;
    if (!since.plus(tombstones).isAfter(now)) {
      ended.add(before);
      return Optional.empty();
    }
    Event told = publication.of(before, it -> {}).orElse(before);
    Event event =
        isCancelled
            ? Versions.with(told, before)
            : Versions.other(Publication.cancelled(told), before, now);
    if (!isCancelled) {
      cancelled.add(event);
    }
    return Optional.of(event);
  }

  private byte[] write(List<Event> events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = IcalWriter.open(FORMAT.settings(), out, head, publication::told)) {
      for (Event event : events) {
        writer.write(event);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<Event> read(byte[] calendar) {
    try (EventReader reader = FORMAT.reader(new ByteArrayInputStream(calendar))) {
      return reader.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
