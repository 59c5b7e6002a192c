package org.convene.event;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * An image to show with an event (RFC 7986 section 5.10, IMAGE).
 *
 * <p>Immutable.
 *
 * @param content where it is, or its bytes
 * @param mediaType what it is, RFC 6838
 * @param display how to show it
 */
public record Image(Content content, Optional<String> mediaType, Optional<Display> display) {

  /** The way in which a calendar shows an image, {@code DISPLAY} (RFC 7986 section 6.1). */
  public enum Display {
    /** The image is shown beside the title. */
    BADGE,
    /** The image is shown in place of the title. */
    GRAPHIC,
    /** The image is shown in full size. */
    FULLSIZE,
    /** The image is shown as a small preview. */
    THUMBNAIL
  }

  /** Turns line breaks into LF. */
  public Image {
    Objects.requireNonNull(content, "content");
    mediaType = Lines.normalize(mediaType, "mediaType");
    Objects.requireNonNull(display, "display");
  }

  /**
   * Returns an image that is stored at an address.
   *
   * @param uri where it is
   * @return the image
   */
  public static Image at(URI uri) {
    return new Image(Content.at(uri), Optional.empty(), Optional.empty());
  }
}
