package org.convene.event;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to ask about an event (RFC 5545 section 3.8.4.2, CONTACT).
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
   * A contact in words.
   *
   * @param label who it is
   * @return the contact
   */
  public static Contact of(String label) {
    Objects.requireNonNull(label, "label");
    return new Contact(Text.of(label), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * This contact with an e-mail address.
   *
   * @param email the address
   * @return a new contact
   */
  public Contact withEmail(String email) {
    Objects.requireNonNull(email, "email");
    return new Contact(label, Optional.of(email), phone, uri);
  }

  /**
   * This contact with a telephone number.
   *
   * @param phone the number
   * @return a new contact
   */
  public Contact withPhone(String phone) {
    Objects.requireNonNull(phone, "phone");
    return new Contact(label, email, Optional.of(phone), uri);
  }

  /**
   * This contact with a page.
   *
   * @param uri the page
   * @return a new contact
   */
  public Contact withUri(URI uri) {
    Objects.requireNonNull(uri, "uri");
    return new Contact(label, email, phone, Optional.of(uri));
  }
}
