package org.convene.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.convene.event.Event;
import org.convene.event.Violation;

/**
 * The format of a file's name, which lets another one read a document that is of its kind: {@link
 * EventFormat#kinds()}.
 */
record ContentFormat(EventFormat named, List<EventFormat> others) implements EventFormat {

  @Override
  public String name() {
    return named.name();
  }

  @Override
  public List<String> mediaTypes() {
    return named.mediaTypes();
  }

  @Override
  public List<String> extensions() {
    return named.extensions();
  }

  @Override
  public List<String> kinds() {
    return named.kinds();
  }

  @Override
  public EventFormat withLimits(Limits limits) {
    Objects.requireNonNull(limits, "limits");
    return new ContentFormat(
        named.withLimits(limits), others.stream().map(it -> it.withLimits(limits)).toList());
  }

  @Override
  public EventFormat withClock(Clock clock) {
    Objects.requireNonNull(clock, "clock");
    return new ContentFormat(
        named.withClock(clock), others.stream().map(it -> it.withClock(clock)).toList());
  }

  @Override
  public EventReader reader(InputStream in) throws IOException {
    BufferedInputStream document = buffered(in);
    return reading(document).reader(document);
  }

  @Override
  public EventReader reader(InputStream in, Executor executor) throws IOException {
    Objects.requireNonNull(executor, "executor");
    BufferedInputStream document = buffered(in);
    return reading(document).reader(document, executor);
  }

  private static BufferedInputStream buffered(InputStream in) {
    return new BufferedInputStream(Objects.requireNonNull(in, "in"), DocumentKind.LOOKED_AT);
  }

  /** Looks at the beginning of a document; the name counts where no format has its kind. */
  private EventFormat reading(BufferedInputStream document) throws IOException {
    document.mark(DocumentKind.LOOKED_AT);
    Beginning beginning = new Beginning(document);
    beginning.readNBytes(DocumentKind.LOOKED_AT);
    String kind = beginning.kind();
    document.reset();
    if (named.kinds().contains(kind)) {
      return named;
    }
    return others.stream().filter(it -> it.kinds().contains(kind)).findFirst().orElse(named);
  }

  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) throws IOException {
    return named.writer(out, head);
  }

  @Override
  public List<Violation> losses(Event event) {
    return named.losses(event);
  }

  @Override
  public List<Violation> losses(Event event, DocumentHead head) {
    return named.losses(event, head);
  }

  @Override
  public List<Violation> losses(DocumentHead head) {
    return named.losses(head);
  }

  @Override
  public List<String> limitations() {
    return named.limitations();
  }
}
