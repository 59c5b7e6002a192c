package org.convene.event;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A link from an event to a page (RFC 9253 LINK, RFC 8288).
 *
 * <p>Immutable.
 *
 * @param href the page, absolute
 * @param rel what it is to the event: {@code alternate}, {@code recording}, {@code agenda}; RFC
 *     8288 section 2.1
 * @param label the words of the link
 * @param mediaType what one gets there, RFC 6838
 * @param language the BCP 47 tag of the page
 */
public record Link(
    URI href,
    Optional<String> rel,
    Optional<Text> label,
    Optional<String> mediaType,
    Optional<String> language) {

  /** Turns line breaks into LF. */
  public Link {
    Objects.requireNonNull(href, "href");
    rel = Lines.normalize(rel, "rel");
    mediaType = Lines.normalize(mediaType, "mediaType");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(language, "language");
  }

  /**
   * Returns a link to a page.
   *
   * @param href the page
   * @return the link
   */
  public static Link to(URI href) {
    return new Link(href, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns this link with another relation.
   *
   * @param rel what the page is to the event
   * @return a new link
   */
  public Link withRel(String rel) {
    Objects.requireNonNull(rel, "rel");
    return new Link(href, Optional.of(rel), label, mediaType, language);
  }

  /**
   * Returns this link with another label.
   *
   * @param label the words of the link
   * @return a new link
   */
  public Link withLabel(Text label) {
    Objects.requireNonNull(label, "label");
    return new Link(href, rel, Optional.of(label), mediaType, language);
  }

  /**
   * Returns this link with another media type.
   *
   * @param mediaType what one gets there
   * @return a new link
   */
  public Link withMediaType(String mediaType) {
    Objects.requireNonNull(mediaType, "mediaType");
    return new Link(href, rel, label, Optional.of(mediaType), language);
  }

  /**
   * Returns this link with another language of the page.
   *
   * @param language BCP 47 tag
   * @return a new link
   */
  public Link withLanguage(String language) {
    Objects.requireNonNull(language, "language");
    return new Link(href, rel, label, mediaType, Optional.of(language));
  }
}
