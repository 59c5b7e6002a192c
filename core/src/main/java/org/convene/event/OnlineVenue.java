package org.convene.event;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.convene.arguments.Arguments;

/**
 * A place people connect to (RFC 7986 section 5.11, CONFERENCE; schema.org VirtualLocation).
 *
 * <p>Immutable.
 *
 * @param uri where to connect: {@code https:}, {@code tel:}, {@code xmpp:}
 * @param name what the link is called
 * @param features what it offers, in the order of {@link Feature}
 * @param passcode what to type there, as text
 */
public record OnlineVenue(
    URI uri, Optional<Text> name, Set<Feature> features, Optional<String> passcode)
    implements Place {

  /** A feature of a conference (RFC 7986 section 6.3, FEATURE). */
  public enum Feature {
    /** Audio. */
    AUDIO,
    /** Text chat. */
    CHAT,
    /** A blog or news feed. */
    FEED,
    /** Access for the moderator. */
    MODERATOR,
    /** A telephone number to dial. */
    PHONE,
    /** Screen sharing. */
    SCREEN,
    /** Video. */
    VIDEO
  }

  /** Copies the features. */
  public OnlineVenue {
    Arguments.noNulls(features, "features");
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(name, "name");
    features =
        features.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(features));
    passcode = Lines.normalize(passcode, "passcode");
  }

  /**
   * Returns an online venue at an address.
   *
   * @param uri an absolute URI, in the form of RFC 3986
   * @return the place
   * @throws IllegalArgumentException where {@code uri} is no URI
   */
  public static OnlineVenue at(String uri) {
    Objects.requireNonNull(uri, "uri");
    return at(URI.create(uri));
  }

  /**
   * Returns an online venue at an address.
   *
   * @param uri an absolute URI
   * @return the place
   */
  public static OnlineVenue at(URI uri) {
    return new OnlineVenue(uri, Optional.empty(), Set.of(), Optional.empty());
  }

  /**
   * Returns this venue with another name.
   *
   * @param name what the link is called
   * @return a new place
   */
  public OnlineVenue withName(Text name) {
    Objects.requireNonNull(name, "name");
    return new OnlineVenue(uri, Optional.of(name), features, passcode);
  }

  /**
   * Returns this venue with other features.
   *
   * @param features what it offers
   * @return a new place
   */
  public OnlineVenue withFeatures(Set<Feature> features) {
    Arguments.noNulls(features, "features");
    return new OnlineVenue(uri, name, features, passcode);
  }

  /**
   * Returns this venue with another passcode.
   *
   * @param passcode what to type there
   * @return a new place
   */
  public OnlineVenue withPasscode(String passcode) {
    Objects.requireNonNull(passcode, "passcode");
    return new OnlineVenue(uri, name, features, Optional.of(passcode));
  }
}
