package org.convene.event;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A picture to show with an event (RFC 7986 section 5.10, IMAGE).
 *
 * @param content where it is, or its bytes
 * @param mediaType what it is, RFC 6838
 * @param display how to show it
 */
public record Image(Content content, Optional<String> mediaType, Optional<Display> display) {

  /** How to show a picture (RFC 7986 section 6.1). */
  public enum Display {
    /** Beside the title. */
    BADGE,
    /** In place of the title. */
    GRAPHIC,
    /** As large as it is. */
    FULLSIZE,
    /** Small. */
    THUMBNAIL
  }

  /** Turns line breaks into LF. */
  public Image {
    Objects.requireNonNull(content, "content");
    mediaType = Lines.normalize(mediaType, "mediaType");
    Objects.requireNonNull(display, "display");
  }

  /**
   * A picture somewhere else.
   *
   * @param uri where it is
   * @return the image
   */
  public static Image at(URI uri) {
    return new Image(Content.at(uri), Optional.empty(), Optional.empty());
  }
}
