package org.convene.event;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A contact for questions about an event (RFC 5545 section 3.8.4.2, CONTACT).
 *
 * <p>Immutable.
 *
 * @param label who it is, in words
 * @param email where to write
 * @param phone where to call, as text
 * @param uri a page or form; the ALTREP of CONTACT
 */
public record Contact(
    Text label, Optional<String> email, Optional<String> phone, Optional<URI> uri) {

  /** Turns line breaks into LF. */
  public Contact {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(label, "label");
    email = Lines.normalize(email, "email");
    phone = Lines.normalize(phone, "phone");
  }

  /**
   * Returns a contact that has a label only.
   *
   * @param label who it is
   * @return the contact
   */
  public static Contact of(String label) {
    Objects.requireNonNull(label, "label");
    return new Contact(Text.of(label), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns this contact with another e-mail address.
   *
   * @param email the address
   * @return a new contact
   */
  public Contact withEmail(String email) {
    Objects.requireNonNull(email, "email");
    return new Contact(label, Optional.of(email), phone, uri);
  }

  /**
   * Returns this contact with another telephone number.
   *
   * @param phone the number
   * @return a new contact
   */
  public Contact withPhone(String phone) {
    Objects.requireNonNull(phone, "phone");
    return new Contact(label, email, Optional.of(phone), uri);
  }

  /**
   * Returns this contact with another page.
   *
   * @param uri the page
   * @return a new contact
   */
  public Contact withUri(URI uri) {
    Objects.requireNonNull(uri, "uri");
    return new Contact(label, email, phone, Optional.of(uri));
  }
}
