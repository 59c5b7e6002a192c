package org.convene.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The address of a calendar user, most often {@code mailto:} (RFC 5545 section 3.3.3).
 *
 * @param uri an absolute URI
 */
public record CalendarAddress(URI uri) {

  /** Checks that the URI is there. */
  public CalendarAddress {
    Objects.requireNonNull(uri, "uri");
  }

  /**
   * An address from a URI or an e-mail address.
   *
   * @param address {@code mailto:a@example.org}, another URI, or a bare {@code a@example.org}
   * @return the address
   * @throws IllegalArgumentException where it is neither
   */
  public static CalendarAddress of(String address) {
    try {
      boolean bare = address.indexOf(':') < 0 && !address.isEmpty();
      return new CalendarAddress(bare ? new URI("mailto", address, null) : new URI(address));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          Expected.found("an e-mail address or a URI such as mailto:a@example.org", address), e);
    }
  }

  /**
   * The e-mail address.
   *
   * @return the address behind {@code mailto:}, decoded, or empty where this is another kind of URI
   */
  public Optional<String> email() {
    if (!"mailto".equalsIgnoreCase(uri.getScheme())) {
      return Optional.empty();
    }
    String address = uri.getSchemeSpecificPart();
    int headers = address.indexOf('?');
    return Optional.of(headers < 0 ? address : address.substring(0, headers));
  }

  /**
   * What two addresses of one person have in common: clients compare e-mail addresses without case.
   */
  String key() {
    return email().orElseGet(uri::toString).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
