package org.convene.io;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Extensions;
import org.convene.event.NominalDuration;
import org.convene.event.Text;

/**
 * What a document says of itself, before its events (RFC 5545 section 3.7, RFC 7986 section 5).
 *
 * @param title what the calendar is called
 * @param description what it is
 * @param source where it can be read anew
 * @param refreshInterval how often it should be read anew
 * @param color a CSS3 colour name
 * @param method the iTIP method, upper case, where the document is a message
 * @param producer who made the document
 * @param extensions what it says beyond this
 */
public record DocumentHead(
    Optional<Text> title,
    Optional<Text> description,
    Optional<URI> source,
    Optional<NominalDuration> refreshInterval,
    Optional<String> color,
    Optional<String> method,
    Optional<String> producer,
    Extensions extensions) {

  private static final DocumentHead EMPTY =
      new DocumentHead(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Extensions.none());

  /** Checks that nothing is null. */
  public DocumentHead {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(refreshInterval, "refreshInterval");
    Objects.requireNonNull(color, "color");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(producer, "producer");
    Objects.requireNonNull(extensions, "extensions");
  }

  /**
   * A head that says nothing.
   *
   * @return the empty head
   */
  public static DocumentHead empty() {
    return EMPTY;
  }

  /**
   * A head with a title.
   *
   * @param title what the calendar is called
   * @return the head
   */
  public static DocumentHead titled(Text title) {
    return new DocumentHead(
        Optional.of(title),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Extensions.none());
  }

  /**
   * This head with another producer.
   *
   * @param newProducer who made the document; empty for nobody known
   * @return a new head
   */
  public DocumentHead withProducer(Optional<String> newProducer) {
    return new DocumentHead(
        title, description, source, refreshInterval, color, method, newProducer, extensions);
  }

  /**
   * This head with other extensions.
   *
   * @param newExtensions what the document says beyond the fields
   * @return a new head
   */
  public DocumentHead withExtensions(Extensions newExtensions) {
    return new DocumentHead(
        title, description, source, refreshInterval, color, method, producer, newExtensions);
  }
}
