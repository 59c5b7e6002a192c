package org.convene.io;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Extensions;
import org.convene.event.NominalDuration;
import org.convene.event.RawComponent;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself, before its events (RFC 5545 section 3.7, RFC 7986 section 5).
 *
 * <pre>{@code
 * DocumentHead head = DocumentHead.titled(Text.of("Events"))
 *     .withRefreshInterval(NominalDuration.ofDays(1));
 * }</pre>
 *
 * <p>Immutable; threads may share it.
 *
 * @param title what the calendar is called
 * @param description what the calendar is about
 * @param source where the document can be read again
 * @param refreshInterval how long to wait before reading it again
 * @param color a CSS3 colour name
 * @param method the iTIP method, upper case, where the document is a message
 * @param producer who made the document, as in PRODID
 * @param extensions what the document says that is none of these
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
   * Returns the head that says nothing.
   *
   * @return the empty head
   */
  public static DocumentHead empty() {
    return EMPTY;
  }

  /**
   * Returns a head with a title.
   *
   * @param title what the calendar is called
   * @return the head
   */
  public static DocumentHead titled(Text title) {
    return EMPTY.withTitle(Objects.requireNonNull(title, "title"));
  }

  /**
   * Returns this head with another title.
   *
   * @param newTitle what the calendar is called; null for none
   * @return a new head
   */
  public DocumentHead withTitle(@Nullable Text newTitle) {
    return new DocumentHead(
        Optional.ofNullable(newTitle),
        description,
        source,
        refreshInterval,
        color,
        method,
        producer,
        extensions);
  }

  /**
   * Returns this head with another description.
   *
   * @param newDescription what the calendar is about; null for none
   * @return a new head
   */
  public DocumentHead withDescription(@Nullable Text newDescription) {
    return new DocumentHead(
        title,
        Optional.ofNullable(newDescription),
        source,
        refreshInterval,
        color,
        method,
        producer,
        extensions);
  }

  /**
   * Returns this head with another source.
   *
   * @param newSource where the document can be read again; null for none
   * @return a new head
   */
  public DocumentHead withSource(@Nullable URI newSource) {
    return new DocumentHead(
        title,
        description,
        Optional.ofNullable(newSource),
        refreshInterval,
        color,
        method,
        producer,
        extensions);
  }

  /**
   * Returns this head with another refresh interval.
   *
   * @param newRefreshInterval how long to wait before reading the document again; null for none
   * @return a new head
   */
  public DocumentHead withRefreshInterval(@Nullable NominalDuration newRefreshInterval) {
    return new DocumentHead(
        title,
        description,
        source,
        Optional.ofNullable(newRefreshInterval),
        color,
        method,
        producer,
        extensions);
  }

  /**
   * Returns this head with another color.
   *
   * @param newColor a CSS3 colour name; null for none
   * @return a new head
   */
  public DocumentHead withColor(@Nullable String newColor) {
    return new DocumentHead(
        title,
        description,
        source,
        refreshInterval,
        Optional.ofNullable(newColor),
        method,
        producer,
        extensions);
  }

  /**
   * Returns this head with another method.
   *
   * @param newMethod the iTIP method, upper case; null for none
   * @return a new head
   */
  public DocumentHead withMethod(@Nullable String newMethod) {
    return new DocumentHead(
        title,
        description,
        source,
        refreshInterval,
        color,
        Optional.ofNullable(newMethod),
        producer,
        extensions);
  }

  /**
   * Returns this head with another producer.
   *
   * @param newProducer who made the document, as in PRODID; null for none
   * @return a new head
   */
  public DocumentHead withProducer(@Nullable String newProducer) {
    return new DocumentHead(
        title,
        description,
        source,
        refreshInterval,
        color,
        method,
        Optional.ofNullable(newProducer),
        extensions);
  }

  /**
   * Returns this head with other extensions.
   *
   * @param extensions what the document says beyond the fields
   * @return a new head
   */
  public DocumentHead withExtensions(Extensions extensions) {
    return new DocumentHead(
        title, description, source, refreshInterval, color, method, producer, extensions);
  }

  /**
   * Returns this head without its VTIMEZONE components, for a format that has no place for a head:
   * zones have their names in every format.
   *
   * @return this head where it has none
   */
  public DocumentHead withoutTimeZones() {
    List<RawComponent> others =
        extensions.components().stream().filter(it -> !it.name().equals("VTIMEZONE")).toList();
    return others.size() == extensions.components().size()
        ? this
        : withExtensions(new Extensions(extensions.properties(), others));
  }
}
