package org.convene.event;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The content of an attachment or image: an address, or inline bytes (RFC 5545 section 3.8.1.1).
 *
 * <p>Immutable.
 */
public sealed interface Content {

  /**
   * Content stored at an address; this library never fetches it.
   *
   * @param uri where it is, absolute
   */
  record Remote(URI uri) implements Content {

    /** Refuses null. */
    public Remote {
      Objects.requireNonNull(uri, "uri");
    }
  }

  /** Content as inline bytes. */
  final class Inline implements Content {

    private final byte[] bytes;

    private Inline(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    /**
     * Returns a copy of the bytes.
     *
     * @return a copy
     */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** How many there are. */
    int size() {
      return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Inline it && Arrays.equals(bytes, it.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return bytes.length + " bytes";
    }
  }

  /**
   * Returns content that is stored at an address.
   *
   * @param uri where it is
   * @return the content
   */
  static Content at(URI uri) {
    return new Remote(uri);
  }

  /**
   * Returns content that holds its bytes.
   *
   * @param bytes copied
   * @return the content
   */
  static Content of(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return new Inline(bytes);
  }

  /**
   * Calls the function of the case that this content is.
   *
   * @param remote for content somewhere else
   * @param inline for content in bytes
   * @param <R> what the functions give
   * @return what the called function gave
   */
  default <R> R match(
      Function<? super Remote, ? extends R> remote, Function<? super Inline, ? extends R> inline) {
    Objects.requireNonNull(remote, "remote");
    Objects.requireNonNull(inline, "inline");
    return this instanceof Remote it ? remote.apply(it) : inline.apply((Inline) this);
  }
}
