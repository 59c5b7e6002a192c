package org.convene.event;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.convene.text.Expected;

/**
 * The address of a calendar user, most often {@code mailto:} (RFC 5545 section 3.3.3).
 *
 * <p>Immutable.
 *
 * @param uri an absolute URI
 */
public record CalendarAddress(URI uri) {

  /** Refuses null. */
  public CalendarAddress {
    Objects.requireNonNull(uri, "uri");
  }

  /**
   * Returns an address from a URI or an e-mail address.
   *
   * <p>What has a colon is a URI and taken as it is: {@code MAILTO:a@example.org}, {@code
   * urn:uuid:…}, {@code invalid:nomail}. Anything else is one e-mail address, without a name and
   * without angle brackets.
   *
   * @param address {@code mailto:a@example.org}, another URI, or a bare {@code a@example.org}
   * @return the address
   * @throws IllegalArgumentException where it is neither
   */
  public static CalendarAddress of(String address) {
    Objects.requireNonNull(address, "address");
    try {
      if (address.indexOf(':') >= 0) {
        return new CalendarAddress(new URI(address));
      }
      if (isEmail(address)) {
        if (isUnescaped(address)) {
          return new CalendarAddress(new URI("mailto:" + address));
        }
        String uri = new URI("mailto", address, null).toString();
        return new CalendarAddress(new URI(uri.replace("?", "%3F"))); // no headers begin there
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(unreadable(address), e);
    }
    throw new IllegalArgumentException(unreadable(address));
  }

  private static String unreadable(String address) {
    return Expected.found("an e-mail address or a URI such as mailto:a@example.org", address);
  }

  /** An at sign with something on both sides; nothing that parts one address from the next. */
  private static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1) {
      return false;
    }
    boolean quoted = at > 1 && text.charAt(0) == '"' && text.charAt(at - 1) == '"';
    return (quoted || isPlain(text, 0, at)) && isPlain(text, at + 1, text.length());
  }

  private static boolean isPlain(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i); // no blank is beyond the first plane
      if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.isISOControl(c)
          || "\"<>,;@".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a URI holds the address as it is: nearly all are so plain. */
  private static boolean isUnescaped(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean alphanumeric =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!alphanumeric && c != '@' && c != '.' && c != '-' && c != '_' && c != '+') {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the e-mail address of a {@code mailto} URI.
   *
   * @return the address behind {@code mailto:}, decoded, or empty where this is another kind of URI
   */
  public Optional<String> email() {
    if (!"mailto".equalsIgnoreCase(uri.getScheme())) {
      return Optional.empty();
    }
    String address = uri.getRawSchemeSpecificPart();
    int headers = address.indexOf('?');
    String alone = headers < 0 ? address : address.substring(0, headers);
    boolean decoded = alone.indexOf('%') < 0;
    return Optional.of(decoded ? alone : URI.create("mailto:" + alone).getSchemeSpecificPart());
  }

  /**
   * Tells whether an invitation to one address reaches the other: e-mail addresses are compared
   * without case and without the headers of a {@code mailto} URI, other URIs exactly.
   *
   * <p>{@link #equals} compares the URIs exactly, so that a changed spelling is seen.
   *
   * @param other the other address
   * @return true if both are of one calendar user
   */
  public boolean sameAddress(CalendarAddress other) {
    Objects.requireNonNull(other, "other");
    return key().equals(other.key());
  }

  /**
   * Returns what equal addresses share: clients compare e-mail addresses without case; the path of
   * another URI keeps its case.
   */
  String key() {
    return email().map(email -> email.toLowerCase(Locale.ROOT)).orElseGet(uri::toString);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
