package org.convene.event;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * An organization that hosts an event: the page's <em>Main organizer/s</em>, schema.org {@code
 * organizer}.
 *
 * <p>Not the organizer of a calendar meeting, who has a calendar address and gets the answers:
 * {@link Meeting#organizer()}.
 *
 * <p>Immutable.
 *
 * @param name as the source writes it, {@code Mayors Migration Council; IOM} in one
 * @param uri its page
 * @param email where to write to it
 */
public record Organization(String name, Optional<URI> uri, Optional<String> email) {

  /** Turns line breaks into LF. */
  public Organization {
    Objects.requireNonNull(uri, "uri");
    name = Lines.normalize(name, "name");
    email = Lines.normalize(email, "email");
  }

  /**
   * Returns an organization known by its name.
   *
   * @param name the name
   * @return the organization
   */
  public static Organization named(String name) {
    Objects.requireNonNull(name, "name");
    return new Organization(name, Optional.empty(), Optional.empty());
  }

  /**
   * Returns this organization with another page.
   *
   * @param uri the page
   * @return a new organization
   */
  public Organization withUri(URI uri) {
    Objects.requireNonNull(uri, "uri");
    return new Organization(name, Optional.of(uri), email);
  }

  /**
   * Returns this organization with another e-mail address.
   *
   * @param email the address
   * @return a new organization
   */
  public Organization withEmail(String email) {
    Objects.requireNonNull(email, "email");
    return new Organization(name, uri, Optional.of(email));
  }
}
