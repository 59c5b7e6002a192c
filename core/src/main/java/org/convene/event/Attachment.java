package org.convene.event;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that belongs to an event (RFC 5545 section 3.8.1.1, ATTACH).
 *
 * <p>Immutable.
 *
 * @param content where it is, or its bytes
 * @param mediaType what it is, RFC 6838
 * @param label its title or file name
 */
public record Attachment(Content content, Optional<String> mediaType, Optional<String> label) {

  /** Turns line breaks into LF. */
  public Attachment {
    Objects.requireNonNull(content, "content");
    mediaType = Lines.normalize(mediaType, "mediaType");
    label = Lines.normalize(label, "label");
  }

  /**
   * Returns an attachment that is stored at an address.
   *
   * @param uri where it is
   * @return the attachment
   */
  public static Attachment at(URI uri) {
    return new Attachment(Content.at(uri), Optional.empty(), Optional.empty());
  }

  /**
   * Returns an attachment that holds its bytes.
   *
   * @param bytes the bytes, copied
   * @param mediaType what they are
   * @return the attachment
   */
  public static Attachment of(byte[] bytes, String mediaType) {
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(mediaType, "mediaType");
    return new Attachment(Content.of(bytes), Optional.of(mediaType), Optional.empty());
  }

  /**
   * Returns this attachment with another label.
   *
   * @param label title or file name
   * @return a new attachment
   */
  public Attachment withLabel(String label) {
    Objects.requireNonNull(label, "label");
    return new Attachment(content, mediaType, Optional.of(label));
  }
}
