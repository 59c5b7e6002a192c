package org.convene.event;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * The identity of an event, the same wherever the event goes (RFC 5545 section 3.8.4.7, RFC 7986
 * section 5.3).
 *
 * <p>Immutable.
 *
 * @param value globally unique text, compared exactly
 */
public record Uid(String value) {

  /** Turns line breaks into LF, as every text. */
  public Uid {
    value = Lines.normalize(value, "value");
  }

  /** The name space of URLs, RFC 4122 appendix C. */
  private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  /**
   * Returns the identity with a given text.
   *
   * @param value the text
   * @return the uid
   */
  public static Uid of(String value) {
    Objects.requireNonNull(value, "value");
    return new Uid(value);
  }

  /**
   * Returns the identity of the event that a page describes: the UUID version 5 of the page's
   * address, so that importing the page twice gives the same event (RFC 4122 section 4.3).
   *
   * @param page the page's canonical address
   * @return the uid, a UUID in lower case
   */
  public static Uid of(URI page) {
    Objects.requireNonNull(page, "page");
    byte[] hash = sha1(page.toString().getBytes(StandardCharsets.UTF_8));
    ByteBuffer bits = ByteBuffer.wrap(Arrays.copyOf(hash, 16));
    long high = (bits.getLong() & ~0xF000L) | 0x5000L;
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new Uid(new UUID(high, low).toString());
  }

  /**
   * Returns a new identity: a random UUID (RFC 4122 section 4.4), another one at each call.
   *
   * <p>This is the only method of the model that asks for a random number. {@link #of(URI)} gives
   * the same identity each time, so that importing a page again changes its event and adds none.
   *
   * @return the uid, a UUID in lower case
   */
  public static Uid random() {
    return new Uid(UUID.randomUUID().toString());
  }

  boolean isBlank() {
    return value.isBlank();
  }

  private static byte[] sha1(byte[] name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(URL_NAMESPACE.getMostSignificantBits())
              .putLong(URL_NAMESPACE.getLeastSignificantBits())
              .array());
      return digest.digest(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
