package org.convene.vocabulary;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A term of an open vocabulary: an event type, a category, a topic, an audience, a region, a
 * workstream.
 *
 * <p>Known by its label as written; what else is known of it stands beside it (RFC 9253 section
 * 5.1, CONCEPT, for the address).
 *
 * <p>Immutable.
 *
 * @param label as written
 * @param language the BCP 47 tag of the label's language
 * @param code the term's code in its vocabulary, such as {@code 002} for Africa in M49
 * @param uri the term's address
 */
public record Term(
    String label, Optional<String> language, Optional<String> code, Optional<URI> uri) {

  /** Refuses null. */
  public Term {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(uri, "uri");
  }

  /**
   * Returns a term that has a label only.
   *
   * @param label as written
   * @return the term
   */
  public static Term of(String label) {
    return new Term(label, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Returns this term with another language of its label.
   *
   * @param tag a BCP 47 tag
   * @return a copy
   */
  public Term withLanguage(String tag) {
    Objects.requireNonNull(tag, "tag");
    return new Term(label, Optional.of(tag), code, uri);
  }

  /**
   * Returns this term with another code.
   *
   * @param code the code in its vocabulary
   * @return a copy
   */
  public Term withCode(String code) {
    Objects.requireNonNull(code, "code");
    return new Term(label, language, Optional.of(code), uri);
  }

  /**
   * Returns this term with another address.
   *
   * @param uri the address
   * @return a copy
   */
  public Term withUri(URI uri) {
    Objects.requireNonNull(uri, "uri");
    return new Term(label, language, code, Optional.of(uri));
  }
}
