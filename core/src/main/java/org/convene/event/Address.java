package org.convene.event;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A postal address (schema.org PostalAddress), each part as it is written on an envelope.
 *
 * <p>Immutable.
 *
 * @param street street and house number; may have several lines
 * @param locality town
 * @param region state, canton or province
 * @param postalCode text, leading zeros kept
 * @param country name or ISO 3166-1 code, as the source writes it
 */
public record Address(
    Optional<String> street,
    Optional<String> locality,
    Optional<String> region,
    Optional<String> postalCode,
    Optional<String> country) {

  /** Turns line breaks into LF. */
  public Address {
    street = Lines.normalize(street, "street");
    locality = Lines.normalize(locality, "locality");
    region = Lines.normalize(region, "region");
    postalCode = Lines.normalize(postalCode, "postalCode");
    country = Lines.normalize(country, "country");
  }

  /**
   * Returns an address in a town.
   *
   * @param street street and house number
   * @param locality town
   * @param country name or code
   * @return the address
   */
  public static Address of(String street, String locality, String country) {
    Objects.requireNonNull(street, "street");
    Objects.requireNonNull(locality, "locality");
    Objects.requireNonNull(country, "country");
    return new Address(
        Optional.of(street),
        Optional.of(locality),
        Optional.empty(),
        Optional.empty(),
        Optional.of(country));
  }

  /** Returns the parts that are known, in the order of the fields. */
  Stream<String> parts() {
    return Stream.of(street, locality, region, postalCode, country).flatMap(Optional::stream);
  }
}
